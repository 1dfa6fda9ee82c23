/** The comparison page's switches: language, light or dark, print. Without scripts the page reads as it was made. */
(() => {
  const root = document.documentElement;

  function showLanguage(lang) {
    for (const page of document.querySelectorAll(".page")) {
      page.hidden = page.lang !== lang;
      if (!page.hidden) document.title = page.dataset.title;
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

  /** On paper nothing can be opened, so everything is open while the page is printed. */
  function openForPrint() {
    for (const part of document.querySelectorAll("details:not([open])")) {
      part.open = true;
      addEventListener("afterprint", () => part.removeAttribute("open"), { once: true });
    }
  }

  addEventListener("beforeprint", openForPrint);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) press(button);
  });
  const asked = location.hash.slice(1);
  if (document.querySelector(`.page[lang="${CSS.escape(asked)}"]`)) showLanguage(asked);
  root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.ready = "yes";
})();
