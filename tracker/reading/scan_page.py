"""What Tesseract says of one page (its ``tsv``: a row a word, with place and confidence) to lines and counted words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tracker.reading.pdf_lines import Run, write_lines

DOUBTFUL_BELOW = 70.0
"""Tesseract's confidence in a word, of 100, below which it is counted as doubtful. Clean print has 90 and more; a
figure with a point too many had 60 (*21.400.* for *21.400*)."""

_POINTS_A_PIXEL = 72 / 300
_COLUMN_GAP = 1.2
"""Heights of a line between words beyond which they stand in different columns. Between words of a line it is 0.4, in
justified text up to 1; between narrow columns of a table 1.3."""
_LIST_MARK = re.compile(r"\(?\w{1,3}[.)]")
"""*1.*, *a)*, *(12)*: what follows is no column of its own, however far it is set off."""
_WORD = "5"
_MARKS = frozenset("-–—_•·.…*=~»«>")
"""What a list's dash or dot is read as; *-…* and *-—* are the same dash."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on the page: its line (block, paragraph, line), its box in pixels from the top, the confidence in it."""

    line: tuple[int, int, int]
    left: int
    top: int
    width: int
    height: int
    confidence: float
    text: str

    @property
    def counts(self) -> bool:
        """Whether it holds a letter or a digit; specks and rules do not count as words."""
        return any(map(str.isalnum, self.text))


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The page's text, how many words it holds, and of how many of them Tesseract was in doubt."""

    text: str = ""
    words: int = 0
    doubtful: int = 0

    @property
    def is_text(self) -> bool:
        """Whether most of it could be read; a photograph gives signs, and doubts nearly all of them."""
        return self.words > 0 and 2 * self.doubtful <= self.words


def read_page(tsv: str, height: int) -> ScannedPage:
    """The page of ``height`` pixels; rows that are no words are passed over."""
    words = list(_words(tsv))
    counted = [word for word in words if word.counts]
    runs = [run for _, line in groupby(words, key=lambda word: word.line) for run in _runs(list(line), height)]
    doubtful = sum(word.confidence < DOUBTFUL_BELOW for word in counted)
    return ScannedPage(write_lines(runs) if counted else "", len(counted), doubtful)


def _words(tsv: str) -> Iterator[Word]:
    for row in tsv.splitlines():
        cells = row.split("\t", 11)
        if len(cells) == 12 and cells[0] == _WORD and cells[11].strip():
            block, paragraph, line, _, left, top, width, height = map(int, cells[2:10])
            text = cells[11].strip()
            yield Word((block, paragraph, line), left, top, width, height, float(cells[10]), text)


def _runs(words: Sequence[Word], page_height: int) -> Iterator[Run]:
    """A line cut at its wide gaps. All its pieces stand on one baseline, whatever letters go below it."""
    top, bottom = min(word.top for word in words), max(word.top + word.height for word in words)
    height = bottom - top
    gaps = [behind.left - word.left - word.width for word, behind in pairwise(words)]
    marked = _is_mark(words[0].text) or _LIST_MARK.fullmatch(words[0].text)
    cuts = [place for place, gap in enumerate(gaps, 1) if gap > _COLUMN_GAP * height and not (marked and place == 1)]
    for start, end in pairwise([0, *cuts, len(words)]):
        piece = words[start:end]
        yield Run(
            " ".join("-" if word is words[0] and _is_mark(word.text) else word.text for word in piece),
            piece[0].left * _POINTS_A_PIXEL,
            (piece[-1].left + piece[-1].width) * _POINTS_A_PIXEL,
            (page_height - bottom) * _POINTS_A_PIXEL,
            height * _POINTS_A_PIXEL,
        )


def _is_mark(text: str) -> bool:
    return set(text) <= _MARKS
