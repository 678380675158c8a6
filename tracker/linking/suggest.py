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
from tracker.linking.evidence import find_evidence
from tracker.linking.meaning import ItemWords, Language, MeaningIndex
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
        texts = [ItemWords(tuple(quote.text for quote in item.quotes)) for item in items]
        shifts = self.decided.shifts([" ".join(text.passages) for text in texts])
        near = self.calibration.probabilities(self.index.measure(texts), shifts)
        lowest = self.calibration.likely if least is not LinkBand.POSSIBLE else self.calibration.possible
        wanted = near.max(axis=1, initial=0.0) >= lowest
        letters = iter(self.references.letters_in([passage for text in texts for passage in text.passages]))
        found = []
        for item, words, row, is_wanted in zip(items, texts, near, wanted.tolist(), strict=True):
            own = list(islice(letters, len(words.passages)))
            named = self.references.suggest_from(item.quotes, own, item.case_numbers, item.date)
            ids = {suggestion.goal_id for suggestion in named}
            says = bool(ids - {None})
            if is_wanted and (not says or least is LinkBand.POSSIBLE):
                meant = self._meant(item, words, np.where(row >= lowest, row, 0.0), LinkBand.POSSIBLE if says else None)
                named = (*named, *(one for one in meant if one.goal_id not in ids))
            found.append(named)
        return found

    def _meant(
        self, item: LinkText, words: ItemWords, row: Numbers, highest: LinkBand | None
    ) -> Iterator[GoalSuggestion]:
        order = [int(place) for place in np.argsort(-row, kind="stable")[:_MOST]]
        wanted = [(place, band) for place in order if (band := self.calibration.band(float(row[place])))]
        quotes = item.quotes
        evidence = find_evidence(self.index, words, [place for place, _ in wanted])
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
