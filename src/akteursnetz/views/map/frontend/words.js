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

/**
 * The catalogue's text; `n` chooses between singular and plural where the entry has both. A number is written as the
 * language does; one that is a name, as a year, is given as text.
 */
export function t(key, values = {}) {
  let entry = DATA.texts[view.lang];
  for (const step of key.split(".")) entry = entry?.[step];
  if (entry === undefined) return key;
  if (typeof entry === "object") entry = entry[formats().plural.select(values.n)] ?? entry.other;
  return entry.replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(values, name) ? written(values[name]) : gap));
}

function written(value) {
  return typeof value === "number" ? number(value) : String(value);
}

/** The label of a code: `label("sector", "church")`; an empty value reads "not given". */
export function label(group, value) {
  if (value === "" || value === undefined) return t("not_given");
  const codes = DATA.codes[group] ?? {};
  return Object.hasOwn(codes, value) ? codes[value][view.lang] : value;
}

/** Long German compounds may break after the link between their parts; few browsers know where. */
export function breakable(words) {
  return words.replace(/(\p{L}{3,}(?:ung|heit|keit|schaft|ion)s)(?=\p{L}{4,})/gu, "$1\u00ad");
}

/** The writers of dates, lists and plurals in each language, each made once. */
const FORMATS = Object.fromEntries(["de", "en-GB"].map((locale) => [locale.slice(0, 2), formatsOf(locale)]));

function formatsOf(locale) {
  return {
    day: new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
    month: new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }),
    list: new Intl.ListFormat(locale),
    plural: new Intl.PluralRules(locale),
  };
}

function formats() {
  return FORMATS[view.lang];
}

/**
 * A number as the language writes it: whole, or with so many digits after the point; with `least` in any case. Its
 * minus sign is a true one, and none stands before zero.
 */
export function number(value, digits = 2, least = Number.isInteger(value) ? 0 : digits) {
  if (value === null || value === undefined) return "–";
  const rounded = Number(value.toFixed(digits)) + 0;
  return numbers(least, digits).format(rounded).replace("-", "−");
}

/** A share in whole percent; a dash for an undefined one. */
export function percent(value) {
  return value === null ? "–" : new Intl.NumberFormat(view.lang, { style: "percent" }).format(value);
}

const NUMBERS = new Map();

/** The writer of numbers with so many digits in the reader's language, made once. */
function numbers(least, most) {
  const key = `${view.lang} ${least} ${most}`;
  const style = { minimumFractionDigits: least, maximumFractionDigits: most };
  if (!NUMBERS.has(key)) NUMBERS.set(key, new Intl.NumberFormat(view.lang, style));
  return NUMBERS.get(key);
}

/** An ISO date at its own precision, as the language writes it. */
export function date(text) {
  const [year, month, day] = (/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? []).slice(1).map(Number);
  if (!month) return text;
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day || 1);
  return day ? formats().day.format(moment) : formats().month.format(moment);
}

/** Words as a sentence lists them. */
export function listing(words) {
  return formats().list.format(words);
}

/** A column's header in the reader's language. */
export function header(column) {
  return column[view.lang];
}

/** The parts of a cell that holds several. */
export function parts(value) {
  return value.split(";").map((part) => part.trim());
}

/** A name of capitals in one word, such as JHA, BzgA or SGB-II. */
const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d.&/-]{2,8}$/u;

/** The shortest of an actor's other names that is clearly an abbreviation, and shorter than its label; or undefined. */
export function abbreviationOf({ label: name = "", record }) {
  const found = parts(record.aliases ?? "").filter((other) => ABBREVIATION.test(other) && other.length < name.length);
  return found.sort((a, b) => a.length - b.length)[0];
}

const WRITERS = {
  code: (column, value) => label(column.codes, value),
  codes: (column, value) => listing(parts(value).map((code) => label(column.codes, code))),
  list: (_, value) => listing(parts(value)),
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

/** A tie in a few words: its relation, subject, state and change; the title of one without a record. */
export function tieTitle({ record, state, change, edge }) {
  const now = state === "existing" ? "" : ` (${label("state", state)})`;
  const changed = (change ?? "neither") === "neither" ? "" : ` (${label("change", change)})`;
  const relation = record.relation ? label("relation", record.relation) : (edge.title ?? label("relation", ""));
  return relation + (record.subject ? `: ${record.subject}` : "") + now + changed;
}

/** A tie in one line: whom it joins, and how. */
export function tieWords(tie) {
  return `${actorName(tie.from)} ${tie.directed ? "→" : "–"} ${actorName(tie.to)}: ${tieTitle(tie)}`;
}

export function measureName(measure) {
  return DATA.measure_words[view.lang][measure].label;
}
