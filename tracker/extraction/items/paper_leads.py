"""What stands before a paper on its line and is no part of its title: the item's title again, or values of labels."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import find_body

CASE_BEFORE = re.compile(r"^\d{2}/\d{2,6}\s+")
_AGAIN = re.compile(r"[^\S\n]*(?:[•·*-]\s+)?Bilag(?:\s(?:til|for))?\s")
_LINE = 40
"""How far before an entry its line may begin."""


def end_of_lead(text: str, left: int, right: int, title: str, vocabulary: Vocabulary) -> int:
    """How many characters stand before the paper's own title.

    1. *til Ny bro Kort.pdf* below an item of that title  2. *14/20311 Handicaprådet Kort*: values that a converter
    moved  3. *Bilag Ny bro: Skitse*: the heading again and the item's title
    """
    return _before_entry(text[left:right], title, vocabulary) or _behind_title(text, left, right, title)


def _before_entry(words: str, title: str, vocabulary: Vocabulary) -> int:
    """How much of the words stands before the attachment: *til* and the item's title, or values of labels above."""
    begin = len(words) - len(words.lstrip())
    if title and fold(words).startswith(f"til {fold(title)} "):
        after = re.match(r"\s*til\s+" + r"\s+".join(map(re.escape, title.split())) + r"\s+", words)
        return after.end() if after else 0
    moved = CASE_BEFORE.match(words[begin:])
    if moved is None:
        return 0
    behind = words[begin + moved.end() :]
    body = find_body(behind, vocabulary)
    if body is None or not behind.startswith(body.name):
        return 0
    return begin + moved.end() + len(body.name)


def _behind_title(text: str, left: int, right: int, title: str) -> int:
    begin = text.rfind("\n", max(0, left - _LINE), left) + 1 or left
    lead = _AGAIN.match(text, begin, right)
    if lead is None or not title:
        return 0
    named = re.compile(r"\s+".join(map(re.escape, title.split())) + r"\s?:\s+(?=\S)")
    after = named.match(text, max(left, lead.end()), right)
    return after.end() - left if after else 0
