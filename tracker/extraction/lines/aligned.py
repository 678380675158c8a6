"""Titles in a text whose lines were lost, found by the table of contents that names them in the same order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.dates import MONTHS
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.contents_pages import find_contents_region, is_absent
from tracker.extraction.lines.entry_ends import behind_house, end_of_entry
from tracker.extraction.lines.glued_shapes import OPEN_OR_CLOSED
from tracker.extraction.lines.no_titles import decides_there, is_heading, is_list

_WORD = re.compile(r"[^\W\d_]+")
_LEADER = re.compile(r"\.{2,}\s*(?:\d{1,4}|[ivxlc]{1,7})\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?:Dagsordenspunkt|Punkt|Pkt\.?(?:\s?nr\.?)?|Sa[gq]|Nr\.?|Sagsnr\.?)\s*(?:nr\.?\s*)?)?"
    r"(?P<number>\d{1,4})\s?[.:)]?\s*[-–]?\s*"
    rf"(?:[(\[]?{OPEN_OR_CLOSED}[)\]]?\s*[-–:]?\s*)?(?:Sag fra:\s)?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[](?:Åben|Lukket|Fortrolig)t?(?:\s(?:punkt|sag))?[)\]]", re.IGNORECASE)
_MARK = re.compile(rf"[(\[]?{OPEN_OR_CLOSED}[)\]]?\s*[-–:]\s*$", re.IGNORECASE)
_PAGE_WORD = re.compile(r"\bSide:?\s(?:nr\.?\s)?(?:\d{1,3}\s(?:af|/)\s)?$", re.IGNORECASE)
_PAGE_BEFORE = re.compile(r"\bSide\s(?:nr\.?\s)?(?:\S{1,5}(?:\s(?:af|/)\s\d{1,3})?)?\s*$", re.IGNORECASE)
_NUMBER_WORDS = re.compile(
    r"\b(?:Dagsordenspunkt|Punkt|Pkt\.?|Sa[gq]\s?nr\.?|Sag)\s\d{1,4}(?:[.:]|(?=\s))|\bSide(?:nr)?\b"
    r"|\bSa[gq]\s?nr\b|\bPkt\.?\sTekst\b|\bSag\sTekst\b",
    re.IGNORECASE,
)
_NEXT_ITEM = re.compile(r"\n|\d\s?[.:)]\s")
_MONTHS = frozenset(MONTHS)
_LOWER = re.compile(r"[\s,;:–-]*[a-zæøå](?![.)])")
_MOST_WORDS = 50
_MOST_PLACES = 40
_MOST_ENTRIES = 4000
_REACH = 40
_SURE, _NEAR = 4, 30


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    capital: bool
    parted: bool
    start: int
    end: int


def find_aligned_titles(
    text: str,
    places: Sequence[tuple[int, int]],
    page_cuts: frozenset[int],
    furniture: frozenset[int],
    vocabulary: Vocabulary,
) -> tuple[tuple[int, int], ...]:
    """The places of titles, each with the number or mark before it: *Punkt 3. Ny forening*, *Lukket - Køb af grund*.

    ``places`` are the physical lines. Only for a contents list that stands on one long line: its words are read
    beside the text behind it, and a title is the longest run that both share, from a capital on, where a title can
    stand: behind a number, a page's head or the end of a sentence. Digits are passed over, since converters drop them.
    """
    region = find_contents_region(text, places, vocabulary)
    if region is None:
        return ()
    groups = _group_words(vocabulary)
    wanted = _words(text, *region, (_LEADER, _NUMBER_WORDS, _BRACKETED, groups))[:_MOST_ENTRIES]
    told = _words(text, region[1], len(text), (_NUMBER_WORDS, _BRACKETED, groups))
    index = _index(told, furniture)
    found: list[tuple[int, int]] = []
    place, floor = 0, 0
    while place < len(wanted):
        hit = _best(text, wanted, place, told, index=index, floor=floor, cuts=page_cuts)
        if hit is None or _fits_later(wanted, place, told, *hit):
            place += 1
            continue
        first, length = hit
        start, end = told[first].start, end_of_entry(text, told[first + length - 1].end)
        end = behind_house(text, wanted[place + length - 1].end, end)
        begin = _beginning(text, start, page_cuts)
        listed = text[wanted[place].start : wanted[place + length - 1].end]
        named = begin < start or not is_list(text[start:end], listed, vocabulary)
        named = named and not decides_there(text, begin, vocabulary)
        if named and not is_absent(text, end) and not is_heading(text[begin:start], text[start:end], vocabulary):
            found.append((begin, end))
        place, floor = place + length, first + length
    return tuple(found) if len(found) > 1 else ()


@lru_cache(maxsize=4)
def _choices(words: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)


def _group_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    """*LUKKEDE SAGER*, *Til behandling - for lukkede døre*: between titles, and part of none."""
    return _choices(frozenset(word for words in vocabulary.groups.values() for word in words if " " in word))


def _words(text: str, start: int, end: int, skipped: Sequence[re.Pattern[str]]) -> list[_Word]:
    """The words, each with whether something that is part of no title stands before it."""
    holes = sorted(match.span() for pattern in skipped for match in pattern.finditer(text, start, end))
    found: list[_Word] = []
    hole, last = 0, start
    for match in _WORD.finditer(text, start, end):
        while hole < len(holes) and holes[hole][1] <= match.start():
            hole += 1
        if hole < len(holes) and holes[hole][0] <= match.start():
            continue
        word = match[0].casefold()
        parted = bool(hole and holes[hole - 1][0] >= last) or (
            match[0][0].isupper() and word not in _MONTHS and _NEXT_ITEM.search(text, last, match.start()) is not None
        )
        found.append(_Word(word, match[0][0].isupper(), parted, match.start(), match.end()))
        last = match.end()
    return found


def _index(words: Sequence[_Word], furniture: frozenset[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        if word.capital and word.start not in furniture and word.start - 1 not in furniture:
            found.setdefault(word.folded, []).append(place)
    return found


def _best(
    text: str,
    wanted: Sequence[_Word],
    place: int,
    told: Sequence[_Word],
    *,
    index: dict[str, list[int]],
    floor: int,
    cuts: frozenset[int],
) -> tuple[int, int] | None:
    """The first place behind the last title that shares the most words, and how many."""
    best: tuple[int, int] | None = None
    seen = 0
    for first in index.get(wanted[place].folded, ()) if wanted[place].capital else ():
        if first < floor:
            continue
        seen += 1
        if seen > _MOST_PLACES:
            break
        length = _shared(text, wanted, place, told, first)
        if length and (best is None or length > best[1]) and _stands(text, told[first].start, length, cuts):
            best = (first, length)
    return best


def _fits_later(wanted: Sequence[_Word], place: int, told: Sequence[_Word], first: int, length: int) -> bool:
    """Whether an entry a little further on shares more with the same place: the list's own head may begin alike."""
    return any(
        wanted[later].folded == told[first].folded and _shared_words(wanted, later, told, first) > length
        for later in range(place + 1, min(len(wanted), place + _NEAR))
    )


