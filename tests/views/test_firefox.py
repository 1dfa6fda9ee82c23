"""One look in another browser: Firefox draws the page from a file, too."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn
from akteursnetz.views.shell.style import SECTOR_MARKS

FIREFOX = os.environ.get("AKTEURSNETZ_FIREFOX", "firefox-esr")


def test_firefox_draws_the_map(drawn: Callable[..., Drawn], town: Network, tmp_path: Path) -> None:
    """The middle of the screenshot, where the canvas lies, holds the colour of administration."""
    page = drawn(town).save(tmp_path / "map.html")
    picture = tmp_path / "map.png"
    command = [FIREFOX, "--headless", "--no-remote", "--profile", str(tmp_path), "--window-size=1366,900"]
    subprocess.run(
        [*command, "--screenshot", str(picture), page.as_uri()],
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
