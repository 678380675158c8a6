"""Motions quoted below a decision: *Beslutningsforslag fra EL* above the members' own text."""

import re
from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_MOTION = re.compile(
    r"(?P<kind>(?:Beslutnings|Byråds|Råds|Medlems|Borger|"
    r"Initiativ(?:rets)?|Kommunalbestyrelses)forslag|Forespørgsel|Motion"
    r"|Initiativsag)\s(?:(?:stillet|fremsat|indsendt)\s)?(?:fra|af)"
    r"\s(?=[A-ZÆØÅ])(?!.{0,90}\s(?:om|vedr\.?|vedrørende|at)\s)"
    r"[\w ,()/&.-]{1,90}?:?"
)
_VOTED = re.compile(
    r"\W{0,4}(?:(?:For|Imod|Mod|Hverken)\b.{0,40}\bstem|\d{1,3}\sstemte|Forkastet|Vedtaget|Bortfald|Falde)"
)
_NEXT = 60


def tag_motions(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag *Beslutningsforslag fra EL*, *Byrådsforslag fra SF og KF:*, *Forespørgsel fra Bo Vik (V)* as a proposal.

    Alone on its line, below a decision that has its words, with text below that tells no votes; where the next heading
    is a decision's, the line is the title of an item, and where a subject stands behind (*… om gratis bus*) too. A
    motion of change (*Ændringsforslag fra A*) is part of the decision.
    """
    section: SectionKind | None = None
    told = False
    for index, tag in enumerate(tags):
        if tag.section is not None:
            section, told = tag.section, tag.rest < lines[index].core_end
        elif tag.kind is LineKind.TEXT:
            begins = section is SectionKind.DECISION and told and _MOTION.fullmatch(lines[index].core)
            if begins and _is_quoted(index, lines, tags):
                line = lines[index]
                tags[index] = Tag(LineKind.HEADING, SectionKind.RECOMMENDATION, line.core.rstrip(" :"), line.core_end)
                section = SectionKind.RECOMMENDATION
            told = True


def _is_quoted(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether the members' text follows, and no decision heading ends it."""
    below = next((n for n in range(index + 1, min(len(lines), index + 6)) if not lines[n].blank), None)
    if below is None or tags[below].kind is not LineKind.TEXT or _VOTED.match(lines[below].core):
        return False
    following = next((tag.section for tag in tags[index + 1 : index + _NEXT] if tag.section is not None), None)
    return following is not SectionKind.DECISION
