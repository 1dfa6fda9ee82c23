/** Colours of actors: by sector, by a code of theirs, by closely tied group, or by a measure in five steps. */

import { actorById, actors, DATA, groupBy } from "./data.js";
import { paintOf, palette, sectorMark, shapeOf } from "./marks.js";
import { tellingMeasures, valuesOf } from "./measured.js";
import { view } from "./view.js";
import { header, label, measureName, number, t } from "./words.js";

/** So many values have a colour of their own, of more the commonest. */
const MOST = 8;
const STEPS = 5;
const MEASURE = "measure:";
const OTHERS = { key: "*", fill: "#ffffff", letter: "…" };
/** Columns of texts that are few and the same for many. */
const FEW = ["social_space", "network"];

/**
 * What has a colour of its own: `key` tells it from others, `text` is what it is called, `count` how many actors it has.
 * @typedef {{ key: string, text: string, fill: string, letter: string, count: number }} Entry
 */

/** The names by which actors can be coloured, in the order of the menu: sectors, codes, groups, measures. */
export function colourings() {
  const used = ({ name }) => actors.some(({ record }) => record[name] !== undefined);
  const coded = DATA.columns.actors.filter(
    ({ name, cell }) => name !== "sector" && (cell === "code" || FEW.includes(name)),
  );
  const groups = DATA.key !== "" && actors.some(({ community }) => community !== undefined) ? ["community"] : [];
  const measures = tellingMeasures().map((name) => MEASURE + name);
  return ["sector", ...coded.filter(used).map(({ name }) => name), ...groups, ...measures];
}

/** The measure of a colouring, or null. */
export function measureOf(colouring) {
  return colouring.startsWith(MEASURE) ? colouring.slice(MEASURE.length) : null;
}

/** What a colouring is called. */
export function colouringName(colouring) {
  const measure = measureOf(colouring);
  if (measure !== null) return measureName(measure);
  const column = DATA.columns.actors.find(({ name }) => name === colouring);
  return column === undefined ? t(`groups.${colouring}`) : header(column);
}

let known = { key: [], entries: [], of: new Map(), unknown: 0 };

/** The colours of the chosen colouring and who has which; sectors have none, they have their own marks. */
function coloured() {
  const key = [view.colour, view.lang, palette(), actors];
  if (key.some((part, place) => part !== known.key[place])) known = { key, ...worked() };
  return known;
}

function worked() {
  const measure = measureOf(view.colour);
  const groups = measure === null ? byValue() : bySteps(measure);
  const of = new Map(groups.flatMap(({ members, ...entry }) => members.map(({ id }) => [id, entry])));
  const entries = groups.map(({ members, ...entry }) => ({ ...entry, count: members.length }));
  return { entries, of, unknown: view.colour === "sector" ? 0 : actors.length - of.size };
}

function ownValue(actor) {
  return (view.colour === "community" ? actor.community : actor.record[view.colour]) ?? "";
}

function byValue() {
  if (view.colour === "sector") return [];
  const groups = groupBy(actors, ownValue);
  groups.delete("");
  const common = new Set([...groups.keys()].sort((a, b) => groups.get(b).length - groups.get(a).length).slice(0, MOST));
  const own = inOrder([...common]).map((value, place) => ({
    key: value,
    text: valueName(value),
    fill: DATA.style.series[place % DATA.style.series.length],
    letter: String.fromCharCode(65 + place),
    members: groups.get(value),
  }));
  const rest = [...groups].filter(([value]) => !common.has(value)).flatMap(([, members]) => members);
  return rest.length === 0 ? own : [...own, { ...OTHERS, text: t("legend.others"), members: rest }];
}

/** Codes in the schema's order, other values by the alphabet, groups by their number. */
function inOrder(values) {
  const codes = Object.keys(DATA.codes[codesOf()] ?? {});
  const byName = new Intl.Collator(view.lang, { numeric: true });
  return values.sort((a, b) => codes.indexOf(a) - codes.indexOf(b) || byName.compare(a, b));
}

function codesOf() {
  return DATA.columns.actors.find(({ name }) => name === view.colour)?.codes ?? view.colour;
}

function valueName(value) {
  return view.colour === "community" ? t("fold.community", { number: value }) : label(codesOf(), value);
}

/** Equal steps between the lowest and the highest value; each is called by the values that are in it. */
function bySteps(measure) {
  const all = valuesOf(measure);
  const [low, high] = [all[0], all[all.length - 1]];
  const stepOf = (value) => Math.min(STEPS - 1, Math.floor((STEPS * (value - low)) / (high - low)));
  const there = actors.filter(({ measures }) => measures[measure] !== undefined);
  const steps = groupBy(there, ({ measures }) => stepOf(measures[measure]));
  return [...steps]
    .sort(([a], [b]) => a - b)
    .map(([step, members]) => ({
      key: String(step),
      text: rangeOf(members.map(({ measures }) => measures[measure])),
      fill: mixed(palette()["scale-low"], palette()["scale-high"], step / (STEPS - 1)),
      letter: "",
      members,
    }));
}

function rangeOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => number(value));
  return low === high ? low : t("legend.range", { low, high });
}

/** A colour between two others, all in six digits. */
export function mixed(from, to, share) {
  const part = (colour, at) => Number.parseInt(colour.slice(at, at + 2), 16);
  const between = (at) => Math.round(part(from, at) * (1 - share) + part(to, at) * share);
  return `#${[1, 3, 5].map((at) => between(at).toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The entries of the chosen colouring for a legend, that of the unknown last.
 * @returns {Entry[]}
 */
export function colourEntries() {
  const { entries, unknown } = coloured();
  if (unknown === 0) return entries;
  const text = view.colour === "community" ? t("legend.no_group") : t("legend.unknown");
  return [...entries, { ...unknownLook(), key: "", text, count: unknown }];
}

function unknownLook() {
  return { fill: DATA.style.sectors[""].colour, letter: "" };
}

/**
 * Colour and letter of an actor under the chosen colouring; sectors carry no letter, their shape tells them.
 * @returns {{ fill: string, border?: string, letter: string }}
 */
export function colourOf(actor) {
  if (view.colour === "sector") return { ...paintOf(actor), letter: "" };
  return coloured().of.get(actor.id) ?? unknownLook();
}

/** A letter does not read in the hole of a ring. */
function readable(look) {
  return look.letter !== "" && look.shape === "ring" ? { ...look, shape: "dot" } : look;
}

/**
 * How a dot is drawn, a group as its sector.
 * @returns {{ shape: string, fill: string, border?: string, letter: string }}
 */
export function lookOf(dot) {
  const actor = actorById.get(dot.id);
  if (actor !== undefined) return readable({ shape: shapeOf(actor), ...colourOf(actor) });
  const { shape, colour } = sectorMark(dot.record.sector);
  return { shape, fill: colour, letter: "" };
}
