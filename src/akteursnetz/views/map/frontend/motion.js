/** Motion: where the drawing's options let physics move dots, the page follows the drawing library. */
import { canvas, canvasSize, fitAll, isPhysical, redraw } from "./canvas.js";
import { DATA } from "./data.js";
import { idOf } from "./handles.js";
import { view } from "./view.js";

/** How long after the last turn of the wheel a zoom counts as done, in milliseconds: vis-network draws again after 250. */
const ZOOMED = 200;

let last = { layout: null, centre: null, width: 1, height: 1 };

/** Physics is for the layout in which the page opens: the places in the others mean something. */
export function physicsNow() {
  return view.layout === DATA.layout ? DATA.options.physics : { enabled: false };
}

/** The dots of a new view stay where they have moved to, unless the layout is another; they grow and shrink with the canvas. */
export function keepPlaces() {
  if (!isPhysical()) return;
  const { width, height } = canvasSize();
  const { layout, centre } = view;
  if (layout === last.layout && centre === last.centre) follow({ x: width / last.width, y: height / last.height });
  last = { layout, centre, width, height };
}

/** Move the dots to where the drawing library has them now. */
function follow(scale) {
  if (canvas.network === null) return;
  for (const [key, { x, y }] of Object.entries(canvas.network.getPositions())) {
    const dot = canvas.dots.get(idOf(key));
    if (dot !== undefined) Object.assign(dot, { x: x * scale.x, y: y * scale.y });
  }
}

/** Labels are carried along with their dots; once these rest, each finds the best place anew. */
export function startMotion() {
  watchHurry();
  if (!isPhysical()) return;
  canvas.network.on("beforeDrawing", () => follow({ x: 1, y: 1 }));
  canvas.network.on("stabilized", settled);
  canvas.network.on("dragEnd", settled);
}

let hurried = false;
let rest = null;

/** Whether the reader moves a network so large that its options leave out the ties meanwhile. */
export function isHurried() {
  return hurried;
}

function hurry() {
  clearTimeout(rest);
  hurried = true;
}

/** The reader moves an actor: of a large network the other ties are left out meanwhile. */
export function hurryNow() {
  if (DATA.options.interaction.hideEdgesOnDrag) hurry();
}

/** The moving is over; whoever moved draws anew, as vis-network does. */
export function calmDown() {
  hurried = false;
}

function watchHurry() {
  const { hideEdgesOnDrag, hideEdgesOnZoom } = DATA.options.interaction;
  if (hideEdgesOnDrag) {
    canvas.network.on("dragStart", hurry);
    canvas.network.on("dragEnd", calmDown);
  }
  if (!hideEdgesOnZoom) return;
  canvas.network.on("zoom", () => {
    hurry();
    rest = setTimeout(calmDown, ZOOMED);
  });
}

function settled() {
  canvas.version += 1;
  redraw();
}

/** Before another layout comes onto the canvas physics is switched on or off for it. */
export function switchPhysics() {
  if (!isPhysical() || canvas.network === null || view.layout === last.layout) return;
  canvas.network.setOptions({ physics: physicsNow() });
}

/** Physics leaves the camera where it was needed: another layout is shown as a whole. */
export function showLayout() {
  if (isPhysical()) fitAll();
}
