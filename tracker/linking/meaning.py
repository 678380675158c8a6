"""How near items are to the goals of a policy by what they mean. Pure; built once for a policy, then quick."""

import re
from collections.abc import Iterator, Sequence
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
from tracker.linking.sentence_concepts import Acts, Places, Sentences, Values, concepts_of, strongest

Matrix = npt.NDArray[np.float32]
Row = npt.NDArray[np.float32]
_STOP = re.compile(r"[.!?][\"'»”)]*\s+(?=[\"«“(]?[A-ZÆØÅ])|\n+|;\s")
"""Where a sentence ends, near enough for what stands together; quicker than finding every abbreviation."""
_END = "\0"
_WORD_OR_END = re.compile(f"{WORD.pattern}|{_END}")
_LONGEST_SENTENCE = 600
"""Characters that are looked at together; what stands further apart does not tell of one thing."""
_MOST_WORDS = 100_000
"""Different words that are remembered."""
_MOST_BACKGROUND = 200
"""Texts of a municipality's own that are taken for background, evenly from all."""
_USUAL = 0.9
"""A goal's usual nearness is that of the text at this share of the background."""
_AT_ONCE = 300_000
"""Characters measured together: enough for the matrices to be worth it, few enough to stay small."""


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
                end = stop.end()
                if end - start <= _LONGEST_SENTENCE:
                    yield number, start, end
                else:
                    yield from ((number, a, b) for a, b in _pieces(passage, start, end))
                start = end
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
    """How near items (rows) are to goals (columns), by kind of nearness (:data:`KINDS`, the first axis)."""

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
        parts = [self._measure(batch) for batch in _batches(items)]
        shape = (len(KINDS), 0, len(self.goals.goals))
        return Measures(np.concatenate(parts, axis=1) if parts else np.zeros(shape, dtype=np.float32))

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
        texts: list[str] = []
        starts: list[int] = []
        for item in items:
            starts.append(len(texts))
            texts += (item.passages[passage][start:end] for passage, start, end in item.sentences())
            if len(texts) == starts[-1]:
                texts.append("")  # an item without a word is near to nothing
        sentences, said = self.read(texts)
        return self._combine(np.array(starts), concepts_of(sentences, self.phrases, self.concepts + 1), said)

    def read(self, texts: Sequence[str]) -> tuple[Sentences, Matrix]:
        """The words of sentences, and what they say of each goal; each different word is looked at once."""
        words = _WORD_OR_END.findall("".join(text.replace(_END, " ") + _END for text in texts))
        places = {word: place for place, word in enumerate(dict.fromkeys((_END, *words)))}
        met = [self.word(word) for word in places]
        numbers = np.fromiter(map(places.__getitem__, words), dtype=np.intp, count=len(words))
        is_end = numbers == places[_END]
        ends = np.flatnonzero(is_end) - np.arange(len(texts))
        sentence_of = np.repeat(np.arange(len(texts)), np.diff(ends, prepend=0))
        sentences = Sentences(texts, numbers[~is_end], sentence_of, ends, [telling for telling, _ in met])
        return sentences, self._said(sentences, [row for _, row in met])

    def _said(self, sentences: Sentences, rows: Sequence[Row | None]) -> Matrix:
        """By sentence what its words say of each goal, each different word once: by its own words, then by hints."""
        telling = [row for row in rows if row is not None]
        said = np.zeros((len(sentences.ends), 2 * len(self.goals.goals)), dtype=np.float32)
        if telling:
            place = np.cumsum([row is not None for row in rows]) - 1
            places = np.flatnonzero(np.array([row is not None for row in rows])[sentences.words])
            keys = sentences.sentence_of[places] * len(rows) + sentences.words[places]
            _, once = np.unique(keys, return_index=True)
            places = places[np.sort(once)]
            _add_up(said, sentences.sentence_of[places], np.stack(telling)[place[sentences.words[places]]])
        return said

    def _combine(self, starts: Places, acts: Acts, said: Matrix) -> Matrix:
        goals = len(self.goals.goals)
        words, hints = said[:, :goals], said[:, goals:]
        item_of = np.searchsorted(starts, acts.sentences, side="right") - 1
        is_ours = acts.concepts < self.concepts
        ours, strengths = acts.concepts[is_ours], acts.strengths[is_ours]
        near = np.zeros((len(said), goals), dtype=np.float32)
        _add_up(near, acts.sentences[is_ours], self._near(ours, strengths))
        pairs, most = strongest(item_of[is_ours] * self.concepts + ours, strengths)
        whole = np.zeros((len(starts), goals), dtype=np.float32)
        _add_up(whole, pairs // self.concepts, self._near(pairs % self.concepts, most))
        others = np.bincount(item_of[~is_ours], acts.strengths[~is_ours], minlength=len(starts))
        return np.stack(
            (
                np.maximum.reduceat(near, starts),
                whole,
                np.maximum.reduceat(words, starts),
                np.maximum.reduceat(hints, starts),
                np.add.reduceat(near + words / 2 + hints / 3, starts),
                np.repeat(others[:, None], goals, axis=1),
            )
        ).astype(np.float32)

    def _near(self, concepts: Places, strengths: Values) -> Matrix:
        return self.goals.by_concept[concepts] * strengths[:, None].astype(np.float32)


def _batches(items: Sequence[ItemWords]) -> Iterator[Sequence[ItemWords]]:
    """Items in turn, as many together as have about :data:`_AT_ONCE` characters."""
    first, size = 0, 0
    for place, item in enumerate(items):
        size += sum(map(len, item.passages)) + 1
        if size >= _AT_ONCE or place == len(items) - 1:
            yield items[first : place + 1]
            first, size = place + 1, 0


def _add_up(whole: Matrix, groups: Places, rows: Matrix) -> None:
    """Add rows to those of the whole that their groups name; groups come in order."""
    if len(groups):
        firsts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
        whole[groups[firsts]] = np.add.reduceat(rows, firsts)
