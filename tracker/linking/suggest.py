"""Goals for items, best first, each with the words that prompted it. Pure; it decides nothing."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.calibration import Calibration
from tracker.linking.evidence import find_evidence
from tracker.linking.meaning import ItemWords, Language, MeaningIndex
from tracker.linking.references import suggest_references

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
    goals: tuple[Goal, ...]
    municipality_name: str | None
    index: MeaningIndex
    calibration: Calibration

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
        return cls(policy, tuple(goals), municipality_name, index, calibration)

    def suggest(self, items: Sequence[LinkText]) -> list[tuple[GoalSuggestion, ...]]:
        """Goals for each item, best first: first what the words name outright, then what they mean.

        An item that names a goal is about what it names: what it only seems to mean is at most *possible* there.
        """
        texts = [ItemWords(tuple(quote.text for quote in item.quotes)) for item in items]
        near = self.calibration.probabilities(self.index.measure(texts))
        return [self._of_item(item, words, row) for item, words, row in zip(items, texts, near, strict=True)]

    def _of_item(
        self, item: LinkText, words: ItemWords, row: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    ) -> tuple[GoalSuggestion, ...]:
        named = suggest_references(
            item.title,
            item.passages,
            item.case_numbers,
            ((self.policy, self.goals),),
            date=item.date,
            municipality_name=self.municipality_name,
        )
        ids = {suggestion.goal_id for suggestion in named}
        highest = LinkBand.POSSIBLE if ids - {None} else LinkBand.LIKELY
        return (*named, *(s for s in self._meant(item, words, row, highest) if s.goal_id not in ids))

    def _meant(
        self, item: LinkText, words: ItemWords, row: "np.ndarray[tuple[int], np.dtype[np.float64]]", highest: LinkBand
    ) -> Iterator[GoalSuggestion]:
        order = [int(place) for place in np.argsort(-row, kind="stable")[:_MOST]]
        wanted = [(place, band) for place in order if (band := self.calibration.band(float(row[place])))]
        if not wanted:
            return
        evidence = find_evidence(self.index, words, [place for place, _ in wanted])
        quotes = item.quotes
        for (place, band), spans in zip(wanted, evidence, strict=True):
            if not spans:
                continue
            yield GoalSuggestion(
                self.policy.id,
                self.index.goals.goals[place].id,
                highest if band is LinkBand.LIKELY else band,
                round(float(row[place]), 4),
                LinkOrigin.SUGGESTION,
                tuple(_quote(quotes[passage], start, end) for passage, start, end in spans),
            )


def _quote(passage: Quote, start: int, end: int) -> Quote:
    at = passage.span.start
    return Quote(passage.text[start:end], Span(at + start, at + end))
