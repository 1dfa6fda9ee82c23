"""One look in whole browsers: Firefox and Chromium with its window draw the page from a file, too."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn
from akteursnetz.views.shell.style import SECTOR_MARKS

FIREFOX = os.environ.get("AKTEURSNETZ_FIREFOX", "firefox-esr")
COMMANDS = {
    "firefox": [FIREFOX, "--headless", "--no-remote", "--profile", "{folder}", "--screenshot", "{picture}"],
    "chromium": ["chromium", "--headless", "--no-sandbox", "--user-data-dir={folder}", "--screenshot={picture}"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_whole_browser_draws_the_map(drawn: Callable[..., Drawn], town: Network, tmp_path: Path, name: str) -> None:
    """The middle of the screenshot, where the canvas lies, holds the colour of administration."""
    page = drawn(town).save(tmp_path / "map.html")
    picture = tmp_path / "map.png"
    command = [part.format(folder=tmp_path, picture=picture) for part in COMMANDS[name]]
    subprocess.run(
        [*command, "--window-size=1366,900", page.as_uri()],
        env=os.environ | {"HOME": str(tmp_path), "MOZ_HEADLESS": "1"},
        check=True,
        timeout=120,
        capture_output=True,
    )
    red, green, blue = (int(SECTOR_MARKS["administration"].colour[at : at + 2], 16) for at in (1, 3, 5))
    image = Image.open(picture).convert("RGB")
    canvas = image.crop((230, 130, 990, 740))
    colours = canvas.getcolors(maxcolors=canvas.width * canvas.height)
    assert colours is not None
    assert max((count for count, colour in colours if colour == (red, green, blue)), default=0) > 100
