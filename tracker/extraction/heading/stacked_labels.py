"""Labels of a head that all stand first, with their values below them in the same order."""

from collections.abc import Iterator, Sequence
from itertools import islice

from tracker.danish.dates import find_dates, find_times
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.line import Line

_FEWEST = 2
_MOST = 12
_LONGEST = 30
_WORDS = 3
"""The most words of a label that is not known."""
_DAYS = ("date", "record_date", "date_time")
_HOURS = ("time", "end_time")


def find_stacked(lines: Sequence[Line], vocabulary: Vocabulary) -> dict[int, int]:
    """For the line of each label the line of its value: *Mødedato:*, *Mødested:*, *Fraværende:* each on a line of its
    own, then *14. juni 2016*, *Lokale 4*, *Bo Vik*.

    Two labels at least; a day must stand where a label asks for one, and an hour likewise, or none of them is paired.
    A converter that read a table by its columns leaves it so.
    """
    kinds = {word: kind for kind, words in vocabulary.labels.items() for word in words}
    known = {word for words in vocabulary.presence_labels.values() for word in words} | kinds.keys()
    filled = [index for index, line in enumerate(lines) if not line.blank]
    paired: dict[int, int] = {}
    place = 0
    while place < len(filled):
        labels = list(_labels(lines, filled[place : place + _MOST], known))
        values = filled[place + len(labels) : place + 2 * len(labels)]
        if len(labels) >= _FEWEST and _fit(lines, labels, values, kinds):
            paired.update(zip(labels, values, strict=False))
        place += max(1, len(labels))
    return paired


def _labels(lines: Sequence[Line], places: Sequence[int], known: set[str]) -> Iterator[int]:
    """The labels alone on their lines at the beginning of a run of lines, each with its colon."""
    for index in islice(places, _MOST):
        core = lines[index].core
        if len(core) > _LONGEST or not core.endswith(":") or (fold(core) not in known and len(core.split()) > _WORDS):
            return
        yield index


def _fit(lines: Sequence[Line], labels: Sequence[int], values: Sequence[int], kinds: dict[str, str]) -> bool:
    """Whether each day and hour that the labels ask for stands in its place, and one of them is asked for."""
    asked = 0
    for label, value in zip(labels, values, strict=False):
        kind = kinds.get(fold(lines[label].core))
        core = lines[value].core
        told = next(find_dates(core), None) if kind in _DAYS else next(find_times(core), None)
        if kind in (*_DAYS, *_HOURS):
            asked += 1
            if told is None:
                return False
    return asked > 0
