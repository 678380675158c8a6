"""What a later sentence says of a matter: an end, a delay, or that it is told again. Pure."""

import re
from functools import lru_cache

from tracker.danish.deadlines import find_deadlines
from tracker.domain.follow_up import Deadline, FollowUpKind
from tracker.domain.thread import AnswerBand, AnswerReason, ThreadEvent, ThreadEventKind
from tracker.following.deeds import Deed
from tracker.following.evidence import Evidence
from tracker.following.matters import Told
from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, is_put_off, read_signs
from tracker.following.wanted import Wanted

ENDS = frozenset((ThreadEventKind.ANSWERED, ThreadEventKind.DONE, ThreadEventKind.DROPPED, ThreadEventKind.SUPERSEDED))
_COUNTS = r"(?:to|tre|fire|fem|seks|syv|otte|ni|ti|\d{1,2})"
_SOME_OF = re.compile(rf"\b(?:en|et|{_COUNTS})\s+(?:ud\s+)?af\s+de\s+(?P<all>{_COUNTS})\s+\w", re.IGNORECASE)
"""*Et af de tre tilbud er kommet*, where three were asked for: a part of it."""
_SUM = r"(?:kr\.?\s*\d|\d[\d.]*\s*(?:kr\b|kroner|mio))"
_MOVED = (
    r"(?:sat|sættes|sætter|afsat|afsættes|afsætter|reserver\w*|øremærk\w*|bind\w*|"
    r"bundet|lagt|lægges|lægger|udgiftsført|betalt|afregnet|udbetalt|bevilg\w*|"
    r"opnår|tildel\w*|ydes|imødekomme\w*|fået|får|anskaffet|disponer\w*|kostede|tilbageført)"
)
_MOVES_MONEY = re.compile(rf"\b{_MOVED}\b[^.;]{{0,60}}{_SUM}|{_SUM}[^.;]{{0,60}}\b{_MOVED}\b", re.IGNORECASE)
"""*Der er sat 10.000 kr. af til et borgermøde*: a movement of money, which answers only what was asked about it."""
_OF_MONEY = 0.75
_OF_ANOTHER = 0.42
"""So much of a matter a sentence must have that opens with the name of somebody else."""
_NAMED_AROUND = 1.0
"""Or of what the matter's item said before it: *spisningen har vi lagt på hylden*, where cooks were to be found."""
_NAMED = 0.4
"""How much of the matter's own words a sentence must have that gives it up or puts it off."""


def kind_of(wanted: Wanted, evidence: Evidence, minutes: Minutes) -> ThreadEventKind | None:
    """What a sentence that tells of a matter says of it; ``None`` where it says nothing new."""
    told = minutes.told[evidence.number]
    text, signs = told.quote.text, read_signs(told.quote.text)
    of_matter = evidence.parts["words"] + evidence.parts["kindred"]
    kind: ThreadEventKind | None = None
    if _is_of_something_else(text, evidence, of_matter):
        kind = None
    elif _is_a_part(wanted, text) or Sign.NOT_YET in signs or Sign.RECEIVED in signs:
        kind = ThreadEventKind.NOT_YET
    elif Sign.DROPPED in signs and (of_matter >= _NAMED or evidence.parts["around"] >= _NAMED_AROUND):
        kind = ThreadEventKind.DROPPED
    elif Sign.POSTPONED in signs and of_matter >= _NAMED and (Sign.DONE not in signs or is_put_off(text)):
        kind = ThreadEventKind.POSTPONED
    elif (Sign.AHEAD in signs or not told.in_decision) and evidence.parts["recall"]:
        kind = ThreadEventKind.REMINDED
    elif not _says_nothing(wanted, evidence, signs):
        kind = ended(wanted)
    return kind


def _is_of_something_else(text: str, evidence: Evidence, of_matter: float) -> bool:
    """A row of a table, somebody else's news, or a movement of money that nobody asked about."""
    is_another = of_matter < _OF_ANOTHER and evidence.parts["other"] > 0
    is_money = of_matter < _OF_MONEY and _moves_money(text)
    return text.lstrip().startswith("|") or is_another or is_money


@lru_cache(maxsize=65_536)  # each sentence is held against many matters
def _moves_money(text: str) -> bool:
    return _MOVES_MONEY.search(text) is not None


@lru_cache(maxsize=65_536)
def _whole_of(text: str) -> str | None:
    """Of how many a sentence tells a part: *tre* in *et af de tre tilbud*."""
    some = _SOME_OF.search(text)
    return some["all"].casefold() if some is not None else None


def _is_a_part(wanted: Wanted, text: str) -> bool:
    """*Et af de tre tilbud er kommet*, where three were asked for."""
    whole = _whole_of(text)
    return whole is not None and whole in wanted.matter.quote.text.casefold().split()


def _says_nothing(wanted: Wanted, evidence: Evidence, signs: frozenset[Sign]) -> bool:
    comes_up = Deed.AGENDA in wanted.deeds and evidence.parts["first"] > 0
    promises = Sign.AHEAD in signs and evidence.parts["doer"] > 0
    thinks = Sign.OPINION in signs and not comes_up
    return not signs or promises or evidence.parts["another"] > 0 or thinks


def ended(wanted: Wanted) -> ThreadEventKind:
    """Answered where something was asked, done where something was to be made."""
    if wanted.matter.kind is FollowUpKind.QUESTION:
        return ThreadEventKind.ANSWERED
    asks = wanted.deeds & {Deed.QUESTION, Deed.FIGURES, Deed.CONSIDER}
    makes = wanted.deeds & {Deed.PAPER, Deed.EVENT, Deed.ACCOUNT, Deed.APPLY}
    asked = wanted.matter.kind in (FollowUpKind.REQUEST, FollowUpKind.REFERRAL)
    return ThreadEventKind.ANSWERED if asks and (asked or not makes) else ThreadEventKind.DONE


def to_event(
    kind: ThreadEventKind,
    told: Told,
    band: AnswerBand,
    reasons: tuple[AnswerReason, ...],
    *,
    is_after_meeting: bool = False,
) -> ThreadEvent:
    """The event that a sentence is for a matter."""
    return ThreadEvent(
        kind,
        told.item_id,
        told.meeting_date,
        told.quote,
        band,
        reasons,
        by=told.body if kind is ThreadEventKind.DROPPED else None,
        until=_until(told) if kind is ThreadEventKind.POSTPONED else None,
        is_after_meeting=is_after_meeting,
    )


def _until(told: Told) -> Deadline | None:
    """To when a sentence puts something off, in its own words."""
    text = told.quote.text
    found = find_deadlines(text, 0, len(text), told.meeting_date)
    if not found:
        return None
    last = found[-1]
    if last.interval is None:
        return Deadline(last.text, is_condition=last.is_condition)
    return Deadline(last.text, last.interval.earliest, last.interval.latest, last.is_condition)
