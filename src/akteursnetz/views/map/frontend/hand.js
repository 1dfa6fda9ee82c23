/** What was moved by hand: places of actors and of names, each in the arrangement in which that was, and nowhere else. */
import { canvas, isPhysical } from "./canvas.js";
import { actorById, DATA } from "./data.js";
import { arrangement, places } from "./places.js";
import { update, view } from "./view.js";

/** Whether an actor can be moved by hand: neither a folded group nor one that is absent, nor where physics moves it. */
export function isMovable(id) {
  const allowed = DATA.options.interaction.dragNodes && !isPhysical();
  return allowed && actorById.has(id) && !actorById.get(id).absent;
}

/** Keep an actor at a point of the picture. */
export function keepActor(id, point) {
  const { width, height } = canvas.size;
  keep("moved", id, places(width, height).unit(point));
}

/** Keep a name so far from its actor, in pixels of the screen. */
export function keepName(id, offset) {
  keep("named", id, offset);
}

/** @param {"moved" | "named"} what */
function keep(what, id, pair) {
  const here = new Map(view[what].get(arrangement())).set(id, pair.map(Math.round));
  update({ [what]: new Map(view[what]).set(arrangement(), here) });
}

/** Whether anything stands where it was moved to by hand. */
export function isArranged() {
  return [view.moved, view.named].some((by) => by.has(arrangement()));
}

/** Let actors and names of this arrangement go back to where the page has them. */
export function resetPlaces() {
  const without = (by) => new Map([...by].filter(([where]) => where !== arrangement()));
  update({ moved: without(view.moved), named: without(view.named) });
}
