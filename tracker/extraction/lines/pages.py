"""Pages that a converter put on one line each: their numbers and the running heads at both ends."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from tracker.danish.dates import MONTH_NAMES
from tracker.extraction.lines.day_feet import find_day_feet

_PAGE = re.compile(r"\s*(?P<number>\d{1,3})(?=[^\S\t])")
_ITEM = re.compile(r"\d{1,4}(?:[.:)]\s+[A-ZÆØÅ]|\s\((?:Åb|Luk))|(?:Sag\s(?:nr\.?\s)?|Punkt\s|Pkt\.?\s?(?:nr\.?\s)?)\d")
_WORD = re.compile(r"\S+")
_DIGITS = re.compile(r"\d+")
_NAMED_PAGE = re.compile(r"\bSide:?\s\d{1,3}\b", re.IGNORECASE)
_NEAR_HEAD = 90
_CONVERTER = re.compile(r"\bTranskript\b|\bSave this PDF\b|\bStørrelse: px\b")
_PAGE_LENGTH = 400
"""Lines shorter than this on average are no pages, unless the converter has left its words in the document."""
_ABSENCE = re.compile(r"\b(?:fraværende|afbud|deltog ikke|ikke til stede|deltog i stedet|mødte ikke)\b", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\b(?:referat|dagsorden|protokol|beslutningsprotokol|mødedato|mødested|kommune|\w*udvalget|\w*rådet|byråd|sted)\b",
    re.IGNORECASE,
)
_TITLE = 400
_FEWEST = 3
_MOST_WORDS = 12
_MOST_FOOT = 18
"""A foot may hold the council's whole name and the day: *GR - Grønt Råd Prøveby 2013 den 22. maj 2013 Side nr. 3*."""
_SURE_WORDS = 5
_NO_SENTENCE = re.compile(r"9+\.|nr\.|s\.|kl\.|d\.|Side:", re.IGNORECASE)
_LONG = 40
_ITEM_HERE = ""
"""Stands for what follows the words that are told: the item of the page."""
_ANSWERED = re.compile(r"(?:Sag\s(?:nr\.?\s)?|Punkt\s|Pkt\.?\s?(?:nr\.?\s)?)\d{1,4}:")
"""*Byrådets møde 22. november 2004 Punkt 3: Godkendt*: the words before it head a decision and no page."""
_STATE = re.compile(r"Åbent?|Lukket|ÅBENT?|LUKKET")
_MARKED = ((), ("punkt",), ("sag",), ("PUNKT",), ("SAG",), ("9",), ("9.",))
"""What may follow such a mark in the words that pages share: nothing, its noun, or the item's number."""
_DAY = re.compile(r"\d{1,2}\.")
_MONTH = re.compile(MONTH_NAMES)
_OF_ITEM = re.compile(r"(?:J\.?nr|Sags?nr|Journalnr|Acadre|Fraværende|Afbud|Punkt|Pkt)\b", re.IGNORECASE)
"""*J.NR.: A21 SAGSNR.: 2006-00731* above the title of each page's only item: the item's own, though on every page."""

_GOES_ON = frozenset(("af", "fra", "for", "om", "til", "vedr.", "vedrørende", "på", "i", "med", "ved"))
"""Behind these words a title goes on."""
_OF_HEAD = re.compile(r"(?:\w*(?:udvalg|udvalget|råd|rådet|bestyrelse|bestyrelsen)|kommune|side:?|9)", re.IGNORECASE)

Words = tuple[tuple[int, int], ...]


