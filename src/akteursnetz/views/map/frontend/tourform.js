/** Stations of one's own: the present view is added with a title and a text, stations are ordered, the page is saved. */

import { stationView } from "./address.js";
import { button, byId, data, el, refill } from "./dom.js";
import { offer } from "./save.js";
import { savePage } from "./savepage.js";
import { tell } from "./toolbar.js";
import { addStation, dropStation, moveStation, tour, tourAsToml } from "./tour.js";
import { listen, update, view } from "./view.js";
import { t } from "./words.js";

let open = false;

export function startTourForm() {
  listen(["tour", "lang"], drawForm);
  drawForm();
}

function drawForm() {
  const box = el(
    "details",
    { class: "correction", open },
    el("summary", { "data-key": "tour" }, t("tour.title")),
    el("p", { class: "muted small" }, t("tour.about")),
    newStation(),
    el("ol", { class: "own-stations" }, ...tour().map(stationItem)),
    saving(),
  );
  box.addEventListener("toggle", () => {
    open = box.open;
  });
  refill(byId("tour"), box);
}

function newStation() {
  const line = (key, input) => el("label", { class: "field" }, el("span", {}, t(key)), input);
  const title = el("input", {
    type: "text",
    required: true,
    maxlength: 200,
    autocomplete: "off",
    "data-key": "tour-name",
  });
  const text = el("textarea", { rows: 4, maxlength: 4000 });
  const add = el("button", { class: "quiet", "data-key": "tour-add" }, t("tour.add"));
  const form = el("form", {}, line("tour.name", title), line("tour.text", text), add);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addStation({ title: title.value.trim(), text: text.value.trim() }, stationView());
    tell(t("tour.added", { n: tour().length }));
  });
  return form;
}

function stationItem(station, place) {
  const title = station[view.lang].title || t("tour.unnamed");
  const act = (name, sign, does, there = true) =>
    button(sign, does, {
      class: "quiet",
      title: t(`tour.${name}`),
      "aria-label": t("tour.which", { act: t(`tour.${name}`), title }),
      "data-key": `tour-${name}:${place}`,
      disabled: !there,
    });
  return el(
    "li",
    { class: "row" },
    data(title),
    act("up", "↑", () => moveStation(place, -1), place > 0),
    act("down", "↓", () => moveStation(place, 1), place < tour().length - 1),
    act("drop", "✕", () => dropStation(place)),
  );
}

function saving() {
  const changed = view.tour !== null;
  const records = () => offer("stations.toml", "application/toml;charset=utf-8", tourAsToml());
  return el(
    "div",
    { class: "row" },
    button(t("tour.save"), savePage, { class: "primary", "data-key": "tour-save", disabled: !changed }),
    button(t("tour.records"), records, { class: "quiet", "data-key": "tour-records", disabled: tour().length === 0 }),
    changed
      ? button(t("tour.undo"), () => update({ tour: null, station: null }), { class: "quiet", "data-key": "tour-undo" })
      : null,
  );
}
