// What is decided: one form whose parts depend on the kind of change.
import {clearProblem, el, showProblem} from "../../../../../../app/cockpit/scripts/rest.js";
import {crisisPart, holidayPart, parameterPart, textPart, withdrawalPart} from "./parts.js";
import {previewTable} from "./preview.js";

const KINDS = {
  holiday: "Public holiday",
  "national-parameter": "National parameter",
  "crisis-measure": "Crisis measure",
  withdrawal: "Withdrawal of a change"
};

export const changeForm = (server, limits, list) => {
  const parts = {
    holiday: () => holidayPart(),
    "national-parameter": () => parameterPart(limits),
    "crisis-measure": () => crisisPart(limits),
    withdrawal: () => withdrawalPart(list.withdrawable())
  };
  const kind = el("select", {id: "pactway-kind"}, Object.entries(KINDS).map(([id, name]) => el("option", {value: id}, name)));
  const place = el("div", {class: "part"});
  const text = textPart();
  const summary = el("p", {class: "error", role: "alert"});
  const shown = el("section", {class: "preview", "aria-live": "polite"});
  const preview = el("button", {type: "button", class: "btn btn-default"}, "Preview");
  const decide = el("button", {type: "submit", class: "btn btn-primary", disabled: true}, "Decide this change");
  const form = el(
    "form", {novalidate: true, "aria-label": "A new change"},
    el("h2", {}, "A new change"),
    el("div", {class: "pactway-field", "data-field": "kind"}, el("label", {for: "pactway-kind"}, "Kind of change"), kind, el("p", {class: "error"})),
    place, text.node, summary,
    el("div", {class: "buttons"}, preview, decide), shown
  );
  let part;
  let key;

  // Only what was looked at can be decided.
  const forget = () => {
    decide.disabled = true;
    shown.replaceChildren();
  };
  const choose = () => {
    part = parts[kind.value]();
    place.replaceChildren(part.node);
    clearProblem(form, summary);
    forget();
  };
  const request = () => ({kind: kind.value, ...text.value(), ...part.value()});
  const busy = async (button, work) => {
    const name = button.textContent;
    button.disabled = true;
    button.textContent = "One moment …";
    try {
      await work();
    } catch (unreachable) {
      summary.textContent = "The server cannot be reached. Nothing was changed; try again.";
    } finally {
      button.textContent = name;
    }
  };

  preview.addEventListener("click", () => busy(preview, async () => {
    const asked = request();
    clearProblem(form, summary);
    forget();
    const answer = await server.post("/changes?preview=true&limit=1000", asked);
    if (answer.ok) {
      clearProblem(form, summary);
      shown.replaceChildren(previewTable(answer.body, limits));
      // what was previewed is decided once, however often the button is pressed
      key = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
      decide.disabled = JSON.stringify(asked) !== JSON.stringify(request());
    } else {
      showProblem(form, summary, answer);
    }
  }).finally(() => (preview.disabled = false)));

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (decide.disabled) {
      return;
    }
    busy(decide, async () => {
      const answer = await server.post("/changes", request(), {"Idempotency-Key": key});
      if (answer.ok) {
        text.clear();
        choose();
        shown.replaceChildren(el("p", {class: "done"}, `Decided as change ${answer.body.number}. It is being carried into the cases; the list below shows how far.`));
        list.refresh();
      } else {
        showProblem(form, summary, answer);
      }
    });
  });
  form.addEventListener("input", event => event.target !== kind && forget());
  kind.addEventListener("change", choose);
  // The list is read again and again; only another choice of changes makes the part anew.
  let offered = "";
  list.onLoaded(() => {
    const now = list.withdrawable().map(change => change.id).join();
    if (now !== offered && kind.value === "withdrawal") {
      choose();
    }
    offered = now;
  });
  choose();
  return form;
};
