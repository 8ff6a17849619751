export default {
  app: {name: "Admin", vendor: "Pactway"},
  dateFormat: {
    normal: "D MMM YYYY, HH:mm",
    abbr: "D MMM YYYY, HH:mm",
    long: "dddd, D MMMM YYYY, HH:mm",
    short: "D MMM YYYY",
    day: "D MMM YYYY"
  },
  locales: {availableLocales: ["en"], fallbackLocale: "en"}
};
