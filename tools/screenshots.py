"""Pictures for the README and the docs, two examples' maps and a notebook: `python tools/screenshots.py [FOLDER]`."""

import os
import re
import sys
import tempfile
from html import escape
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from playwright.sync_api import Page, sync_playwright

import akteursnetz as an

CHROMIUM = os.environ.get("AKTEURSNETZ_CHROMIUM", "/usr/bin/chromium")
ROOT = Path(__file__).parent.parent
#: How Jupyter sets cells and tables.
LOOK = """
body { font: 13px/1.45 system-ui, sans-serif; margin: 16px 24px; color: #1f1f1f }
.cell { display: grid; grid-template-columns: 4.5rem 1fr; gap: 6px 8px; margin-bottom: 16px }
.cell > span { font: 12px/1.5 monospace; color: #616161; text-align: right; padding-top: 6px }
.cell > pre { background: #f5f5f5; border: 1px solid #e0e0e0; margin: 0; padding: 6px 10px; font: 13px/1.5 monospace }
.cell > div { overflow: auto; padding-top: 4px }
.cell > div pre { margin: 0; font: 13px/1.5 monospace; white-space: pre-wrap }
table { border: none; border-collapse: collapse; font-size: 12px }
caption { text-align: left; font-weight: 600; padding: 0 0 4px }
td, th { text-align: right; padding: 5px 8px; border: none }
table.tex2jax_ignore th, table.tex2jax_ignore td { text-align: left }
tr:nth-child(odd) { background: #f5f5f5 }
thead { border-bottom: 1px solid #9e9e9e }
"""


def main(folder: Path) -> None:
    """Write a picture of each example's map, and of a notebook, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1440, "height": 860}, reduced_motion="reduce")
        for name in ("dortmund", "eichsfeld"):
            page = an.web_map(an.read(ROOT / "examples" / name / "records")).save(Path(scratch) / f"{name}.html")
            tab.goto(page.as_uri())
            tab.wait_for_selector("html[data-ready=yes]")
            tab.screenshot(path=folder / f"{name}.png")
        take_notebook(tab, Path(scratch) / "notebook.html", folder / "notebook.png")
        browser.close()


def take_notebook(tab: Page, html: Path, picture: Path) -> None:
    """The cells of docs/notebook.md with what they show."""
    html.write_text(f'<!doctype html><meta charset="utf-8"><style>{LOOK}</style>{cells()}', encoding="utf-8")
    tab.set_viewport_size({"width": 1120, "height": 800})
    tab.goto(html.as_uri())
    tab.frame_locator("iframe").locator("html[data-ready=yes]").wait_for(state="attached")
    tab.screenshot(path=picture, full_page=True)


def cells() -> str:
    """The cells run by a real kernel, each with its number, its code and its output as HTML or text."""
    text = (ROOT / "docs" / "notebook.md").read_text(encoding="utf-8")
    sources = re.findall(r"```python\n(.*?)\n```", text, re.DOTALL)
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(book, timeout=300).execute()
    return "".join(cell(number, code.source, code.outputs[0]["data"]) for number, code in enumerate(book.cells, 1))


def cell(number: int, source: str, shown: dict[str, str]) -> str:
    """A cell as a notebook sets it."""
    output = shown.get("text/html") or f"<pre>{escape(shown['text/plain'])}</pre>"
    code = f"<span>In [{number}]:</span><pre>{escape(source)}</pre>"
    return f'<div class="cell">{code}<span>Out[{number}]:</span><div>{output}</div></div>'


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures"))
