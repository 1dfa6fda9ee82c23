/** Search by name: suggestions while typing, arrow keys to choose, Enter to go there. */

import { goTo } from "./canvas.js";
import { byId, data, el } from "./dom.js";
import { findActors } from "./find.js";
import { actorIcon } from "./icons.js";
import { listen, select } from "./view.js";
import { t } from "./words.js";

const MOST = 8;
let hits = [];
let active = -1;

export function startSearch() {
  const input = byId("search");
  input.addEventListener("input", () => suggest(input.value));
  input.addEventListener("keydown", press);
  input.addEventListener("blur", () => setTimeout(close, 150));
  listen(["lang"], () => input.setAttribute("placeholder", t("search.placeholder")));
  input.setAttribute("placeholder", t("search.placeholder"));
}

function suggest(query) {
  hits = findActors(query).slice(0, MOST);
  active = hits.length > 0 ? 0 : -1;
  draw(query.trim() !== "");
}

function draw(asked) {
  const list = byId("hits");
  list.replaceChildren(
    ...hits.map(option),
    ...(asked && hits.length === 0
      ? [el("li", { class: "none", role: "option", "aria-disabled": "true" }, t("search.none"))]
      : []),
  );
  list.hidden = list.children.length === 0;
  byId("search").setAttribute("aria-expanded", String(!list.hidden));
  byId("search").setAttribute("aria-activedescendant", active < 0 ? "" : `hit-${active}`);
}

function option(actor, place) {
  const chosen = place === active;
  return el(
    "li",
    { role: "option", id: `hit-${place}`, "aria-selected": String(chosen), onmousedown: () => choose(place) },
    actorIcon(actor),
    data(actor.name),
  );
}

function press(event) {
  const acts = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => choose(active), Escape: close };
  if (!(event.key in acts)) return;
  event.preventDefault();
  acts[event.key]();
}

function move(step) {
  if (hits.length === 0) return;
  active = (active + step + hits.length) % hits.length;
  draw(true);
}

function choose(place) {
  const actor = hits[place];
  if (actor === undefined) return;
  byId("search").value = actor.name;
  close();
  select("actor", actor.id);
  goTo(actor.id);
}

function close() {
  hits = [];
  active = -1;
  draw(false);
}
