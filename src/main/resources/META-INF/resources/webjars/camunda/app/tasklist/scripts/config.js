export default {
  app: {name: "Tasklist", vendor: "Pactway"},
  dateFormat: {
    normal: "D MMM YYYY, HH:mm",
    abbr: "D MMM YYYY, HH:mm",
    long: "dddd, D MMMM YYYY, HH:mm",
    short: "D MMM YYYY",
    day: "D MMM YYYY"
  },
  locales: {availableLocales: ["en"], fallbackLocale: "en"},
  customScripts: ["scripts/whole-days"],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: "ctrl+alt+c", description: "claims the currently selected task"},
    focusFilter: {key: "ctrl+shift+f", description: "set the focus to the first filter in the list"},
    focusList: {key: "ctrl+alt+l", description: "sets the focus to the first task in the list"},
    focusForm: {key: "ctrl+alt+f", description: "sets the focus to the first input field in a task form"}
  }
};
