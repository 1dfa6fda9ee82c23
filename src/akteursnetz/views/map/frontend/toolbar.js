/** The bar above the map: size, colour, layout, language, theme, taking things along; and the line of facts. */
import { fitAll } from "./canvas.js";
import { colouringName, colourings } from "./colours.js";
import { hiddenInWords } from "./counts.js";
import { actors, DATA, hasDates, ties } from "./data.js";
import { all, button, byId, data, el, menu, refill } from "./dom.js";
import { actorsByName } from "./emphasis.js";
import { filterMenu } from "./filter.js";
import { readPalette } from "./marks.js";
import { isRinged, layoutNames } from "./places.js";
import { printOn } from "./print.js";
import { saveActors, savePicture, saveTies, saveVector, saveView } from "./save.js";
import { savePage } from "./savepage.js";
import { clearSearch } from "./search.js";
import { groupOf, isFoldable } from "./units.js";
import { initialView, listen, standing, update, view } from "./view.js";
import { SIFTING, visible } from "./visible.js";
import { date, label, measureName, t } from "./words.js";

/** How long words about something just done stay, in milliseconds. */
const TOLD = 8000;

export function startToolbar() {
  listen(["lang"], drawWords);
  listen(["lang", "theme"], drawHead);
  listen(["lang", "size", "colour", "layout", "centre", "fold"], drawTools);
  listen(["lang", ...SIFTING, "open", "fold"], drawStatus);
  listen(["theme"], retone);
  drawWords();
  drawHead();
  drawTools();
  drawStatus();
}

/** The fixed words of the page: elements tell which text they carry. */
function drawWords() {
  document.documentElement.lang = view.lang;
  for (const element of all("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of all("[data-label]")) element.setAttribute("aria-label", t(element.dataset.label));
  for (const element of all("[data-title]")) element.title = t(element.dataset.title);
  refill(byId("facts"), ...facts());
  byId("source-note").textContent = DATA.evidence[view.lang];
}

function facts() {
  const { place, date: day, setting } = DATA.meta;
  const dated = day && t("facts.date", { date: date(day) });
  const count = t("facts.count", { actors: actors.length, ties: ties.length });
  const changes = hasDates() && t("facts.dates", { first: date(DATA.dates[0]), second: date(DATA.dates[1]) });
  const parts = [place, setting && label("setting", setting), dated, changes, count].filter(Boolean);
  return parts.flatMap((part, place_) => (place_ === 0 ? [data(part)] : [" · ", data(part)]));
}

function drawHead() {
  refill(byId("head-tools"), languageSwitch(), themeSwitch(), saveMenu());
}

function languageSwitch() {
  const language = (lang, name) =>
    button(name, () => update({ lang }), {
      "aria-pressed": String(view.lang === lang),
      lang,
      "data-key": `lang:${lang}`,
      "aria-label": { de: "Deutsch", en: "English" }[lang],
    });
  return el(
    "div",
    { class: "switch", role: "group", "aria-label": t("head.language") },
    language("de", "DE"),
    language("en", "EN"),
  );
}

function isDark() {
  return view.theme === "dark" || (view.theme === "" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function themeSwitch() {
  const other = isDark() ? "light" : "dark";
  return button(t(`head.${other}`), () => update({ theme: other }), { class: "quiet", "data-key": "theme" });
}

/** Take on the chosen theme, and read its colours before anything is drawn in them. */
function retone() {
  applyTheme();
  readPalette();
}

export function applyTheme() {
  if (view.theme === "") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = view.theme;
}

function saveMenu() {
  /** @type {[string, () => void][]} */
  const entries = [
    ["save.png", savePicture],
    ["save.svg", saveVector],
    ["save.page", savePage],
    ["save.actors", saveActors],
    ["save.ties", saveTies],
    ["save.link", copyLink],
    ["save.view", saveView],
    ["save.a4", () => printOn("a4")],
    ["save.a3", () => printOn("a3")],
    ["save.poster", () => printOn("poster")],
  ];
  const box = el("details", { class: "menu" }, el("summary", { "data-key": "save" }, t("save.title")));
  const items = entries.map(([key, act]) =>
    el(
      "li",
      {},
      button(t(key), () => {
        box.open = false;
        act();
      }),
    ),
  );
  box.append(el("ul", {}, ...items));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") box.open = false;
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) box.open = false;
  });
  return box;
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    tell(t("save.copied"));
  } catch {
    tell(t("save.in_address"));
  }
}

let silence = null;

/** Say something once, to eyes and to screen readers. */
export function tell(words) {
  clearTimeout(silence);
  byId("status").textContent = words;
  silence = setTimeout(() => byId("status").replaceChildren(), TOLD);
}

function drawTools() {
  const tools = [sizeMenu(), colourMenu(), layoutMenu(), centreMenu(), foldMenu(), filterMenu()];
  refill(byId("tools"), ...tools, button(t("tools.reset"), reset, { class: "quiet", "data-key": "reset" }));
}

/** A menu of the bar that sets one part of the view. */
function choice(name, options) {
  const field = menu(t(`tools.${name}`), options, view[name], (value) => update({ [name]: value }));
  field.querySelector("select").dataset.key = name;
  return field;
}

function sizeMenu() {
  return choice("size", [
    ["", t("tools.same_size")],
    ...DATA.measures.map((measure) => [measure, measureName(measure)]),
  ]);
}

function colourMenu() {
  return choice(
    "colour",
    colourings().map((name) => [name, colouringName(name)]),
  );
}

function layoutMenu() {
  const layouts = layoutNames();
  return layouts.length > 1
    ? choice(
        "layout",
        layouts.map((name) => [name, t(`layouts.${name}`)]),
      )
    : null;
}

function centreMenu() {
  if (!isRinged()) return null;
  const centres = actorsByName().filter(({ id }) => Object.hasOwn(DATA.rings, id));
  return choice(
    "centre",
    centres.map(({ id, name }) => [id, name]),
  );
}

function foldMenu() {
  return isFoldable()
    ? choice(
        "fold",
        DATA.folds.map((name) => [name, t(`groups.${name}`)]),
      )
    : null;
}

function reset() {
  update({ ...initialView(), ...standing(), tab: view.tab });
  clearSearch();
  fitAll();
}

function drawStatus() {
  const seen = visible();
  const folded = actors.filter((actor) => seen.actors.has(actor.id) && groupOf(actor) !== null).length;
  const words = t("status.visible", {
    a: seen.actors.size,
    actors: actors.length,
    b: seen.ties.size,
    ties: ties.length,
  });
  const hidden = hiddenInWords(ties);
  const notes = [
    hidden !== "" && t("counts.hidden", { what: hidden }),
    folded > 0 && t("fold.note", { n: folded }),
    view.layout === "columns" && t("status.columns"),
  ];
  byId("visible").textContent = [words, ...notes.filter(Boolean)].join(" ");
}
