"""A municipality that is told by its name alone, beside the body: *Handicaprådet - Havnsted*."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote
from tracker.extraction.heading.bodies import find_bodies

_BESIDE = re.compile(r"(?:\s?[-–—|]\s|\s?,\s|\s\(|\si\s)(?P<name>[A-ZÆØÅ][\wæøå-]{1,20}(?:\s[A-ZÆØÅ][\wæøå-]{1,20})?)")


def find_municipality_beside(head: str, vocabulary: Vocabulary) -> tuple[str, Quote] | None:
    """The municipality whose name stands right behind a body's in the head, and the words; ``None`` without one.

    *Referat Handicaprådet - Havnsted den 11. juni*, *Seniorrådet, Havnsted*, *Ældrerådet (Havnsted)*, *Byrådet i
    Havnsted*; only a name that the list of municipalities holds.
    """
    for body in find_bodies(head, vocabulary):
        beside = _BESIDE.match(head, body.end)
        words = beside["name"].split() if beside else []
        for count in range(len(words), 0, -1):
            name = vocabulary.municipality_names.get(fold(" ".join(words[:count])))
            if beside is not None and name is not None:
                start = beside.start("name")
                return name, Quote.of(head, start, start + len(" ".join(words[:count])))
    return None