def find_page_cuts(text: str, places: Sequence[tuple[int, int]]) -> tuple[frozenset[int], frozenset[int]]:
    """Where to cut pages that stand on one line each, and where a page number, a running head or foot begins.

    ``places`` are the physical lines. A page begins with its number, and the numbers run; a head or a foot is what
    most of the pages have in common there, digits apart.
    """
    numbered = _pages(text, places)
    pages = numbered or _unnumbered(text, places)
    whole = _is_whole(text, places, numbered)
    if len(pages) < _FEWEST and not whole:
        return frozenset(), frozenset()
    words = [_words(text, number_end, end) for _, number_end, end in pages]
    beginnings = [_told(text, page[:_MOST_WORDS]) for page in words]
    head = _whole(_common(beginnings, sure=_SURE_WORDS), beginnings)
    head = _without_item(tuple(takewhile(lambda word: word != _ITEM_HERE and not _OF_ITEM.match(word), head)))
    foot = _common([_told(text, page[: -_MOST_FOOT - 1 : -1]) for page in words], sure=_MOST_FOOT, most=_MOST_FOOT)
    foot = _without_names(text, _without_sentence(foot), words)
    length = sum(end - start for start, _, end in pages) // len(pages)
    is_sure = whole or _tells_page(head) or _tells_page(foot)
    if numbered and not _CONVERTER.search(text) and not is_sure and (length < _PAGE_LENGTH or not (head or foot)):
        return frozenset(), frozenset()
    cuts: set[int] = set()
    noise: set[int] = set()
    for (start, number_end, _), page in zip(pages, words, strict=True):
        if number_end > start:
            cuts.add(number_end)
            noise.add(start)
        if head and _told(text, page[: len(head)]) == head and len(page) > len(head):
            noise.add(number_end)
            cuts.add(page[len(head) - 1][1])
        if foot and _told(text, page[: -len(foot) - 1 : -1]) == foot and len(page) > len(head) + len(foot):
            begin = _with_day(text, page, len(foot))
            cuts.add(begin)
            noise.add(begin)
    feet = () if len(foot) > 1 else find_day_feet(text, [(number_end, end) for _, number_end, end in pages])
    return frozenset({*cuts, *feet}), frozenset({*noise, *feet})


