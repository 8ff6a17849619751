// Offers to whoever may, at each running time limit, what the act allows: extend, suspend, let it run on, correct its event.
import {clearProblem, el, field, length, showProblem, when, words} from "../../../../../../app/tasklist/scripts/rest.js";

export const offerChanges = (panel, server, may, reload) => {
  const section = panel.querySelector("section[data-case]");
  if (!section || !(may.adjustClocks || may.decideForACase)) {
    return;
  }
  for (const clock of section.querySelectorAll("details[data-open]")) {
    const button = el("button", {type: "button", class: "btn btn-default"}, "Change this time limit");
    const place = el("div", {class: "change"}, button);
    clock.append(place);
    button.addEventListener("click", async () => {
      button.disabled = true;
      const path = `/cases/${section.dataset.case}/clocks/${clock.dataset.limit}`;
      const [now, limit] = await Promise.all([server.get(path), server.get(`/time-limits/${clock.dataset.limit}`)]);
      if (now.ok && limit.ok) {
        place.replaceChildren(changeForm(server, path, section.dataset.case, now.body, choices(limit.body, now.body, may), reload));
      } else {
        button.disabled = false;
      }
    });
  }
};

// What can be done to the clock: each with its fields and the request that it makes.
const choices = (limit, clock, may) => {
  const adjust = may.adjustClocks ? [...extensions(limit), ...(clock.endKnown ? suspensions(limit) : resumption(limit, clock))] : [];
  return [...adjust, ...(may.decideForACase ? [correction(clock)] : [])];
};

const day = () => el("input", {type: "date", class: "form-control"});
const given = input => input.value.trim() || undefined;

const extensions = limit =>
  (limit.extensions || []).map(extension => {
    const by = el("input", {type: "number", min: 0, class: "form-control", value: extension.by ?? extension.maxTotal ?? ""});
    const unit = el("select", {class: "form-control"}, units(extension.unit));
    const trigger = day();
    const total = !extension.by && extension.maxTotal;
    return {
      name: `Extend: ${extension.grounds} (${extension.article})`,
      fields: [
        field(total ? "New length in total" : "Longer by", "by", by, extension.maxTotal ? `At most ${length(extension.maxTotal, extension.unit)} in total` : null),
        field("Unit", "unit", unit),
        extension.trigger ? field(`Counts from: ${words(extension.trigger)}`, "trigger", trigger) : null
      ],
      request: () => ({kind: "extension", ref: extension.id, by: by.value === "" ? undefined : Number(by.value), unit: unit.value, trigger: given(trigger)})
    };
  });

const units = known => (["hours", "days", "working-days", "weeks", "months", "years"].includes(known) ? [known] : ["days", "weeks", "months"])
  .map(unit => el("option", {value: unit}, words(unit)));

const takesTime = suspension => suspension.modes.some(mode => mode !== "no-effect");

const suspensions = limit =>
  (limit.suspensions || []).filter(takesTime).map(suspension => {
    const from = day();
    const to = day();
    const until = el("input", {type: "text", class: "form-control", placeholder: "final-decision"});
    const again = !suspension.modes.includes("give-back");
    return {
      name: `Suspend: ${suspension.text} (${suspension.article})`,
      fields: [
        field("Last day that still counts", "from", from),
        field("It ends on", "to", to, "Leave it empty while nobody knows: the limit stands still until then"),
        field("or with this event", "until", until, "The type of the event that ends it; may stay empty too")
      ],
      request: () => ({
        kind: "suspension", ref: suspension.id, from: given(from), to: given(to), until: given(until),
        trigger: again ? given(to) : undefined
      })
    };
  });

const resumption = (limit, clock) => {
  const open = [...clock.adjustments].reverse().find(made => made.kind === "suspension" && made.from && !made.to);
  if (!open) {
    return [];
  }
  const to = day();
  const meant = (limit.suspensions || []).find(suspension => suspension.id === open.ref);
  const again = meant && !meant.modes.includes("give-back");
  return [{
    name: `Let it run on: the suspension since ${when(open.from)} is over`,
    fields: [field("It ended on", "to", to)],
    request: () => ({kind: "suspension", ref: open.ref, from: open.from, to: given(to), trigger: again ? given(to) : undefined})
  }];
};

