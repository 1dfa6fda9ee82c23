/** Notes: what the records and the readers say about actors and ties, and the sign of it on the map. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { canvas } from "../../src/akteursnetz/views/map/frontend/canvas.js";
import { actorById, tieById } from "../../src/akteursnetz/views/map/frontend/data.js";
import { readPalette } from "../../src/akteursnetz/views/map/frontend/marks.js";
import { anyNoted, draftWords, isNoted, notesOn, remarksOn } from "../../src/akteursnetz/views/map/frontend/notes.js";
import { pointerItems } from "../../src/akteursnetz/views/map/frontend/pointer.js";
import { background, compose, markItems } from "../../src/akteursnetz/views/map/frontend/scene.js";
import { initialView, update } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage, TEXTS } from "./page.js";

const [WIDTH, HEIGHT] = [724, 488];
const texts = { ...TEXTS, drafts: { actions: { note: "Anmerkung:", change: "Änderung:" }, empty: "(leer)" } };
const NOTE = {
  action: "note",
  column: "",
  old: "",
  new: "",
  note: "zieht um",
  by: "Frau K.",
  at: "2026-11-26T14:05:00Z",
};

openPage({ texts: { de: texts, en: texts } });
readPalette((name) => name);
globalThis.document = { getElementById: () => ({ clientWidth: WIDTH, clientHeight: HEIGHT }) };
canvas.network = { getScale: () => 1, getViewPosition: () => ({ x: 0, y: 0 }) };

const on = (table, id, more = {}) => ({ table, id, ...NOTE, ...more });
const signs = (items) => items.filter(({ role }) => role === "note");

function noted(...drafts) {
  update({ drafts });
  compose(WIDTH, HEIGHT);
}

beforeEach(() => update({ ...initialView(), drafts: [] }));

test("a draft is told with whom it is from and a day as people write it", () => {
  assert.equal(draftWords([on("actors", "job")]), "zieht um (Frau K., 26. November 2026)");
  const change = on("actors", "job", { action: "change", column: "name", old: "", new: "JC", note: "", by: "" });
  assert.equal(draftWords([change]), "Name: (leer) → JC (26. November 2026)");
});

test("notes of the record come before those of readers", () => {
  noted(on("actors", "job"), on("ties", "t1"));
  const actor = actorById.get("job");
  assert.deepEqual(remarksOn("actors", actor), ["Anmerkung: zieht um (Frau K., 26. November 2026)"]);
  const recorded = { ...actor, record: { ...actor.record, note: "siehe Protokoll" } };
  assert.deepEqual(notesOn("actors", recorded), ["Anmerkung: siehe Protokoll", ...remarksOn("actors", actor)]);
  assert.ok(isNoted("actors", { id: "jug", record: { note: "x" } }));
  assert.ok(!isNoted("actors", actorById.get("jug")));
});

test("the sign stands at the mark and on the tie that are noted, and nowhere else", () => {
  noted();
  assert.ok(!anyNoted());
  noted(on("actors", "job"), on("ties", "t1"));
  assert.ok(anyNoted());
  const dots = [...canvas.dots.values()].filter((dot) => signs(markItems(dot)).length > 0);
  assert.deepEqual(
    dots.map(({ id }) => id),
    ["job"],
  );
  const [sign] = signs(markItems(dots[0]));
  assert.ok(sign.x > dots[0].x && sign.y < dots[0].y);
  const lines = canvas.lines.filter((_, place) => signs(background().ties[place].items).length > 0);
  assert.deepEqual(
    lines.map(({ id }) => id),
    ["t1"],
  );
});

test("the pointer tells a note under the name, and under a tie's words", () => {
  noted(on("actors", "job"), on("ties", "t1"));
  const words = () =>
    pointerItems()
      .find(({ type }) => type === "text")
      .lines.join(" ");
  canvas.hover = "job";
  assert.equal(words(), "Jobcenter Anmerkung: zieht um (Frau K., 26. November 2026)");
  canvas.hover = "jug";
  assert.equal(words(), "Jugendamt Köln");
  Object.assign(canvas, { hover: null, pointed: { tie: tieById.get("t1"), x: 0, y: 0 } });
  assert.match(words(), /Kooperation Anmerkung: zieht um/);
  canvas.pointed = null;
});
