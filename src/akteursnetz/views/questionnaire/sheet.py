"""Questionnaire on paper: one page of HTML for A4, without scripts, to be filled in with a pen."""

from collections.abc import Iterator, Mapping
from functools import cache
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from akteursnetz.network import Network
from akteursnetz.schema import SECTORS, Language
from akteursnetz.survey.book import steps
from akteursnetz.survey.letter import letter_to, survey_entries
from akteursnetz.survey.questions import ANSWERS, ROOM, Assessment, assessments, labels
from akteursnetz.survey.roster import listed
from akteursnetz.texts import catalogue, text
from akteursnetz.views.shell.page import Page, asset, policy, templates

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = "questionnaire/templates"


def paper_questionnaire(net: Network, actor: str, lang: Language) -> Page:
    """Questionnaire of an actor to be printed, on the scales of the workbook."""
    style = asset(f"{_FOLDER}/paper.css")
    entries = survey_entries(net)
    html = _template().render(
        lang=lang,
        title=text("survey.page_title", lang, name=net.name(actor)),
        style=style,
        policy=policy([], styles=[style]),
        letter=letter_to(net, actor, lang),
        words=catalogue("survey", lang),
        answers=[text(f"survey.answers.{key}", lang) for key in ANSWERS],
        sectors=list(_sectors(net, actor, lang)),
        scales=[_scale(asked, lang) for asked in assessments(net)],
        legends=list(_legends(lang)),
        states=labels("state", lang),
        room=ROOM,
        return_to=text("survey.print.return_to", lang, office=entries["office"]) if "office" in entries else "",
    )  # fmt: skip
    return Page(html)


@cache
def _template() -> "Template":
    return templates(_FOLDER).get_template("paper.html")


def _sectors(net: Network, actor: str, lang: Language) -> Iterator[tuple[str, list[str]]]:
    for sector, entries in listed(net, actor).items():
        called = SECTORS[sector].label(lang) if sector else text("survey.no_sector", lang)
        yield called, [name for _, name in entries]


def _scale(asked: Assessment, lang: Language) -> Mapping[str, Any]:
    """Label and steps of a scale; without steps it has an empty cell."""
    return {"label": asked.label(lang), "steps": [f"{step:g}" for step in steps(asked)]}


def _legends(lang: Language) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Numbers and letters that stand for the answers to choose from."""
    ways = labels("ways", lang)
    yield text("survey.print.ways", lang), [(str(at), word) for at, word in enumerate(ways, start=1)]
    for group, called in (("formality", "formality"), ("frequency", "frequency"), ("reasons", "reason")):
        yield text(f"survey.print.{called}", lang), list(zip(ascii_uppercase, labels(group, lang), strict=False))
