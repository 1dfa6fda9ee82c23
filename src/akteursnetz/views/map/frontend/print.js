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

/** The width of a picture that lies on a sheet, in pixels: larger paper has room for more names. */
const WIDTHS_ON = { A4: 1080, A3: 1500 };
const LYING = 1.53;
const LOWEST = 300;
let sheet = "A4";

export function startPrint() {
  addEventListener("beforeprint", fillPaper);
}

/** Print on paper of a size ("A4", "A3"), lying. */
export function printOn(size) {
  sheet = size;
  byId("paper-size").textContent = `@page { size: ${size} landscape; margin: 12mm }`;
  print();
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
  const width = WIDTHS_ON[sheet];
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
  refill(byId("paper"), drawing, glanceOnPaper(), ...findingsOnPaper());
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
