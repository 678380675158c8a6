"""Headers of a case between an item's number and its title: *Punkt: 3 Sagsnr.: 16/29 Sagsbehandler: Bo Vik Ny hal*."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.items.case_numbers import is_case_line
from tracker.extraction.lines.glued_titles import headings_behind_titles

_OFFICE = (
    "sagsansvarlig enhed", "ansvarlig enhed", "sagsansvarligt center", "enhed", "center", "direktørområde", "team",
    "besl. komp", "beslutningskompetence", "sbh", "sagsforløb", "sagsgang", "mødedato", "sagsbeh", "kle-emne", "facet",
)  # fmt: skip
"""Labels of the header beside those of cases, papers and days."""
_TOLD = frozenset(("bemærkninger", "status", "sag", "kle", "web"))
"""Labels that stand in the text of an item too."""
_PERSON = frozenset(
    ("sagsbehandler", "sagsbeh", "sbh", "sagsansvarlig", "initialer", "sagsinitialer", "forfatter", "ansvarlig")
)
_NUMBERED = (
    r"(?:(?<=\s)|^)(?:(?:Dagsordenspunkt|Punkt|Pkt\.?|Sag)(?:\s?nr\.?)?\s?:?\s?\d{1,4}[.:)]?|\d{1,3}[.:)])[^\S\n]{1,4}"
)
_ALONE = re.compile(
    r"\W{0,8}(?:(?:Dagsordenspunkt|Punkt|Pkt\.?|Sag)(?:\s?nr\.?)?\s?:?\s?\d{1,4}[.:)]?|\d{1,3}[.:)])\s{0,8}$"
)
_VALUE = re.compile(r"\s{0,3}(?:[\w./-]*\d[\w./-]*|[A-ZÆØÅ]{2,6}|[a-zæøå]{2,8})[^\S\n]+(?=[A-ZÆØÅ\"»])")
"""A number, a day, initials: one word, with the title behind it."""
_NAME = re.compile(r"\s{0,3}(?P<run>[A-ZÆØÅ][\wæøåé.'-]*(?:[^\S\n][A-ZÆØÅ][\wæøåé.'-]*){1,8})(?!\S)")
_SURNAME = re.compile(r"\w{2,}(?:sen|strup|gaard|gård|skov|bjerg|holm|lund|dahl|toft)$")
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÆØÅ\"»]")
_STATE = r"(?:Åbent?|Lukket|ÅBENT?|LUKKET)(?:\s(?:sag|punkt|SAG|PUNKT))?(?=\s|$)"
_MARK = re.compile(rf"\s{{0,3}}-?\s{{0,3}}{_STATE}")
_MARKS = re.compile(rf"(?<=\s)(?:-\s{{1,3}})?{_STATE}")
_PAGE = r"[\s.]{1,90}\d{1,4}(?!\w)"
_LONGEST_VALUE = 120
_FARTHEST = 900
"""Characters behind an item's number in which its header and its title end."""
_LONGEST_CONTENTS = 20_000
_MOST_LABELS = 14
_FEWEST = 2
_NAME_WORDS = 2
_MOST_LINES = 12
_ENDS = (
    SectionKind.SUMMARY,
    SectionKind.CASE_PRESENTATION,
    SectionKind.RECOMMENDATION,
    SectionKind.DECISION,
    SectionKind.ATTACHMENTS,
    SectionKind.ATTENDANCE,
)


@dataclass(frozen=True, slots=True)
class CaseHeader:
    """Where a header stands, the places to cut in it, and which of these begin what is no case number and no mark."""

    start: int
    end: int
    cuts: tuple[int, ...]
    noise: frozenset[int]


def find_case_headers(
    text: str,
    line: tuple[int, int],
    cuts: Sequence[int],
    vocabulary: Vocabulary,
    *,
    contents: tuple[int, int] | None = None,
) -> tuple[CaseHeader, ...]:
    """The headers in a long line, each right behind the number of its item and before its title.

    *Punkt: 1 Sagsnr.: 16/2981 Sagsforløb: KU - Åben sag Enhed: Kultur Sagsbehandler: Ida Holm Ny skaterbane Baggrund
    …*: two labels at least, one of them of the case. The title begins behind the last label's value: where the
    ``contents`` say its words with a page; else behind a number, a day, initials or a name of two words (three, where
    the third is a surname by its ending). ``cuts``, in order, are where headings and items begin.
    """
    labels, numbers = _patterns(vocabulary)
    ends = _ends(frozenset(word for word, kind in vocabulary.headings.items() if kind in _ENDS))
    found: list[CaseHeader] = []
    start, end = line
    for number in numbers.finditer(text, start, end):
        near = cuts[bisect_right(cuts, number.end()) : bisect_right(cuts, number.end() + _FARTHEST)]
        stop = next((cut for cut in near if ends.match(text, cut)), min(end, number.end() + _FARTHEST))
        told = list(_labels(text, number.end(), stop, labels))
        if len(told) < _FEWEST or not any(_is_case(label, vocabulary) for label in told):
            continue
        last = told[-1]
        until = next((cut for cut in near if last.end() < cut <= stop), stop)
        mark = _MARK.match(text, until, end)
        behind = headings_behind_titles(text, [mark.end() if mark else last.end()], vocabulary)
        title = None if mark else _title(text, last, min([until, *behind]), contents)
        header = _header(text, number.end(), until if title is None else title, told, vocabulary)
        found.append(replace(header, cuts=(*header.cuts, *behind)) if mark or title is not None else header)
    return tuple(found)


