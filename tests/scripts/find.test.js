/** Search by name: how words are compared, and what comes first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { incident } from "../../src/akteursnetz/views/map/frontend/data.js";
import { findActors, matches } from "../../src/akteursnetz/views/map/frontend/find.js";
import { openPage } from "./page.js";

openPage();
const found = (query) => findActors(query).map(({ id }) => id);

test("case, accents, umlauts and sharp s make no difference", () => {
  for (const query of ["Köln", "köln", "KÖLN", "koln", "koeln", "KOELN", " Köln "])
    assert.deepEqual(found(query), ["jug"]);
  for (const query of ["straße", "strasse", "STRASSE"]) assert.deepEqual(found(query), ["str"]);
  assert.deepEqual(found("fuer soz"), ["amt"]);
});

test("names that begin with the words come first, each kind by the alphabet", () => {
  assert.deepEqual(found("amt"), ["amt", "jug"]);
  assert.deepEqual(found("j"), ["job", "jug"]);
  assert.deepEqual(found("sozial"), ["amt", "str"]);
});

test("other names and ids are found too", () => {
  assert.deepEqual(found("arge"), ["job"]);
  assert.deepEqual(found("car"), ["car"]);
});

test("the beginning of a word comes before the inside of one", () => {
  assert.deepEqual(found("soz"), ["amt", "str"]);
  assert.deepEqual(found("köln"), ["jug"]);
  assert.deepEqual(found("c"), ["car", "job"]);
});

test("from three letters on, what an actor has to do with is found, after the names", () => {
  assert.deepEqual(found("verband"), ["car"]);
  assert.equal(matches("verband")[0].why, "");
  assert.deepEqual(found("welf"), ["car", "str"]);
  assert.equal(matches("welf")[0].why, "welfare");
  assert.deepEqual(found("we"), []);
  assert.deepEqual(found("elfare"), []);
});

test("the subject of a tie finds both its ends", () => {
  openPage();
  incident.get("job")[0].record.subject = "Übergang in den Beruf";
  assert.deepEqual(found("beruf"), ["job", "jug"]);
});

test("nothing is found by nothing, and signs are only signs", () => {
  for (const query of ["", "  ", "Wohnungsamt", ".*", "(", "\\"]) assert.deepEqual(found(query), []);
});