def _shared(text: str, wanted: Sequence[_Word], place: int, told: Sequence[_Word], first: int) -> int:
    """How many words both have in common, back to the last that no word in lower case follows."""
    length = _shared_words(wanted, place, told, first)
    while length and _LOWER.match(text, told[first + length - 1].end):
        length -= 1
    return length


def _shared_words(wanted: Sequence[_Word], place: int, told: Sequence[_Word], first: int) -> int:
    most = min(_MOST_WORDS, len(wanted) - place, len(told) - first)
    unlike = (
        n for n in range(most) if wanted[place + n].folded != told[first + n].folded or (n and told[first + n].parted)
    )
    return next(unlike, most)


def _stands(text: str, start: int, length: int, cuts: frozenset[int]) -> bool:
    """Whether a title can begin here: behind a number, a page's head, a sentence; or it is long enough anywhere."""
    begin = _beginning(text, start, cuts)
    before = text[max(0, begin - _REACH) : begin]
    plain = before.rstrip()
    numbered = begin < start
    at_page = any(cut in cuts for cut in range(begin - (len(before) - len(plain)), begin + 1))
    marked = numbered and not any(character.isdigit() for character in text[begin:start])
    if (numbered and not (marked and length == 1)) or at_page or _PAGE_BEFORE.search(before):
        return True
    return length >= _SURE or (length > 1 and plain[-1:] in ".!?:)")


def _beginning(text: str, start: int, cuts: frozenset[int]) -> int:
    """Where the number and the mark before a title begin; the number of a page is none: *Side 3 Budget*. Where each
    page's head ends in the word alone, what follows is the item's: *Mødedato Side 01. Budget*."""
    floor = max(0, start - _REACH)
    before = text[floor:start]
    match = _BEFORE.search(before)
    if match is None or _is_page(text, floor + match.start("number"), floor + match.end("number"), cuts):
        match = _MARK.search(before)
    if match is None or (match.start() and not _parts(before[match.start() - 1], match[0])):
        return start
    marked = before[: match.start()].endswith(("Åbent ", "Lukket ")) and match[0].startswith("punkt ")
    begin = floor + match.start("number" if marked else 0)
    return start if _PAGE_WORD.search(before[: match.start()]) and begin - 1 not in cuts else begin


def _parts(sign: str, number: str) -> bool:
    """Whether a number can begin behind a sign: *… punkt 4*, or *Eventuelt1.* that a converter glued to a word."""
    return sign in " \t\n.)" or (sign.islower() and number.rstrip()[-1:] == ".")


def _is_page(text: str, start: int, end: int, cuts: frozenset[int]) -> bool:
    return end in cuts or start == 0 or text[start - 1] == "\n"