def find_header_lines(text: str, places: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> frozenset[int]:
    """Where lines begin that are such labels one below the other, under a number alone and above its title.

    *Punkt 3* / *Sagsnr.: 16/2981* / *Sagsforløb: KU* / *Sagsbehandler: Bo Vik* / *Ny hal*: those that tell no number
    of the case; two labels at least, one of them the case's.
    """
    labels, _ = _patterns(vocabulary)
    found: set[int] = set()
    for index, (start, end) in enumerate(places):
        if end - start > _MOST_LINES * 4 or not _ALONE.match(text, start, end):
            continue
        told: list[tuple[int, int, re.Match[str]]] = []
        for left, right in places[index + 1 : index + 1 + _MOST_LINES]:
            label = labels.match(text, left, right)
            if label is None and text[left:right].strip() and not _MARK.fullmatch(text, left, right):
                break
            if label is not None:
                told.append((left, right, label))
        while told and not text[told[-1][2].end() : told[-1][1]].strip():
            told.pop()
        if len(told) >= _FEWEST and any(_is_case(label, vocabulary) for _, _, label in told):
            found.update(left for left, right, _ in told if not is_case_line(text[left:right].strip(), vocabulary))
    return frozenset(found)


def _labels(text: str, start: int, stop: int, labels: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The labels of a header, the first right at its start, and each near the one before it."""
    label = labels.match(text, start, stop)
    for _ in range(_MOST_LABELS):
        if label is None:
            return
        yield label
        label = labels.search(text, label.end(), min(stop, label.end() + _LONGEST_VALUE))


def _header(text: str, start: int, end: int, told: Sequence[re.Match[str]], vocabulary: Vocabulary) -> CaseHeader:
    places = [(label.start(), "case" if _is_case(label, vocabulary) else "label") for label in told]
    for left, right in pairwise([*(label.end() for label in told), end]):
        mark = next((found for found in _MARKS.finditer(text, left, right) if found.end() <= right), None)
        if mark is not None:
            places.extend(((mark.start(), "mark"), (mark.end(), "label")))
    ordered = sorted(places)
    kept = [one for above, one in pairwise([(start, ""), *ordered]) if one[1] != above[1]]
    edges = [*(place for place, _ in kept), end]
    noise = {
        left
        for (left, kind), right in zip(kept, edges[1:], strict=True)
        if kind == "label" or (kind == "case" and not is_case_line(text[left:right].strip(), vocabulary))
    }
    return CaseHeader(start, end, tuple(edges), frozenset(noise))


def _is_case(label: re.Match[str], vocabulary: Vocabulary) -> bool:
    return fold(label["label"]) in vocabulary.labels["case"]


def _title(text: str, label: re.Match[str], until: int, contents: tuple[int, int] | None) -> int | None:
    """Where the title begins behind the value of the last label."""
    if contents is not None:
        last = min(contents[1], contents[0] + _LONGEST_CONTENTS)
        listed = _with_single_blanks(text, contents[0], last)
        for capital in _CAPITAL.finditer(text, label.end(), until):
            words = text[capital.start() : until].split()
            # A plain look first: a pattern for each capital of each header would take minutes in a long text.
            if words and " ".join(words) in listed:
                shape = r"\s+".join(map(re.escape, words))
                if re.compile(rf"(?<![\w-]){shape}{_PAGE}").search(text, contents[0], last):
                    return capital.start()
    value = _VALUE.match(text, label.end(), until)
    if value is not None:
        return value.end()
    name = _NAME.match(text, label.end(), until) if fold(label["label"]) in _PERSON else None
    if name is None:
        return None
    parts = list(re.finditer(r"\S+", text[name.start("run") : name.end("run")]))
    count = _NAME_WORDS + (len(parts) > _NAME_WORDS and _SURNAME.match(parts[_NAME_WORDS][0]) is not None)
    if len(parts) > count:
        return name.start("run") + parts[count].start()
    behind = name.end() + len(text[name.end() : until]) - len(text[name.end() : until].lstrip())
    return behind if behind < until and text[behind] in '"»' else None


@lru_cache(maxsize=1)
def _with_single_blanks(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


@lru_cache(maxsize=4)
def _ends(words: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(word[0].upper() + word[1:]) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\s{{0,3}}(?:{names})(?!\w)")


def _patterns(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds = ("case", "document", "other", "date")
    routing = {word for word, kind in vocabulary.headings.items() if kind is SectionKind.ROUTING}
    known = {word for kind in kinds for word in vocabulary.labels[kind]} | routing | {*_OFFICE}
    return _compiled(frozenset(known - _TOLD))


@lru_cache(maxsize=4)
def _compiled(words: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
    label = rf"(?:(?<=\s)|^)(?=[A-ZÆØÅ])(?P<label>(?i:{names}))\.?\s?:"
    return re.compile(label), re.compile(rf"{_NUMBERED}(?={label})")
