// What was decided, and how far it has been carried into the cases.
import {el, length, when, words} from "../../../../../../app/cockpit/scripts/rest.js";

const EVERY = 3000;
const OF_THE_LAW = ["holiday", "national-parameter", "crisis-measure"];

export const changeList = (server, mayRetry) => {
  const body = el("tbody");
  const note = el("p", {class: "hint", "aria-live": "polite"});
  const older = el("button", {type: "button", class: "btn btn-default", hidden: true}, "Show older changes");
  const node = el(
    "section", {class: "changes", "aria-label": "Changes that were decided"},
    el("h2", {}, "Changes that were decided"), note,
    el(
      "table", {class: "table"},
      el("thead", {}, el("tr", {}, ["No.", "Change", "Rests on", "Decided", "Cases", "Clocks"].map(name => el("th", {scope: "col"}, name)))),
      body
    ),
    older
  );
  let changes = [];
  let limit = 50;
  let timer;
  let loaded = () => {};
  const open = new Set();

  const refresh = async () => {
    clearTimeout(timer);
    const answer = await server.get(`/changes?limit=${limit}`).catch(() => ({ok: false}));
    if (!answer.ok) {
      note.textContent = "The list cannot be read at the moment; it is tried again.";
      timer = setTimeout(refresh, EVERY);
      return;
    }
    note.textContent = answer.body.length ? "" : "None yet.";
    const numbers = new Map(answer.body.map(change => [change.id, change.number]));
    changes = answer.body.map(change => ({...change, words: said(change, numbers)}));
    body.replaceChildren(...(await Promise.all(changes.map(row))).flat());
    older.hidden = changes.length < limit;
    loaded();
    if (changes.some(change => change.state === "running")) {
      timer = setTimeout(refresh, EVERY);
    }
  };

  const row = async change => {
    const {counted, done, failed} = change.cases;
    const progress = el("td", {}, `${done} of ${counted} done`, el("progress", {max: Math.max(counted, 1), value: counted ? done : change.state === "done" ? 1 : 0}), el("span", {class: `state ${change.state}`}, change.state));
    if (failed) {
      progress.append(el("button", {type: "button", class: "btn btn-link", onclick: () => toggle(change)}, `${failed} failed`));
      if (mayRetry && !change.caseNumber) {
        progress.append(el("button", {type: "button", class: "btn btn-default", onclick: () => retry(change)}, "Try again"));
      }
    }
    const {moved, newlyBreached, breachesAverted} = change.clocks;
    const clocks = [`${moved} moved`, newlyBreached && `${newlyBreached} newly missed`, breachesAverted && `${breachesAverted} breaches averted`];
    const line = el(
      "tr", {"data-change": change.number},
      el("td", {}, String(change.number)), el("td", {}, change.words, el("p", {class: "hint"}, change.reason)),
      el("td", {}, change.instrument || ""), el("td", {}, `${when(change.decidedAt)} by ${change.decidedBy}`),
      progress, el("td", {}, clocks.filter(Boolean).join(", "))
    );
    return failed && open.has(change.id) ? [line, await failures(change)] : [line];
  };

  const failures = async change => {
    const answer = await server.get(`/changes/${change.id}/cases?state=failed&limit=200`);
    const items = (answer.ok ? answer.body : []).map(each => el("li", {}, el("b", {}, each.caseNumber), ` ${each.problem || ""}`));
    return el("tr", {class: "failures"}, el("td", {colspan: 6}, el("p", {}, "An incident stands at each of these cases:"), el("ul", {}, items)));
  };

  const toggle = change => {
    open.has(change.id) ? open.delete(change.id) : open.add(change.id);
    refresh();
  };

  const retry = async change => {
    const answer = await server.post(`/changes/${change.id}/retry`);
    note.textContent = answer.ok ? "" : (answer.body && answer.body.detail) || "It could not be tried again.";
    refresh();
  };

  older.addEventListener("click", () => {
    limit += 50;
    refresh();
  });
  const withdrawn = () => new Set(changes.filter(change => change.kind === "withdrawal" && !change.decision.from).map(change => change.decision.change));
  return {
    node,
    refresh,
    stop: () => clearTimeout(timer),
    onLoaded: listener => (loaded = listener),
    withdrawable: () => changes.filter(change => OF_THE_LAW.includes(change.kind) && !withdrawn().has(change.id))
  };
};

const period = decision => (decision.from ? ` from ${when(decision.from)}` : "") + (decision.to ? ` to ${when(decision.to)}` : "");

const said = ({kind, decision, caseNumber}, numbers) => {
  switch (kind) {
    case "holiday":
      return decision.abolished ? `${when(decision.date)} is no longer a holiday` : `Holiday ${when(decision.date)}: ${decision.name}`;
    case "national-parameter":
      return `${decision.timeLimit}: ${length(decision.value.by, decision.value.unit)}${period(decision)}`;
    case "crisis-measure":
      return `Crisis, ${decision.situation ? words(decision.situation) : "no situation"}: ${decision.derogations.join(", ")}${period(decision)}`;
    case "withdrawal":
      return `Withdrawal of ${numbers.has(decision.change) ? `change ${numbers.get(decision.change)}` : "an earlier change"}${period(decision)}`;
    case "release":
      return `Calendar of a release: ${decision.calendar}`;
    case "corrected-event":
      return `${caseNumber}: corrected event ${words(decision.type)}`;
    default:
      return `${caseNumber}: ${words(kind)} of ${decision.timeLimit}`;
  }
};
