/** Where names stand on the map. Every letter is six pixels wide. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cross, gapBetween, gridOf, meet, runsOver } from "../../src/akteursnetz/views/map/frontend/boxes.js";
import { LINE_HEIGHT, measureBy } from "../../src/akteursnetz/views/map/frontend/labels.js";
import { placeLabels } from "../../src/akteursnetz/views/map/frontend/placing.js";
import { rasterOf } from "../../src/akteursnetz/views/map/frontend/raster.js";
import { LETTER } from "./page.js";

measureBy((text) => LETTER * [...text].length);
const FRAME = { width: 800, height: 600 };

/** Dots of radius 8 with these names, at these places. */
function dots(places) {
  return new Map(
    places.map(([id, x, y, more]) => [id, { id, name: `Name ${id}`, x, y, radius: 8, faded: false, ...more }]),
  );
}

function laid(places, { limit = 100, first = 0, frame = FRAME, taken = [] } = {}) {
  const all = dots(places);
  return placeLabels(all, [...all.keys()], { limit, first, frame, taken });
}

/** So many marks close together, the first of them in their middle. */
function crowd(count, apart) {
  const spot = (k) => [apart * Math.sqrt(k) * Math.cos(2.4 * k), apart * Math.sqrt(k) * Math.sin(2.4 * k)];
  return [...Array(count).keys()].map((k) => [`${k}`, ...spot(k), { name: `Beratungsstelle Nummer ${k}` }]);
}

test("a label stands under its mark where there is room", () => {
  const [label] = laid([["a", 0, 0]]);
  assert.deepEqual({ x: label.x, y: label.y }, { x: 0, y: 8 + 3 + LINE_HEIGHT / 2 });
  assert.equal(label.leader, null);
});

test("no label covers another, or another's mark, or leaves the frame", () => {
  const places = [...Array(40).keys()].map((k) => [`${k}`, ((k * 37) % 200) - 100, ((k * 53) % 160) - 80]);
  const labels = laid(places);
  const marks = [...dots(places).values()];
  assert.ok(labels.length > 15);
  for (const { id, box } of labels) {
    assert.ok(box.left >= -400 && box.right <= 400 && box.top >= -300 && box.bottom <= 300 - 36);
    assert.ok(!labels.some((other) => other.id !== id && meet(box, other.box)));
    assert.ok(
      !marks.some(
        (dot) =>
          dot.id !== id &&
          Math.abs(dot.x - (box.left + box.right) / 2) < (box.right - box.left) / 2 &&
          Math.abs(dot.y - (box.top + box.bottom) / 2) < (box.bottom - box.top) / 2,
      ),
    );
  }
});

test("the most important come first where not all may be named", () => {
  assert.deepEqual(
    laid(
      [
        ["a", -200, 0],
        ["b", 0, 0],
        ["c", 200, 0],
      ],
      { limit: 2 },
    ).map(({ id }) => id),
    ["a", "b"],
  );
});

test("what is taken stays free", () => {
  const under = { left: -100, right: 100, top: 9, bottom: 40 };
  const [label] = laid([["a", 0, 0]], { taken: [under] });
  assert.ok(!meet(label.box, under));
  assert.ok(label.y < 0);
});

test("a label far from its mark has a leader from the mark's rim to its box", () => {
  const ring = [...Array(16).keys()].map((k) => [
    `${k}`,
    24 * Math.cos((k * Math.PI) / 8),
    24 * Math.sin((k * Math.PI) / 8),
  ]);
  const [label] = placeLabels(dots([["m", 0, 0], ...ring]), ["m"], { limit: 9, first: 1, frame: FRAME, taken: [] });
  const { x1, y1, x2, y2 } = label.leader;
  assert.ok(Math.abs(Math.hypot(x1, y1) - 8) < 1e-9);
  assert.ok(x2 >= label.box.left && x2 <= label.box.right && y2 >= label.box.top && y2 <= label.box.bottom);
});

test("beside a column a label stands on its own side, in one line of its room", () => {
  const [label] = laid([["a", 100, 0, { side: 1, room: 36, tight: true }]]);
  assert.ok(label.box.left > 100 + 8);
  assert.deepEqual(label.lines, ["Name a"]);
});

test("the first are named in the middle of a crowd, each by a leader that crosses no label", () => {
  const places = crowd(400, 11);
  const labels = laid(places, { first: 15 });
  const named = new Set(labels.map(({ id }) => id));
  assert.deepEqual(
    [...Array(15).keys()].filter((k) => !named.has(`${k}`)),
    [],
  );
  const leaders = labels.filter(({ leader }) => leader !== null);
  assert.ok(leaders.length > 10);
  for (const { id, leader } of leaders)
    assert.ok(!labels.some((other) => other.id !== id && runsOver(leader, other.box)));
});

