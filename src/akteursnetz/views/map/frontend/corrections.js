/**
 * Corrections by those who know better: "stimmt nicht", something missing, a note. They stay in this browser as drafts
 * until they are saved as corrections.csv, which `akteursnetz merge` takes into the records. Nothing is sent anywhere.
 *
 * corrections.csv is UTF-8 with its mark, comma-separated, with one row for each cell, record or note:
 *   table   actors or ties
 *   id      of the record; new-1, new-2 ... for records that are added, all rows of one bear its number
 *   hash    `record_hash` of the record as the page has it; empty for an added one
 *   action  change (one cell), remove (the whole record is wrong), add (one cell of a new record), note (only a note)
 *   column  the schema's name of the cell's column; empty for remove and note
 *   old     the cell before, as a code or in ISO where the schema has one; empty where nothing stood
 *   new     the cell as it should be: a code, an actor's id (the name of one that is only a draft), else the reader's words
 *   note    why; may be empty
 *   by      who says so; may be empty
 *   at      when, in UTC: 2025-03-31T14:05:00Z
 * A cell that begins like a formula has an apostrophe before it (see `csvCell`).
 */
import { actors, DATA, KEPT } from "./data.js";
import { byId, el, menu, refill } from "./dom.js";
import { draftList, draftTools, isDraft, newActors } from "./drafts.js";
import { findActors, MOST_IN_MENU } from "./find.js";
import { tell } from "./toolbar.js";
import { listen, update, view } from "./view.js";
import { header, label, t } from "./words.js";

const NEW_ACTOR = ["name", "kind", "sector"];
const NEW_TIE = ["from", "to", "relation", "formality", "subject"];

export function startCorrections() {
  view.drafts = together(stored(), keptDrafts());
  listen(["drafts"], keep);
  listen(["drafts", "lang"], redrawDrafts);
  listen(["tab"], drawDrafts);
  drawDrafts();
}

let upToDate = false;

function redrawDrafts() {
  upToDate = false;
  drawDrafts();
}

/** A box whose form is made when it is first opened: its menus can be as long as the network. */
function formBox(key, title, makeForm) {
  const box = el("details", { class: "correction" }, el("summary", { "data-key": key }, title));
  box.addEventListener("toggle", () => box.append(makeForm()), { once: true });
  return box;
}

