"""Titles that a converter left behind the text of the item before: *… Godkendt. Ny bro over åen* Beslutning."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.tasks.clauses import finite_verbs

_FEWEST = 2
_LONGEST = 150
_STOP = re.compile(r"(?<=[a-zæøåÆØÅA-Z)\]\"»]{2})[.!?]\s+(?=[A-ZÆØÅ\d\"»§])|(?<=\s(?:19|20)\d\d)\.\s+(?=[A-ZÆØÅ])")
_SHORTENED = re.compile(r"\b(?:nr|kr|ca|pkt|stk|jf|evt|bl\.a|mio|mia|tlf|kl|d|vedr|inkl|ekskl|hhv|pr|st|Sdr|Ndr|Gl)$")
_WORDS = re.compile(r"[^\W\d_][\w-]*")
_MOST_WORDS = 18
_KEY = re.compile(r"\s*(?P<key>[^\W\d_][\wæøå-]*(?:\s[a-zæøå]+){0,3})")
_PAGE = re.compile(r"\s*\d{0,3}\s*")
_NUMBERED = re.compile(r"\s*(?:Punkt|Pkt\.?|Sag|Ad)?\s*(?:nr\.?\s)?\d{1,4}[.:)\s]")
_SPACED = re.compile(r"\S+")
_GAP = re.compile(r"\s*:?\s+(?=[A-ZÆØÅ])")
_CASE = re.compile(
    r"\s*(?:\(\d{1,4}/\d{2,6}\)\s*$|(?:Dagsordenspunkt|Punkt|Pkt\.?)\s\d{1,4}\s?[|·,;–-]\s?(?:Sag|J\.?nr))"
)
"""*(17/44)*, *Dagsordenspunkt 5 | Sagsnummer 23-101774*: what stands on a line of its own below a title."""
_PARTS = (SectionKind.ATTENDANCE, SectionKind.ATTACHMENTS)
_EVERY = 0.6
"""The least share of a heading's places that have a title before them."""


def find_left_titles(text: str, pieces: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> list[int]:
    """Where titles begin behind the end of a sentence, right before the heading that opens each item.

    ``pieces`` are what long lines were cut into, in order. *… i marts. Orientering om tilsyn* before *Beslutning*;
    *Godkendt Tandpleje for hjemløse* before *Indhold:*, with nothing but an outcome before it. Only where most places
    of the same heading have such words before them, two at least: no sentence, and no verb that tells one.
    """
    seen: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    shown = [(start, end) for start, end in pieces if not _PAGE.fullmatch(text, start, end)]
    for before, piece in pairwise(shown):
        key = _key(text, *piece, vocabulary)
        if key is None or _NUMBERED.match(text, *before):
            continue
        seen[key] += 1
        title = _title_at_end(text, *before, vocabulary)
        if title is not None:
            found.append((key, title))
    counts = Counter(key for key, _ in found)
    return sorted(place for key, place in found if counts[key] >= max(_FEWEST, _EVERY * (seen[key] - 1)))


def _key(text: str, start: int, end: int, vocabulary: Vocabulary) -> str | None:
    """The heading or label that a piece begins with, or *case* for the bare number of a case."""
    if _CASE.match(text, start, end):
        return "case"
    match = _KEY.match(text, start, end)
    words = match["key"].split() if match else []
    for count in range(len(words), 0, -1):
        name = fold(" ".join(words[:count]))
        if vocabulary.headings.get(name) not in (None, *_PARTS):
            return name
    labelled = match is not None and text.startswith(":", match.start("key") + len(words[0]))
    return fold(words[0]) if labelled else None


def _title_at_end(text: str, start: int, end: int, vocabulary: Vocabulary) -> int | None:
    """Where a title begins at the end of a piece, behind the last sentence, or behind an outcome that is all of it."""
    floor = max(start, end - _LONGEST)
    stops = [stop for stop in _STOP.finditer(text, floor, end) if not _SHORTENED.search(text, floor, stop.start())]
    begin = stops[-1].end() if stops else _behind_outcome(text, start, end, vocabulary)
    if begin is None and floor == start and _key(text, start, end, vocabulary) is None:
        begin = start
    if begin is None or begin >= end:
        return None
    words = text[begin:end].strip()
    told = _WORDS.findall(words)
    if not told or len(told) > _MOST_WORDS or not words[0].isupper() or words[-1] in ".,:;!?":
        return None
    verbs = finite_verbs(vocabulary)
    return None if any(word in verbs or word in _VERBS for word in told[1:]) else begin


_VERBS = frozenset(
    (
        "er", "var", "har", "havde", "bliver", "blev", "skal", "skulle", "vil", "ville", "kan", "kunne", "må", "får",
        "fik", "giver", "gav", "godkendes", "godkendte", "tages", "tog", "besluttede",
    )
)  # fmt: skip


def _behind_outcome(text: str, start: int, end: int, vocabulary: Vocabulary) -> int | None:
    """Where the words behind an outcome begin that is all the decision: *Referat Godkendt Tandpleje for hjemløse*."""
    if end - start > _LONGEST:
        return None
    match = _KEY.match(text, start, end)
    ends = [found.end() for found in _SPACED.finditer(text, match.start("key"), match.end())] if match else []
    for stop in reversed(ends):
        if match and vocabulary.headings.get(fold(text[match.start("key") : stop])) is SectionKind.DECISION:
            rest = _GAP.match(text, stop, end)
            outcome = vocabulary.outcomes.pattern.match(text, rest.end(), end) if rest else None
            gap = _GAP.match(text, outcome.end(), end) if outcome else None
            return gap.end() if gap else None
    return None
