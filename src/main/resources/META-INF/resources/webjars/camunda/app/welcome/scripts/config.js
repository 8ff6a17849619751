import pactway from "./pactway.js";

export default {...pactway, app: {name: "Welcome", vendor: "Pactway"}};
