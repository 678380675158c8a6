"""Attachments that the text of an item cites, and whether its list holds them."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.text import fold
from tracker.domain.agenda import Attachment, SectionKind
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Quote, Span
from tracker.extraction.told.signs import has_any

_NOT_MORE = r"(?![\d%]|[.,/:]\d|\.\s?[a-zæøå]|\s(?:sider?|kr))"
_ONE = rf"(?:\d{{1,2}}[a-e]?(?:\.\d(?!\d))?{_NOT_MORE}|[A-HJ-Z](?!\w|\.\w))"
_NUMBERED = re.compile(
    r"[Bb]ilag(?:ene)?[ \xa0\n](?:nr\.?[ \xa0]?)?"
    rf"(?P<all>{_ONE}(?:(?:\s?(?:-|–|,)\s?(?:og\s)?|\s(?:til|og|samt)\s)(?:bilag\s)?{_ONE}){{0,8}})"
)
_PARTS = re.compile(
    r"(?P<from>\d{1,2})(?:\s?[-–]\s?|\still\s)(?P<to>\d{1,2})|(?P<one>\d{1,2}[a-e]?(?:\.\d)?|[A-HJ-Z](?!\w))"
)
_TITLED = re.compile(r"[Bb]ilag(?:et)?\s*[:,]?\s+[\"”“»„](?P<title>[^\"”“»«\n]{3,120})[\"”“«]")
_ENCLOSED = re.compile(r"(?:[Vv]edlagte?|[Vv]edhæftede?|[Mm]edfølgende)\s+(?P<what>[a-zæøå-]{4,40})")
_BARE = re.compile(
    r"(?<!\w)(?:(?:[Jj]f|[Ss]e|[Jj]fr)\.?\s+(?:vedlagte\s+)?bilag|(?:vedlagt|vedlægges|vedhæftet|vedhæftes|"
    r"vedlægge|vedhæfte)\s+(?:som\s+bilag|(?:sagen|dagsordenen|punktet)\b)|fremgår\s+af\s+bilag(?:et)?)"
    r"(?![\w-]|\s(?:nr\b|\d|[A-ZÆØÅ\"”“»](?!\w)))"
)
_NO_PAPERS = ("som", "sagen", "dagsordenen", "punktet", "kun", "til", "også", "bilag", "bilaget", "er", "link")
_IN_TITLE = re.compile(r"\bbilag\s*(?:nr\.?\s*)?(?P<number>\d{1,2}|[a-zæøå])\b", re.IGNORECASE)
_MOST = 30


def find_attachment_references(
    text: str, spans: Sequence[Span], attachments: Sequence[Attachment], sections: Sequence[tuple[SectionKind, Span]]
) -> Iterator[CrossReference]:
    """Attachments cited in stretches of an item; ``attachments`` are those that its list holds.

    1. *bilag 1*, *bilag 2-4*, *Bilag nr. 3*, *bilag A*: by number  2. *bilaget "Fordeling af puljen"*: by title
    3. *vedlagte notat*  4. *jf. bilag*, *vedlagt som bilag*: without saying which

    ``is_listed`` is ``None`` where there is no list, or where the words do not say which paper is meant.
    """
    listed = [a for a in attachments if _is_listed(a, sections)]
    for span in spans:
        if has_any(text, ("ilag", "edlagt", "edlæg", "edhæft"), span.start, span.end):
            yield from _numbered(text, span, listed)
            for match in _TITLED.finditer(text, span.start, span.end):
                title = " ".join(match["title"].split())
                held = any(fold(title) in fold(a.title) or fold(a.title) in fold(title) for a in listed)
                yield _reference(text, match.start(), match.end(), title, held if listed else None)
            for match in _BARE.finditer(text, span.start, span.end):
                yield _reference(text, match.start(), match.end(), None, None)
        if has_any(text, ("edlagt", "edhæft", "edfølg"), span.start, span.end):
            for match in _ENCLOSED.finditer(text, span.start, span.end):
                if match["what"] not in _NO_PAPERS:
                    stem = match["what"][:6]
                    held = any(stem in fold(a.title) for a in listed)
                    yield _reference(text, match.start(), match.end(), match["what"], True if held else None)


def _is_listed(attachment: Attachment, sections: Sequence[tuple[SectionKind, Span]]) -> bool:
    """Whether an attachment stands in a list, and is no mention in the text (*(Bilag 2)*)."""
    return all(
        kind in (SectionKind.ATTACHMENTS, SectionKind.INTRODUCTION) or not span.covers(attachment.quote.span)
        for kind, span in sections
    )


def _numbered(text: str, span: Span, listed: Sequence[Attachment]) -> Iterator[CrossReference]:
    """One reference for each number: a list without numbers in its titles counts by position."""
    held = {m["number"].casefold() for a in listed if (m := _IN_TITLE.search(a.title))}
    held = held or {str(position) for position in range(1, len(listed) + 1)}
    for match in _NUMBERED.finditer(text, span.start, span.end):
        for number in _numbers(match):
            known = number.casefold() in held if listed else None
            yield _reference(text, match.start(), match.end(), f"bilag {number}", known)


def _numbers(match: re.Match[str]) -> tuple[str, ...]:
    """*2-4* is three papers, *1, 2 og 4* are three, *A og B* are two."""
    found: list[str] = []
    for part in _PARTS.finditer(match["all"]):
        if part["one"]:
            found.append(part["one"])
            continue
        first, last = int(part["from"]), int(part["to"])
        found.extend(
            str(number) for number in (range(first, last + 1) if first < last <= first + _MOST else (first, last))
        )
    return tuple(found)


def _reference(text: str, start: int, end: int, name: str | None, is_listed: bool | None) -> CrossReference:
    return CrossReference(ReferenceKind.ATTACHMENT, Quote.of(text, start, end), name=name, is_listed=is_listed)


def is_missing(reference: CrossReference) -> bool:
    """Whether a paper is cited by its number or title and no list holds it."""
    if reference.kind is not ReferenceKind.ATTACHMENT:
        return False
    by_number = reference.name is not None and reference.name.startswith("bilag ")
    return reference.is_listed is False or (reference.is_listed is None and by_number)
