"""How near items are to the goals of a policy by what they mean. Pure; built once for a policy, then quick."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from tracker.danish.thesaurus import Thesaurus
from tracker.danish.words import WORD, WordForms
from tracker.domain.goal import Goal
from tracker.linking.field_words import FieldWords
from tracker.linking.goal_words import GoalWords, Words, goal_words
from tracker.linking.lexicon import Lexicon, WordCounts
from tracker.linking.phrase_index import PhraseIndex, Telling, phrases_of
from tracker.linking.profile_weights import ProfileWeights

Matrix = npt.NDArray[np.float32]
Row = npt.NDArray[np.float32]
_STOP = re.compile(r"[.!?][\"'»”)]*\s+(?=[\"«“(]?[A-ZÆØÅ])|\n+|;\s")
"""Where a sentence ends, near enough for what stands together; quicker than finding every abbreviation."""
_LONGEST_SENTENCE = 600
"""Characters that are looked at together; what stands further apart does not tell of one thing."""
_MOST_WORDS = 100_000
"""Different words that are remembered."""
_MOST_BACKGROUND = 200
"""Texts of a municipality's own that are taken for background, evenly from all."""
_USUAL = 0.9
"""A goal's usual nearness is that of the text at this share of the background."""
_AT_ONCE = 512
"""Items measured together: enough for the matrices to be worth it, few enough to stay small."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item's title and passages, as they are read for links."""

    passages: tuple[str, ...]

    def sentences(self) -> Iterator[tuple[int, int, int]]:
        """Each sentence: the number of its passage, and where in it."""
        for number, passage in enumerate(self.passages):
            start = 0
            for stop in _STOP.finditer(passage):
                yield from ((number, a, b) for a, b in _pieces(passage, start, stop.end()))
                start = stop.end()
            if start < len(passage):
                end = len(passage)
                yield from ((number, a, b) for a, b in _pieces(passage, start, end))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of bounded length, cut at white space: tables come without full stops."""
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = start + _LONGEST_SENTENCE if cut < 0 else cut
        yield start, cut
        start = cut
    yield start, end


@dataclass(frozen=True, slots=True)
class Measures:
    """How near items (rows) are to goals (columns), by kind of nearness (:data:`KINDS`, the last axis)."""

    values: npt.NDArray[np.float32]


KINDS = ("best_concepts", "all_concepts", "best_words", "best_hints", "sum_of_all", "others")
"""*best* is that of the item's nearest sentence, *all* that of the item: its concepts, each counted once. *sum_of_all*
adds up concepts, words and hints of all sentences; *others* is in how many sentences words of another field stand."""


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
        thesaurus, forms = language.thesaurus, language.forms
        concepts = tuple(thesaurus)
        phrases = [p for n, c in enumerate(concepts) for p in phrases_of(n, c, forms, language.counts, weights)]
        around = list(language.field_words.phrases(len(concepts), forms))
        units = {unit for phrase in (*phrases, *around) for unit in phrase.units}
        open_ends = frozenset(unit for unit in units if unit.startswith("-") or unit.endswith("-"))
        own = {forms.stem_of(w) for g in goals for w in WORD.findall(f"{g.title or ''} {g.text or ''}".casefold())}
        known = frozenset({*language.counts.counts, *(units - open_ends), *own})
        terms = frozenset(phrase.units[0] for phrase in phrases if len(phrase.units) == 1)
        lexicon = Lexicon(forms, known, terms, open_ends)
        index = PhraseIndex.of((*phrases, *around), concepts, forms)
        words = goal_words(goals, Words(thesaurus, lexicon, index, phrases, language.counts), weights)
        found = cls(lexicon, index, words, len(concepts))
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
            np.quantile(near[:, :, KINDS.index(kind)], _USUAL, axis=0)
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
        parts = [self._measure(items[at : at + _AT_ONCE]) for at in range(0, len(items), _AT_ONCE)]
        shape = (0, len(self.goals.goals), len(KINDS))
        return Measures(np.concatenate(parts) if parts else np.zeros(shape, dtype=np.float32))

    def word(self, raw: str) -> tuple[Telling, Row | None]:
        """What a word as it is written tells, and what it says of each goal: by its own words, then by hints."""
        found = self._words.get(raw)
        if found is None:
            features = self.lexicon.features_of(raw.casefold())
            stems = self.goals.stems
            places = [(stems[stem], how_far) for stem, how_far in features.items() if stem in stems]
            row = np.max([self.goals.rows[place] * how_far for place, how_far in places], axis=0) if places else None
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            telling = self.phrases.telling_of(raw, features)
            found = self._words[raw] = (telling, row if row is not None and row.any() else None)
        return found

    def _measure(self, items: Sequence[ItemWords]) -> Matrix:
        starts: list[int] = []
        acts: list[Mapping[int, float]] = []
        said: list[Row] = []
        said_by: list[int] = []
        known = self._words
        for item in items:
            starts.append(len(acts))
            for passage, start, end in item.sentences():
                sentence = item.passages[passage][start:end]
                words = WORD.findall(sentence)
                met = [known.get(word) or self.word(word) for word in words]
                for _, row in dict(zip(words, met, strict=True)).values():
                    if row is not None:
                        said.append(row)
                        said_by.append(len(acts))
                acts.append(self.phrases.concepts_in(sentence, [telling for telling, _ in met]))
            if len(acts) == starts[-1]:
                acts.append({})  # an item without a word is near to nothing
        return self._combine(np.array(starts), acts, said, np.array(said_by, dtype=np.intp))

    def _combine(
        self,
        starts: npt.NDArray[np.intp],
        acts: Sequence[Mapping[int, float]],
        said: Sequence[Row],
        said_by: npt.NDArray[np.intp],
    ) -> Matrix:
        goals = len(self.goals.goals)
        active = np.zeros((len(acts), self.concepts + 1), dtype=np.float32)
        for number, act in enumerate(acts):
            for concept, strength in act.items():
                active[number, concept] = strength
        rows = np.zeros((len(acts), 2 * goals), dtype=np.float32)
        if said:
            groups, first = np.unique(said_by, return_index=True)
            rows[groups] = np.add.reduceat(np.stack(said), first)
        words, hints = rows[:, :goals], rows[:, goals:]
        near = active[:, : self.concepts] @ self.goals.by_concept
        whole = np.maximum.reduceat(active, starts)
        everything = near + words / 2 + hints / 3
        others = np.add.reduceat(active[:, self.concepts], starts)
        return np.stack(
            (
                np.maximum.reduceat(near, starts),
                whole[:, : self.concepts] @ self.goals.by_concept,
                np.maximum.reduceat(words, starts),
                np.maximum.reduceat(hints, starts),
                np.add.reduceat(everything, starts),
                np.repeat(others[:, None], goals, axis=1),
            ),
            axis=2,
        ).astype(np.float32)
