/** Words, numbers and dates in the reader's language. */
import { actorById, actorName, DATA } from "./data.js";
import { listen, view } from "./view.js";

/** Absent actors are called as the reader's language does. */
function nameAbsent() {
  for (const { id, ...names } of DATA.absent) {
    const name = names[view.lang];
    Object.assign(actorById.get(id), { name, label: name });
  }
}

export function startWords() {
  listen(["lang"], nameAbsent);
  nameAbsent();
}

/** The catalogue's text; `n` chooses between singular and plural where the entry has both. */
export function t(key, values = {}) {
  let entry = DATA.texts[view.lang];
  for (const step of key.split(".")) entry = entry?.[step];
  if (entry === undefined) return key;
  if (typeof entry === "object") entry = values.n === 1 ? entry.one : entry.other;
  return entry.replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(values, name) ? String(values[name]) : gap));
}

/** The label of a code: `label("sector", "church")`; an empty value reads "not given". */
export function label(group, value) {
  if (value === "" || value === undefined) return t("not_given");
  const codes = DATA.codes[group] ?? {};
  return Object.hasOwn(codes, value) ? codes[value][view.lang] : value;
}

/** A number as the language writes it: whole, or with so many digits after the point; with `least` in any case. */
export function number(value, digits = 2, least = Number.isInteger(value) ? 0 : digits) {
  if (value === null || value === undefined) return "–";
  return value.toLocaleString(view.lang, { minimumFractionDigits: least, maximumFractionDigits: digits });
}

/** An ISO date at its own precision, as the language writes it. */
export function date(text) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!parts || !parts[2]) return text;
  const moment = new Date(0);
  moment.setUTCFullYear(parts[1], parts[2] - 1, parts[3] ?? 1);
  const style = { year: "numeric", month: "long", timeZone: "UTC", ...(parts[3] ? { day: "numeric" } : {}) };
  return moment.toLocaleDateString({ de: "de", en: "en-GB" }[view.lang], style);
}

/** A column's header in the reader's language. */
export function header(column) {
  return column[view.lang];
}

const WRITERS = {
  code: (column, value) => label(column.codes, value),
  codes: (column, value) =>
    value
      .split(";")
      .map((part) => label(column.codes, part.trim()))
      .join(", "),
  list: (_, value) =>
    value
      .split(";")
      .map((part) => part.trim())
      .join(", "),
  actor: (_, value) => actorById.get(value)?.name ?? value,
  number: (_, value) => number(value),
  whole: (_, value) => number(value, 0),
  scale: (_, value) => number(value),
  date: (_, value) => date(value),
};

/** A cell as people read it. */
export function cellText(column, value) {
  const write = WRITERS[column.cell];
  return write && (typeof value === "number" || typeof value === "string") ? write(column, value) : String(value);
}

/** A tie in a few words: its relation, and its subject where it has one; the title of one without a record. */
export function tieTitle({ record, state, edge }) {
  const now = state === "existing" ? "" : ` (${label("state", state)})`;
  const relation = record.relation ? label("relation", record.relation) : (edge.title ?? label("relation", ""));
  return relation + (record.subject ? `: ${record.subject}` : "") + now;
}

/** A tie in one line: whom it joins, and how. */
export function tieWords(tie) {
  return `${actorName(tie.from)} ${tie.directed ? "→" : "–"} ${actorName(tie.to)}: ${tieTitle(tie)}`;
}

export function measureName(measure) {
  return DATA.measure_words[view.lang][measure].label;
}
