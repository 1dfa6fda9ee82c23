/** Notes on actors and ties: what the records note, and what readers have said on this page, with its day. */
import { actors, DATA, groupBy, ties } from "./data.js";
import { view } from "./view.js";
import { cellText, date, header, t } from "./words.js";

const DAY = "2026-01-01".length;
/** The sign of a note, around 0, 0: a sheet on which something is said. */
export const NOTE = "M-1 -.9H1V.5H0L-.6 1.1V.5H-1Z";

function cellWords({ table, action, column: name, old, new: fresh }) {
  if (name === "") return "";
  const column = DATA.columns[table].find((known_) => known_.name === name);
  if (column === undefined) return `${name}: ${fresh}`;
  const words = (value) => (value === "" ? t("drafts.empty") : cellText(column, value));
  return `${header(column)}: ${action === "add" ? "" : `${words(old)} → `}${words(fresh)}`;
}

/** A draft in words: what it says, why, who says so, and on which day. */
export function draftWords(rows) {
  const [{ note, by, at }] = rows;
  const said = [...rows.map(cellWords), note].filter(Boolean).join(" · ");
  return `${said} (${[by, date(at.slice(0, DAY))].filter(Boolean).join(", ")})`.trim();
}

let memory = { drafts: null, byRecord: new Map() };

/** The drafts about a record. */
function draftsOn(table, id) {
  const { drafts = [] } = view;
  if (memory.drafts !== drafts) memory = { drafts, byRecord: groupBy(drafts, (draft) => `${draft.table}:${draft.id}`) };
  return memory.byRecord.get(`${table}:${id}`) ?? [];
}

/** What readers have said about an actor or a tie, one sentence each. */
export function remarksOn(table, { id }) {
  return draftsOn(table, id).map((draft) => `${t(`drafts.actions.${draft.action}`)} ${draftWords([draft])}`);
}

/** All notes on an actor or a tie: that of its record, then what readers have said. */
export function notesOn(table, thing) {
  const { note } = thing.record;
  return [...(note === undefined ? [] : [`${t("drafts.actions.note")} ${note}`]), ...remarksOn(table, thing)];
}

/** Whether an actor or a tie has a note. */
export function isNoted(table, { id, record }) {
  return record.note !== undefined || draftsOn(table, id).length > 0;
}

export function anyNoted() {
  return actors.some((actor) => isNoted("actors", actor)) || ties.some((tie) => isNoted("ties", tie));
}
