/** The tabs beside the map. */
import { byId, el } from "./dom.js";
import { listen, update, view } from "./view.js";
import { t } from "./words.js";

export const TABS = ["findings", "selection", "table", "meeting"];

export function startTabs() {
  byId("tabs").append(...TABS.map(tabButton));
  byId("tabs").addEventListener("keydown", turn);
  listen(["tab", "lang"], drawTabs);
  drawTabs();
}

function tabButton(name) {
  return el("button", {
    type: "button",
    role: "tab",
    id: `tab-${name}`,
    "aria-controls": `panel-${name}`,
    onclick: () => update({ tab: name }),
  });
}

function drawTabs() {
  for (const name of TABS) {
    const chosen = name === view.tab;
    const tab = byId(`tab-${name}`);
    tab.textContent = t(`tabs.${name}`);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(`panel-${name}`).hidden = !chosen;
  }
}

function turn(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const next = TABS[(TABS.indexOf(view.tab) + step + TABS.length) % TABS.length];
  update({ tab: next });
  byId(`tab-${next}`).focus();
}
