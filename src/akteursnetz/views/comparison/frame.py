"""Frame of a comparison page: one body in both languages, a script that switches between them, one policy.

Without scripts the page shows the language in which it was made. Scripts are admitted by their hash alone, and nothing
is asked of any network. Large maps stand in a frame of their own, which inherits the policy around it: with them it
admits their scripts, and the styles that their drawing sets.
"""

from collections.abc import Mapping
from typing import Any

from akteursnetz.schema import Language
from akteursnetz.views.map.scripts import drawing_library, page_script
from akteursnetz.views.shell.charts import bar, share_bar
from akteursnetz.views.shell.page import MAY, Page, asset, framed, policy, templates
from akteursnetz.views.shell.sheet import style_sheet

FOLDER = "comparison/templates"


def draw(pages: Mapping[Language, Mapping[str, Any]], body: str, lang: Language, maps: Page | None = None) -> str:
    """HTML of a page whose body is filled in both languages, opening in one of them; `maps` stand in a frame below."""
    environment = templates(FOLDER)
    environment.globals.update(bar=bar, share_bar=share_bar)
    style, script = style_sheet(FOLDER), asset(f"{FOLDER}/page.js")
    return environment.get_template("frame.html").render(
        pages=pages,
        body=body,
        lang=lang,
        title=pages[lang]["title"],
        style=style,
        script=script,
        policy=policy([script, drawing_library(), page_script()], frames=True)
        if maps
        else policy([script], styles=[style]),
        maps=maps and framed(maps),
        may=MAY,
    )
