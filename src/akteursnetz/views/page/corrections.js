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
 *   new     the cell as it should be, in the reader's own words for change, as a code or an id for add
 *   note    why; may be empty
 *   by      who says so; may be empty
 *   at      when, in UTC: 2025-03-31T14:05:00Z
 * A cell that begins like a formula has an apostrophe before it (see `csvCell`).
 */
import { actorById, actorName, actors, DATA, tieById } from "./data.js";
import { button, byId, data, el, menu, refill } from "./dom.js";
import { csv, offer } from "./save.js";
import { listen, state, update } from "./state.js";
import { header, label, t } from "./words.js";

const STORE = `akteursnetz:${DATA.key}`;
const COLUMNS = ["table", "id", "hash", "action", "column", "old", "new", "note", "by", "at"];
const NEW_ACTOR = ["name", "kind", "sector"];
const NEW_TIE = ["from", "to", "relation", "formality", "subject"];

export function startCorrections() {
  state.drafts = stored();
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
    const kept = JSON.parse(localStorage.getItem(STORE));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    if (state.drafts.length === 0) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(state.drafts));
  } catch {
    byId("status").textContent = t("drafts.not_kept");
  }
}

function addDrafts(...drafts) {
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  update({ drafts: [...state.drafts, ...drafts.map((draft) => ({ ...draft, at }))] });
}

/** The form with which a reader says what is wrong with a record. */
export function correctionBox(table, thing) {
  if (DATA.key === "") return null;
  const count = (state.drafts ?? []).filter((draft) => draft.table === table && draft.id === thing.id).length;
  const title = t("drafts.wrong") + (count === 0 ? "" : ` (${count})`);
  return formBox(`correct:${table}:${thing.id}`, title, () => correctionForm(table, thing));
}

function correctionForm(table, thing) {
  const columns = DATA.columns[table]
    .filter(({ name }) => name !== "id")
    .map((column) => [column.name, header(column)]);
  const what = menu(t("drafts.what"), [["", t("drafts.whole")], ["*note", t("drafts.note_only")], ...columns], "", () =>
    showFields(),
  );
  const choice = what.querySelector("select");
  const fresh = field("drafts.new", { name: "new" });
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
    fresh.hidden = choice.value === "" || choice.value === "*note";
  };
  showFields();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addDrafts(draftOf(table, thing, choice.value, new FormData(form)));
  });
  return form;
}

function draftOf(table, thing, column, form) {
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
  const last = (state.drafts ?? []).at(-1)?.by ?? "";
  return field("drafts.by", { name: "by", value: last });
}

/** The list of drafts, the forms for what is missing, and the way to save or delete them all, made when first seen. */
function drawDrafts() {
  if (DATA.key === "" || state.tab !== "meeting" || upToDate) return;
  upToDate = true;
  const { drafts } = state;
  const list = el("ol", { class: "drafts" }, ...drafts.map(draftItem));
  const tools = el(
    "div",
    { class: "row" },
    button(t("drafts.save"), saveDrafts, {
      class: "primary",
      "data-key": "drafts-save",
      disabled: drafts.length === 0,
    }),
    button(t("drafts.delete"), () => update({ drafts: [] }), {
      class: "quiet",
      "data-key": "drafts-delete",
      disabled: drafts.length === 0,
    }),
  );
  refill(
    byId("drafts"),
    el("h3", {}, t("drafts.title")),
    el("p", { class: "muted small" }, t("drafts.about")),
    missingBox("actors", NEW_ACTOR),
    missingBox("ties", NEW_TIE),
    el("p", {}, t("drafts.count", { n: drafts.length })),
    list,
    tools,
  );
}

function draftItem(draft, place) {
  const drop = () => update({ drafts: state.drafts.filter((_, other) => other !== place) });
  return el(
    "li",
    {},
    el("strong", {}, t(`drafts.actions.${draft.action}`)),
    " ",
    data(draftSubject(draft)),
    " ",
    data(draftWords(draft)),
    " ",
    button(t("drafts.drop"), drop, { class: "link", "data-key": `drop:${place}` }),
  );
}

function draftSubject(draft) {
  if (draft.table === "actors") return actorById.get(draft.id)?.name ?? "";
  const tie = tieById.get(draft.id);
  return tie === undefined ? "" : `${actorName(tie.from)} – ${actorName(tie.to)}`;
}

function draftWords({ table, column, old, new: fresh, note }) {
  const name = column === "" ? "" : header(DATA.columns[table].find((known_) => known_.name === column));
  const change = column === "" ? "" : `${name}: ${old === "" ? "" : `${old} → `}${fresh}`;
  return [change, note].filter(Boolean).join(" · ");
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
  if (column.cell === "text" || column.cell === undefined)
    return field_(
      column,
      el("input", { type: "text", name, required: column.required, maxlength: 2000, autocomplete: "off" }),
    );
  const codes = Object.keys(DATA.codes[column.codes] ?? {}).map((code) => [code, label(column.codes, code)]);
  const options = column.cell === "actor" ? actors.map(({ id, name: called }) => [id, called]) : codes;
  const items = [["", "–"], ...options].map(([value, text]) => el("option", { value }, text));
  return field_(column, el("select", { name, required: column.required }, ...items));
}

function field_(column, control) {
  return el("label", { class: "field" }, el("span", {}, header(column)), control);
}

/** A new record is one row for each filled cell, all under one number among the new ones. */
function addNew(table, names, form) {
  const taken = state.drafts.map(({ id }) => Number(/^new-(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `new-${Math.max(0, ...taken) + 1}`;
  const said = { table, id, hash: "", action: "add", old: "", note: form.get("note"), by: form.get("by") };
  addDrafts(...names.filter((name) => form.get(name)).map((name) => ({ ...said, column: name, new: form.get(name) })));
}

function saveDrafts() {
  const rows = state.drafts.map((draft) => COLUMNS.map((column) => draft[column]));
  offer("corrections.csv", "text/csv;charset=utf-8", csv([COLUMNS, ...rows]));
}
