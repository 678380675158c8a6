"""Items cut into sentences and words, every different word numbered: read once for all that is asked of them. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tracker.danish.words import WORD

Places = npt.NDArray[np.intp]
Sentence = tuple[int, int, int]
"""The number of a sentence's passage among those of its item, and from where to where in the passage it stands."""

MARKS = PASSAGE_END, SENTENCE_END, BAR = "\0", "\1", "|"
"""What stands beside words in :attr:`ItemsRead.marked`: ends, and the bar, which a scanner prints for a letter."""
_WORD_OR_MARK = re.compile(rf"{WORD.pattern}|[{''.join(MARKS)}]")
_CONTROL = re.compile(f"[{PASSAGE_END}{SENTENCE_END}]")
_STOP = re.compile(
    r"[.!?;\n](?:(?<=[.!?])[\"'»”)]*\s+(?=[\"«“(]?[A-ZÆØÅ])|(?<=\n)\n*|(?<=;)\s)"  # signs first: quick to look for
)
"""Where a sentence ends, near enough for what stands together; quicker than finding every abbreviation."""
_LONGEST_SENTENCE = 600
"""Characters that are looked at together; what stands further apart does not tell of one thing."""
_AT_ONCE = 300_000
"""Characters parted into words together."""


@dataclass(frozen=True, slots=True)
class ItemsRead:
    """The sentences of items one after another, their words as numbers; each passage and each item has one at least."""

    sentences: Sequence[Sentence]
    texts: Sequence[str]
    """Those of the sentences."""
    first_sentences: Places
    """By item the number of its first sentence."""
    different: Sequence[str]
    """The marks and each different word; a word's place here is its number."""
    marked: Places
    """The numbers of all words and, where they stand, of marks."""
    words: Places
    """The numbers of all words."""
    sentence_of: Places
    """The number of each word's sentence."""
    ends: Places
    """After which word each sentence ends."""

    def words_of(self, sentence: int) -> slice:
        """Where the words of a sentence stand among all."""
        return slice(int(self.ends[sentence - 1]) if sentence else 0, int(self.ends[sentence]))

    def sentences_of(self, item: int) -> range:
        """The numbers of an item's sentences."""
        following = self.first_sentences[item + 1 : item + 2].tolist() or [len(self.sentences)]
        return range(int(self.first_sentences[item]), following[0])


def read_items(items: Sequence[Sequence[str]]) -> ItemsRead:
    """Cut items, each of which is its title and passages, into sentences and words."""
    sentences: list[Sentence] = []
    texts: list[str] = []
    marks: list[str] = []
    firsts: list[int] = []
    for item in items:
        firsts.append(len(texts))
        for number, passage in enumerate(item):
            own = sentences_in(passage) or [(0, 0)]
            sentences += [(number, start, end) for start, end in own]
            texts += [passage[start:end] for start, end in own]
            marks += [SENTENCE_END] * (len(own) - 1)
            marks.append(PASSAGE_END)
        if not item:
            sentences.append((0, 0, 0))
            texts.append("")
            marks.append(SENTENCE_END)
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    parts = [np.array([numbers[mark] for mark in MARKS], dtype=np.intp)[:0]]
    parts += [_numbered(texts[some], marks[some], numbers) for some in _batches(texts)]
    marked = np.concatenate(parts)
    is_word, is_end = marked >= len(MARKS), marked < MARKS.index(BAR)
    return ItemsRead(
        sentences=sentences,
        texts=texts,
        first_sentences=np.array(firsts, dtype=np.intp),
        different=list(numbers),
        marked=marked,
        words=marked[is_word],
        sentence_of=np.cumsum(is_end, dtype=np.intp)[is_word],
        ends=np.cumsum(is_word, dtype=np.intp)[is_end],
    )


def sentences_in(passage: str) -> list[tuple[int, int]]:
    """Where each sentence of a passage begins and ends; together they are the passage."""
    cuts = [0, *[stop.end() for stop in _STOP.finditer(passage)], len(passage)]
    if len(passage) <= _LONGEST_SENTENCE:
        return [(start, end) for start, end in pairwise(cuts) if start < end]
    return [piece for start, end in pairwise(cuts) if start < end for piece in _pieces(passage, start, end)]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of bounded length, cut at white space: tables come without full stops."""
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = start + _LONGEST_SENTENCE if cut < 0 else cut
        yield start, cut
        start = cut
    yield start, end


def _batches(texts: Sequence[str]) -> Iterator[slice]:
    """Texts in turn, as many together as have about :data:`_AT_ONCE` characters."""
    first, size = 0, 0
    for place, text in enumerate(texts, 1):
        size += len(text)
        if size >= _AT_ONCE or place == len(texts):
            yield slice(first, place)
            first, size = place, 0


def _numbered(texts: Sequence[str], marks: Sequence[str], numbers: Mapping[str, int]) -> Places:
    """The numbers of the words of texts, each text ended by its mark; words that are new are given the next."""
    joined = "".join(texts)
    if _CONTROL.search(joined):
        texts = [_CONTROL.sub(" ", text) for text in texts]
    words = _WORD_OR_MARK.findall("".join([one for pair in zip(texts, marks, strict=True) for one in pair]))
    return np.fromiter(map(numbers.__getitem__, words), dtype=np.intp, count=len(words))
