export default {
  app: {name: "Cockpit", vendor: "Pactway"},
  dateFormat: {
    normal: "D MMM YYYY, HH:mm",
    abbr: "D MMM YYYY, HH:mm",
    long: "dddd, D MMMM YYYY, HH:mm",
    short: "D MMM YYYY",
    day: "D MMM YYYY"
  },
  locales: {availableLocales: ["en"], fallbackLocale: "en"},
  // The welcome lies outside the web applications: asking for it, the browser would open a password window of its own.
  disableWelcomeMessage: true
};
