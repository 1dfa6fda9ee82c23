/** The map by keyboard: arrows move from actor to actor, or the view; + - 0 zoom; Enter opens, Escape lets go. */

import { canvas, fitSeen, goTo, neighbourTowards, panBy, zoomBy } from "./canvas.js";
import { actorName, incident, tieById } from "./data.js";
import { byId } from "./dom.js";
import { isArranged, isMovable, keepActor, keepName, resetPlaces } from "./hand.js";
import { byImportance } from "./marks.js";
import { offsetOf } from "./names.js";
import { showSide } from "./screen.js";
import { tell } from "./toolbar.js";
import { listen, select, update, view } from "./view.js";
import { visible } from "./visible.js";
import { t, tieWords } from "./words.js";

const STEP = 60;
const SHOVE = 12;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ZOOM = { "+": 1.25, "=": 1.25, "-": 0.8 };

export function startKeys() {
  byId("map").addEventListener("keydown", press_);
  byId("skip-map").addEventListener("click", () => byId("map").focus());
  byId("skip-side").addEventListener("click", goToSide);
  byId("zoom-in").addEventListener("click", () => zoomBy(1.25));
  byId("zoom-out").addEventListener("click", () => zoomBy(0.8));
  byId("zoom-fit").addEventListener("click", () => fitSeen());
  byId("reset-places").addEventListener("click", setBack);
  listen(["moved", "named", "layout", "centre"], offerReset);
  offerReset();
  listen(["selection"], announce);
}

function offerReset() {
  byId("reset-places").hidden = !isArranged();
}

function setBack() {
  resetPlaces();
  tell(t("map.places_reset"));
  byId("map").focus();
}

/** What is selected, for those who do not see it. */
function announce() {
  const { selection } = view;
  if (selection === null) return say(t("map.nothing"));
  if (selection.kind === "tie") return say(t("map.tie_selected", { tie: tieWords(tieById.get(selection.id)) }));
  const n = incident.get(selection.id).length;
  return say(t("map.actor_selected", { name: actorName(selection.id), n }));
}

function say(words) {
  byId("said").textContent = words;
}

function goToSide() {
  showSide();
  byId(`tab-${view.tab}`).focus();
}

function press_(event) {
  if (event.ctrlKey || event.metaKey) return;
  const acted = event.altKey ? shove(event.key, event.shiftKey) : act(event.key, event.shiftKey);
  if (acted) event.preventDefault();
}

/** Move the chosen actor a little, or with Shift its name. */
function shove(key, shift) {
  const id = view.selection?.id;
  if (!(key in ARROWS) || view.selection?.kind !== "actor" || !isMovable(id) || !canvas.dots.has(id)) return false;
  const [x, y] = ARROWS[key].map((way) => way * SHOVE);
  if (shift) shoveName(id, x, y);
  else keepActor(id, ahead(canvas.dots.get(id), x, y));
  tell(t("map.moved", { name: actorName(id) }));
  return true;
}

function shoveName(id, x, y) {
  const offset = offsetOf(id);
  if (offset !== undefined) keepName(id, [offset[0] + x, offset[1] + y]);
}

/** The point so many pixels of the screen further. */
function ahead(point, x, y) {
  const scale = canvas.network.getScale();
  return { x: point.x + x / scale, y: point.y + y / scale };
}

function act(key, shift) {
  if (key in ARROWS) return arrow(ARROWS[key], shift);
  if (key in ZOOM) return done(zoomBy(ZOOM[key]));
  if (key === "0") return done(fitSeen());
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
  if (next === null) say(t("map.nobody"));
  else pick(next);
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
