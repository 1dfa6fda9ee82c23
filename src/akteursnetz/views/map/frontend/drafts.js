/** The drafts of corrections as a list to look through, to save as corrections.csv, and to delete. */
import { actorById, actorName, DATA, groupBy, tieById } from "./data.js";
import { button, data, el } from "./dom.js";
import { draftWords } from "./notes.js";
import { csv, offer } from "./save.js";
import { update, view } from "./view.js";
import { t } from "./words.js";

const CELLS = ["table", "id", "hash", "action", "column", "old", "new", "note", "by", "at"];
let deleted = [];

/** True for what this page can have written: other pages from files may write to the same storage. */
export function isDraft(draft) {
  const words = CELLS.every((name) => typeof draft?.[name] === "string");
  return words && Object.hasOwn(DATA.columns, draft.table) && Object.hasOwn(DATA.texts.en.drafts.actions, draft.action);
}

/** How many drafts there are, and each in words; the cells of a new record are one draft. */
export function draftList() {
  const together = [
    ...groupBy(view.drafts, (draft) => (draft.action === "add" ? draft.id : view.drafts.indexOf(draft))).values(),
  ];
  const count = el("p", {}, t("drafts.count", { n: together.length }));
  return [count, el("ol", { class: "drafts" }, ...together.map(draftItem))];
}

function draftItem(rows, place) {
  const [first] = rows;
  const drop = () => update({ drafts: view.drafts.filter((draft) => !rows.includes(draft)) });
  return el(
    "li",
    {},
    el("strong", {}, t(`drafts.actions.${first.action}`)),
    " ",
    data(draftSubject(first)),
    " ",
    data(draftWords(rows)),
    " ",
    button(t("drafts.drop"), drop, { class: "link", "data-key": `drop:${place}` }),
  );
}

function draftSubject(draft) {
  if (draft.table === "actors") return actorById.get(draft.id)?.name ?? "";
  const tie = tieById.get(draft.id);
  return tie === undefined ? "" : `${actorName(tie.from)} – ${actorName(tie.to)}`;
}

/** The names of actors that are drafts yet. */
export function newActors() {
  const named = view.drafts.filter(({ table, action, column }) => [table, action, column].join() === "actors,add,name");
  return named.map(({ new: name }) => name);
}

/** Saving and deleting; what was deleted can be had back as long as the page is open. */
export function draftTools() {
  const none = view.drafts.length === 0;
  const save = button(t("drafts.save"), saveDrafts, { class: "primary", "data-key": "drafts-save", disabled: none });
  const drop = button(t("drafts.delete"), deleteAll, {
    class: "quiet",
    "data-key": "drafts-delete",
    disabled: none,
  });
  const back = button(t("drafts.undo"), () => update({ drafts: deleted }), {
    class: "quiet",
    "data-key": "drafts-undo",
  });
  return el("div", { class: "row" }, save, drop, none && deleted.length > 0 ? back : null);
}

function deleteAll() {
  deleted = view.drafts;
  update({ drafts: [] });
}

function saveDrafts() {
  const rows = view.drafts.map((draft) => CELLS.map((column) => draft[column]));
  offer("corrections.csv", "text/csv;charset=utf-8", csv([CELLS, ...rows]));
}
