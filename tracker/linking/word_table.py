"""What each different word of many sentences tells, as arrays, so that all sentences are asked at once. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tracker.linking.empty_words import says_something
from tracker.linking.item_words import Places
from tracker.linking.phrase_index import Telling

Matrix = npt.NDArray[np.float32]
Row = npt.NDArray[np.float32]
Values = npt.NDArray[np.float64]


class Ragged:
    """Rows of different lengths, to be taken many at once."""

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        """Keep the rows one after another."""
        self._counts = np.array([len(row) for row in rows], dtype=np.intp)
        self._firsts = np.cumsum(self._counts) - self._counts
        self.values = np.array([value for row in rows for value in row])

    def places(self, rows: Places) -> tuple[Places, Places]:
        """Where the values of these rows stand among all values; before them, which of the rows each is of."""
        has = np.flatnonzero(self._counts[rows])
        full = rows[has]
        counts = self._counts[full]
        before = np.cumsum(counts) - counts
        within = np.arange(int(counts.sum())) - np.repeat(before, counts)
        return np.repeat(has, counts), np.repeat(self._firsts[full], counts) + within

    def at(self, rows: Places) -> tuple[Places, Places]:
        """The values of these rows as whole numbers; before them, which of the rows each is of."""
        which, places = self.places(rows)
        return which, self.values[places].astype(np.intp) if len(places) else places


@dataclass(frozen=True)
class WordTable:
    """By a word's number what it tells, and what it says of each goal: by its own words, then by hints."""

    words: Sequence[str]
    tellings: Sequence[Telling]
    said: Sequence[Row | None]
    columns: int
    """How many numbers a row has."""

    @cached_property
    def concepts(self) -> Ragged:
        """The concepts that a word means alone."""
        return Ragged([[concept for concept, _ in telling.concepts] for telling in self.tellings])

    @cached_property
    def strengths(self) -> Values:
        """The strengths of :attr:`concepts`, one for each of its values."""
        return np.array([strength for telling in self.tellings for _, strength in telling.concepts], dtype=np.float64)

    @cached_property
    def openings(self) -> Ragged:
        """The units by which phrases of several words begin."""
        return Ragged([telling.openings for telling in self.tellings])

    @cached_property
    def seconds(self) -> Ragged:
        """The units that stand second in the keys of such phrases."""
        return Ragged([telling.seconds for telling in self.tellings])

    @cached_property
    def without(self) -> Ragged:
        """The concepts of which a word tells nothing."""
        return Ragged([telling.without for telling in self.tellings])

    @cached_property
    def begins_name(self) -> npt.NDArray[np.bool_]:
        """Whether a name of several words begins with the word."""
        return np.array([bool(telling.names) for telling in self.tellings], dtype=bool)

    @cached_property
    def is_reason(self) -> npt.NDArray[np.bool_]:
        """Whether the word may stand alone as the reason for a link."""
        return np.array([says_something(word) for word in self.words], dtype=bool)

    @cached_property
    def is_telling(self) -> npt.NDArray[np.bool_]:
        """Whether a word says anything of any goal."""
        return np.array([row is not None for row in self.said], dtype=bool)

    @cached_property
    def rows(self) -> Matrix:
        """What those that are telling say, in their order."""
        rows = [row for row in self.said if row is not None]
        return np.stack(rows) if rows else np.zeros((0, self.columns), dtype=np.float32)

    @cached_property
    def row_of(self) -> Places:
        """The row of each word; of no meaning for one that is not telling."""
        return np.cumsum(self.is_telling) - 1
