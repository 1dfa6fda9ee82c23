/** Search by name: how words are compared, and what comes first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findActors } from "../../src/akteursnetz/views/map/frontend/find.js";
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

test("nothing is found by nothing, and signs are only signs", () => {
  for (const query of ["", "  ", "Wohnungsamt", ".*", "(", "\\"]) assert.deepEqual(found(query), []);
});
