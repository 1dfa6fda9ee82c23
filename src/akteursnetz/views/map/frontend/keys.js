/** The map by keyboard: arrows move from actor to actor, or the view; + - 0 zoom; Enter opens, Escape lets go. */

import { fitAll, goTo, neighbourTowards, panBy, zoomBy } from "./canvas.js";
import { byId } from "./dom.js";
import { byImportance } from "./marks.js";
import { showSide } from "./screen.js";
import { select, update, view } from "./view.js";
import { visible } from "./visible.js";

const STEP = 60;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ZOOM = { "+": 1.25, "=": 1.25, "-": 0.8 };

export function startKeys() {
  byId("map").addEventListener("keydown", press_);
  byId("skip-map").addEventListener("click", () => byId("map").focus());
  byId("skip-side").addEventListener("click", goToSide);
  byId("zoom-in").addEventListener("click", () => zoomBy(1.25));
  byId("zoom-out").addEventListener("click", () => zoomBy(0.8));
  byId("zoom-fit").addEventListener("click", fitAll);
}

function goToSide() {
  showSide();
  byId(`tab-${view.tab}`).focus();
}

function press_(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (act(event.key, event.shiftKey)) event.preventDefault();
}

function act(key, shift) {
  if (key in ARROWS) return arrow(ARROWS[key], shift);
  if (key in ZOOM) return done(zoomBy(ZOOM[key]));
  if (key === "0") return done(fitAll());
  if (key === "Enter") return done(enter());
  if (key === "Escape") return done(update({ selection: null, shown: null, pathTo: null }));
  return false;
}

/**
 * A key that did something is not the browser's any more.
 * @type {(acted: any) => boolean}
 */
const done = () => true;

function arrow([x, y], shift) {
  const id = view.selection?.kind === "actor" ? view.selection.id : null;
  if (id === null || shift) return done(panBy(x * STEP, y * STEP));
  const next = neighbourTowards(id, x, y);
  if (next !== null) pick(next);
  return true;
}

function pick(id) {
  select("actor", id);
  goTo(id);
}

/** Enter chooses the first actor, or goes on to what is said about the chosen one. */
function enter() {
  if (view.selection !== null) return readOn();
  const first = byImportance().find((actor) => visible().actors.has(actor.id));
  return first && pick(first.id);
}

function readOn() {
  showSide();
  byId("panel-selection").querySelector("h2")?.focus();
}
