/** The legend is the filter: every entry switches what it explains, and counts it. */
import { button, byId, el, refill } from "./dom.js";
import { lineIcon, noteIcon, sectorIcon, signIcon, valueIcon } from "./icons.js";
import { colourValues } from "./marks.js";
import { anyNoted } from "./notes.js";
import { listen, switched, update, view } from "./view.js";
import { entriesOf, GROUPS, hasStrengths, visible, yearsCovered } from "./visible.js";
import { breakable, label, t } from "./words.js";

const ICONS = { sector: sectorIcon, layer: lineIcon, state: signIcon };
const ALWAYS = ["layer", "sector"];
const OPEN = ["network", "layer", "sector", "relation"];
const LONG = 24;
const PHONE = "(max-width: 860px)";
const PLAY_STEP = 900;
const POINT_DELAY = 120;
let playing = null;
const unfolded = new Map();

export function startLegend() {
  listen(["lang", "off", "strength", "year", "colour", "open", "fold", "drafts"], drawLegend);
  byId("legend").addEventListener("mouseleave", () => point(null));
  byId("legend-box").open = !matchMedia(PHONE).matches;
  drawLegend();
}

function drawLegend() {
  const groups = GROUPS.map((group) => [group, entriesOf(group)]).filter(([group, entries]) =>
    worthShowing(group, entries),
  );
  refill(
    byId("legend"),
    colourKey(),
    ...groups.map(([group, entries]) => groupBox(group, entries)),
    noteKey(),
    strengthSlider(),
    yearSlider(),
  );
}

function worthShowing(group, entries) {
  return ALWAYS.includes(group.name) ? entries.length > 0 : entries.length > 1;
}

function groupBox(group, entries) {
  const open = OPEN.includes(group.name) || entries.some(([value]) => isOff(group, value));
  const rows = entries.map(([value, members]) => entryRow(group, value, members));
  const box = el(
    "details",
    { class: "group", open: unfolded.get(group.name) ?? (open && entries.length <= LONG), "data-group": group.name },
    el("summary", {}, t(`groups.${group.name}`)),
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
  );
}

let pointing = null;

/** Hold up on the map what an entry stands for, once the pointer rests on it. */
function point(hint) {
  clearTimeout(pointing);
  pointing = setTimeout(() => update({ hint }), POINT_DELAY);
}

/** How many of an entry's actors or ties are to be seen: "3", or "1/3" while some are hidden. */
function counter(group, members) {
  const seen = visible()[group.of];
  const count = members.filter((member) => seen.has(member.id)).length;
  const words = t("legend.of", { n: count, m: members.length });
  const short = count === members.length ? String(count) : `${count}/${members.length}`;
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

function colourKey() {
  const values = colourValues();
  if (values.length === 0) return null;
  const rows = values.map((value) =>
    el("div", { class: "entry" }, valueIcon(value), el("bdi", { class: "name" }, label(view.colour, value))),
  );
  return el("div", { class: "group" }, el("h3", {}, t("legend.colour", { what: t(`groups.${view.colour}`) })), ...rows);
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

function yearSlider() {
  const years = yearsCovered();
  if (years === null || years[0] === years[1]) return null;
  const [first, last] = years;
  const words = view.year === null ? t("legend.any_year") : t("legend.in_year", { year: view.year });
  const value = view.year ?? last + 1;
  const box = slider("year", words, { min: first, max: last + 1, value }, (year) =>
    update({ year: year > last ? null : year }),
  );
  box.append(
    button(playing === null ? t("legend.play") : t("legend.pause"), () => play(first, last), {
      class: "link",
      "data-key": "play",
    }),
  );
  return box;
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

/** Step through the years, or stop where it is running. */
function play(first, last) {
  if (playing !== null) return stop();
  playing = setInterval(() => (view.year === last ? stop() : update({ year: view.year + 1 })), PLAY_STEP);
  update({ year: first });
}

function stop() {
  clearInterval(playing);
  playing = null;
  drawLegend();
}
