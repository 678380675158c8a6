"""Labels behind the list of another label, on the same line: *Afbud: Bo Vik. Uden afbud: Ida Holm*."""

import re
from collections.abc import Iterator

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.attendance.lists import label_kind

INNER = re.compile(
    r"(?:(?<=\s)|(?<=[a-zæøå.]))"
    r"(?P<label>(?:Fraværende|Afbud|Ikke til stede|Fravær|Ej mødt|Ikke mødt|Udeblevet|Uden afbud)"
    r"(?:\s+(?:fra|med afbud|uden afbud))?|(?:uden|med) afbud(?=\s?:))[^\S\n]*(?P<colon>:)?(?(colon)\s*|[^\S\n]*)"
    r"(?:(?=[A-ZÆØÅ][\w.'’-]*\s+[\w'’-]*[A-ZÆØÅ])|(?<=:\s)(?=[Ii]ngen\b)|(?<=:)\s*$)"
)
"""A label behind other words of the line; without a colon its names stand on the same line."""


def lists_by_label(
    text: str, left: int, right: int, label: str, vocabulary: Vocabulary
) -> Iterator[tuple[int, int, str]]:
    """The stretches between the labels of a line, each with the kind of its label; the first has ``label``.

    1. *Afbud: Bo Vik Uden afbud: Ida Holm*  2. *Afbud: Bo Vik; uden afbud: Ida Holm*  3. *Afbud: Bo Vik / Uden afbud:
    Ida Holm*  4. *Afbud: Ingen. Udeblevet: Ida Holm*
    """
    begin = left
    for inner in INNER.finditer(text, left, right):
        yield begin, begin + len(text[begin : inner.start()].rstrip(" /|;")), label
        label = label_kind(fold(inner["label"]), vocabulary) or label
        begin = inner.end()
    yield begin, right, label
