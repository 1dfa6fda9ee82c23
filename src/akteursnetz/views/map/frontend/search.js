/** Search: suggestions while typing, arrow keys to choose, Enter to go there. */

import { goTo } from "./canvas.js";
import { byId, data, el, isPhone } from "./dom.js";
import { matches } from "./find.js";
import { actorIcon } from "./icons.js";
import { listen, select } from "./view.js";
import { t } from "./words.js";

const MOST = 8;
let hits = [];
let found = 0;
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
  const every = matches(query);
  hits = every.slice(0, MOST);
  found = every.length;
  active = hits.length > 0 ? 0 : -1;
  draw(query.trim() !== "");
}

function draw(asked) {
  const list = byId("hits");
  list.replaceChildren(...hits.map(option), ...(asked ? beneath() : []));
  list.hidden = list.children.length === 0;
  byId("search").setAttribute("aria-expanded", String(!list.hidden));
  byId("search").setAttribute("aria-activedescendant", active < 0 ? "" : `hit-${active}`);
}

/** What stands beneath the hits: that there are none, or how many more there are. */
function beneath() {
  if (found > 0 && found <= MOST) return [];
  const words = found === 0 ? t("search.none") : t("search.more", { n: found - MOST });
  return [el("li", { class: "none", role: "option", "aria-disabled": "true" }, words)];
}

function option({ actor, why }, place) {
  const chosen = place === active;
  return el(
    "li",
    { role: "option", id: `hit-${place}`, "aria-selected": String(chosen), onmousedown: () => choose(place) },
    actorIcon(actor),
    el("span", {}, data(actor.name), why === "" ? null : data(why, { class: "data why" })),
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
  const actor = hits[place]?.actor;
  if (actor === undefined) return;
  byId("search").value = actor.name;
  close();
  if (isPhone()) byId("search").blur();
  select("actor", actor.id);
  goTo(actor.id);
}

/** Empty the field. */
export function clearSearch() {
  byId("search").value = "";
  close();
}

function close() {
  hits = [];
  found = 0;
  active = -1;
  draw(false);
}
