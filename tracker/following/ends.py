"""Which sentence closes which matter: meeting by meeting, each sentence by preference for one matter. Pure."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.thread import ThreadEventKind
from tracker.following.events import ENDS, kind_of
from tracker.following.evidence import Evidence
from tracker.following.groups import Groups
from tracker.following.sentences import Minutes
from tracker.following.wanted import Wanted


@dataclass(frozen=True, slots=True)
class End:
    """A sentence that closes a matter, and how well it fits."""

    kind: ThreadEventKind
    evidence: Evidence
    score: float


@dataclass(frozen=True, slots=True)
class Ends:
    """By group, the sentence that closes it for certain, and those that may."""

    certain: Mapping[int, End]
    likely: Mapping[int, Sequence[End]]


def choose_ends(
    own: Mapping[int, Sequence[Evidence]], wanted: Sequence[Wanted], groups: Groups, minutes: Minutes
) -> Ends:
    """The first meeting with a sentence that fits well enough closes a matter.

    Of the sentences of one meeting each closes one matter, where the others have another that fits nearly as well:
    what two matters both fit best goes to the one that would lose more by going without.
    """
    bounds = minutes.language.calibration
    offers: dict[dt.date, dict[int, list[End]]] = defaultdict(dict)
    likely: dict[int, list[End]] = defaultdict(list)
    for group, evidence in own.items():
        since = _last_put_off(group, wanted[group], groups)
        not_yet = _not_yet(evidence, wanted[group], minutes)
        ends = _ends(evidence, wanted[group], minutes)
        best = max((end.score for end in ends), default=0.0)
        for end in ends:
            day = minutes.told[end.evidence.number].meeting_date
            is_late = day > since and not any(day <= on and end.score < score + _MUCH_BETTER for on, score in not_yet)
            if is_late and end.score >= max(bounds.certain, best - _FAR_BELOW):
                offers[day].setdefault(group, []).append(end)
            elif is_late and end.score >= bounds.likely:
                likely[group].append(end)
    certain: dict[int, End] = {}
    for day in sorted(offers):
        waiting = {group: ends for group, ends in offers[day].items() if group not in certain}
        certain.update(_share_out(waiting, bounds.certain))
    return Ends(certain, likely)


def _ends(evidence: Sequence[Evidence], wanted: Wanted, minutes: Minutes) -> list[End]:
    """The sentences that tell of an end; words of giving up name their matter, so that less is needed of them."""
    named = minutes.language.calibration.named
    told = ((e, kind_of(wanted, e, minutes)) for e in evidence)
    return [
        End(kind, e, e.score / named if kind is ThreadEventKind.DROPPED else e.score)
        for e, kind in told
        if kind in ENDS and kind is not None
    ]


def _last_put_off(group: int, wanted: Wanted, groups: Groups) -> dt.date:
    """The last day on which the matter was put off: nothing until then has closed it."""
    put_off = (groups.matters[number].meeting_date for number in groups.put_off_after(group))
    return max(put_off, default=wanted.matter.meeting_date)


def _not_yet(evidence: Sequence[Evidence], wanted: Wanted, minutes: Minutes) -> list[tuple[dt.date, float]]:
    """When it was told that the matter had not come, and how well that fits: until then little has closed it."""
    likely = minutes.language.calibration.likely
    return [
        (minutes.told[e.number].meeting_date, e.score)
        for e in evidence
        if e.score >= likely
        and (e.parts["words"] + e.parts["kindred"] >= _NAMED or e.parts["actor"] >= _NAMED)
        and kind_of(wanted, e, minutes) is ThreadEventKind.NOT_YET
    ]


def _share_out(offers: Mapping[int, Sequence[End]], least: float) -> dict[int, End]:
    """One sentence for each group: round by round, a sentence wanted twice goes to who would lose most."""
    waiting = {group: sorted(ends, key=lambda e: (-e.score, e.evidence.number)) for group, ends in offers.items()}
    taken: dict[int, End] = {}
    for _ in range(_ROUNDS):
        claims: dict[int, list[int]] = defaultdict(list)
        for group, ends in waiting.items():
            claims[ends[0].evidence.number].append(group)
        contested = [claimants for claimants in claims.values() if len(claimants) > 1]
        if not contested:
            break
        for claimants in contested:
            keeper = max(claimants, key=lambda group: (_loss(waiting[group], least), -group))
            for group in claimants:
                if group != keeper and len(waiting[group]) > 1 and _loss(waiting[group], least) < _MUCH:
                    waiting[group] = waiting[group][1:]
    taken.update({group: ends[0] for group, ends in waiting.items()})
    return taken


_NAMED = 0.5
_MUCH_BETTER = 0.6
_FAR_BELOW = 0.4
"""A sentence that fits so much less than a later one is not the answer."""
_ROUNDS = 20
_MUCH = 1.0
"""A matter that would lose so much keeps a sentence that another has too: one sentence may answer both."""


def _loss(ends: Sequence[End], least: float) -> float:
    """How much worse the next sentence fits."""
    return ends[0].score - (ends[1].score if len(ends) > 1 else least - _MUCH)
