"""Which sentence closes which matter: all pairs beside each other, the surest first, one sentence a matter. Pure."""

import datetime as dt
import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.thread import ThreadEventKind
from tracker.following.calibration import Calibration
from tracker.following.chances import chance, circumstances, log_odds, standing
from tracker.following.events import ENDS, kind_of
from tracker.following.evidence import LEAST, Evidence
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
    found: Mapping[int, Sequence[Evidence]], wanted: Sequence[Wanted], groups: Groups, minutes: Minutes
) -> Ends:
    """What closes each group of matters, of all sentences that tell of it.

    The surest pair is taken first; its matter and its sentence then stand in nobody's way any more, so that of the
    rest the next is surer than before: *one open task of hers, and one report by her*.
    """
    bounds = minutes.language.calibration
    market = Market(found, wanted, groups, minutes)
    certain = dict(market.settle(bounds))
    likely: dict[int, list[End]] = defaultdict(list)
    for group, end in market.rest(bounds.proposes):
        if group not in certain:
            likely[group].append(end)
    return Ends(certain, likely)


class Market:
    """All pairs of matters and sentences, each with how likely it is beside those that are still free."""

    def __init__(
        self,
        found: Mapping[int, Sequence[Evidence]],
        wanted: Sequence[Wanted],
        groups: Groups,
        minutes: Minutes,
    ) -> None:
        """Hold every sentence against every group of matters that it tells of."""
        bounds = minutes.language.calibration
        self._weights = bounds.chances
        columns: dict[int, dict[int, float]] = defaultdict(dict)
        actors: dict[int, dict[int, float]] = defaultdict(dict)
        for group, told in found.items():
            for evidence in told:
                columns[evidence.number][group] = evidence.score
                actors[evidence.number][group] = evidence.parts["actor"]
        self._columns = {number: _ranked(scores) for number, scores in columns.items()}
        self._rows: dict[int, Sequence[tuple[int, float]]] = {}
        self._ends: dict[tuple[int, int], tuple[End, float]] = {}
        for group, told in found.items():
            not_yet = [e for e in told if e.score >= bounds.claim * self._columns[e.number][0][1]]
            since = _last_put_off(group, wanted[group], groups)
            ends = {e.evidence.number: e for e in _ends(told, not_yet, since, wanted[group], minutes)}
            self._rows[group] = _ranked({number: end.evidence.score for number, end in ends.items()})
            for number, score in self._rows[group]:
                if score < self._columns[number][-1][1]:
                    continue  # many others fit it better
                rival = max((act for other, act in actors[number].items() if other != group), default=0.0)
                found_here = circumstances(wanted[group], ends[number].evidence, minutes, rival)
                odds = log_odds(self._weights, found_here) + self._weights["constant"]
                self._ends[group, number] = (ends[number], odds)
        self._closed: set[int] = set()
        self._taken: set[int] = set()

    def settle(self, bounds: Calibration) -> Iterator[tuple[int, End]]:
        """The pairs from the surest on, as long as one is likely enough; what gives a matter up says so by itself."""
        waiting: list[tuple[float, int, int]] = []
        self._offer(self._ends, bounds, waiting)
        while waiting:
            _, group, number = heapq.heappop(waiting)
            if group in self._closed or number in self._taken:
                continue
            yield group, self._ends[group, number][0]
            self._offer(self._take(group, number), bounds, waiting)

    def _offer(
        self, pairs: Iterable[tuple[int, int]], bounds: Calibration, waiting: list[tuple[float, int, int]]
    ) -> None:
        for pair in pairs:
            chance_now = self.chance_of(*pair)
            is_given_up = self._ends[pair][0].kind is ThreadEventKind.DROPPED
            least = bounds.drops if is_given_up else bounds.closes
            if chance_now >= least:
                heapq.heappush(waiting, (-chance_now, *pair))

    def rest(self, least: float) -> Iterator[tuple[int, End]]:
        """What is at least so likely of all that was not taken."""
        for (group, number), (end, _) in self._ends.items():
            if number not in self._taken and self.chance_of(group, number) >= least:
                yield group, end

    def chance_of(self, group: int, number: int) -> float:
        """How likely a pair is beside those that are still free."""
        end, base = self._ends[group, number]
        of_matter = _best_other(self._rows[group], number, self._taken)
        of_sentence = _best_other(self._columns[number], group, self._closed)
        return chance(base + log_odds(self._weights, standing(end.evidence.score, of_matter, of_sentence)))

    def _take(self, group: int, number: int) -> list[tuple[int, int]]:
        """Take a pair away; the pairs that stood behind it, and are surer now."""
        free = [g for g, _ in self._columns[number] if g not in self._closed]
        rows = [g for g in free if self._leads(self._rows[g], number)]
        columns = [n for n, _ in self._rows[group] if n not in self._taken and self._leads_column(n, group)]
        self._closed.add(group)
        self._taken.add(number)
        of_rows = ((g, n) for g in rows if g != group for n, _ in self._rows[g] if n not in self._taken)
        of_columns = ((g, n) for n in columns if n != number for g, _ in self._columns[n] if g not in self._closed)
        return [pair for pair in dict.fromkeys((*of_rows, *of_columns)) if pair in self._ends]

    def _leads(self, row: Sequence[tuple[int, float]], number: int) -> bool:
        return number in _first_two(row, self._taken)

    def _leads_column(self, number: int, group: int) -> bool:
        return group in _first_two(self._columns[number], self._closed)


def _ranked(scores: Mapping[int, float]) -> Sequence[tuple[int, float]]:
    """The best of them; what comes behind so many is nobody's answer."""
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]


def _first_two(ranked: Sequence[tuple[int, float]], gone: set[int]) -> list[int]:
    found: list[int] = []
    for one, _ in ranked:
        if one not in gone:
            found.append(one)
            if len(found) > 1:
                break
    return found


def _best_other(ranked: Sequence[tuple[int, float]], but: int, gone: set[int]) -> float:
    return next((score for one, score in ranked if one != but and one not in gone), LEAST)


def _ends(
    evidence: Sequence[Evidence], own: Sequence[Evidence], since: dt.date, wanted: Wanted, minutes: Minutes
) -> Iterator[End]:
    """The sentences that tell of an end, and come ``since`` it was last put off or told that it has not come.

    ``own`` are those that no other matter fits much better.
    """
    not_yet = _not_yet(own, wanted, minutes)
    named = minutes.language.calibration.named
    for one in evidence:
        kind = kind_of(wanted, one, minutes)
        if kind is None or kind not in ENDS:
            continue
        # words of giving up name their matter: less is needed of them
        score = one.score / named if kind is ThreadEventKind.DROPPED else one.score
        day = minutes.told[one.number].meeting_date
        least = max((_LEAST_BEHIND if on < day else known + _MUCH_BETTER for on, known in not_yet), default=0.0)
        if day > since and score >= least:
            yield End(kind, one, score)


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


_MOST = 12
_NAMED = 0.5
_MUCH_BETTER = 0.6
_LEAST_BEHIND = 1.0
"""What was told not to have come yet is not closed by what hardly speaks of it."""
