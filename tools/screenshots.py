"""Pictures of the two examples' maps for the README: `python tools/screenshots.py [FOLDER]`."""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import akteursnetz as an

CHROMIUM = os.environ.get("AKTEURSNETZ_CHROMIUM", "/usr/bin/chromium")
EXAMPLES = Path(__file__).parent.parent / "examples"


def main(folder: Path) -> None:
    """Write a picture of each example's map into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1440, "height": 860}, reduced_motion="reduce")
        for name in ("dortmund", "eichsfeld"):
            page = an.web_map(an.read(EXAMPLES / name / "records")).save(Path(scratch) / f"{name}.html")
            tab.goto(page.as_uri())
            tab.wait_for_selector("html[data-ready=yes]")
            tab.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures"))
