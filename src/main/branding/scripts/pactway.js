// What the web applications of the engine have in common here. Each names itself in its own config.js.
export default {
  dateFormat: {
    normal: "D MMM YYYY, HH:mm",
    abbr: "D MMM YYYY, HH:mm",
    long: "dddd, D MMMM YYYY, HH:mm",
    short: "D MMM YYYY",
    day: "D MMM YYYY"
  },
  locales: {availableLocales: ["en"], fallbackLocale: "en"},
  // The welcome lies outside the web applications: asking for it, the browser would open a password window of its own.
  disableWelcomeMessage: true,
  customScripts: ["scripts/sign-out"]
};
