/** The view in the address: what follows # restores it, from a file too. Unknown parts are passed over. */

import { camera, fitSeen, onCamera, setCamera } from "./canvas.js";
import { colourings } from "./colours.js";
import { actorById, DATA, findingById, KEPT, tieById } from "./data.js";
import { membersOf } from "./measured.js";
import { layoutNames } from "./places.js";
import { PANELS } from "./screen.js";
import { TABS } from "./tabs.js";
import { tour } from "./tour.js";
import { byArrangement, initialView, listen, update, view } from "./view.js";

const WAIT = 250;
/** Where the camera stands when all is to be seen. */
export const HOME = { x: 0, y: 0, scale: 1 };
const PARTS = {
  lang: { write: String, read: (text) => (Object.hasOwn(DATA.texts, text) ? text : undefined) },
  theme: { write: String, read: (text) => (["light", "dark"].includes(text) ? text : undefined) },
  tab: { write: String, read: (text) => (TABS.includes(text) ? text : undefined) },
  selection: { write: ({ kind, id }) => `${kind}:${id}`, read: readSelection },
  pathTo: { write: String, read: (text) => (actorById.has(text) ? text : undefined) },
  reach: { write: String, read: (text) => (["1", "2"].includes(text) ? Number(text) : undefined) },
  off: { write: writeList, read: (text) => new Set(readList(text)) },
  strength: { write: String, read: readNumber },
  year: { write: String, read: readNumber },
  least: { write: ({ measure, value }) => `${measure}:${value}`, read: readLeast },
  component: { write: String, read: (text) => (membersOf(text).size > 0 ? text : undefined) },
  size: { write: String, read: (text) => (text === "" || DATA.measures.includes(text) ? text : undefined) },
  colour: { write: String, read: (text) => (colourings().includes(text) ? text : undefined) },
  layout: {
    write: String,
    read: (text) => (layoutNames().includes(text) ? text : undefined),
  },
  centre: { write: String, read: (text) => (Object.hasOwn(DATA.rings, text) ? text : undefined) },
  shown: { write: String, read: (text) => (findingById.has(text) ? text : undefined) },
  pins: { write: writeList, read: (text) => new Set(readList(text).filter((id) => findingById.has(id))) },
  severity: { write: String, read: (text) => (Object.hasOwn(DATA.texts.en.severity, text) ? text : undefined) },
  open: { write: writeList, read: (text) => new Set(readList(text)) },
  station: { write: String, read: readStation },
  fold: { write: String, read: (text) => (DATA.folds.includes(text) ? text : undefined) },
  folded: { write: writeList, read: (text) => new Set(readList(text).filter((name) => PANELS.includes(name))) },
  alone: { write: String, read: (text) => text === "true" },
  moved: { write: writeByHand, read: readByHand },
  named: { write: writeByHand, read: readByHand },
};

function writeList(set) {
  return [...set].map(encodeURIComponent).join(",");
}

function readList(text) {
  return text.split(",").map(decoded).filter(Boolean);
}

/** What was moved by hand: arrangement, actor and two numbers each. */
function writeByHand(by) {
  const entries = [...by].flatMap(([where, pairs]) =>
    [...pairs].map(([id, [x, y]]) => [where, encodeURIComponent(id), x, y].join(":")),
  );
  return entries.join(",");
}

function readByHand(text) {
  const entries = text.split(",").map((entry) => entry.split(":"));
  const isKnown = ([layout, , id]) => layoutNames().includes(layout) && actorById.has(id);
  const good = entries.filter(({ length, 3: x, 4: y }) => length === 5 && isWhole(x) && isWhole(y));
  const read = good.map(([layout, centre, id, x, y]) => [...[layout, centre, id].map(decoded), Number(x), Number(y)]);
  return byArrangement(/** @type {any} */ (read.filter(isKnown)));
}

function isWhole(number) {
  return /^-?\d{1,6}$/.test(number);
}

function readNumber(text) {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function readLeast(text) {
  const [, measure, value] = /^(\w+):(-?\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(text) ?? [];
  return DATA.measures.includes(measure) ? { measure, value: Number(value) } : undefined;
}

function readStation(text) {
  const place = readNumber(text);
  return place < tour().length ? place : undefined;
}

function readSelection(text) {
  const [, kind, id] = /^(actor|tie):(.*)$/s.exec(text) ?? [];
  const there = kind === "actor" ? actorById.has(id) : kind === "tie" && tieById.has(id);
  return there ? { kind, id } : undefined;
}

/** A part as it stands in the address, or null where it is as at first. */
function written(name, value, first) {
  if (value === null) return null;
  const text = PARTS[name].write(value);
  return first !== null && text === PARTS[name].write(first) ? null : text;
}

/** The view as it differs from the one in which the page opens, with the camera where it is not as at first. */
export function fragment({ x, y, scale } = camera()) {
  const first = initialView();
  const parts = Object.keys(PARTS).map((name) => [name, written(name, view[name], first[name])]);
  const still = Math.abs(x) < 0.001 && Math.abs(y) < 0.001 && Math.abs(scale - 1) < 0.001;
  const stand = still ? [] : [["view", [x, y, scale].map((value) => value.toFixed(3)).join("_")]];
  return [...parts.filter(([, text]) => text !== null), ...stand]
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join("&");
}

/** The present view as a station keeps it: the reader's language and theme, the tab and the station stay out. */
export function stationView() {
  const own = /^(lang|theme|tab|station)=/;
  return fragment()
    .split("&")
    .filter((part) => part !== "" && !own.test(part))
    .join("&");
}

/** What an address asks for, as a patch of the view. */
export function askedFor(text) {
  const patch = {};
  for (const part of text.replace(/^#/, "").split("&")) {
    const [name, value = ""] = part.split("=");
    const understood = Object.hasOwn(PARTS, name) ? PARTS[name].read(decoded(value)) : undefined;
    if (understood !== undefined) patch[name] = understood;
  }
  return patch.selection && !patch.tab ? { ...patch, tab: "selection" } : patch;
}

function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** Where an address or a station wants the camera, or null where it does not say. */
export function askedCamera(text) {
  const stand = /(?:^#?|&)view=([-\d._]+)/.exec(text)?.[1].split("_").map(Number);
  if (stand?.length !== 3 || stand.some(Number.isNaN)) return null;
  return { x: stand[0], y: stand[1], scale: Math.min(12, Math.max(0.15, stand[2])) };
}

/** What the address asks for, or where it does not, the view of a saved page, or that with which the page was made. */
function asked() {
  return location.hash.length > 1 ? location.hash : String(KEPT.view ?? DATA.view);
}

/** Take over what is asked for, before anything is drawn. */
export function readAddress() {
  update(askedFor(asked()));
}

export function startAddress() {
  showAsked(asked());
  listen(Object.keys(PARTS), later);
  onCamera(later);
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== fragment()) restore();
  });
}

function restore() {
  update({ ...initialView(), ...askedFor(location.hash) });
  showAsked(location.hash);
}

/** Bring into view what an address or a station asks for, or else all that is to be seen. */
export function showAsked(text) {
  const stand = askedCamera(text);
  if (stand === null) fitSeen();
  else setCamera(stand);
}

let timer = null;

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, "", `#${fragment()}`), WAIT);
}
