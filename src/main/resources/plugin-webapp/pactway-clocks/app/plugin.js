// The time limits of the case beside the form. The server answers a piece of HTML in which every text is escaped.
const problem = (node, text) => {
  node.textContent = text;
};

const load = async (node, address) => {
  const answer = await fetch(`${address}/clocks`, {credentials: "same-origin", headers: {Accept: "text/html"}});
  if (!answer.ok) {
    problem(node, "The time limits of this case cannot be shown.");
    return;
  }
  node.innerHTML = await answer.text();
  for (const link of node.querySelectorAll("a[href]")) {
    link.href = `${address}/${link.getAttribute("href")}`;
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
      load(node, address).catch(() => problem(node, "The time limits of this case cannot be shown."));
    },
    unmount: () => {}
  }
];
