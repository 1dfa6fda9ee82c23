/** The legend is the filter: every entry switches what it explains, and counts it. */
import { colourEntries, colouringName } from "./colours.js";
import { hiddenInWords, isOffByState } from "./counts.js";
import { actors, DATA, hasDates } from "./data.js";
import { button, byId, el, isPhone, refill } from "./dom.js";
import {
  actorChangeIcon,
  changeIcon,
  colourIcon,
  lineIcon,
  noteIcon,
  sectorIcon,
  signIcon,
  sizeIcon,
} from "./icons.js";
import { radiusAt, sizeValues } from "./marks.js";
import { anyNoted } from "./notes.js";
import { onPlaying, yearSlider } from "./timeline.js";
import { listen, switched, update, view } from "./view.js";
import { entriesOf, GROUPS, hasStrengths, SIFTING, visible } from "./visible.js";
import { breakable, date, label, measureName, number, t } from "./words.js";

const ICONS = {
  change: changeIcon,
  actor_change: actorChangeIcon,
  sector: sectorIcon,
  layer: lineIcon,
  state: signIcon,
};
const ALWAYS = ["layer", "sector"];
const OPEN = ["network", "change", "actor_change", "layer", "sector", "relation"];
const LONG = 24;
const POINT_DELAY = 120;
const unfolded = new Map();

export function startLegend() {
  listen(["lang", ...SIFTING, "colour", "size", "theme", "open", "fold", "drafts"], drawLegend);
  byId("legend").addEventListener("mouseleave", () => point(null));
  byId("legend-box").open = !isPhone();
  onPlaying(drawLegend);
  drawLegend();
}

function drawLegend() {
  const groups = GROUPS.map((group) => [group, entriesOf(group)]).filter(([group, entries]) =>
    worthShowing(group, entries),
  );
  refill(
    byId("legend"),
    changesNote(),
    colourKey(),
    sizeKey(),
    ...groups.map(([group, entries]) => groupBox(group, entries)),
    noteKey(),
    strengthSlider(),
    yearSlider(slider),
  );
}

function worthShowing(group, entries) {
  const always = ALWAYS.includes(group.name) || (group.name === "change" && hasDates());
  return always ? entries.length > 0 : entries.length > 1;
}

function groupBox(group, entries) {
  const open = OPEN.includes(group.name) || entries.some(([value]) => isOff(group, value));
  const rows = entries.map(([value, members]) => entryRow(group, value, members));
  const box = el(
    "details",
    { class: "group", open: unfolded.get(group.name) ?? (open && entries.length <= LONG), "data-group": group.name },
    el("summary", {}, t(`groups.${group.name}`), " ", el("span", { class: "unit" }, t(`legend.${group.of}`))),
    el("div", { class: "entries" }, ...rows),
    entries.length > 2 ? allOrNone(group, entries) : null,
  );
  box.addEventListener("toggle", () => unfolded.set(group.name, box.open));
  return box;
}

function isOff(group, value) {
  return view.off.has(`${group.name}:${value}`);
}

function entryRow(group, value, members) {
  const key = `${group.name}:${value}`;
  const box = el("input", {
    type: "checkbox",
    checked: !isOff(group, value),
    "data-key": key,
    onchange: () => update({ off: switched(view.off, key) }),
  });
  const icon = ICONS[group.name]?.(value);
  return el(
    "label",
    { class: "entry", onmouseenter: () => point({ name: group.name, value }), onmouseleave: () => point(null) },
    box,
    icon,
    el("bdi", { class: "name" }, breakable(label(group.name, value))),
    counter(group, members),
    isOff(group, value) ? null : whyHidden(group, members),
  );
}

/** Of an entry's ties that are not to be seen how many are planned, ended and so on. */
function whyHidden(group, members) {
  const why = group.of === "ties" && members.some(isOffByState) ? hiddenInWords(members) : "";
  return why === "" ? null : el("span", { class: "why" }, why);
}

let pointing = null;

/** Hold up on the map what an entry stands for, once the pointer rests on it. */
function point(hint) {
  clearTimeout(pointing);
  pointing = setTimeout(() => update({ hint }), POINT_DELAY);
}

/** How many of an entry's actors or ties are to be seen: "3", or "1 von 3" while some are hidden. */
function counter(group, members) {
  const seen = visible()[group.of];
  const count = members.filter((member) => seen.has(member.id)).length;
  const words = t("legend.of", { n: count, m: members.length });
  const short = count === members.length ? number(count) : t("counts.of", { n: count, m: members.length });
  return el(
    "span",
    { class: "count", title: words },
    el("span", { "aria-hidden": "true" }, short),
    el("span", { class: "hidden" }, words),
  );
}

function allOrNone(group, entries) {
  const keys = entries.map(([value]) => `${group.name}:${value}`);
  const others = [...view.off].filter((key) => !keys.includes(key));
  return el(
    "div",
    { class: "row small" },
    button(t("legend.all"), () => update({ off: new Set(others) }), { class: "link", "data-key": `${group.name}-all` }),
    button(t("legend.none"), () => update({ off: new Set([...others, ...keys]) }), {
      class: "link",
      "data-key": `${group.name}-none`,
    }),
  );
}

/** Which two dates the changes are between, on a map that has them. */
function changesNote() {
  if (!hasDates()) return null;
  const [first, second] = DATA.dates.map(date);
  return el("p", { class: "muted small" }, t("legend.changes", { first, second }));
}

/** What the colours stand for, where these are not the sectors'. */
function colourKey() {
  const entries = colourEntries();
  if (entries.length === 0) return null;
  const rows = entries.map((entry) => keyRow(colourIcon(entry), entry.text, number(entry.count)));
  const note = view.colour === "community" ? el("p", { class: "muted small" }, t("legend.groups_found")) : null;
  return el("div", { class: "group" }, keyTitle("colour", colouringName(view.colour)), ...rows, note);
}

/** What the sizes stand for. */
function sizeKey() {
  const values = sizeValues();
  if (values.length < 2) return null;
  const rows = values.map((value) => keyRow(sizeIcon(radiusAt(value)), number(value), null));
  const without = actors.some(({ measures }) => measures[view.size] === undefined);
  const note = without ? el("p", { class: "muted small" }, t("legend.size_without")) : null;
  return el("div", { class: "group sizes" }, keyTitle("size", measureName(view.size)), ...rows, note);
}

function keyTitle(name, what) {
  return el("h3", {}, t(`legend.${name}`, { what }));
}

function keyRow(icon, text, count) {
  const number_ = count === null ? null : el("span", { class: "count" }, count);
  return el("div", { class: "entry" }, icon, el("bdi", { class: "name" }, text), number_);
}

/** The sign of a note, where there are any. */
function noteKey() {
  if (!anyNoted()) return null;
  return el(
    "div",
    { class: "group" },
    el("div", { class: "entry" }, noteIcon(), el("bdi", { class: "name" }, t("legend.note"))),
  );
}

function strengthSlider() {
  if (!hasStrengths()) return null;
  const words = view.strength === 0 ? t("legend.any_strength") : t("legend.strength_from", { n: view.strength });
  return slider("strength", words, { min: 0, max: 5, value: view.strength }, (value) => update({ strength: value }));
}

function slider(name, words, { min, max, value }, act) {
  const input = el("input", {
    type: "range",
    min,
    max,
    step: 1,
    "data-key": name,
    "aria-valuetext": words,
    oninput: () => act(Number(input.value)),
  });
  input.value = value;
  return el(
    "div",
    { class: "group slider" },
    el("label", {}, el("span", { class: "title" }, t(`legend.${name}`)), input),
    el("output", {}, words),
  );
}
