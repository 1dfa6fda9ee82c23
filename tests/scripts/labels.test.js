/** Names on the map: how they break and end. Every letter is six pixels wide. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  abridged,
  isCut,
  measureBy,
  paragraph,
  titled,
  wrap,
} from "../../src/akteursnetz/views/map/frontend/labels.js";
import { LETTER } from "./page.js";

measureBy((text) => LETTER * [...text].length);
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
  assert.ok(isCut({ lines }));
  assert.ok(!isCut(wrap("Jugendamt Köln", 60)));
});

test("letters of two code units are not cut apart", () => {
  assert.deepEqual(abridged("🏠🏠🏠🏠🏠", 18).lines, ["🏠🏠…"]);
});

test("a title keeps its lines, and only so many", () => {
  assert.deepEqual(titled("eins\nzwei").lines, ["eins", "zwei"]);
  assert.equal(titled("x\n".repeat(40)).lines.length, 12);
});
