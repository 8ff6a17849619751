import pactway from "./pactway.js";

export default {...pactway, app: {name: "Cockpit", vendor: "Pactway"}};
