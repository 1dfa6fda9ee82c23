/** What is at a place on the canvas. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { canvas } from "../../src/akteursnetz/views/map/frontend/canvas.js";
import { keyOf } from "../../src/akteursnetz/views/map/frontend/handles.js";
import { distance, dotAt, lineAt } from "../../src/akteursnetz/views/map/frontend/hits.js";
import { curve } from "../../src/akteursnetz/views/map/frontend/ties.js";
import { openPage } from "./page.js";

openPage();

const A = { id: "a", x: 0, y: 0, radius: 10 };
const B = { id: "b", x: 100, y: 0, radius: 10 };
const OVER = { id: "over", x: 104, y: 0, radius: 10 };
/** The camera has come twice as near, and the picture's middle is at 50, 50. */
const seen = (point) => ({ x: 50 + 2 * point.x, y: 50 + 2 * point.y });
const camera = { DOMtoCanvas: ({ x, y }) => ({ x: (x - 50) / 2, y: (y - 50) / 2 }) };
const bent = { enabled: true, type: "curvedCW", roundness: 0.5 };

canvas.dots = new Map([A, B, OVER].map((dot) => [dot.id, dot]));
canvas.lines = [
  { id: "straight", from: "a", to: "b", smooth: false },
  { id: "curved", from: "a", to: "b", smooth: bent },
];
canvas.network = camera;

test("the dot at a place is found at any zoom, of two the one on top, and none beside them", () => {
  assert.equal(dotAt(seen({ x: 9, y: -9 })), "a");
  assert.equal(dotAt(seen({ x: 100, y: 0 })), "over");
  assert.equal(dotAt(seen({ x: 92, y: 0 })), "b");
  assert.equal(dotAt(seen({ x: 50, y: 0 })), undefined);
});

test("of two lines the nearer one is found, and none further off than ten", () => {
  const { via } = curve(A, B, 0.5);
  assert.equal(lineAt(seen({ x: 50, y: 2 })).id, "straight");
  assert.equal(lineAt(seen({ x: 50, y: via.y / 2 })).id, "curved");
  assert.equal(lineAt(seen({ x: 50, y: -Math.sign(via.y) * 9.9 })).id, "straight");
  assert.equal(lineAt(seen({ x: 50, y: -Math.sign(via.y) * 10.1 })), undefined);
});

test("a straight line is as far as its nearest point, beyond its ends these", () => {
  const way = curve(A, B, 0);
  assert.equal(distance({ x: 30, y: 7 }, way), 7);
  assert.equal(distance({ x: 103, y: 4 }, way), 5);
  assert.equal(distance({ x: 50, y: 8 }, way, 7), Infinity);
});

test("a line between two dots at one place is a point", () => {
  assert.equal(distance({ x: 3, y: 4 }, curve(A, A, 0)), 5);
});

test("what vis-network holds it is asked for", () => {
  canvas.isHanded = true;
  canvas.network = { getNodeAt: () => keyOf("b"), getEdgeAt: () => keyOf("curved") };
  assert.equal(dotAt({ x: 0, y: 0 }), "b");
  assert.equal(lineAt({ x: 0, y: 0 }).id, "curved");
  canvas.network = { getNodeAt: () => undefined, getEdgeAt: () => undefined };
  assert.equal(dotAt({ x: 0, y: 0 }), undefined);
  assert.equal(lineAt({ x: 0, y: 0 }), undefined);
  Object.assign(canvas, { isHanded: false, network: camera });
});
