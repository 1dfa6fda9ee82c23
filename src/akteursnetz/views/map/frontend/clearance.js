/** What a label must keep clear of: the rules by which a place for it is free. */
import { boundsOf, gapBetween, grown, meet, runsOver, within } from "./boxes.js";

export const CLEARANCE = 2;
/** So much nearer is a label to its own mark than to any other. */
const NEARER = 1;
/** The margin around the words of a label. */
export const MARGIN = { x: 2, y: 1 };

/** All the ground that a label and its leader cover. */
export function groundOf({ box, leader }) {
  if (leader === null) return box;
  const { left, right, top, bottom } = boundsOf(leader);
  return {
    left: Math.min(left, box.left),
    right: Math.max(right, box.right),
    top: Math.min(top, box.top),
    bottom: Math.max(bottom, box.bottom),
  };
}

/** The labels that cover a label or its leader, or have a leader that does. */
export function inTheWay(spot, { labels }) {
  const over = (leader, box) => leader !== null && runsOver(leader, box);
  const covers = (other) => meet(spot.box, other.box) || over(spot.leader, other.box) || over(other.leader, spot.box);
  return labels.near(groundOf(spot)).filter((other) => other.id !== spot.id && covers(other));
}

/** The marks that a label must not cover: those of faded actors it may, unless its own is one. */
export function marksNear(box, dot, { marks }) {
  return marks.near(box).filter((mark) => !mayCover(dot, mark));
}

function mayCover(dot, mark) {
  return mark.id === dot.id || (mark.faded && !dot.faded);
}

/** Whether a label there stays within the picture and its own frame, clear of marks and of what is taken. */
export function isAllowed(spot, scene) {
  const { dot, box } = spot;
  const meets = (other) => meet(box, other);
  if (!within(box, scene.edge) || !within(box, dot.home ?? scene.edge)) return false;
  if (scene.taken.some(meets) || dot.abroad?.some(meets)) return false;
  return isClearOfMarks(spot, scene);
}

/** Whether a label covers no mark and, where neither leader nor column tells whose it is, is nearest to its own. */
function isClearOfMarks({ dot, box, leader }, scene) {
  const words = inner(box);
  const nearest = leader === null && !dot.side ? gapBetween(words, dot) + NEARER : 0;
  const clear = (mark) =>
    mayCover(dot, mark) ||
    (gapBetween(box, mark) >= CLEARANCE && (nearest === 0 || gapBetween(words, mark) >= nearest));
  return scene.marks.every(grown(box, Math.max(CLEARANCE, nearest)), clear);
}

/** The words of a label without the margin around them. */
function inner({ left, right, top, bottom }) {
  return { left: left + MARGIN.x, right: right - MARGIN.x, top: top + MARGIN.y, bottom: bottom - MARGIN.y };
}

/** Whether a label may stand there beside those that are placed. */
export function isFree(spot, scene) {
  return isAllowed(spot, scene) && inTheWay(spot, scene).length === 0;
}
