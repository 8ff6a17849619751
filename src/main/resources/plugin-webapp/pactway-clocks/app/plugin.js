// The time limits of the case beside the form. The server answers a piece of HTML in which every text is escaped.
import {el, rest} from "../../../../../../app/tasklist/scripts/rest.js";
import {offerChanges} from "./adjust.js";

const problem = (node, text) => {
  node.textContent = text;
};

const load = async (node, address, server) => {
  const answer = await fetch(`${address}/clocks`, {credentials: "same-origin", headers: {Accept: "text/html"}});
  if (!answer.ok) {
    problem(node, "The time limits of this case cannot be shown.");
    return;
  }
  node.innerHTML = await answer.text();
  for (const link of node.querySelectorAll("a[href]")) {
    link.href = `${address}/${link.getAttribute("href")}`;
  }
  offerPapers(node, server);
  const me = await server.get("/me");
  if (me.ok) {
    offerChanges(node, server, me.body.may, () => load(node, address, server));
  }
};

// The same as PDF, to take along or to keep among the documents of the case.
const offerPapers = (node, server) => {
  const section = node.querySelector("section[data-case]");
  for (const clock of section ? section.querySelectorAll("details") : []) {
    const path = `/cases/${section.dataset.case}/clocks/${clock.dataset.limit}/explanation`;
    const keep = el("button", {type: "button", class: "btn btn-link"}, "Keep in the file");
    keep.addEventListener("click", async () => {
      keep.disabled = true;
      const answer = await server.post(path);
      keep.textContent = answer.ok ? "Kept among the documents" : "It could not be kept";
      keep.disabled = answer.ok;
    });
    clock.querySelector(".papers").append(" · ", el("a", {href: server.address(`${path}.pdf`), target: "_blank", rel: "noopener"}, "PDF"), " · ", keep);
  }
};

export default [
  {
    id: "pactway-clocks",
    pluginPoint: "tasklist.task.detail",
    priority: 0,
    properties: {label: "Time limits"},
    render: (node, {api, taskId}) => {
      node.setAttribute("aria-live", "polite");
      problem(node, "Reading the time limits …");
      const root = api.baseApi.replace(/\/engine\/?$/, "");
      const address = `${root}/tasklist/plugin/pactway-clocks/${api.engine}/task/${encodeURIComponent(taskId)}`;
      load(node, address, rest(api)).catch(() => problem(node, "The time limits of this case cannot be shown."));
    },
    unmount: () => {}
  }
];
