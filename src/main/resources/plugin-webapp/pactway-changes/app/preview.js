// What a change would do, clock by clock: those that matter most first.
import {el, when} from "../../../../../../app/cockpit/scripts/rest.js";

const MOST = 200;
const ORDER = ["newly-breached", "breach-averted", "moved"];
const NAMES = {"newly-breached": "newly missed", "breach-averted": "breach averted", moved: "moved"};

// The end that counts, and the other one where they differ.
const end = (ends, liberty) => {
  const [counts, other] = liberty ? [ends.strictEnd, ends.legalEnd] : [ends.legalEnd, ends.strictEnd];
  if (!counts) {
    return when(ends.governingEnd);
  }
  return when(counts) + (counts === other ? "" : ` (${liberty ? "legal" : "strict"} ${when(other)})`);
};

export const previewTable = (preview, limits) => {
  const known = new Map(limits.map(limit => [limit.id, limit]));
  const of = move => known.get(move.timeLimit) || {article: "", liberty: false};
  const clocks = [...preview.clocks].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.caseNumber.localeCompare(b.caseNumber));
  const counts = el(
    "ul", {class: "counts"},
    count(preview.counted, "clocks looked at"), count(preview.cases, "cases touched"), count(preview.moved, "ends move"),
    count(preview.newlyBreached, "newly missed", "newly-breached"), count(preview.breachesAverted, "breaches averted", "breach-averted")
  );
  if (!clocks.length) {
    return el("div", {}, el("h3", {}, "Preview"), counts, el("p", {}, "No clock of an open case moves. The change counts for everything that begins later."));
  }
  const rows = clocks.slice(0, MOST).map(move => el(
    "tr", {class: move.outcome},
    el("td", {}, move.caseNumber), el("td", {title: move.timeLimit}, `${of(move).article} · ${move.timeLimit}`),
    el("td", {}, end(move.before, of(move).liberty)), el("td", {}, end(move.after, of(move).liberty)), el("td", {class: "outcome"}, NAMES[move.outcome])
  ));
  const more = preview.moved - rows.length;
  return el(
    "div", {}, el("h3", {}, "Preview"), counts,
    el(
      "table", {class: "table"},
      el("thead", {}, el("tr", {}, ["Case", "Time limit", "Ends now", "Would end", "What it means"].map(name => el("th", {scope: "col"}, name)))),
      el("tbody", {}, rows)
    ),
    more > 0 ? el("p", {class: "more"}, `and ${more.toLocaleString("en-GB")} more.`) : null
  );
};

const count = (number, name, kind) => el("li", {class: number && kind ? kind : null}, el("b", {}, number.toLocaleString("en-GB")), ` ${name}`);
