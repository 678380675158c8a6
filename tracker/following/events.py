"""What a later sentence says of a matter: an end, a delay, or that it is told again. Pure."""

from tracker.danish.deadlines import find_deadlines
from tracker.domain.follow_up import Deadline, FollowUpKind
from tracker.domain.thread import AnswerBand, AnswerReason, ThreadEvent, ThreadEventKind
from tracker.following.deeds import Deed
from tracker.following.evidence import Evidence
from tracker.following.matters import Told
from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, read_signs
from tracker.following.wanted import Wanted

ENDS = frozenset((ThreadEventKind.ANSWERED, ThreadEventKind.DONE, ThreadEventKind.DROPPED, ThreadEventKind.SUPERSEDED))
_NAMED = 0.4
"""How much of the matter's own words a sentence must have that gives it up or puts it off."""


def kind_of(wanted: Wanted, evidence: Evidence, minutes: Minutes) -> ThreadEventKind | None:
    """What a sentence that tells of a matter says of it; ``None`` where it says nothing new."""
    told = minutes.told[evidence.number]
    signs = read_signs(told.quote.text)
    named = evidence.parts["words"] + evidence.parts["kindred"] >= _NAMED
    if Sign.NOT_YET in signs or Sign.RECEIVED in signs:
        return ThreadEventKind.NOT_YET
    if Sign.DROPPED in signs and named:
        return ThreadEventKind.DROPPED
    if Sign.POSTPONED in signs and named and Sign.DONE not in signs:
        return ThreadEventKind.POSTPONED
    if (Sign.AHEAD in signs or not told.in_decision) and evidence.parts["recall"]:
        return ThreadEventKind.REMINDED
    comes_up = Deed.AGENDA in wanted.deeds and evidence.parts["first"] > 0
    promises = Sign.AHEAD in signs and evidence.parts["doer"] > 0
    is_none = not signs or promises or evidence.parts["another"] > 0 or (Sign.OPINION in signs and not comes_up)
    return None if is_none else ended(wanted)


def ended(wanted: Wanted) -> ThreadEventKind:
    """Answered where something was asked, done where something was to be made."""
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
