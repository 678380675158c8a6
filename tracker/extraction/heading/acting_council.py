"""The council of minutes that name no meeting: the only body in the text, which acts in it."""

import re

from tracker.danish.body_names import body_key
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.heading.bodies import FoundBody, find_bodies

_ACTS = re.compile(
    r"\s{1,3}(?:(?:har|havde)\s(?:nu\s|i\s[a-zæøå]+\s)?(?:besluttet|"
    r"vedtaget|drøftet|modtaget|fået|valgt|holdt|skrevet|sendt|inviteret)"
    r"|besluttede|beslutter|drøftede|drøfter|godkendte|godkender|"
    r"vedtog|tog|ønsker|ønskede|beder|bad|takkede|takker|fandt|finder|"
    r"mener|modtog|valgte|indstiller|vil|skal|følger|inviterer|skriver|arbejder)(?!\w)"
)
_POWERFUL = ("byrådet", "regionsrådet", "byråd", "regionsråd")
_ANOTHER = re.compile(r"(?<!\w)(?:Udvalget|Bestyrelsen|Kommunalbestyrelsen|Kommissionen|Nævnet)(?!\w)")
_WHOLE = 60_000


def find_acting_council(text: str, vocabulary: Vocabulary) -> Span | None:
    """Where a council is first named that does something in minutes whose head names nobody.

    *Seniorrådet har besluttet, at turen går til søen.*; ``None`` where the text names another body, or a committee or
    a board as such, whose council this may be: *Ældrerådet har skrevet til Byrådet*, *Udvalget følger Ældrerådet*.
    """
    head = text[:_WHOLE]
    named = [body for body in find_bodies(head, vocabulary) if body.name[:1].isupper()]
    if len({body_key(body.name) for body in named}) != 1 or _ANOTHER.search(head):
        return None
    acting = any(_ACTS.match(head, body.end) for body in named)
    return Span(named[0].start, named[0].end) if acting and _is_council(named[0]) else None


def _is_council(body: FoundBody) -> bool:
    name = body.name.casefold()
    return name.endswith(("rådet", "råd")) and not name.endswith(_POWERFUL)
