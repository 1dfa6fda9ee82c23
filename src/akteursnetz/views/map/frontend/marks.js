/** How actors and ties look: as the drawing says, else by the style table and the theme's colours. */
import { actorById, actors, DATA } from "./data.js";
import { valuesOf } from "./measured.js";
import { stateThen, view } from "./view.js";

/** The drawing library's own shapes that have their label beside them, as our shapes have. */
const LABELLED_BESIDE = ["image", "circularImage", "icon"];
/** The rims of actors that came or went between two dates. */
const CHANGED = { came: { width: 3.5, dash: [] }, went: { width: 3.5, dash: [4, 3] } };
/** The radius of marks whose size nothing tells. */
const PLAIN = 10;

/** The theme's colour of that name, as the style sheet has it now. */
export function tone(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

let tones = {};

/** The colours that the map needs, read once for each theme. */
export function palette() {
  return tones;
}

export function readPalette(colourOf = tone) {
  const names = [
    "ink",
    "muted",
    "paper",
    "tie",
    "tie-faint",
    "tie-strong",
    "ghost",
    "accent",
    "outline",
    "hair",
    "scale-low",
    "scale-high",
    "came",
    "went",
  ];
  tones = Object.fromEntries(names.map((name) => [name, colourOf(name)]));
}

/** The shape and colour that stand for a sector. */
export function sectorMark(sector) {
  return Object.hasOwn(DATA.style.sectors, sector ?? "") ? DATA.style.sectors[sector ?? ""] : DATA.style.sectors[""];
}

/** An actor's own shape; null for one that the drawing library draws by itself, as a box or an image. */
export function shapeOf(actor) {
  const { shape } = actor.node ?? sectorMark("");
  return Object.hasOwn(DATA.style.shapes, shape ?? "dot") ? (shape ?? "dot") : null;
}

/** Whether an actor's mark is one that the drawing library draws by itself. */
export function isLibrarysMark(actor) {
  return shapeOf(actor) === null;
}

/** Whether an actor's mark is one of the drawing library's that hold the label. */
export function hasLabelInside(actor) {
  return isLibrarysMark(actor) && !LABELLED_BESIDE.includes(actor.node.shape);
}

/** An actor's own colour and that of its border, as pyvis has them: in one word, or by parts. */
export function paintOf({ node: { color } }) {
  const { background = DATA.style.sectors[""].colour, border } =
    typeof color === "string" ? { background: color } : (color ?? {});
  return { fill: background, border };
}

let tint = null;

/** A colour in six digits, whatever the words in which the drawing tells it. */
function inDigits(colour) {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  tint ??= document.createElement("canvas").getContext("2d");
  tint.fillStyle = colour;
  return tint.fillStyle;
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(fill) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(inDigits(fill).slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "#000000" : "#ffffff";
}

/** A measure's largest value, for the scale of sizes. */
function largest(measure) {
  return Math.max(0, ...actors.map((actor) => actor.measures[measure] ?? 0));
}

const tops = new Map();

/** The radius of an actor: the drawing's own while sizes are those of the opening, else its area grows with the measure. */
export function radiusOf(id) {
  const actor = actorById.get(id);
  if (view.size === "" || actor.absent) return PLAIN;
  if (view.size === DATA.size) return actor.node.size ?? PLAIN;
  return radiusAt(actor.measures[view.size] ?? 0);
}

/** The radius that a value of the chosen measure has. */
export function radiusAt(value) {
  if (!tops.has(view.size)) tops.set(view.size, largest(view.size));
  const top = tops.get(view.size);
  const [smallest, most] = DATA.radii;
  return smallest + (top === 0 ? 0 : (most - smallest) * Math.sqrt(Math.max(0, value) / top));
}

/** Values of the chosen measure to show its sizes by: the largest, one nearest to a quarter of it, the smallest. */
export function sizeValues() {
  if (view.size === "") return [];
  const values = valuesOf(view.size).filter((value) => value >= 0);
  const top = values[values.length - 1];
  const middle = values.reduce(
    (best, value) => (Math.abs(value - top / 4) < Math.abs(best - top / 4) ? value : best),
    top,
  );
  return [...new Set([values[0], middle, top])].filter((value) => value !== undefined);
}

/** Actors in the order in which they deserve a label: the chosen measure first, then the name. */
export function byImportance() {
  const value = (actor) => actor.measures[view.size] ?? actor.measures.degree ?? 0;
  return [...actors].sort((a, b) => value(b) - value(a) || (a.name < b.name ? -1 : 1));
}

/** The sign on a tie's line: the drawing's own label, else that of a state not in force in the chosen year, else of a change. */
export function signOf(tie) {
  return tie.edge.label ?? DATA.style.states[stateThen(tie)] ?? DATA.style.changes?.[tie.change] ?? "";
}

/** The colour of what came, stayed or went between two dates; null of anything else. */
export function changeColour(change) {
  return palette()[{ came: "came", stayed: "tie-strong", went: "went" }[change]] ?? null;
}

/** The rim of an actor that came or went between two dates; null of any other. */
export function changedRim(change) {
  return change in CHANGED ? { colour: changeColour(change), ...CHANGED[change] } : null;
}

/** The colour that the drawing gives a tie, else that of its change, or null: then it has the theme's. */
export function ownColour({ edge, from, to, change }) {
  const { color, inherit } = coloursOf(edge.color) ?? coloursOf(DATA.options.edges.color) ?? {};
  if (color) return color;
  return inherit ? paintOf(actorById.get(inherit === "to" ? to : from)).fill : changeColour(change);
}

/** The colours of an edge as pyvis has them: one word, or an object; null where none is given. */
function coloursOf(given) {
  return typeof given === "string" ? { color: given } : given;
}
