// The page of process owners: what moves the clocks of all cases is previewed, decided and followed here.
import {el, rest} from "../../../../../../app/cockpit/scripts/rest.js";
import {changeForm} from "./form.js";
import {changeList} from "./list.js";

const PATH = "/pactway-changes";

let stop = () => {};

export default [
  {
    id: "pactway-changes-navigation",
    pluginPoint: "cockpit.navigation",
    priority: 0,
    render: node => {
      node.append(el("a", {href: `#${PATH}`}, "Changes of the law"));
    }
  },
  {
    id: "pactway-changes",
    pluginPoint: "cockpit.route",
    priority: 0,
    properties: {path: PATH},
    render: async (node, {api}) => {
      node.classList.add("pactway-changes");
      const server = rest(api);
      const [me, limits] = await Promise.all([server.get("/me"), server.get("/time-limits")]);
      if (!me.ok || !limits.ok) {
        node.append(el("p", {role: "alert"}, "The page cannot be shown: the server does not answer."));
        return;
      }
      const list = changeList(server, me.body.may.decideForAll);
      const form = me.body.may.decideForAll
        ? changeForm(server, limits.body, list)
        : el("p", {}, "Changes that hold for all cases are decided by process owners and heads of unit.");
      node.append(
        el("h1", {}, "Changes of the law and of the calendar"),
        el("p", {class: "lead"}, "A change moves the clocks of every case it touches. Look at its preview first: it changes nothing."),
        form,
        list.node
      );
      list.refresh();
      stop = list.stop;
    },
    unmount: () => stop()
  }
];
