"""How near items are to the goals of a policy by what they mean. Pure; built once for a policy, then quick."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, reduce

import numpy as np

from tracker.danish.thesaurus import Thesaurus
from tracker.danish.words import WORD, WordForms
from tracker.domain.goal import Goal
from tracker.linking.field_words import FieldWords
from tracker.linking.goal_words import GoalWords, goal_words
from tracker.linking.groundwork import Groundwork
from tracker.linking.item_words import ItemsRead, read_items
from tracker.linking.lexicon import Lexicon, WordCounts
from tracker.linking.nearness import KINDS, Measures, Told, measure_told
from tracker.linking.phrase_index import PhraseIndex, Telling
from tracker.linking.profile_weights import ProfileWeights
from tracker.linking.sentence_concepts import find_concepts
from tracker.linking.word_table import Row, WordTable

_MOST_WORDS = 100_000
"""Different words that are remembered."""
_MOST_BACKGROUND = 200
"""Texts of a municipality's own that are taken for background, evenly from all."""
_USUAL = 0.9
"""A goal's usual nearness is that of the text at this share of the background."""


@dataclass(frozen=True, slots=True, eq=False)  # one that is loaded is itself alone, and so may be remembered by
class Language:
    """What is known of Danish and of the field, whatever the policy; ``counts`` hold the municipality's words too."""

    thesaurus: Thesaurus
    forms: WordForms
    field_words: FieldWords
    counts: WordCounts
    background: tuple[str, ...] = ()
    """Texts of any matter, by which it is known how near anything is to a goal."""

    def with_corpus(self, texts: Sequence[str]) -> "Language":
        """The same with a municipality's own items (title and text) counted too."""
        step = max(1, len(texts) // _MOST_BACKGROUND)
        return replace(
            self,
            counts=self.counts.plus(WordCounts.of(texts, self.forms)),
            background=(*self.background, *texts[::step]),
        )


@lru_cache(maxsize=2)  # the product's own, and the one of the municipality at hand
def _groundwork(language: Language, weights: ProfileWeights) -> Groundwork:
    return Groundwork.of(language.thesaurus, language.forms, language.field_words, language.counts, weights)


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item's title and passages, as they are read for links."""

    passages: tuple[str, ...]


@dataclass(slots=True)
class MeaningIndex:
    """All that is known of a policy's goals and of the language, ready to be asked about items."""

    lexicon: Lexicon
    phrases: PhraseIndex
    goals: GoalWords
    concepts: int
    _words: dict[str, tuple[Telling, Row | None]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, goals: Sequence[Goal], language: Language, weights: ProfileWeights) -> "MeaningIndex":
        """Prepare the goals of one policy."""
        ground = _groundwork(language, weights)
        stem_of = language.forms.stem_of
        own = {stem_of(word) for g in goals for word in WORD.findall(f"{g.title or ''} {g.text or ''}".casefold())}
        lexicon = ground.lexicon.knowing(own)
        found = cls(lexicon, ground.index, goal_words(goals, ground, lexicon, weights), len(ground.above))
        found._bring_to_scale(language.background, weights.usual)
        return found

    def _bring_to_scale(self, background: Sequence[str], usual: float) -> None:
        """Divide what speaks for each goal by what speaks for it in texts of any matter.

        A goal of common words (*mødes, hverdag, hjælp*) is near to everything; only what is nearer than usual counts.
        """
        if not background or not self.goals.goals:
            return
        near = self.measure([ItemWords((text,)) for text in background]).values
        levels = [
            np.quantile(near[KINDS.index(kind)], _USUAL, axis=0)
            for kind in ("best_concepts", "best_words", "best_hints")
        ]
        scales = [1 / (level + usual * level.mean() + 1e-6) for level in levels]
        self.goals = replace(
            self.goals,
            by_concept=(self.goals.by_concept * scales[0]).astype(np.float32),
            rows=(self.goals.rows * np.concatenate(scales[1:])).astype(np.float32),
        )
        self._words.clear()

    def measure(self, items: Sequence[ItemWords]) -> Measures:
        """How near each item is to each goal."""
        return self.measure_told(self.understand(read_items([item.passages for item in items])))

    def measure_told(self, told: Told) -> Measures:
        """The same for items that have been read and understood."""
        return measure_told(told, self.goals, self.concepts)

    def understand(self, read: ItemsRead) -> Told:
        """What the words of items tell, each different word looked at once."""
        met = [self.word(word) for word in read.different]
        table = WordTable(
            read.different, [telling for telling, _ in met], [row for _, row in met], self.goals.rows.shape[1]
        )
        return Told(read, table, find_concepts(read, table, self.phrases, self.concepts + 1))

    def word(self, raw: str) -> tuple[Telling, Row | None]:
        """What a word as it is written tells, and what it says of each goal: by its own words, then by hints."""
        found = self._words.get(raw)
        if found is None:
            features = self.lexicon.features_of(raw.casefold())
            stems = self.goals.stems
            places = [(stems[stem], how_far) for stem, how_far in features.items() if stem in stems]
            rows = [self.goals.rows[place] * how_far for place, how_far in places]
            row = reduce(np.maximum, rows) if rows else None
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            telling = self.phrases.telling_of(raw, features)
            found = self._words[raw] = (telling, row if row is not None and row.any() else None)
        return found
