/** How actors and ties look: everything comes from the style table and the theme's colours. */
import { actorById, actors, DATA, groupBy, pairKey, ties } from "./data.js";
import { view } from "./view.js";
import { visible } from "./visible.js";

/** The columns by which actors can be coloured. */
export const COLOURS = ["sector", "form", "level", "social_space", "surveyed"];

const STYLE = DATA.style;
/** The radii of the smallest and the largest mark: many actors leave less room for each. */
const [SMALLEST, LARGEST] = actors.length > 1000 ? [3, 10] : actors.length > 300 ? [4, 13] : [6.5, 19];
const FAN = 0.14;

/** The theme's colour of that name, as the style sheet has it now. */
export function tone(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

let tones = {};

/** The colours that the map needs, read once for each theme. */
export function palette() {
  return tones;
}

export function readPalette() {
  const names = ["ink", "muted", "paper", "tie", "tie-faint", "tie-strong", "ghost", "accent", "outline", "hair"];
  tones = Object.fromEntries(names.map((name) => [name, tone(name)]));
}

const paths = new Map();

/** The shape of a sector as a canvas path of radius 1. */
export function shapeOf(sector) {
  if (!paths.has(sector)) paths.set(sector, new Path2D(sectorMark(sector).path));
  return paths.get(sector);
}

export function sectorMark(sector) {
  return Object.hasOwn(STYLE.sectors, sector ?? "") ? STYLE.sectors[sector ?? ""] : STYLE.sectors[""];
}

/** The values that the chosen colouring tells apart, in a fixed order; empty for sectors, which have their own marks. */
export function colourValues() {
  if (view.colour === "sector") return [];
  const values = new Set(actors.map((actor) => actor.record[view.colour] ?? ""));
  values.delete("");
  return [...values].sort();
}

/** Colour and letter of an actor under the chosen colouring; sectors carry no letter, their shape tells them. */
export function colourOf(actor) {
  if (view.colour === "sector") return { fill: sectorMark(actor.record.sector).colour, letter: "" };
  return valueColour(actor.record[view.colour] ?? "");
}

export function valueColour(value) {
  const place = colourValues().indexOf(value);
  if (place < 0) return { fill: STYLE.sectors[""].colour, letter: "" };
  return { fill: STYLE.series[place % STYLE.series.length], letter: letters(place) };
}

function letters(place) {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letter + String(Math.floor(place / 26));
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(fill) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "#000000" : "#ffffff";
}

/** A measure's largest value, for the scale of sizes. */
function largest(measure) {
  return Math.max(0, ...actors.map((actor) => actor.measures[measure] ?? 0));
}

const tops = new Map();

/** The radius of an actor: its area grows with the chosen measure. */
export function radiusOf(id) {
  const actor = actorById.get(id);
  if (view.size === "" || actor.absent) return 10;
  if (!tops.has(view.size)) tops.set(view.size, largest(view.size));
  const value = Math.max(0, actor.measures[view.size] ?? 0);
  const top = tops.get(view.size);
  return SMALLEST + (top === 0 ? 0 : (LARGEST - SMALLEST) * Math.sqrt(value / top));
}

/** Actors in the order in which they deserve a label: the chosen measure first, then the name. */
export function byImportance() {
  const value = (actor) => actor.measures[view.size] ?? actor.measures.degree ?? 0;
  return [...actors].sort((a, b) => value(b) - value(a) || (a.name < b.name ? -1 : 1));
}

export function lineOf(tie) {
  return STYLE.layers[tie.layer];
}

export function signOf(tie) {
  return STYLE.states[tie.state] ?? "";
}

/** How far each of the ties to be seen bends, so that several between one pair lie side by side. */
export function bends() {
  const seen = visible().ties;
  const bend = new Map();
  for (const together of groupBy(
    ties.filter((tie) => seen.has(tie.id)),
    pairKey,
  ).values()) {
    for (const [place, tie] of together.entries()) bend.set(tie.id, bendOf(tie, place, together));
  }
  return bend;
}

function bendOf(tie, place, together) {
  const step = Math.min(FAN, 0.7 / together.length);
  const side = tie.from <= tie.to ? 1 : -1;
  return side * (place - (together.length - 1) / 2) * 2 * step;
}
