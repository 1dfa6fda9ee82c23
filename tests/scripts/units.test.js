/** What is on the canvas: dots, lines and missing ties, single or folded. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  bendOf,
  dots,
  ghosts,
  isGroup,
  lines,
  unitName,
  unitOf,
} from "../../src/akteursnetz/views/map/frontend/units.js";
import { initialView, update } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage } from "./page.js";

openPage();
beforeEach(() => update(initialView()));

test("every actor to be seen has a dot, the picture fills the canvas", () => {
  const all = dots(724, 488);
  assert.deepEqual([...all.keys()], ["job", "jug", "car", "str", "amt"]);
  const at = (id) => [all.get(id).x, all.get(id).y];
  // 62 pixels are left free at each side, 28 above and 60 below; the square is stretched at most 2.4 times.
  assert.deepEqual(at("job"), [-300, -216]);
  assert.deepEqual(at("str"), [300, 184]);
  assert.deepEqual(at("amt"), [0, -16]);
  assert.equal(all.get("job").radius, 10);
});

test("an absent actor stands at the edge while a finding speaks of it", () => {
  update({ shown: "f1" });
  const { x, y } = dots(724, 488).get("missing");
  assert.deepEqual([x, y], [0, 244 - 86]);
  assert.deepEqual(
    ghosts().map(({ from, to }) => [from, to]),
    [["job", "str"]],
  );
});

test("each tie to be seen is a line", () => {
  assert.deepEqual(
    lines().map(({ id, from, to }) => [id, from, to]),
    [
      ["t1", "job", "jug"],
      ["t2", "job", "jug"],
      ["t3", "job", "car"],
      ["t4", "car", "str"],
    ],
  );
});

test("folded groups are dots, their ties bundles by pair and layer", () => {
  update({ fold: "sector" });
  const all = dots(724, 488);
  assert.deepEqual([...all.keys()], ["group:administration", "group:welfare"]);
  assert.equal(unitName(all.get("group:administration")), "Verwaltung (3)");
  assert.equal(unitOf("jug"), "group:administration");
  assert.ok(isGroup("group:welfare"));
  assert.deepEqual(
    lines().map(({ from, to, ties }) => [from, to, ties.map(({ id }) => id)]),
    [["group:administration", "group:welfare", ["t3"]]],
  );
  update({ open: new Set(["welfare"]) });
  assert.deepEqual([...dots(724, 488).keys()], ["group:administration", "car", "str"]);
});

test("a bend is above 0 clockwise, and 0 for curves of other kinds", () => {
  assert.equal(bendOf({ smooth: { type: "curvedCW", roundness: 0.2 } }), 0.2);
  assert.equal(bendOf({ smooth: { type: "curvedCCW", roundness: 0.2 } }), -0.2);
  assert.equal(bendOf({ smooth: { enabled: false, type: "curvedCW", roundness: 0.2 } }), 0);
  assert.equal(bendOf({ smooth: { type: "dynamic" } }), 0);
  assert.equal(bendOf({ smooth: false }), 0);
  assert.equal(bendOf({}), 0);
});
