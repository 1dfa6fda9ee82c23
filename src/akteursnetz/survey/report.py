"""Report on the returns of a survey: who has answered, what is new, and where two sides contradict each other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from akteursnetz.errors import Fault, fault_lines
from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.knowledge.absence import is_survey
from akteursnetz.measures import network_coverage, network_density, network_possible
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.survey.answers import Answers
from akteursnetz.survey.contradictions import contradictions
from akteursnetz.survey.known import Known
from akteursnetz.survey.returns import Return
from akteursnetz.texts import listing, number, percent, text


@dataclass(frozen=True)
class Report:
    """Report to be worded: the network with the returns in it, all returns and those taken in, answers, notices."""

    net: Network
    returns: Sequence[Return]
    counted: Sequence[Return]
    surveyed: Sequence[str]
    answers: Answers
    notices: Sequence[Fault]

    @property
    def asked(self) -> list[str]:
        """Ids of those who were sent a questionnaire, in the order of the actors."""
        asked = {actor for given in self.returns for actor in given.asked}
        return [str(actor) for actor in self.net.actors.index if actor in asked]


def report_lines(found: Report, lang: Language) -> list[str]:
    """Lines of a report in a language; the same returns and records give the same lines."""
    parts = [_head, _coverage, _answers, _silent, _partly, _unknown, _new, _sides, _notices]
    return [line for part in parts for line in part(found, lang)]


def _head(found: Report, lang: Language) -> Iterator[str]:
    yield text("survey.report.title", lang, title=found.net.meta.title)
    yield text("survey.report.asked", lang, n=len(found.asked))
    yield text("survey.report.answered", lang, n=len(found.surveyed))


def _coverage(found: Report, lang: Language) -> Iterator[str]:
    net = found.net
    actors = one_mode_actors(net)
    asked = net.actors.loc[actors, "surveyed"] == "yes"
    shares = {name: network_coverage(net, both=name == "both") for name in ("one", "both")}
    told = {name: percent(value, lang) for name, value in shares.items()}
    yield text("survey.report.share", lang, n=int(asked.sum()), all=len(actors), **told)
    if not is_survey(net):
        yield text("survey.report.bounds_unknown", lang)
        return
    unknown = open_pairs(found)
    density = network_density(net)
    most = density + unknown / network_possible(net) if len(actors) > 1 else density
    ends = {"density": number(density, lang, 3), "most": number(most, lang, 3)}
    yield text("survey.report.bounds", lang, n=unknown, **ends)


def open_pairs(found: Report) -> int:
    """Number of untied pairs of which neither side has said No: not asked, not on its list, or Don't know."""
    net = found.net
    tied = {frozenset(pair) for pair in pairs(net).index}
    here = {given.actor for given in found.counted}
    there = net.actors.index[net.actors["surveyed"] == "yes"]
    elsewhere = frozenset(there) - here  # whoever answered before was asked about all
    noes = {frozenset(pair) for pair, answer in found.answers.pairs.items() if answer == "no"}
    return sum(
        elsewhere.isdisjoint(pair) and frozenset(pair) not in tied and frozenset(pair) not in noes
        for pair in combinations(one_mode_actors(net), 2)
    )


def _silent(found: Report, lang: Language) -> Iterator[str]:
    answered = {given.actor for given in found.counted}
    silent = [actor for actor in found.asked if actor not in answered]
    yield from _listed("silent", map(found.net.name, silent), lang, always=bool(found.asked))


def _partly(found: Report, lang: Language) -> Iterator[str]:
    partly = [given for given in found.counted if given.actor not in found.surveyed]
    lines = []
    for given in partly:
        n = sum((given.actor, other) in found.answers.pairs for other in given.listed)
        name = found.net.name(given.actor)
        lines.append(text("survey.report.partly_line", lang, name=name, n=n, all=str(len(given.listed))))
    yield from _listed("partly", lines, lang)


def _answers(found: Report, lang: Language) -> Iterator[str]:
    counts = Counter(found.answers.pairs.values())
    empty = sum(len(given.listed) for given in found.counted) - counts.total()
    told = {name: number(counts[name], lang, 0) for name in ("yes", "no", "unknown")}
    yield text("survey.report.counts", lang, empty=number(empty, lang, 0), **told)


def _unknown(found: Report, lang: Language) -> Iterator[str]:
    net = found.net
    pairs_left = [pair for pair, answer in found.answers.pairs.items() if answer == "unknown"]
    yield from _listed("unknown", (f"{net.name(one)} → {net.name(other)}" for one, other in pairs_left), lang)


def _new(found: Report, lang: Language) -> Iterator[str]:
    """Lines on the actors that came in by a return, this time or before, as far as the returns still name them."""
    net, answers = found.net, found.answers
    came = {newcomer.id: newcomer.named_by for newcomer in answers.newcomers.values()}
    begun = text("survey.named_by", net.meta.language, names="").strip()
    sources = net.actors["source"].fillna("")
    came |= {actor: who for actor, who in answers.named.items() if sources[actor].startswith(begun)}
    names = Known(net)
    lines = []
    for actor in (str(known) for known in net.actors.index if known in came):
        near = names.near(net.name(actor), but=came) or names.near(net.name(actor), but=[actor])
        told = listing([net.name(who) for who in dict.fromkeys(came[actor])], lang)
        key = "new_line" if near is None else "near_line"
        lines.append(text(f"survey.report.{key}", lang, name=net.name(actor), names=told, near=near))
    yield from _listed("new", lines, lang)


def _sides(found: Report, lang: Language) -> Iterator[str]:
    cases = contradictions(found.net, found.answers.pairs)
    yield from _listed("sides", (case.line(found.net, lang) for case in cases), lang)


def _notices(found: Report, lang: Language) -> Iterator[str]:
    yield from _listed("notices", fault_lines(found.notices, lang), lang)


def _listed(key: str, lines: Iterable[str], lang: Language, *, always: bool = False) -> Iterator[str]:
    """Lines under a line that counts them; nothing where there are none."""
    told = [f"  {' '.join(line.split())}" for line in lines]
    if told or always:
        yield ""
        yield text(f"survey.report.{key}", lang, n=len(told))
        yield from told