test("a leader passes by the words of the picture", () => {
  const ring = [...Array(24).keys()].map((k) => [
    `${k}`,
    30 * Math.cos((k * Math.PI) / 12),
    30 * Math.sin((k * Math.PI) / 12),
  ]);
  const all = dots([["m", 0, 0], ...ring]);
  const way = (taken) => placeLabels(all, ["m"], { limit: 9, first: 1, frame: FRAME, taken })[0].leader;
  const { x2, y2 } = way([]);
  const words = { left: 0.9 * x2 - 3, right: 0.9 * x2 + 3, top: 0.9 * y2 - 3, bottom: 0.9 * y2 + 3 };
  assert.ok(runsOver(way([]), words));
  assert.ok(!runsOver(way([words]), words));
});

test("without a leader a label is nearer to its own mark than to any other", () => {
  const places = crowd(120, 30);
  const marks = [...dots(places).values()];
  const alone = laid(places).filter(({ leader }) => leader === null);
  assert.ok(alone.length > 10);
  for (const { dot, box } of alone)
    assert.ok(marks.every((mark) => mark.id === dot.id || gapBetween(box, mark) > gapBetween(box, dot)));
});

test("a label stays in its own frame and out of the others", () => {
  const [home, other] = [
    { left: -80, right: 80, top: -100, bottom: 100 },
    { left: 90, right: 250, top: -100, bottom: 100 },
  ];
  const name = "Gemeinde am Fluss";
  const [inside, outside] = laid([
    ["a", 70, 0, { name, home }],
    ["b", 0, 140, { name, abroad: [home, other] }],
  ]);
  assert.ok(inside.box.left >= home.left && inside.box.right <= home.right);
  assert.ok(!meet(outside.box, home) && !meet(outside.box, other));
});

test("a grid finds what is near, and a raster what is free", () => {
  const box = { left: -70, right: 10, top: 0, bottom: 10 };
  const grid = gridOf((thing) => thing);
  grid.add(box);
  assert.deepEqual(grid.near({ left: -60, right: -50, top: 5, bottom: 6 }), [box]);
  assert.deepEqual(grid.near({ left: 300, right: 310, top: 0, bottom: 1 }), []);
  grid.remove(box);
  assert.deepEqual(grid.near(box), []);
  const { isFree } = rasterOf({ left: -100, right: 100, top: -100, bottom: 100 }, [box]);
  assert.ok(isFree({ left: -40, right: 0, top: 20, bottom: 40 }));
  assert.ok(!isFree({ left: -40, right: 0, top: 5, bottom: 40 }));
  assert.ok(!isFree({ left: 90, right: 110, top: 20, bottom: 40 }));
});

test("lines cross each other and boxes, or do not", () => {
  const line = { x1: 0, y1: 0, x2: 10, y2: 10 };
  assert.ok(cross(line, { x1: 0, y1: 10, x2: 10, y2: 0 }));
  assert.ok(!cross(line, { x1: 0, y1: 10, x2: 4, y2: 6 }));
  assert.ok(runsOver(line, { left: 4, right: 6, top: 0, bottom: 20 }));
  assert.ok(!runsOver(line, { left: 11, right: 20, top: 0, bottom: 20 }));
  assert.ok(!runsOver(line, { left: 6, right: 9, top: 0, bottom: 4 }));
  assert.ok(runsOver({ x1: 5, y1: -5, x2: 5, y2: 5 }, { left: 4, right: 6, top: 0, bottom: 20 }));
});

test("an abbreviation stands for a name that has no room, before an ellipsis does", () => {
  const frame = { width: 70, height: 120 };
  const name = "Jugendhilfeausschuss";
  const lines = (more) => laid([["a", 0, -18, { name, ...more }]], { frame, first: 1 }).map((label) => label.lines[0]);
  assert.deepEqual(lines({ short: "JHA" }), ["JHA"]);
  assert.deepEqual(lines({}), []);
  const beside = { side: 1, room: 60, row: 14, tight: true };
  assert.deepEqual(laid([["a", 0, 0, { name, short: "JHA", ...beside }]])[0].lines, ["JHA"]);
  assert.deepEqual(laid([["a", 0, 0, { name, ...beside }]])[0].lines, ["Jugendhil…"]);
});
