// Beside the form: what happened to the person that no form of the task asks about, recorded by whoever learns of it.
import {clearProblem, el, field, rest, showProblem, when, words} from "../../../../../../app/tasklist/scripts/rest.js";
import {momentOf} from "./moment.js";

const STATES = {recorded: "on file", waiting: "on file; the case will take it up", "handed-over": "the case has taken it up", settled: "dealt with", stuck: "on file; somebody must look at it"};

const load = async (node, caseNumber, server, message) => {
  const [offer, known] = await Promise.all([server.get(`/cases/${caseNumber}/event-types`), server.get(`/cases/${caseNumber}/events`)]);
  if (!offer.ok) {
    node.replaceChildren(el("p", {}, offer.status === 403 ? "Your role records no events." : "What can be recorded cannot be shown."));
    return;
  }
  const done = message ? el("p", {class: "done", role: "status"}, message) : null;
  const form = offer.body.types.length
    ? recordForm(caseNumber, server, offer.body, text => load(node, caseNumber, server, text))
    : el("p", {}, "There is nothing that your role could record on this case now.");
  node.replaceChildren(el("section", {class: "events"}, done, form, known.ok && known.body.length ? recorded(known.body) : null));
};

const recordForm = (caseNumber, server, {zone, types}, reload) => {
  const inOrder = [...types].sort((a, b) => a.name.localeCompare(b.name));
  const choice = el("select", {class: "form-control"}, el("option", {value: ""}, "Choose what happened"),
    inOrder.map(type => el("option", {value: type.type}, type.name)));
  const about = el("div", {"aria-live": "polite"});
  const day = el("input", {type: "date", class: "form-control"});
  const time = el("input", {type: "time", class: "form-control"});
  const moment = el("div", {class: "moment"}, field("On", "at", day), field("At (local time)", "time", time, "Leave it empty only where nobody knows the hour"));
  const questions = el("div");
  const reason = el("textarea", {class: "form-control", rows: 3, maxlength: 2000});
  const summary = el("p", {class: "error", role: "alert"});
  const send = el("button", {type: "submit", class: "btn btn-primary"}, "Record");
  const rest = el("div", {hidden: true}, moment, questions, field("What happened, and how you know", "data.reason", reason), summary, el("div", {class: "buttons"}, send));
  const form = el("form", {novalidate: true, "aria-label": "Record an event"}, field("What happened", "type", choice), about, rest);
  const answers = new Map();
  let key = newKey();

  choice.addEventListener("change", () => {
    const type = inOrder.find(each => each.type === choice.value);
    clearProblem(form, summary);
    answers.clear();
    rest.hidden = !type;
    about.replaceChildren(...(type ? [el("p", {}, `${type.meaning} (${type.article}).`), el("p", {class: "then"}, type.then)] : []));
    questions.replaceChildren(...(type ? type.asks : []).map(ask => {
      const input = Object.keys(ask.choices).length
        ? el("select", {class: "form-control"}, el("option", {value: ""}, "Choose"), Object.entries(ask.choices).map(([value, text]) => el("option", {value}, text)))
        : el("input", {type: "text", class: "form-control", maxlength: 200});
      answers.set(ask.key, input);
      return field(ask.label, `data.${ask.key}`, input, ask.hint);
    }));
  });
  // What is changed after a refusal is another request.
  form.addEventListener("input", () => (key = newKey()));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const type = inOrder.find(each => each.type === choice.value);
    const data = {reason: reason.value.trim()};
    answers.forEach((input, name) => input.value.trim() && (data[name] = input.value.trim()));
    send.disabled = true;
    try {
      const answer = await server.post(`/cases/${caseNumber}/events`, {type: type.type, at: momentOf(day.value, time.value, zone), data}, {"Idempotency-Key": key});
      if (answer.ok) {
        await reload(`Recorded: ${type.name}. ${type.then}`);
      } else {
        showProblem(form, summary, answer);
      }
    } catch (unreachable) {
      summary.textContent = "The server cannot be reached. It is not known whether this was recorded; press Record again, it is recorded once.";
    } finally {
      send.disabled = false;
    }
  });
  return form;
};

const newKey = () => (crypto.randomUUID ? crypto.randomUUID() : String(Math.random()));

const recorded = events => el(
  "div", {},
  el("h4", {}, "Recorded so far"),
  el(
    "table", {},
    el("thead", {}, el("tr", {}, ["When", "What", "Who says so", "State"].map(name => el("th", {scope: "col"}, name)))),
    el("tbody", {}, [...events].reverse().map(event => el(
      "tr", {}, el("td", {}, when(event.at)), el("td", {}, event.meaning), el("td", {}, event.source), el("td", {}, STATES[event.state] || words(event.state))
    )))
  ),
  el("p", {class: "hint"}, "A wrong moment is corrected by a supervisor under Time limits.")
);

export default [
  {
    id: "pactway-events",
    pluginPoint: "tasklist.task.detail",
    priority: -10,
    properties: {label: "Record an event"},
    render: (node, {api, taskId}) => {
      node.textContent = "Reading what can be recorded …";
      const failed = () => (node.textContent = "What can be recorded cannot be shown.");
      const root = api.baseApi.replace(/\/engine\/?$/, "");
      fetch(`${root}/tasklist/plugin/pactway-events/${api.engine}/task/${encodeURIComponent(taskId)}/case`, {credentials: "same-origin"})
        .then(answer => (answer.ok ? answer.text() : Promise.reject(answer)))
        .then(caseNumber => load(node, caseNumber, rest(api)))
        .catch(failed);
    },
    unmount: () => {}
  }
];
