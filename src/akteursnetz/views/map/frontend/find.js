/** Finding actors by the words that people type. */
import { actors, DATA, incident } from "./data.js";
import { view } from "./view.js";
import { cellText, header, parts } from "./words.js";

/** Of how many actors a menu may still be made: beyond, a name is typed. */
export const MOST_IN_MENU = 500;

/** The columns that tell what an actor has to do with, and those of its ties; they are searched from so many letters on. */
const TOPICS = ["remit", "sector", "kind", "purpose", "mandate"];
const TOPICS_OF_TIES = ["subject", "purpose", "programme"];
const LEAST = 3;

/** The form in which names are compared: no case, no accents, umlauts also as two letters. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
}

function spelt(text) {
  return folded(text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
}

/**
 * How much words weigh at the beginning of a text, at that of another word in it, and inside a word: the least comes
 * first. Inside words only names are searched.
 */
const WEIGHTS = { name: [0, 1, 4], other: [2, 3, 5], topic: [6, 7] };

/**
 * @typedef {{ forms: string[], weights: number[], why: string }} Text
 * @type {{ lang: string, of: Map<any, Text[]> }}
 */
let texts = { lang: "", of: new Map() };

/** What an actor is found by: names, other names, then what it has to do with. */
function textsOf(actor) {
  if (texts.lang !== view.lang) texts = { lang: view.lang, of: new Map() };
  if (!texts.of.has(actor)) texts.of.set(actor, [...namesOf(actor), ...topicsOf(actor)]);
  return texts.of.get(actor);
}

/** @returns {Text} */
function textOf(text, weights, why = "") {
  return { forms: [...new Set([folded(text), spelt(text)])], weights, why };
}

function namesOf({ name, label, id, record }) {
  const others = record.aliases === undefined ? [] : parts(record.aliases);
  return [
    ...[name, label].map((text) => textOf(text, WEIGHTS.name)),
    ...others.map((text) => textOf(text, WEIGHTS.other, worded("actors", "aliases", text))),
    textOf(id, WEIGHTS.other),
  ];
}

function topicsOf(actor) {
  const told = (table, names, record) =>
    names.filter((name) => record[name] !== undefined).map((name) => topic(table, name, record[name]));
  const ofTies = (incident.get(actor.id) ?? []).flatMap(({ record }) => told("ties", TOPICS_OF_TIES, record));
  return [...told("actors", TOPICS, actor.record), ...ofTies];
}

function topic(table, name, value) {
  const column = columnOf(table, name);
  const text = column === undefined ? String(value) : cellText(column, value);
  return textOf(text, WEIGHTS.topic, worded(table, name, text));
}

function columnOf(table, name) {
  return DATA.columns[table].find((column) => column.name === name);
}

function worded(table, name, text) {
  const column = columnOf(table, name);
  return column === undefined ? text : `${header(column)}: ${text}`;
}

const WORD = /[\p{L}\p{N}]/u;

/** Where words stand in a text: 0 at its beginning, 1 at that of a word, 2 inside one, 3 nowhere. */
function standing(text, asked) {
  if (text.startsWith(asked)) return 0;
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    if (!WORD.test(text[at - 1])) return 1;
  }
  return text.includes(asked) ? 2 : 3;
}

/** The text by which words find an actor best, and its weight; infinite where none does. */
function bestOf(actor, asked) {
  const known = textsOf(actor).filter(({ weights }) => weights !== WEIGHTS.topic || asked.length >= LEAST);
  const weigh = ({ forms, weights, why }) => ({
    weight: Math.min(...forms.map((form) => weights[standing(form, asked)] ?? Infinity)),
    why,
  });
  return known.map(weigh).reduce((best, next) => (next.weight < best.weight ? next : best));
}

/** Actors with how the words typed find them, the best match first and each kind by the alphabet. */
export function matches(query) {
  const asked = folded(query.trim());
  if (asked === "") return [];
  const found = actors.map((actor) => ({ actor, ...bestOf(actor, asked) })).filter(({ weight }) => weight < Infinity);
  return found.sort((a, b) => a.weight - b.weight || a.actor.name.localeCompare(b.actor.name, view.lang));
}

/** The actors that the words typed find, the best match first. */
export function findActors(query) {
  return matches(query).map(({ actor }) => actor);
}