const correction = clock => {
  const at = el("input", {type: "text", class: "form-control", value: clock.triggeredAt});
  return {
    name: `Correct the event it counts from: ${words(clock.triggerEvent)}`,
    ofEvent: true,
    fields: [field("It happened on", "at", at, "A day, or a day and time with offset, such as 2026-11-23T14:35:00+01:00")],
    request: () => ({type: clock.triggerEvent, was: clock.triggeredAt.includes("T") ? clock.triggeredAt : undefined, at: given(at)})
  };
};

const changeForm = (server, path, caseNumber, clock, all, reload) => {
  if (!all.length) {
    return el("p", {}, "The act lets nobody change this time limit.");
  }
  const choice = el("select", {class: "form-control"}, all.map((each, i) => el("option", {value: i}, each.name)));
  const fields = el("div");
  const reason = el("textarea", {class: "form-control", rows: 2, maxlength: 2000});
  const summary = el("p", {class: "error", role: "alert"});
  const shown = el("div", {class: "preview", "aria-live": "polite"});
  const preview = el("button", {type: "button", class: "btn btn-default"}, "Preview");
  const apply = el("button", {type: "submit", class: "btn btn-primary", disabled: true}, "Apply");
  const form = el(
    "form", {novalidate: true, "aria-label": "Change this time limit"},
    field("What is to be done", "kind", choice), fields,
    field("Reason", "reason", reason, "Kept with the clock and in the timeline, so it must not name persons"),
    summary, el("div", {class: "buttons"}, preview, apply), shown
  );
  let looked = null;
  const chosen = () => all[Number(choice.value)];
  const forget = () => {
    looked = null;
    apply.disabled = true;
    shown.replaceChildren();
  };
  const send = (preview, key) => {
    const why = given(reason);
    return chosen().ofEvent
      ? server.post(`/changes${preview}`, {kind: "corrected-event", caseNumber, reason: why, event: chosen().request()}, key)
      : server.post(`${path}/adjustments${preview}`, {...chosen().request(), reason: why}, key);
  };
  const attempt = async work => {
    try {
      await work();
    } catch (unreachable) {
      summary.textContent = "The server cannot be reached. Nothing was changed; try again.";
    }
  };
  choice.addEventListener("change", () => {
    fields.replaceChildren(...chosen().fields.filter(Boolean));
    clearProblem(form, summary);
  });
  fields.replaceChildren(...chosen().fields.filter(Boolean));
  form.addEventListener("input", forget);
  preview.addEventListener("click", () => attempt(async () => {
    forget();
    const answer = await send("?preview=true");
    if (!answer.ok) {
      showProblem(form, summary, answer);
      return;
    }
    clearProblem(form, summary);
    shown.replaceChildren(chosen().ofEvent ? moves(answer.body.clocks) : one(answer.body));
    looked = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
    apply.disabled = false;
  }));
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (looked) {
      attempt(async () => {
        apply.disabled = true;
        const answer = await send("", {"Idempotency-Key": looked});
        answer.ok ? await reload() : showProblem(form, summary, answer);
      });
    }
  });
  return form;
};

const standing = clock => [
  el("td", {}, clock.endKnown === false ? "not known" : when(clock.liberty ? clock.strictEnd : clock.legalEnd)),
  el("td", {}, when(clock.strictEnd)), el("td", {}, clock.state)
];

const head = names => el("thead", {}, el("tr", {}, names.map(name => el("th", {scope: "col"}, name))));

const one = ({before, after}) =>
  el(
    "table", {},
    head(["", "Ends", "Strict end", "State"]),
    el("tbody", {}, el("tr", {}, el("th", {scope: "row"}, "Now"), standing(before)), el("tr", {}, el("th", {scope: "row"}, "Would be"), standing(after)))
  );

const moves = clocks =>
  clocks.length
    ? el(
        "table", {},
        head(["Time limit", "Ends now", "Would end", "What it means"]),
        el("tbody", {}, clocks.map(move => el(
          "tr", {},
          el("td", {}, move.timeLimit), el("td", {}, when(move.before.legalEnd || move.before.governingEnd)),
          el("td", {}, when(move.after.legalEnd || move.after.governingEnd)), el("td", {}, words(move.outcome))
        )))
      )
    : el("p", {}, "No time limit moves.");
