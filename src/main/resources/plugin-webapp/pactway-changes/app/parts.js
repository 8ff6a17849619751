// The parts of the form, each with its node and the value it gives to the request.
import {el, field, length, words} from "../../../../../../app/cockpit/scripts/rest.js";

const text = value => value.value.trim() || undefined;
const day = () => el("input", {type: "date", class: "form-control"});

export const textPart = () => {
  const instrument = el("input", {type: "text", class: "form-control", maxlength: 500});
  const reason = el("textarea", {class: "form-control", rows: 2, maxlength: 2000});
  return {
    node: el(
      "div", {},
      field("Instrument", "instrument", instrument, "The legal act or decision it rests on, such as: Decree of 7 December 2026"),
      field("Reason", "reason", reason, "Shown in the timelines of the cases, so it must not name persons")
    ),
    value: () => ({instrument: text(instrument), reason: text(reason)}),
    clear: () => [instrument, reason].forEach(input => (input.value = ""))
  };
};

export const holidayPart = () => {
  const date = day();
  const name = el("input", {type: "text", class: "form-control"});
  const abolished = el("input", {type: "checkbox"});
  const naming = field("Name", "holiday.name", name);
  abolished.addEventListener("change", () => (naming.hidden = abolished.checked));
  return {
    node: el("div", {}, field("Day", "holiday.date", date), el("label", {class: "choice"}, abolished, " This day is no longer a holiday"), naming),
    value: () => ({holiday: {date: text(date), name: abolished.checked ? undefined : text(name), abolished: abolished.checked}})
  };
};

export const parameterPart = limits => {
  const own = limits.filter(limit => limit.national).sort((a, b) => a.id.localeCompare(b.id));
  const limit = el("select", {class: "form-control"}, own.map(each => el("option", {value: each.id}, `${each.article} · ${each.id}`)));
  const by = el("input", {type: "number", min: 0, class: "form-control"});
  const unit = el("select", {class: "form-control"}, ["hours", "days", "working-days", "weeks", "months", "years"].map(each => el("option", {value: each}, words(each))));
  const from = day();
  const to = day();
  const bounds = el("p", {class: "hint"});
  const show = () => {
    const {min, max, default: standard} = own.find(each => each.id === limit.value).national;
    const said = each => length(each.by, each.unit);
    const range = [min && `at least ${said(min)}`, max && `at most ${said(max)}`, standard && `${said(standard)} where nothing is chosen`];
    bounds.textContent = `The act allows: ${range.filter(Boolean).join(", ") || "any length"}.`;
    unit.value = (max || min || standard || {unit: "days"}).unit;
  };
  limit.addEventListener("change", show);
  show();
  return {
    node: el(
      "div", {},
      field("Time limit", "nationalParameter.timeLimit", limit), bounds,
      field("Length", "nationalParameter.by", by), field("Unit", "nationalParameter.unit", unit),
      field("For events from", "nationalParameter.from", from), field("Until (may stay empty)", "nationalParameter.to", to)
    ),
    value: () => ({
      nationalParameter: {timeLimit: limit.value, by: by.value === "" ? undefined : Number(by.value), unit: unit.value, from: text(from), to: text(to)}
    })
  };
};

const SITUATIONS = {"mass-arrivals": "Mass arrivals", instrumentalisation: "Instrumentalisation", "force-majeure": "Force majeure"};

export const crisisPart = limits => {
  const situation = el("select", {class: "form-control"}, Object.entries(SITUATIONS).map(([id, name]) => el("option", {value: id}, name)));
  const choices = el("div", {class: "choices", role: "group", "aria-label": "Derogations"});
  const from = day();
  const to = day();
  const open = () => {
    const chosen = new Map();
    for (const limit of limits) {
      for (const derogation of limit.crisis || []) {
        if (!derogation.situations.length || derogation.situations.includes(situation.value)) {
          const known = chosen.get(derogation.article) || [];
          chosen.set(derogation.article, [...known, `${length(derogation.duration, derogation.unit)} ${derogation.mode === "adds" ? "on top of" : "instead of"} ${limit.article}`]);
        }
      }
    }
    choices.replaceChildren(
      ...[...chosen].sort(([a], [b]) => a.localeCompare(b, "en", {numeric: true})).map(([article, effects]) => {
        const box = el("input", {type: "checkbox", value: article});
        return el("label", {}, box, el("span", {}, ` ${article}: ${[...new Set(effects)].join("; ")}`));
      })
    );
  };
  situation.addEventListener("change", open);
  open();
  return {
    node: el(
      "div", {},
      field("Situation", "crisisMeasure.situation", situation),
      field("Derogations that it opens", "crisisMeasure.derogations", choices),
      field("From", "crisisMeasure.from", from), field("Until (may stay empty)", "crisisMeasure.to", to)
    ),
    value: () => ({
      crisisMeasure: {
        situation: situation.value,
        derogations: [...choices.querySelectorAll("input:checked")].map(box => box.value),
        from: text(from),
        to: text(to)
      }
    })
  };
};

export const withdrawalPart = changes => {
  const change = el("select", {class: "form-control"}, changes.map(each => el("option", {value: each.id}, `${each.number}: ${each.words}`)));
  const from = day();
  return {
    node: changes.length
      ? el(
          "div", {},
          field("Change", "withdrawal.change", change),
          field("No longer from", "withdrawal.from", from, "Left empty, it is as though the change had never been made")
        )
      : el("div", {}, field("Change", "withdrawal.change", change, "There is no change that could be withdrawn")),
    value: () => ({withdrawal: {change: change.value || undefined, from: text(from)}})
  };
};