/** The drafts of an earlier visit; a browser may refuse to keep any. */
function stored() {
  try {
    const kept = JSON.parse(localStorage.getItem(store()));
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** The drafts that came with a saved page. */
function keptDrafts() {
  return Array.isArray(KEPT.drafts) ? KEPT.drafts.filter(isDraft) : [];
}

/** Drafts of both, each once. */
function together(first, second) {
  const known = new Set(first.map((draft) => JSON.stringify(draft)));
  return [...first, ...second.filter((draft) => !known.has(JSON.stringify(draft)))];
}

/** What a browser keeps the drafts of this page under. */
function store() {
  return `akteursnetz:${DATA.key}`;
}

function keep() {
  try {
    if (view.drafts.length === 0) localStorage.removeItem(store());
    else localStorage.setItem(store(), JSON.stringify(view.drafts));
  } catch {
    tell(t("drafts.not_kept"));
  }
}

function addDrafts(...drafts) {
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  update({ drafts: [...view.drafts, ...drafts.map((draft) => ({ ...draft, at }))] });
}

/** The form with which a reader says what is wrong with a record. */
export function correctionBox(table, thing) {
  if (DATA.key === "" || thing.hash === undefined) return null;
  const count = (view.drafts ?? []).filter((draft) => draft.table === table && draft.id === thing.id).length;
  const title = t("drafts.wrong") + (count === 0 ? "" : ` (${count})`);
  return formBox(`correct:${table}:${thing.id}`, title, () => correctionForm(table, thing));
}

/** The form with which a reader notes something on a record. */
export function noteBox(table, thing) {
  if (DATA.key === "" || thing.hash === undefined) return null;
  return formBox(`note:${table}:${thing.id}`, t("drafts.add_note"), () => noteForm(table, thing));
}

function noteForm(table, thing) {
  const form = el(
    "form",
    {},
    field("drafts.note", { name: "note", required: true }),
    byField(),
    el("button", { class: "quiet" }, t("drafts.add")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tell(t("drafts.added"));
    addDrafts(draftOf(table, thing, "*note", new FormData(form)));
  });
  return form;
}

function correctionForm(table, thing) {
  const columns = DATA.columns[table]
    .filter(({ name }) => name !== "id")
    .map((column) => [column.name, header(column)]);
  const what = menu(t("drafts.what"), [["", t("drafts.whole")], ["*note", t("drafts.note_only")], ...columns], "", () =>
    showFields(),
  );
  const choice = what.querySelector("select");
  const fresh = el("div", { class: "fresh" });
  const form = el(
    "form",
    {},
    what,
    fresh,
    field("drafts.note", { name: "note" }),
    byField(),
    el("button", { class: "quiet" }, t("drafts.add")),
  );
  const showFields = () => {
    const column = DATA.columns[table].find(({ name }) => name === choice.value);
    refill(fresh, column === undefined ? null : labelled(t("drafts.new"), control(column, "new", thing)));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tell(t("drafts.added"));
    addDrafts(draftOf(table, thing, choice.value, new FormData(form)));
  });
  return form;
}

/** What a form says of a record, as one row of corrections.csv. */
export function draftOf(table, thing, column, form) {
  const said = { table, id: thing.id, hash: thing.hash, note: form.get("note"), by: form.get("by") };
  if (column === "") return { ...said, action: "remove", column: "", old: "", new: "" };
  if (column === "*note") return { ...said, action: "note", column: "", old: "", new: "" };
  return { ...said, action: "change", column, old: String(thing.record[column] ?? ""), new: form.get("new") };
}

function field(key, attributes) {
  return el(
    "label",
    { class: "field" },
    el("span", {}, t(key)),
    el("input", { type: "text", autocomplete: "off", maxlength: 2000, ...attributes }),
  );
}

function byField() {
  const last = (view.drafts ?? []).at(-1)?.by ?? "";
  return field("drafts.by", { name: "by", value: last });
}

/** The list of drafts, the forms for what is missing, and the way to save or delete them all, made when first seen. */
function drawDrafts() {
  if (DATA.key === "" || view.tab !== "meeting" || upToDate) return;
  upToDate = true;
  refill(
    byId("drafts"),
    el("h3", {}, t("drafts.title")),
    el("p", { class: "muted small" }, t("drafts.about")),
    missingBox("actors", NEW_ACTOR),
    missingBox("ties", NEW_TIE),
    ...draftList(),
    draftTools(),
  );
}

/** The form for an actor or a tie that the records do not have. */
function missingBox(table, names) {
  return formBox(`missing:${table}`, t(`drafts.missing_${table}`), () => missingForm(table, names));
}

function missingForm(table, names) {
  const form = el(
    "form",
    {},
    ...names.map((name) => newField(table, name)),
    field("drafts.note", { name: "note" }),
    byField(),
    el("button", { class: "quiet" }, t("drafts.add")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addNew(table, names, new FormData(form));
  });
  return form;
}

function newField(table, name) {
  const column = DATA.columns[table].find((known_) => known_.name === name);
  return labelled(header(column), control(column, name, null));
}

/** The field for a cell: a menu where the schema or the roster says what it can be, else a line to write in. */
function control(column, name, thing) {
  const required = column.required;
  if (column.cell === "code") return options_(name, required, codesOf(column));
  if (column.cell === "actor")
    return actors.length > MOST_IN_MENU ? typed(name, required) : options_(name, required, actorChoices(thing));
  const placeholder = column.cell === "date" ? t("drafts.date") : null;
  return el("input", { type: "text", name, required, placeholder, maxlength: 2000, autocomplete: "off" });
}

function codesOf(column) {
  return Object.keys(DATA.codes[column.codes]).map((code) => [code, label(column.codes, code)]);
}

/** All actors of the records but the one itself, also those that are drafts: these go by their name. */
function actorChoices(thing) {
  const known = actors
    .filter(({ id, hash }) => id !== thing?.id && hash !== undefined)
    .map(({ id, name }) => [id, name]);
  return [...known, ...newActors().map((name) => [name, name])];
}

/** A line into which an actor's name is typed: the first that is found takes its place. */
function typed(name, required) {
  const input = el("input", {
    type: "text",
    name,
    required,
    autocomplete: "off",
    placeholder: t("search.placeholder"),
  });
  input.addEventListener("change", () => {
    input.value = findActors(input.value)[0]?.name ?? input.value;
  });
  return input;
}

function options_(name, required, choices) {
  const items = [["", "–"], ...choices].map(([value, text]) => el("option", { value }, text));
  return el("select", { name, required }, ...items);
}

function labelled(words, field_) {
  return el("label", { class: "field" }, el("span", {}, words), field_);
}

/** A new record is one row for each filled cell, all under one number among the new ones. */
export function addNew(table, names, form) {
  const taken = view.drafts.map(({ id }) => Number(/^new-(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `new-${Math.max(0, ...taken) + 1}`;
  const said = { table, id, hash: "", action: "add", old: "", note: form.get("note"), by: form.get("by") };
  addDrafts(...names.filter((name) => form.get(name)).map((name) => ({ ...said, column: name, new: form.get(name) })));
}
