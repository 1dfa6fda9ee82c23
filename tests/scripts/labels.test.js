/** Names on the map: how they break, end and find their places. Every letter is six pixels wide. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  abridged,
  LINE_HEIGHT,
  measureBy,
  meet,
  paragraph,
  placeLabels,
  titled,
  wrap,
} from "../../src/akteursnetz/views/map/frontend/labels.js";
import { LETTER } from "./page.js";

measureBy((text) => LETTER * [...text].length);
const FRAME = { width: 800, height: 600 };

/** Dots of radius 8 with these names, at these places. */
function dots(places) {
  return new Map(
    places.map(([id, x, y, more]) => [id, { id, name: `Name ${id}`, x, y, radius: 8, faded: false, ...more }]),
  );
}

function laid(places, { limit = 100, frame = FRAME, taken = [] } = {}) {
  const all = dots(places);
  return placeLabels(all, [...all.keys()], { limit, frame, taken });
}

test("names break at blanks, hyphens and strokes", () => {
  assert.deepEqual(wrap("Amt für Soziales", 60), { lines: ["Amt für", "Soziales"], width: 48, height: 28 });
  assert.deepEqual(paragraph("Kinder- und Jugendhilfe", 84), ["Kinder- und", "Jugendhilfe"]);
  assert.deepEqual(paragraph("Kinder-/Jugendhilfe", 72), ["Kinder-/", "Jugendhilfe"]);
  assert.deepEqual(paragraph("kurz", 84), ["kurz"]);
});

test("words wider than any line are cut in halves with a hyphen", () => {
  assert.deepEqual(paragraph("a".repeat(40), 176), [`${"a".repeat(20)}-`, "a".repeat(20)]);
});

test("what does not fit ends in an ellipsis", () => {
  assert.deepEqual(abridged("Jugendamt Köln", 60), { lines: ["Jugendamt…"], width: 60, height: 14 });
  assert.deepEqual(abridged("Jugendamt", 60).lines, ["Jugendamt"]);
  assert.deepEqual(abridged("Amt für Soziales", 54).lines, ["Amt für…"]);
  const { lines } = wrap("Arbeitsgemeinschaft der Träger der freien Wohlfahrtspflege im Kreis und in der Stadt", 118);
  assert.equal(lines.length, 3);
  assert.ok(lines[2].endsWith("…"));
});

test("letters of two code units are not cut apart", () => {
  assert.deepEqual(abridged("🏠🏠🏠🏠🏠", 18).lines, ["🏠🏠…"]);
});

test("a title keeps its lines, and only so many", () => {
  assert.deepEqual(titled("eins\nzwei").lines, ["eins", "zwei"]);
  assert.equal(titled("x\n".repeat(40)).lines.length, 12);
});

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
  const [label] = placeLabels(dots([["m", 0, 0], ...ring]), ["m"], { limit: 9, frame: FRAME, taken: [] });
  const { x1, y1, x2, y2 } = label.leader;
  assert.ok(Math.abs(Math.hypot(x1, y1) - 8) < 1e-9);
  assert.ok(x2 >= label.box.left && x2 <= label.box.right && y2 >= label.box.top && y2 <= label.box.bottom);
});

test("beside a column a label stands on its own side, in one line of its room", () => {
  const [label] = laid([["a", 100, 0, { side: 1, room: 36, tight: true }]]);
  assert.ok(label.box.left > 100 + 8);
  assert.deepEqual(label.lines, ["Name a"]);
});
