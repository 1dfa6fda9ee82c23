/** The comparison page's switches: language, light or dark, print. Without scripts the page reads as it was made. */
const root = document.documentElement;

function showLanguage(lang) {
  for (const part of document.querySelectorAll(".page, .told")) {
    part.hidden = part.lang !== lang;
    if (!part.hidden && part.dataset.title) document.title = part.dataset.title;
  }
  root.lang = lang;
}

function press(button) {
  const { lang, themeOf } = button.dataset;
  if (lang) {
    showLanguage(lang);
    location.hash = lang;
    document.querySelector(`#${lang} [data-lang=${lang}]`).focus();
  } else if (themeOf) {
    root.dataset.theme = themeOf;
    const next = [...button.parentElement.querySelectorAll("[data-theme-of]")].find((other) => other !== button);
    next.focus();
  } else {
    print();
  }
}

/** What the address names is shown: its language, and the folded part that it is or lies in. */
function follow() {
  const asked = location.hash.slice(1);
  const lang = asked.split("-")[0];
  if (document.querySelector(`.page[lang="${CSS.escape(lang)}"]`)) showLanguage(lang);
  const part = document.getElementById(asked);
  const folded = part?.closest("details");
  if (!folded) return;
  folded.open = true;
  part.scrollIntoView();
}

/** The large maps are drawn when they are first seen: then their frame has its size. */
function drawMaps() {
  const frame = document.querySelector("#maps iframe");
  if (!frame.srcdoc) frame.srcdoc = frame.dataset.page;
}

/** On paper nothing can be opened, so everything but the large maps is open while the page is printed. */
function openForPrint() {
  for (const part of document.querySelectorAll("details:not([open]):not(#maps)")) {
    part.open = true;
    addEventListener("afterprint", () => part.removeAttribute("open"), { once: true });
  }
}

document.getElementById("maps")?.addEventListener("toggle", drawMaps);
addEventListener("beforeprint", openForPrint);
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) press(button);
});
addEventListener("hashchange", follow);
follow();
root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
root.dataset.ready = "yes";
