/** The scene as plain data: what is on the picture, in drawing order. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { canvas } from "../../src/akteursnetz/views/map/frontend/canvas.js";
import { readPalette } from "../../src/akteursnetz/views/map/frontend/marks.js";
import { nameItems } from "../../src/akteursnetz/views/map/frontend/names.js";
import { allMarkItems, compose, groundItems, markItems } from "../../src/akteursnetz/views/map/frontend/scene.js";
import { initialView, update } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage } from "./page.js";

const [WIDTH, HEIGHT] = [724, 488];
const RING = { kind: "circle", radius: 100, steps: 2 };
const CELL = { kind: "cell", name: "Nord", x: -120, y: -120, width: 240, height: 240 };

openPage({ layouts: { force: { guides: [] }, by_space: { guides: [CELL, RING] } } });
readPalette((name) => name);
globalThis.document = { getElementById: () => ({ clientWidth: WIDTH, clientHeight: HEIGHT }) };
canvas.network = { getScale: () => 1 };

function scene(patch) {
  update(patch);
  compose(WIDTH, HEIGHT);
  return [...groundItems(), ...allMarkItems()];
}

beforeEach(() => update(initialView()));

test("ties come before marks", () => {
  const roles = scene({}).map(({ role }) => role);
  assert.deepEqual(roles, [...Array(4).fill("tie"), ...Array(5).fill("actor")]);
});

test("the scene can be written down: it is nothing but data", () => {
  const items = scene({ shown: "f1", selection: { kind: "actor", id: "job" } });
  assert.deepEqual(JSON.parse(JSON.stringify(items)), items);
});

test("guides lie behind all else, with their words", () => {
  const [frame, ring, name, steps] = scene({ layout: "by_space" });
  assert.deepEqual([frame.type, frame.radius, frame.stroke.colour], ["box", 8, "hair"]);
  assert.equal(ring.type, "circle");
  assert.deepEqual([name.lines, name.outline.colour], [["Nord"], "paper"]);
  assert.deepEqual(steps.lines, ["2 Schritte"]);
});

test("missing ties and absent actors are drawn while a finding speaks of them", () => {
  const items = scene({ shown: "f1" });
  assert.equal(items.filter(({ role }) => role === "ghost").length, 1);
  const [absent] = items.filter(({ stroke }) => stroke?.dash?.length > 0 && stroke.width === 2);
  assert.deepEqual([absent.role, absent.fill, absent.stroke.colour, absent.opacity], ["actor", "paper", "ghost", 1]);
});

test("what is not held up is faint, marks and names", () => {
  scene({ selection: { kind: "tie", id: "t1" } });
  const opacity = (id) => markItems(canvas.dots.get(id))[0].opacity;
  assert.deepEqual(["job", "jug", "car"].map(opacity), [1, 1, 0.16]);
  const names = nameItems().filter(({ role }) => role === "label");
  const shown = Object.fromEntries(names.map(({ lines, opacity: seen }) => [lines.join(" "), seen]));
  assert.equal(shown.Jobcenter, 1);
  assert.equal(shown.Caritasverband, 0.32);
});

test("while an entry of the legend is pointed at, names and ties stay as they are and marks in sight", () => {
  scene({});
  const names = nameItems();
  const ties = scene({ hint: { name: "sector", value: "welfare" } }).filter(({ role }) => role === "tie");
  assert.deepEqual(
    ["car", "job"].map((id) => markItems(canvas.dots.get(id))[0].opacity),
    [1, 0.5],
  );
  assert.ok(ties.every(({ items: [line] }) => line.stroke === "tie"));
  assert.deepEqual(nameItems(), names);
  assert.ok(names.every(({ opacity }) => opacity === 1));
});

test("a group is held up where one of its members is", () => {
  scene({ fold: "sector", selection: { kind: "tie", id: "t1" } });
  assert.equal(markItems(canvas.dots.get("group:administration"))[0].opacity, 1);
  assert.equal(markItems(canvas.dots.get("group:welfare"))[0].opacity, 0.16);
});

test("the chosen actor has a halo", () => {
  scene({ selection: { kind: "actor", id: "job" } });
  const [halo, mark] = markItems(canvas.dots.get("job"));
  assert.deepEqual([halo.type, halo.radius, halo.stroke.colour], ["circle", 10 * 1.25 + 5, "accent"]);
  assert.equal(mark.type, "shape");
});

test("marks that are coloured by a column bear the letter of their value", () => {
  update({ colour: "sector" });
  compose(WIDTH, HEIGHT);
  assert.equal(markItems(canvas.dots.get("car")).length, 1);
  update({ colour: "kind" });
  const [shape, letter] = markItems(canvas.dots.get("car"));
  assert.deepEqual([shape.fill, letter.lines, letter.fill], ["#000000", ["A"], "#ffffff"]);
});

test("a name is left out while its dot is told of under the pointer", () => {
  scene({});
  assert.equal(nameItems().length - nameItems("job").length, 1);
});
