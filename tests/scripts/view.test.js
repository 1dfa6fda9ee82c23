/** What is to be seen and what is held up, for each choice of the reader. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { actorById, tieById } from "../../src/akteursnetz/views/map/frontend/data.js";
import { distances, emphasis, shortestPath } from "../../src/akteursnetz/views/map/frontend/emphasis.js";
import { valuesOf } from "../../src/akteursnetz/views/map/frontend/measured.js";
import {
  initialView,
  inTime,
  listen,
  stateThen,
  switched,
  update,
} from "../../src/akteursnetz/views/map/frontend/view.js";
import { entriesOf, GROUPS, visible, yearsCovered } from "../../src/akteursnetz/views/map/frontend/visible.js";
import { openPage } from "./page.js";

openPage();
beforeEach(() => update(initialView()));
const seen = () => [...visible().ties];

test("states whose ties the drawing hides, and those without ties, are off at first", () => {
  assert.deepEqual(initialView().off, new Set(["state:wished", "state:ended", "state:failed"]));
  assert.deepEqual(seen(), ["t1", "t2", "t3", "t4"]);
});

test("switches, strength and year sift", () => {
  update({ off: new Set(["sector:welfare"]) });
  assert.deepEqual([...visible().actors], ["job", "jug", "amt"]);
  assert.deepEqual(seen(), ["t1", "t2"]);
  update({ off: new Set(), strength: 3 });
  assert.deepEqual(seen(), ["t1", "t3", "t4", "t5"]);
  update({ strength: 0, year: 2002 });
  assert.deepEqual(seen(), ["t2", "t3", "t4", "t5"]);
  update({ year: 2005 });
  assert.deepEqual(seen(), ["t1", "t2", "t3", "t4"]);
});

test("a value of a measure and a component sift actors, the lowest value sifts none", () => {
  assert.deepEqual(valuesOf("degree"), [-1, 0, 1]);
  update({ least: { measure: "degree", value: -1 } });
  assert.equal(visible().actors.size, 5);
  update({ least: { measure: "degree", value: 0 } });
  assert.deepEqual([...visible().actors], ["jug", "str", "amt"]);
  update({ least: null, component: "1" });
  assert.deepEqual([...visible().actors], ["job", "jug", "car"]);
  update({ component: "alone" });
  assert.deepEqual([...visible().actors], ["str", "amt"]);
});

test("what has no value of a measure is not among those that reach one", () => {
  const [actor] = [actorById.get("amt")];
  const { degree } = actor.measures;
  delete actor.measures.degree;
  update({ least: { measure: "degree", value: 0 } });
  assert.deepEqual([...visible().actors], ["jug", "str"]);
  actor.measures.degree = degree;
});

test("what ended since existed in the chosen year", () => {
  assert.equal(stateThen(tieById.get("t5")), "ended");
  update({ year: 2003 });
  assert.equal(stateThen(tieById.get("t5")), "existing");
  update({ year: 2005 });
  assert.equal(stateThen(tieById.get("t5")), "ended");
  assert.equal(inTime(tieById.get("t5")), false);
});

test("what ended on no known day had ended by the date of the records", () => {
  const tie = { record: { since: "2001" }, state: "ended" };
  update({ year: 2007 });
  assert.ok(inTime(tie));
  update({ year: 2008 });
  assert.ok(!inTime(tie));
  assert.ok(inTime({ ...tie, state: "existing" }));
});

test("the years between which ties begin and end", () => {
  assert.deepEqual(yearsCovered(), [2001, 2004]);
});

test("entries of a group stand in the schema's order, those without a value last", () => {
  const names = (group) =>
    entriesOf(GROUPS.find(({ name }) => name === group)).map(([value, members]) => [value, members.length]);
  assert.deepEqual(names("sector"), [
    ["administration", 3],
    ["welfare", 2],
  ]);
  assert.deepEqual(names("form"), [["", 5]]);
});

test("distances and shortest paths run over the ties that are seen", () => {
  assert.deepEqual(
    [...distances("jug")],
    [
      ["jug", 0],
      ["job", 1],
      ["car", 2],
      ["str", 3],
    ],
  );
  assert.deepEqual(shortestPath("jug", "str"), ["jug", "job", "car", "str"]);
  assert.equal(shortestPath("jug", "amt"), null);
  update({ off: new Set() });
  assert.deepEqual(shortestPath("jug", "str"), ["jug", "str"]);
});

test("a selection holds up its neighbours, a tie its pair", () => {
  assert.equal(emphasis(), null);
  update({ selection: { kind: "actor", id: "job" } });
  assert.deepEqual(emphasis().actors, new Set(["job", "jug", "car"]));
  assert.deepEqual(emphasis().ties, new Set(["t1", "t2", "t3"]));
  update({ selection: { kind: "tie", id: "t2" } });
  assert.deepEqual(emphasis().ties, new Set(["t1", "t2"]));
});

test("a finding holds up its actors, ties, absent ones and missing ties", () => {
  update({ shown: "f1" });
  const { actors, ties, ghosts, absent } = emphasis();
  assert.deepEqual(actors, new Set(["car", "job", "jug"]));
  assert.deepEqual(ties, new Set(["t1"]));
  assert.deepEqual(ghosts, [["job", "str"]]);
  assert.deepEqual(absent, new Set(["missing"]));
});

test("an entry of the legend holds up what it stands for", () => {
  update({ hint: { name: "sector", value: "welfare" } });
  assert.deepEqual(emphasis().actors, new Set(["car", "str"]));
  update({ hint: { name: "layer", value: "contractual" } });
  assert.deepEqual(emphasis().ties, new Set(["t1", "t3"]));
  assert.deepEqual(emphasis().actors, new Set(["job", "jug", "car"]));
});

test("an entry that is switched off holds nothing up, so that nothing else steps back", () => {
  update({ off: new Set(["sector:welfare"]), hint: { name: "sector", value: "welfare" } });
  assert.equal(emphasis(), null);
});

test("listeners hear of what really changed", () => {
  const heard = [];
  listen(["year", "size"], () => heard.push("heard"));
  update({ year: null });
  update({ strength: 2 });
  update({ year: 2001, size: "" });
  assert.deepEqual(heard, ["heard"]);
});

test("a switched set is a copy", () => {
  const set = new Set(["a"]);
  assert.deepEqual([switched(set, "a"), switched(set, "b"), set], [new Set(), new Set(["a", "b"]), new Set(["a"])]);
});