def _whole(head: tuple[str, ...], pages: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """A head with the words that every page goes on with that has it: *Prøveby Kommune Teknik- og* *Miljøudvalget*."""
    while head and len(head) < _MOST_WORDS:
        further = {page[len(head)] for page in pages if len(page) > len(head) and page[: len(head)] == head}
        if len(further) != 1 or further == {_ITEM_HERE}:
            break
        head = (*head, *further)
    return head


def _without_item(head: tuple[str, ...]) -> tuple[str, ...]:
    """A running head without what belongs to each page's item: its number, the mark before it (*Åbent punkt 41*), or
    how the titles of several begin: *Side Byrådet Godkendelse af*."""
    marks = (n for n, word in enumerate(head) if _STATE.fullmatch(word) and head[n + 1 : n + 2] in _MARKED)
    head = head[: next(marks, len(head))]
    if head and head[-1].casefold() in _GOES_ON:
        told = (n + 1 for n in range(len(head) - 1, -1, -1) if _OF_HEAD.fullmatch(head[n]))
        head = head[: next(told, len(head))]
    head = head[:-2] if head[-2:-1] == ("9",) and head[-1] in ("-", "–", ":", "|") else head
    return head[:-1] if head[-2:] == ("9", "9") or head == ("9",) else head


def _with_day(text: str, page: Words, length: int) -> int:
    """Where a foot begins: *28. august* with its day, where only the month recurs (the contents' page has no day)."""
    month = _MONTH.fullmatch(text[slice(*page[-length])]) is not None
    day = month and len(page) > length and _DAY.fullmatch(text[slice(*page[-length - 1])]) is not None
    return page[-length - 1][0] if day else page[-length][0]


def _is_whole(text: str, places: Sequence[tuple[int, int]], pages: Sequence[tuple[int, int, int]]) -> bool:
    """Whether the document is nothing but such pages, and the first begins like a document."""
    if not pages or sum(text[start:end].strip() != "" for start, end in places) != len(pages):
        return False
    start, number_end, end = pages[0]
    first = text[start:number_end].strip() == "1"
    return first and _DOCUMENT.search(text, start, min(end, start + _TITLE)) is not None


def _tells_page(words: tuple[str, ...]) -> bool:
    """*Ørslunde Kommune Dato Side*: a head or foot that holds the word for the page, on short pages too."""
    return len(words) >= _FEWEST and any(word.casefold().rstrip(":.") in ("side", "sidenr") for word in words)


def _without_names(text: str, foot: tuple[str, ...], pages: Sequence[Words]) -> tuple[str, ...]:
    """A foot without those absent, whom every item may name just above it or in it: from the word for the page on, or
    the municipality (*Prøveby Kommune 4*)."""
    footed = [page for page in pages if len(page) > len(foot) and _told(text, page[: -len(foot) - 1 : -1]) == foot]
    above = [text[slice(*page[-len(foot) - 1])] for page in footed]
    if not _ABSENCE.search(" ".join((*above, *reversed(foot)))):
        return foot
    page_words = [n for n, word in enumerate(foot) if word.casefold() == "side"]
    owner = next((n for n, word in enumerate(foot[:_FEWEST]) if word.casefold() == "kommune"), None)
    if owner is not None and not page_words:
        return foot[: owner + 2]
    return foot[: page_words[0] + 1] if page_words else ()


def _pages(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """The longest run of lines that begin with rising numbers: start, end of the number, end of the line.

    Most of them are long; of two the first is, and *2 Beslutning Godkendt.* may be all of the second.
    """
    best: list[tuple[int, int, int]] = []
    run: list[tuple[int, int, int]] = []
    number = 0
    for start, end in places:
        match = _PAGE.match(text, start, end)
        if match is None:
            continue
        run = run if int(match["number"]) == number + 1 else []
        number = int(match["number"])
        run.append((start, match.end(), end))
        best = run if len(run) > len(best) else best
    long = [page for page in best if page[2] - page[0] > _LONG]
    two = len(best) == _FEWEST - 1 and best[0][2] - best[0][0] > _PAGE_LENGTH
    return best if two or len(long) * 2 > len(best) else []


def _unnumbered(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Pages without a number before them: long lines that name the page near their beginning (*… Side 2 af 4 …*)."""
    long = [(start, start, end) for start, end in places if end - start > _LONG]
    told = [page for page in long if _NAMED_PAGE.search(text, page[0], min(page[2], page[0] + _NEAR_HEAD))]
    return long if len(told) >= _FEWEST and len(told) == len(long) else []


def _words(text: str, start: int, end: int) -> Words:
    return tuple((match.start(), match.end()) for match in _WORD.finditer(text, start, end))


def _told(text: str, places: Words) -> tuple[str, ...]:
    """The words with their digits made alike, up to the first that looks like the number of an item."""
    told: list[str] = []
    for start, end in places:
        if _ITEM.match(text, start):
            told.extend(() if _ANSWERED.match(text, start) else (_ITEM_HERE,))
            break
        told.append(_DIGITS.sub("9", text[start:end]))
    return tuple(told)


def _without_sentence(foot: tuple[str, ...]) -> tuple[str, ...]:
    """A foot (last word first) without the end of a sentence: *Beslutning: Godkendt.* may close every page."""
    return tuple(takewhile(lambda word: word and (word[-1] not in ".:!?" or _NO_SENTENCE.fullmatch(word)), foot))


def _common(pages: Sequence[tuple[str, ...]], sure: int, most: int = _MOST_WORDS) -> tuple[str, ...]:
    """The longest beginning that more than half of the pages share: three, or two if it is long or ends in *Side*."""
    found: tuple[str, ...] = ()
    for length in range(1, most):
        counts = Counter(page[:length] for page in pages if len(page) > length)
        if not counts:
            break
        words, count = counts.most_common(1)[0]
        certain = length >= sure or words[-1].casefold().rstrip(":.") == "side"
        enough = count >= _FEWEST or (count == _FEWEST - 1 and certain)
        if length < sure and not enough:
            continue
        if not enough or count * (4 if certain else 2) <= len(pages):
            break
        found = words
    return found


def outside_furniture(
    starts: Iterable[int], places: Sequence[tuple[int, int]], cuts: frozenset[int], furniture: frozenset[int]
) -> list[int]:
    """Those of ``starts`` that stand in no running head and no foot, as ``find_page_cuts`` found them."""
    edges = sorted({*cuts, *furniture, *(start for start, _ in places)})
    return [start for start in starts if edges[bisect_right(edges, start) - 1] not in furniture]
