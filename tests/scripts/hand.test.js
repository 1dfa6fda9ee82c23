/** What is moved by hand: it stays in its arrangement, whatever the size of the window, and goes back by one button. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { askedFor, fragment, HOME } from "../../src/akteursnetz/views/map/frontend/address.js";
import { canvas, fitAll } from "../../src/akteursnetz/views/map/frontend/canvas.js";
import {
  isArranged,
  isMovable,
  keepActor,
  keepName,
  resetPlaces,
} from "../../src/akteursnetz/views/map/frontend/hand.js";
import { readPalette } from "../../src/akteursnetz/views/map/frontend/marks.js";
import { labelAt, labelsNow, offsetOf } from "../../src/akteursnetz/views/map/frontend/names.js";
import { largestMark, places } from "../../src/akteursnetz/views/map/frontend/places.js";
import { background, compose, relay } from "../../src/akteursnetz/views/map/frontend/scene.js";
import { initialView, standing, update, view } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage } from "./page.js";

const [WIDTH, HEIGHT] = [724, 488];
const CELL = { kind: "cell", name: "Nord", x: -120, y: -120, width: 240, height: 240 };

openPage({
  layouts: { force: { guides: [] }, by_space: { guides: [CELL] } },
  options: { edges: {}, interaction: { dragNodes: true }, physics: { enabled: false } },
});
readPalette((name) => name);
globalThis.document = { getElementById: () => ({ clientWidth: WIDTH, clientHeight: HEIGHT }) };
const camera = {};
canvas.network = { getScale: () => 1, moveTo: (stand) => Object.assign(camera, stand) };

const at = (id, [width, height] = [WIDTH, HEIGHT]) => places(width, height).at.get(id);

beforeEach(() => {
  update(initialView());
  compose(WIDTH, HEIGHT);
});

test("an actor stays where it is let go, the others where they are", () => {
  const before = at("jug");
  keepActor("job", { x: 0, y: 84 });
  assert.deepEqual(at("job"), { x: 0, y: 84, side: 0 });
  assert.deepEqual(view.moved, new Map([["force:", new Map([["job", [0, 50]]])]]));
  assert.deepEqual(at("jug"), before);
});

test("it stands at the same place of the picture in a window of another size, and of a turned one", () => {
  keepActor("job", at("amt"));
  assert.deepEqual(at("job", [400, 300]), at("amt", [400, 300]));
  assert.deepEqual(at("job", [300, 600]), at("amt", [300, 600]));
});

test("it is moved only in the arrangement in which it was", () => {
  keepActor("job", { x: 0, y: 0 });
  update({ layout: "by_space" });
  assert.ok(!isArranged());
  assert.notDeepEqual(at("job"), { x: 0, y: 0, side: 0 });
  update({ layout: "force" });
  assert.ok(isArranged());
});

test("an actor at the border of a frame makes no mark smaller", () => {
  update({ layout: "by_space" });
  compose(WIDTH, HEIGHT);
  const before = largestMark(WIDTH, HEIGHT);
  keepActor("job", { x: places(WIDTH, HEIGHT).guides[0].x + 1, y: 0 });
  assert.equal(largestMark(WIDTH, HEIGHT), before);
});

test("resetting brings back what this arrangement has moved", () => {
  const before = at("job");
  update({ moved: new Map([["by_space:", new Map([["car", [1, 2]]])]]) });
  keepActor("job", { x: 0, y: 0 });
  keepName("job", [20.4, -30]);
  resetPlaces();
  assert.deepEqual(at("job"), before);
  assert.deepEqual(view.named, new Map());
  assert.deepEqual([...view.moved.keys()], ["by_space:"]);
});

test("places are in the link, and a broken link moves nobody", () => {
  keepActor("job", { x: 0, y: 84 });
  keepName("car", [-20, 31]);
  const text = fragment(HOME);
  assert.equal(decodeURIComponent(text), "moved=force::job:0:50&named=force::car:-20:31");
  assert.deepEqual(askedFor(text), { moved: view.moved, named: view.named });
  for (const broken of [
    "job",
    "force::nobody:1:2",
    "x::job:1:2",
    "force::job:a:2",
    "force::job:1:1e9",
    "::::",
    "force",
  ])
    assert.deepEqual(askedFor(`moved=${broken}`), { moved: new Map() }, broken);
});

test("another view, as that of a station, leaves what was moved", () => {
  keepActor("job", { x: 0, y: 0 });
  const { moved } = view;
  update({ ...initialView(), ...standing() });
  assert.equal(view.moved, moved);
});

test("a name stands where it was put, and the others make room", () => {
  keepName("job", [120, 60]);
  compose(WIDTH, HEIGHT);
  const { x, y } = canvas.dots.get("job");
  const label = labelsNow().find(({ id }) => id === "job");
  assert.deepEqual([label.x, label.y], [x + 120, y + 60]);
  assert.notEqual(label.leader, null);
  assert.equal(labelAt({ x: x + 120, y: y + 60 }).id, "job");
  assert.deepEqual(offsetOf("job"), [120, 60]);
  keepName("job", [0, 20]);
  compose(WIDTH, HEIGHT);
  assert.equal(labelsNow().find(({ id }) => id === "job").leader, null);
});

test("a name that the pointer carries goes along with it", () => {
  compose(WIDTH, HEIGHT);
  const [x, y] = offsetOf("job");
  canvas.carried = { id: "job", isName: true, x: 5, y: 7 };
  assert.deepEqual(offsetOf("job"), [x + 5, y + 7]);
  canvas.carried = null;
});

test("of a moved dot only its own ties are laid anew", () => {
  const before = [...background().ties];
  Object.assign(canvas.dots.get("str"), { x: 0, y: 0 });
  relay("str");
  const changed = background().ties.map((tie, place) => tie !== before[place]);
  assert.deepEqual(
    canvas.lines.filter((_, place) => changed[place]).map(({ id }) => id),
    ["t4"],
  );
});

test("all is shown, also what was moved out of the picture", () => {
  fitAll();
  assert.equal(camera.scale, 1);
  keepActor("job", { x: 1000, y: 0 });
  compose(WIDTH, HEIGHT);
  fitAll();
  assert.ok(Math.abs(camera.scale - WIDTH / 2 / 1010) < 0.01);
});

test("folded groups and absent actors are not moved", () => {
  assert.ok(isMovable("job"));
  assert.ok(!isMovable("missing"));
  assert.ok(!isMovable("group:welfare"));
});
