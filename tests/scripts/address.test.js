/** The view in the address: written and read again, and what a hostile address cannot do. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { askedCamera, askedFor, fragment, HOME } from "../../src/akteursnetz/views/map/frontend/address.js";
import { initialView, update, view } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage } from "./page.js";

openPage();
beforeEach(() => update(initialView()));

test("the view in which the page opens needs no words", () => {
  assert.equal(fragment(HOME), "");
  assert.deepEqual(askedFor(""), {});
  assert.deepEqual(askedFor("#"), {});
});

test("a view comes back from its address as it was", () => {
  const chosen = {
    lang: "en",
    theme: "dark",
    tab: "table",
    selection: { kind: "tie", id: "t3" },
    pathTo: "str",
    reach: 2,
    off: new Set(["sector:welfare", "state:ended", "subject:a,b&c=d"]),
    strength: 3,
    year: 2003,
    least: { measure: "degree", value: 0.5 },
    component: "alone",
    size: "",
    colour: "measure:degree",
    shown: "f1",
    pins: new Set(["f1"]),
    severity: "high",
    open: new Set(["administration", ""]),
    station: 1,
    fold: "sector",
  };
  update(chosen);
  const expected = { ...chosen, open: new Set(["administration"]) };
  assert.deepEqual(askedFor(`#${fragment(HOME)}`), expected);
});

test("each part reads as people would write it", () => {
  update({ selection: { kind: "actor", id: "job" }, year: 2004 });
  assert.equal(fragment(HOME), "selection=actor%3Ajob&year=2004");
  assert.deepEqual(askedFor("year=2004"), { year: 2004 });
  assert.deepEqual(askedFor("off="), { off: new Set() });
  assert.deepEqual(askedFor("selection=actor:job"), { selection: { kind: "actor", id: "job" }, tab: "selection" });
  assert.deepEqual(askedFor("selection=actor:job&tab=table").tab, "table");
});

test("the camera stands there with three digits where it is not as at first", () => {
  assert.equal(fragment({ x: 0.1, y: -0.25, scale: 2 }), "view=0.100_-0.250_2.000");
  assert.deepEqual(askedCamera("#year=2004&view=0.100_-0.250_2.000"), { x: 0.1, y: -0.25, scale: 2 });
  assert.equal(askedCamera("#year=2004"), null);
  assert.equal(askedCamera("view=1_2"), null);
  assert.equal(askedCamera("view=.._-_1"), null);
  assert.equal(askedCamera("view=0_0_9999").scale, 12);
  assert.equal(askedCamera("view=0_0_0").scale, 0.15);
});

/** Parts that no page has, and names that every object has. */
const UNKNOWN = [
  "lang=fr",
  "lang=__proto__",
  "lang=constructor",
  "theme=url(x)",
  "tab=map",
  "tab=../../x",
  "selection=actor:nobody",
  "selection=tie:job",
  "selection=actor",
  "pathTo=nobody",
  "reach=3",
  "strength=1e9",
  "strength=-1",
  "year=20000",
  "year=",
  "least=degree",
  "least=constructor:1",
  "least=degree:1e9x",
  "component=2",
  "component=constructor",
  "size=constructor",
  "colour=__proto__",
  "layout=rings",
  "layout=toString",
  "centre=hasOwnProperty",
  "shown=f2",
  "severity=constructor",
  "station=2",
  "station=x",
  "fold=name",
  "drafts=x",
  "sort=x",
  "hint=x",
  "__proto__=x",
  "constructor=x",
  "=",
  "&&&",
  "%",
];

test("what is not known is passed over", () => {
  for (const text of UNKNOWN) assert.deepEqual(askedFor(text), {}, text);
});

test("broken escapes and markup are words like others", () => {
  assert.deepEqual(askedFor("off=%E0%A4%A"), { off: new Set() });
  assert.deepEqual(askedFor("off=<img src=x>"), { off: new Set(["<img src"]) });
  assert.deepEqual(askedFor("pins=f1,f2,%66%31").pins, new Set(["f1"]));
  assert.equal(Object.getPrototypeOf(askedFor("__proto__=1&year=2001")), Object.prototype);
});

test("no part of the view changes by reading", () => {
  askedFor("year=2004&lang=en");
  assert.equal(view.year, null);
  assert.equal(view.lang, "de");
});
