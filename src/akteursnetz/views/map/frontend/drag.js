/** Dragging: an actor or its name follows the pointer and stays where it is let go; the map behind it stands still. */
import { canvas, pointOf, redraw } from "./canvas.js";
import { byId } from "./dom.js";
import { isMovable, keepActor, keepName } from "./hand.js";
import { keyOf } from "./handles.js";
import { dotAt } from "./hits.js";
import { calmDown, hurryNow } from "./motion.js";
import { labelAt, offsetOf } from "./names.js";
import { relay } from "./scene.js";
import { view } from "./view.js";

/** So many pixels a pointer may tremble in a click. */
const SLACK = 4;

/** What the pointer is on since it was pressed: its id, whether it is the name, and where both were then. */
let grip = null;

/** What is only clicked is given to `choose`. */
export function startDrag(choose) {
  byId("map").addEventListener("pointerdown", take, true);
  addEventListener("pointermove", carry);
  addEventListener("pointerup", () => letGo(choose));
  addEventListener("pointercancel", putBack);
}

/** The actor or name at a pointer; a finger moves only what is chosen, for it is mostly there to move the map. */
function take(event) {
  grip = null;
  if (!event.isPrimary || event.button !== 0 || event.ctrlKey || event.shiftKey) return;
  const own = dotAt({ x: event.offsetX, y: event.offsetY });
  const id = own ?? labelAt(pointOf(event))?.id;
  const isMeant = event.pointerType !== "touch" || view.selection?.id === id;
  if (id === undefined || !isMovable(id) || !isMeant) return;
  event.stopPropagation(); // or else the drawing library would move the map
  const { x, y } = canvas.dots.get(id);
  grip = { id, isName: own === undefined, at: { x: event.clientX, y: event.clientY }, dot: { x, y } };
}

function carry(event) {
  if (grip === null) return;
  const way = { x: event.clientX - grip.at.x, y: event.clientY - grip.at.y };
  if (canvas.carried === null && Math.hypot(way.x, way.y) < SLACK) return;
  if (canvas.carried === null) begin();
  canvas.carried = { ...canvas.carried, ...way };
  if (grip.isName) redraw();
  else shift(way);
}

function begin() {
  canvas.carried = { id: grip.id, isName: grip.isName, x: 0, y: 0 };
  byId("map").style.cursor = "grabbing";
  hurryNow();
}

/** Move the dot by a way on the screen, with the ties at it. */
function shift({ x, y }) {
  const scale = canvas.network.getScale();
  const dot = canvas.dots.get(grip.id);
  Object.assign(dot, { x: grip.dot.x + x / scale, y: grip.dot.y + y / scale });
  relay(grip.id);
  if (canvas.isHanded) canvas.network.moveNode(keyOf(grip.id), dot.x, dot.y);
  else redraw();
}

function letGo(choose) {
  if (grip === null) return;
  const { id, isName } = grip;
  const [isClick, offset] = [canvas.carried === null, offsetOf(id)];
  release();
  if (isClick) choose(id);
  else if (isName) keepName(id, offset);
  else keepActor(id, canvas.dots.get(id));
}

/** The browser took the pointer away: all is as before. */
function putBack() {
  if (canvas.carried !== null) shift({ x: 0, y: 0 });
  release();
}

function release() {
  grip = null;
  if (canvas.carried === null) return;
  Object.assign(canvas, { carried: null, pointed: null });
  byId("map").style.cursor = "";
  calmDown();
}
