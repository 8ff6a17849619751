import pactway from "./pactway.js";

export default {...pactway, app: {name: "Admin", vendor: "Pactway"}};
