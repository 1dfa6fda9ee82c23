/** On paper: the map as a vector picture, then the findings as a list. */
import { DATA } from "./data.js";
import { byId, data, el, refill } from "./dom.js";
import { readPalette } from "./marks.js";
import { picture } from "./picture.js";
import { state } from "./state.js";
import { t } from "./words.js";

export function startPrint() {
  addEventListener("beforeprint", fillPaper);
}

/** Print on paper of a size ("A4", "A3"), lying. */
export function printOn(size) {
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

function fillPaper() {
  const drawing = inLight(picture);
  drawing.removeAttribute("width");
  drawing.removeAttribute("height");
  refill(byId("paper"), drawing, ...findingsOnPaper());
}

function findingsOnPaper() {
  if (DATA.findings.length === 0) return [];
  const items = DATA.findings.map((finding) => {
    const { title, reason, basis } = finding[state.lang];
    return el(
      "li",
      {},
      el("strong", {}, `${t(`severity.${finding.severity}`)}: `),
      data(title),
      reason ? el("div", {}, data(reason)) : null,
      basis ? el("div", { class: "muted" }, data(basis)) : null,
    );
  });
  return [el("h2", {}, t("tabs.findings")), el("ol", {}, ...items)];
}
