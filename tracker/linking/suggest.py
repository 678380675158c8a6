"""Goals for items, best first, each with the words that prompted it. Pure; it decides nothing."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.calibration import Calibration, Numbers
from tracker.linking.decided import Decided, DecidedIndex
from tracker.linking.evidence import find_evidence_in
from tracker.linking.item_words import read_items
from tracker.linking.meaning import Language, MeaningIndex
from tracker.linking.nearness import Told
from tracker.linking.references import ReferenceIndex

_MOST = 8
"""How many goals an item is given at the most by its meaning."""


@dataclass(frozen=True, slots=True)
class LinkText:
    """What an item says: its title, its passages, its case numbers, and its day."""

    title: Quote | None
    passages: tuple[Quote, ...]
    case_numbers: tuple[Quote, ...] = ()
    date: dt.date | None = None

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Title and passages."""
        return (self.title, *self.passages) if self.title else self.passages


@dataclass(frozen=True, slots=True)
class GoalMatcher:
    """One policy, ready to be held against items: built once, then quick for each of them."""

    policy: Policy
    references: ReferenceIndex
    index: MeaningIndex
    calibration: Calibration
    decided: DecidedIndex

    @classmethod
    def of(
        cls,
        policy: Policy,
        goals: Sequence[Goal],
        language: Language,
        calibration: Calibration,
        municipality_name: str | None = None,
    ) -> "GoalMatcher":
        """Prepare a policy's goals."""
        index = MeaningIndex.of(goals, language, calibration.profile)
        nothing = DecidedIndex((), [goal.id for goal in index.goals.goals], language)
        return cls(policy, ReferenceIndex.of(policy, goals, municipality_name), index, calibration, nothing)

    def having_decided(self, decided: Sequence[Decided], language: Language) -> "GoalMatcher":
        """The same, knowing what people have confirmed and rejected for the policy's goals."""
        ids = [goal.id for goal in self.index.goals.goals]
        return replace(self, decided=DecidedIndex(decided, ids, language))

    def suggest(
        self, items: Sequence[LinkText], least: LinkBand = LinkBand.POSSIBLE
    ) -> list[tuple[GoalSuggestion, ...]]:
        """Goals for each item, best first: first what the words name outright, then what they mean.

        An item that names a goal is about what it names: what it only seems to mean is at most *possible* there.
        ``least`` is the lowest band that is wanted: to leave out *possible* ones is quicker.
        """
        quotes = [item.quotes for item in items]
        texts = [[quote.text for quote in own] for own in quotes]
        read = read_items(texts)
        told = self.index.understand(read)
        shifts = self.decided.shifts([" ".join(own) for own in texts])
        near = self.calibration.probabilities(self.index.measure_told(told), shifts)
        lowest = self.calibration.likely if least is not LinkBand.POSSIBLE else self.calibration.possible
        wanted = near.max(axis=1, initial=0.0) >= lowest
        looks = iter(self.references.look(read, [text for own in texts for text in own]))
        found = []
        for number, (item, own, is_wanted) in enumerate(zip(items, quotes, wanted.tolist(), strict=True)):
            named = self.references.suggest_from(own, list(islice(looks, len(own))), item.case_numbers, item.date)
            ids = {suggestion.goal_id for suggestion in named}
            says = bool(ids - {None})
            if is_wanted and (not says or least is LinkBand.POSSIBLE):
                row = np.where(near[number] >= lowest, near[number], 0.0)
                meant = self._meant(told, number, own, row, LinkBand.POSSIBLE if says else None)
                named = (*named, *(one for one in meant if one.goal_id not in ids))
            found.append(named)
        return found

    def _meant(
        self, told: Told, item: int, quotes: Sequence[Quote], row: Numbers, highest: LinkBand | None
    ) -> Iterator[GoalSuggestion]:
        order = [int(place) for place in np.argsort(-row, kind="stable")[:_MOST]]
        wanted = [(place, band) for place in order if (band := self.calibration.band(float(row[place])))]
        evidence = find_evidence_in(self.index, told, item, [place for place, _ in wanted])
        for (place, band), spans in zip(wanted, evidence, strict=True):
            if spans:
                yield GoalSuggestion(
                    self.policy.id,
                    self.index.goals.goals[place].id,
                    highest or band,
                    round(float(row[place]), 4),
                    LinkOrigin.SUGGESTION,
                    tuple(_quote(quotes[passage], start, end) for passage, start, end in spans),
                )


def _quote(passage: Quote, start: int, end: int) -> Quote:
    at = passage.span.start
    return Quote(passage.text[start:end], Span(at + start, at + end))
