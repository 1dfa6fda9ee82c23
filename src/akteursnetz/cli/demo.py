"""Command that draws the pages of the examples."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from akteursnetz.cli.files import save_told
from akteursnetz.cli.options import LANG, Told
from akteursnetz.cli.output import busy, speak
from akteursnetz.schema import Language

if TYPE_CHECKING:
    from akteursnetz.views.shell.page import Page


@click.command(cls=Told)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("akteursnetz-demo"))
@LANG
def demo(output: Path, lang: Language | None) -> None:
    from akteursnetz.analysis import analyse
    from akteursnetz.examples import EXAMPLES, example
    from akteursnetz.views.comparison.pair import compare, compare_dates
    from akteursnetz.views.map.webmap import web_map

    networks = {name: example(name) for name in EXAMPLES}
    language = speak(lang, networks["dortmund"].meta.language)
    with busy("cli.busy.drawing", language):
        pages: list[tuple[str, Page]] = [(name, web_map(analyse(net), lang=language)) for name, net in networks.items()]
        pages.append(("compare", compare(networks["dortmund"], networks["eichsfeld"], lang=language)))
        pages.append(("compare_surveys", compare(networks["musterkreis"], networks["musterstadt"], lang=language)))
        waves = compare_dates(networks["musterstadt_2022"], networks["musterstadt"], lang=language)
        pages.append(("musterstadt_waves", waves))
    for name, page in pages:
        save_told(output / f"{name}.html", page.save, language)
