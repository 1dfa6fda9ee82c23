/** The menu of filters: actors from a value of a measure on, a core, a connected part, a social space. */

import { actors, DATA } from "./data.js";
import { button, el, menu, refill } from "./dom.js";
import { components, isolates, tellingMeasures, valuesOf } from "./measured.js";
import { listen, update, view } from "./view.js";
import { entriesOf, GROUPS } from "./visible.js";
import { label, measureName, number, t } from "./words.js";

const CORE = "core_number";
const SPACES = GROUPS.find(({ name }) => name === "social_space");

let box = null;

/** The menu; the same element at every call, so that it stays open while the bar is drawn anew. */
export function filterMenu() {
  if (box === null) startMenu();
  return box;
}

function startMenu() {
  box = el("details", { class: "menu filter" }, el("summary", { "data-key": "filter" }), el("div", { class: "sheet" }));
  box.addEventListener("keydown", close);
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget !== null && !box.contains(relatedTarget)) box.open = false;
  });
  listen(["lang", "least", "component", "off"], drawMenu);
  drawMenu();
}

function close({ key }) {
  if (key !== "Escape") return;
  box.open = false;
  box.querySelector("summary").focus();
}

function drawMenu() {
  const count = filterWords().length;
  box.querySelector("summary").textContent = count === 0 ? t("filter.title") : t("filter.active", { n: count });
  const slider = box.querySelector("input");
  const held = slider !== null && slider === document.activeElement && view.least?.measure === slider.dataset.measure;
  if (held) sayValue(slider);
  else drawSheet();
  box.querySelector("[data-key=filter-clear]").disabled = count === 0;
}

function drawSheet() {
  refill(
    box.querySelector(".sheet"),
    measureField(),
    valueSlider(),
    coreField(),
    componentField(),
    spaceField(),
    el("p", { class: "muted small" }, t("filter.about")),
    button(t("filter.clear"), clear, { class: "quiet", "data-key": "filter-clear" }),
  );
}

/** A menu of the sheet; `name` finds it again when it is drawn anew. */
function choice(name, options, chosen, act) {
  const field = menu(t(`filter.${name}`), [["", t("filter.none")], ...options], chosen, act);
  field.querySelector("select").dataset.key = `filter-${name}`;
  return field;
}

function measureField() {
  const options = tellingMeasures().map((name) => [name, measureName(name)]);
  return choice("measure", options, view.least?.measure ?? "", (measure) =>
    update({ least: measure === "" ? null : { measure, value: valuesOf(measure)[0] } }),
  );
}

/** The slider steps through the values that there are; while it is held, only its words change. */
function valueSlider() {
  if (view.least === null) return null;
  const { measure } = view.least;
  const values = valuesOf(measure);
  const input = el("input", {
    type: "range",
    min: 0,
    max: values.length - 1,
    "data-key": "least",
    "data-measure": measure,
    "aria-label": measureName(measure),
    oninput: () => update({ least: { measure, value: values[Number(input.value)] } }),
  });
  input.value = Math.max(0, values.filter((value) => value <= view.least.value).length - 1);
  const row = el("div", { class: "slider" }, input, el("output", {}));
  sayValue(input);
  return row;
}

function sayValue(input) {
  const words = valueWords(view.least);
  input.setAttribute("aria-valuetext", words);
  input.nextSibling.textContent = words;
}

function valueWords({ measure, value }) {
  if (value <= valuesOf(measure)[0]) return t("filter.any_value");
  const without = actors.filter((actor) => actor.measures[measure] === undefined).length;
  return t(without === 0 ? "filter.from" : "filter.without", { n: without, value: number(value) });
}

function coreField() {
  if (!DATA.measures.includes(CORE)) return null;
  const inside = (least) => actors.filter((actor) => actor.measures[CORE] >= least).length;
  const cores = valuesOf(CORE).slice(1);
  const options = cores.map((n) => [String(n), t("filter.core_from", { n, members: inside(n) })]);
  const chosen = view.least?.measure === CORE ? String(view.least.value) : "";
  return choice("core", options, chosen, (value) =>
    update({ least: value === "" ? null : { measure: CORE, value: Number(value) } }),
  );
}

function componentField() {
  const alone = isolates().size;
  const options = components().map(({ size: n }, place) => [String(place + 1), componentWords(place, n)]);
  if (alone > 0) options.push(["alone", t("filter.alone", { n: alone })]);
  return options.length < 2 ? null : choice("component", options, view.component, (component) => update({ component }));
}

function componentWords(place, n) {
  return place === 0 ? t("filter.largest", { n }) : t("filter.other_component", { place: place + 1, n });
}

function spaceField() {
  const entries = entriesOf(SPACES);
  if (entries.length < 2) return null;
  const options = entries.map(([space, members]) => [
    `=${space}`,
    t("filter.counted", { what: label("social_space", space), n: members.length }),
  ]);
  return choice("space", options, chosenSpace(), showSpace);
}

/** The only social space that is switched on, marked by a sign before it; empty where several are. */
function chosenSpace() {
  const on = entriesOf(SPACES).filter(([space]) => !view.off.has(`social_space:${space}`));
  return on.length === 1 && entriesOf(SPACES).length > 1 ? `=${on[0][0]}` : "";
}

function showSpace(chosen) {
  const others = [...view.off].filter((key) => !key.startsWith("social_space:"));
  const away = chosen === "" ? [] : entriesOf(SPACES).filter(([space]) => `=${space}` !== chosen);
  update({ off: new Set([...others, ...away.map(([space]) => `social_space:${space}`)]) });
}

function clear() {
  update({ least: null, component: "" });
  showSpace("");
}

/** The filters that are set, in words. */
export function filterWords() {
  const { least, component } = view;
  const set = least !== null && least.value > valuesOf(least.measure)[0];
  const space = chosenSpace();
  return [
    set && t("filter.measured", { measure: measureName(least.measure), value: number(least.value) }),
    component !== "" && `${t("filter.component")}: ${partWords(component)}`,
    space !== "" && `${t("filter.space")}: ${label("social_space", space.slice(1))}`,
  ].filter(Boolean);
}

function partWords(component) {
  if (component === "alone") return t("filter.alone", { n: isolates().size });
  return componentWords(Number(component) - 1, components()[Number(component) - 1].size);
}
