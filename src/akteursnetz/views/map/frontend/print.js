/** On paper: the map as a vector picture, then the indicators, then the findings as a list. */
import { basisLine } from "./basis.js";
import { setPaper } from "./canvas.js";
import { actorName, DATA } from "./data.js";
import { byId, data, el, refill } from "./dom.js";
import { refresh } from "./draw.js";
import { indicators } from "./indicators.js";
import { readPalette } from "./marks.js";
import { networkLine } from "./network.js";
import { heightAround, picture } from "./picture.js";
import { view } from "./view.js";
import { t } from "./words.js";

/**
 * What can be printed: on which paper, and how wide the picture is on it, in pixels. Larger paper has room for more
 * names; on A3 a name of 12 pixels is one of 9 points. A poster is the map alone.
 * @type {{ [name: string]: { paper: string, width: number, alone?: boolean } }}
 */
const SHEETS = {
  a4: { paper: "A4", width: 1080 },
  a3: { paper: "A3", width: 1480 },
  poster: { paper: "A3", width: 1480, alone: true },
};
const LYING = 1.53;
const LOWEST = 300;
let sheet = SHEETS.a4;

export function startPrint() {
  addEventListener("beforeprint", fillPaper);
  addEventListener("afterprint", () => choose("a4"));
}

/** Print on a sheet, lying. */
export function printOn(name) {
  choose(name);
  print();
}

function choose(name) {
  sheet = SHEETS[name];
  byId("paper-size").textContent = `@page { size: ${sheet.paper} landscape; margin: 12mm }`;
}

/** Paper is light, whatever the theme on the screen. */
function inLight(draw) {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = "light";
  readPalette();
  const drawing = draw();
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  readPalette();
  return drawing;
}

/** The map with title and legend on one lying sheet, whatever the size of the window. */
function onSheet() {
  const { width } = sheet;
  setPaper({ width, height: Math.max(LOWEST, width / LYING - heightAround(width)) });
  refresh();
  const drawing = picture();
  setPaper(null);
  return drawing;
}

function fillPaper() {
  const drawing = inLight(onSheet);
  refresh();
  drawing.removeAttribute("width");
  drawing.removeAttribute("height");
  const beside = sheet.alone ? [] : [glanceOnPaper(), ...findingsOnPaper()];
  refill(byId("paper"), drawing, ...beside);
}

/** The indicators; two networks on one page have theirs in the comparison. */
function glanceOnPaper() {
  return DATA.glance.length > 0
    ? el(
        "section",
        { class: "glance" },
        el("h2", {}, t("glance.title")),
        indicators((id) => data(actorName(id))),
      )
    : null;
}

function findingsOnPaper() {
  if (DATA.findings.length === 0) return [];
  const items = DATA.findings.map((finding) => {
    const { title, reason, basis } = finding[view.lang];
    const line = basisLine(finding);
    return el(
      "li",
      {},
      el("strong", {}, `${t(`severity.${finding.severity}`)}: `),
      data(title),
      networkLine(finding.network),
      line,
      reason ? el("div", {}, data(reason)) : null,
      basis && !line ? el("div", { class: "muted" }, data(basis)) : null,
    );
  });
  return [el("h2", {}, t("tabs.findings")), el("ol", {}, ...items)];
}
