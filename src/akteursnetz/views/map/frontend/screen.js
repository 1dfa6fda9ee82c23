/** How much of the screen the map has: legend and side fold away, and the map alone fills the window. */
import { byId } from "./dom.js";
import { listen, switched, update, view } from "./view.js";

/** The panels that fold away, with the sign of the way in which each goes, and comes back. */
const SIGNS = { legend: ["‹", "›"], side: ["›", "‹"] };
export const PANELS = Object.keys(SIGNS);

export function startScreen() {
  for (const name of PANELS) byId(`fold-${name}`).addEventListener("click", () => fold(name));
  byId("map-alone").addEventListener("click", () => (view.alone ? together() : alone()));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && view.alone && together());
  document.addEventListener("fullscreenchange", () => document.fullscreenElement === null && together());
  listen(["folded", "alone"], arrange);
  arrange();
}

function fold(name) {
  update({ folded: switched(view.folded, name) });
}

function arrange() {
  const { classList } = document.body;
  classList.toggle("alone", view.alone);
  byId("map-alone").setAttribute("aria-pressed", String(view.alone));
  for (const name of PANELS) {
    const folded = view.folded.has(name);
    const edge = byId(`fold-${name}`);
    classList.toggle(`folded-${name}`, folded);
    edge.setAttribute("aria-expanded", String(!folded));
    edge.textContent = SIGNS[name][Number(folded)];
  }
}

/** The map alone fills the window, and the screen where the browser lets it. */
async function alone() {
  update({ alone: true });
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    // A frame may not: there the map fills the frame.
  }
}

function together() {
  update({ alone: false });
  if (document.fullscreenElement !== null) document.exitFullscreen();
}

/** Bring the side back before something in it is to be read. */
export function showSide() {
  const folded = new Set(view.folded);
  folded.delete("side");
  update({ folded });
  if (view.alone) together();
}
