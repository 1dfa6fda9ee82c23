/** Drafts of corrections: what a form becomes, what a browser's storage may hold, what a spreadsheet gets. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { addNew, draftOf } from "../../src/akteursnetz/views/map/frontend/corrections.js";
import { actorById, tieById } from "../../src/akteursnetz/views/map/frontend/data.js";
import { isDraft, newActors } from "../../src/akteursnetz/views/map/frontend/drafts.js";
import { csv, csvCell } from "../../src/akteursnetz/views/map/frontend/save.js";
import { update, view } from "../../src/akteursnetz/views/map/frontend/view.js";
import { openPage } from "./page.js";

openPage();
beforeEach(() => update({ drafts: [] }));
const form = (cells) => new Map(Object.entries({ note: "", by: "", ...cells }));

test("a cell that is wrong", () => {
  assert.deepEqual(draftOf("ties", tieById.get("t1"), "since", form({ new: "2004", by: "Frau K." })), {
    table: "ties",
    id: "t1",
    hash: "h-t1",
    action: "change",
    column: "since",
    old: "2003",
    new: "2004",
    note: "",
    by: "Frau K.",
  });
  assert.equal(draftOf("ties", tieById.get("t3"), "since", form({ new: "2004" })).old, "");
});

test("a record that is wrong as a whole, and a note", () => {
  const gone = draftOf("actors", actorById.get("car"), "", form({ note: "aufgelöst" }));
  assert.deepEqual([gone.action, gone.column, gone.old, gone.new, gone.note], ["remove", "", "", "", "aufgelöst"]);
  assert.equal(draftOf("actors", actorById.get("car"), "*note", form({})).action, "note");
});

test("a new record is a row for each filled cell under one number", () => {
  addNew("actors", ["name", "kind", "sector"], form({ name: "Tafel", kind: "", sector: "welfare" }));
  addNew("actors", ["name"], form({ name: "Verein" }));
  assert.deepEqual(
    view.drafts.map((draft) => [draft.id, draft.action, draft.column, draft.new]),
    [
      ["new-1", "add", "name", "Tafel"],
      ["new-1", "add", "sector", "welfare"],
      ["new-2", "add", "name", "Verein"],
    ],
  );
  assert.ok(view.drafts.every(({ at }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at)));
  assert.ok(view.drafts.every(isDraft));
  assert.deepEqual(newActors(), ["Tafel", "Verein"]);
});

test("a number that is taken is not given again", () => {
  addNew("actors", ["name"], form({ name: "Tafel" }));
  update({ drafts: view.drafts.map((draft) => ({ ...draft, id: "new-7" })) });
  addNew("actors", ["name"], form({ name: "Verein" }));
  assert.equal(view.drafts.at(-1).id, "new-8");
});

test("only what this page can have written is read from the storage", () => {
  const good = { ...draftOf("actors", actorById.get("job"), "name", form({ new: "JC" })), at: "2025-03-31T14:05:00Z" };
  assert.ok(isDraft(good));
  for (const bad of [
    null,
    "x",
    [],
    {},
    { ...good, table: "__proto__" },
    { ...good, table: "meta" },
    { ...good, action: "constructor" },
    { ...good, new: 3 },
    { ...good, at: undefined },
  ])
    assert.ok(!isDraft(bad));
});

test("cells that a spreadsheet would run get an apostrophe, numbers and other words none", () => {
  assert.equal(csvCell("=1+1"), '"\'=1+1"');
  assert.equal(csvCell(" @x"), '"\' @x"');
  assert.equal(csvCell("'-x"), "\"''-x\"");
  assert.equal(csvCell("＝1"), '"\'＝1"');
  assert.equal(csvCell(-2.5), "-2.5");
  assert.equal(csvCell(-2.5, ","), "-2,5");
  assert.equal(csvCell("Amt"), "Amt");
  assert.equal(csvCell('a "b"; c'), '"a ""b""; c"');
  assert.equal(csvCell(null), "");
});

test("rows as a spreadsheet of each language opens them", () => {
  const rows = [
    ["Name", "Wert"],
    ["Süd", 0.5],
  ];
  assert.equal(csv(rows), "\uFEFFName,Wert\r\nSüd,0.5\r\n");
  assert.equal(csv(rows, "de"), "\uFEFFName;Wert\r\nSüd;0,5\r\n");
});
