/** The lines of ties: curves, arrow heads, dashes, signs, and what is left to vis-network. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { readPalette } from "../../src/akteursnetz/views/map/frontend/marks.js";
import {
  arrowHead,
  curve,
  ghostItem,
  isLibrarys,
  pointOn,
  tieItem,
  weightOf,
} from "../../src/akteursnetz/views/map/frontend/ties.js";
import { lines } from "../../src/akteursnetz/views/map/frontend/units.js";
import { initialView, update } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage } from "./page.js";

openPage();
readPalette((name) => name);
beforeEach(() => update(initialView()));

const FROM = { x: 0, y: 0 };
const TO = { x: 100, y: 0 };
const DOTS = new Map([
  ["job", { x: 0, y: 0, radius: 10 }],
  ["car", { x: 100, y: 0, radius: 19 }],
  ["str", { x: 100, y: 100, radius: 10 }],
  ["jug", { x: 0, y: 100, radius: 10 }],
]);

/** Places with one digit, so that they can be written down. */
const rounded = (point) => [Math.round(point.x * 10) / 10 + 0, Math.round(point.y * 10) / 10 + 0];
const lineOf = (id) => lines().find((line) => line.id === id);
const draw = (id, held = null) => tieItem(lineOf(id), DOTS, held);

test("without a bend a line is straight", () => {
  assert.deepEqual(curve(FROM, TO, 0), { from: FROM, via: null, to: TO });
  assert.deepEqual(rounded(pointOn(curve(FROM, TO, 0), 0.25)), [25, 0]);
});

test("clockwise bends lie on the left of the way, others on its right, the whole bend a half circle wide", () => {
  assert.deepEqual(rounded(curve(FROM, TO, 0.0001).via), [50, 0]);
  assert.deepEqual(rounded(curve(FROM, TO, 0.5).via), [53, -53]);
  assert.deepEqual(rounded(curve(FROM, TO, -0.5).via), [53, 53]);
  assert.deepEqual(rounded(curve(FROM, TO, 1).via), [0, -100]);
});

test("a point of a curve weighs its ends and its control point", () => {
  const way = { from: FROM, via: { x: 50, y: 80 }, to: TO };
  assert.deepEqual(rounded(pointOn(way, 0)), [0, 0]);
  assert.deepEqual(rounded(pointOn(way, 0.5)), [50, 40]);
  assert.deepEqual(rounded(pointOn(way, 1)), [100, 0]);
});

test("an arrow's tip touches the rim of the mark, a pixel from its edge", () => {
  const points = arrowHead(curve(FROM, TO, 0), 19, 10);
  assert.deepEqual(points.map(rounded), [
    [80, 0],
    [70, 3],
    [71, 0],
    [70, -3],
  ]);
});

test("a tie with an arrow ends at the notch of its head", () => {
  const { role, items } = draw("t3");
  const [line, head] = items;
  assert.equal(role, "tie");
  // The head is 15 pixels long and three for each pixel of the width of 1.5.
  assert.deepEqual(head.points.map(rounded)[0], [80, 0]);
  assert.ok(Math.abs(line.to.x - (80 - 0.9 * 19.5)) < 0.01);
  assert.deepEqual(line.from.x, 0);
  assert.equal(line.stroke, "tie");
  assert.equal(head.fill, "tie");
  assert.deepEqual(line.dash, []);
});

test("between marks that stand close an arrow's head is so short that it lies on neither", () => {
  for (const away of [26, 34, 60]) {
    const close = new Map([
      ["job", { x: 0, y: 0, radius: 10 }],
      ["car", { x: away, y: 0, radius: 12 }],
    ]);
    const [, { points }] = tieItem(lineOf("t3"), close, null).items;
    for (const { x, y } of points) {
      assert.ok(Math.hypot(x, y) >= 10);
      assert.ok(Math.hypot(x - away, y) >= 12);
    }
  }
});

test("a tie that is not in force has its sign in the middle", () => {
  const [, sign] = draw("t4").items;
  assert.deepEqual([sign.type, sign.lines, sign.x, sign.y], ["text", ["?"], 100, 50]);
});

test("what is held up is stronger, the rest steps back", () => {
  const held = { ties: new Set(["t3"]) };
  assert.deepEqual(weightOf(lineOf("t3"), held), { width: 2.3, color: "tie-strong" });
  assert.deepEqual(weightOf(lineOf("t4"), held), { width: 1.5, color: "tie-faint" });
  const bundle = { ties: [lineOf("t3").ties[0], lineOf("t4").ties[0]] };
  assert.deepEqual(weightOf(bundle, null), { width: 2.5, color: "tie" });
});

test("a missing tie is a dashed curve of its own colour", () => {
  const ghost = ghostItem({ from: "job", to: "car", smooth: { type: "curvedCW", roundness: 0.5 } }, DOTS);
  assert.deepEqual([ghost.role, ghost.stroke, ghost.dash], ["ghost", "ghost", [12, 5, 2, 5]]);
  assert.deepEqual(rounded(ghost.via), [53, -53]);
});

test("vis-network draws what our pens do not know", () => {
  const [tie] = lineOf("t3").ties;
  const librarys = (more) => isLibrarys({ ...lineOf("t3"), ties: [{ ...tie, edge: { ...tie.edge, ...more } }] });
  assert.ok(!librarys({}));
  assert.ok(!librarys({ arrows: "to;from", color: { color: "#ff0000" }, dashes: true, width: 7 }));
  assert.ok(!librarys({ smooth: { type: "curvedCCW", roundness: 0.3 } }));
  assert.ok(!librarys({ smooth: { enabled: false, type: "dynamic" } }));
  assert.ok(!librarys({ arrows: { to: { enabled: true, scaleFactor: 2 } } }));
  assert.ok(librarys({ shadow: true }));
  assert.ok(librarys({ label: "x" }));
  assert.ok(librarys({ smooth: { type: "cubicBezier" } }));
  assert.ok(librarys({ arrows: "middle" }));
  assert.ok(librarys({ arrows: { to: { enabled: true, type: "circle" } } }));
  assert.ok(isLibrarys({ from: "job", to: "job", ties: [tie] }));
});
