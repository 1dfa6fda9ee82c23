/** Colours of actors: who has which, what the legend calls them, and what has no value. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  colourEntries,
  colourings,
  colourOf,
  lookOf,
  mixed,
} from "../../src/akteursnetz/views/map/frontend/colours.js";
import { actorById, actors } from "../../src/akteursnetz/views/map/frontend/data.js";
import { radiusAt, readPalette, sizeValues } from "../../src/akteursnetz/views/map/frontend/marks.js";
import { initialView, update } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage, TEXTS } from "./page.js";

const legend = { others: "Übrige", unknown: "Keine Angabe", no_group: "Ohne Gruppe", range: "{low} bis {high}" };
const column = { cell: "text", required: false, name: "social_space", de: "Sozialraum", en: "Social space" };
const series = ["#000001", "#000002", "#000003"];
const style = {
  sectors: { "": { shape: "dot", colour: "#999999" } },
  series,
  shapes: { dot: "M0 0Z", ring: "M0 0Z" },
  states: {},
};
openPage({ texts: { de: { ...TEXTS, legend }, en: TEXTS }, columns: { actors: [column], ties: [] }, style });
readPalette((name) => ({ "scale-low": "#5a97c9", "scale-high": "#0b2136" })[name] ?? "#ffffff");

beforeEach(() => {
  for (const actor of actors) delete actor.record.social_space;
  update(initialView());
});

const told = () => colourEntries().map(({ text, letter, count }) => [text, letter, count]);

function colourBySpaces(...spaces) {
  spaces.forEach((space, place) => {
    actors[place].record.social_space = space;
  });
  update({ colour: "social_space" });
}

test("sectors have their own marks, other columns are offered where an actor fills them", () => {
  assert.deepEqual(colourEntries(), []);
  assert.deepEqual(colourings(), ["sector", "measure:degree"]);
  colourBySpaces("Nord");
  assert.deepEqual(colourings(), ["sector", "social_space", "measure:degree"]);
});

test("each value has its colour and letter, the unknown one of its own", () => {
  colourBySpaces("Süd", "Nord", "Süd");
  assert.deepEqual(told(), [
    ["Nord", "A", 1],
    ["Süd", "B", 2],
    ["Keine Angabe", "", 2],
  ]);
  assert.equal(colourOf(actorById.get("jug")).fill, "#000001");
  assert.equal(colourOf(actorById.get("amt")).fill, "#999999");
});

test("a mark with a letter has no hole", () => {
  actorById.get("job").node.shape = "ring";
  assert.equal(lookOf({ id: "job" }).shape, "ring");
  colourBySpaces("Nord");
  assert.equal(lookOf({ id: "job" }).shape, "dot");
  actorById.get("job").node.shape = "dot";
});

test("of many values the commonest have a colour, the others share one", () => {
  const many = [...Array(9).keys()].map((place) => ({
    ...actors[0],
    id: `x${place}`,
    record: { social_space: `s${place}` },
  }));
  actors.push(...many, { ...many[8], id: "x9" });
  update({ colour: "social_space", lang: "en" });
  const letters = colourEntries().map(({ letter }) => letter);
  assert.deepEqual(letters, ["A", "B", "C", "D", "E", "F", "G", "H", "…", ""]);
  assert.equal(colourEntries()[7].text, "s8");
  actors.splice(5);
});

test("a measure is coloured in steps that are called by the values in them", () => {
  update({ colour: "measure:degree" });
  assert.deepEqual(told(), [
    ["−1", "", 2],
    ["0", "", 1],
    ["1", "", 2],
  ]);
  assert.deepEqual(
    colourEntries().map(({ fill }) => fill),
    ["#5a97c9", "#335c80", "#0b2136"],
  );
  assert.equal(mixed("#000000", "#ffffff", 0), "#000000");
});

test("sizes are shown by the smallest, a middle and the largest value", () => {
  assert.deepEqual(sizeValues(), [0, 1]);
  assert.equal(radiusAt(1), 25);
  update({ size: "" });
  assert.deepEqual(sizeValues(), []);
});
