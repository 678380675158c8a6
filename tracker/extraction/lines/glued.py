"""Where a long line may be cut: a converter put a page on one line, with headings and items inside it."""

import re
from functools import lru_cache

from tracker.danish.dates import WEEKDAY, find_dates
from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import find_bodies
from tracker.extraction.lines.glued_attachments import find_stated_entries
from tracker.extraction.lines.glued_shapes import CASE, FURNITURE, HEAD_AND_WORD, ITEM, UNDATED
from tracker.extraction.lines.glued_titles import marks_before_headings, page_words, titles_before_numbers
from tracker.extraction.tagging.undated_bodies import undated_cuts

_BETWEEN = re.compile(
    r"^s?(?:\s\(\d\d-\d\d\)|\s\d{4}\s?[-–]\s?(?:\d\d)?\d\d(?![-.\d]))?"
    r"(?:\s+møde|\s+beslutning\s+(?:på|i)\s+mødet)?[\s,:]*"
    rf"(?:{WEEKDAY}\s+)?(?:(?:den|d\.)\s*)?$",
    re.IGNORECASE,
)
_FARTHEST_DATE = 40
_LEAD_IN = re.compile(
    r"(?:Beslutning(?:er|en)?|Behandling|Referat|Indstilling|Anbefaling|fra|i|til|af|på)(?:\s+(?:i|fra|af))?\s+$",
    re.IGNORECASE,
)
"""*Beslutning i*, *Beslutning fra*, *fra* before the body of a dated heading."""
_SENTENCE_BEFORE = re.compile(r"(?:[.!?:)\d]|[A-ZÆØÅ]{3}|^)\s*$")
_AFTER = re.compile(r"[\s,;.()–-]*(?:(?:pkt|punkt|sag)\.?\s*(?:nr\.?\s*)?\d{1,4}:?)?", re.IGNORECASE)
_PAGE_HEAD = re.compile(r"\d{1,3}\s.{3,90}?\bSide\s\d{1,3}(?=\s+\S)")
"""The head of a page, with its text behind it: *5 33. Salg af grund Beslutning Godkendt. Side 5* is a short page."""
_PAGE_AND_ITEM = re.compile(r"\s*\d{1,3}\s+(?:Side\s+\S+\s+)?\d{1,3}\.\s+[A-ZÆØÅ]")
_CASE_FIRST = re.compile(r"\s*(?:\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\S{2,16}|[A-ZÆØÅ]{2,4}\s\d{1,4}/\d{2,4})\s+")
_ABSENT = re.compile(r"(?:Ikke til stede|Fraværende|Afbud|Deltog ikke|Fravær)\s*:\s*")
_NO_NAME = (
    r"(?![A-ZÆØÅ]{4}|(?:Punkt(?:er)?|Pkt|Dagsorden\w*|Sag(?:er)?|"
    r"Åbent?|Åbne|Lukkede?|Lukket|Indhold\w*|Referat|Beslutning|Side|Emne|Mødet|Deltagere|"
    r"Til|Øvrige|Kl|Forvaltningen|Administrationen|Direktionen|Indstilling|Det)\b)"
)
"""*… Afbud: Ida Holm Punkt 7*: what begins behind the names."""
_NAME = re.compile(rf"{_NO_NAME}[A-ZÆØÅ][\wæøåé.-]*(?:\s{_NO_NAME}[A-ZÆØÅ][\wæøåé.-]*)+(?:\s\([^()]{{1,12}}\))?")
_NUMBERED_LABEL = re.compile(
    r"(?<=[a-zæøå.)]\s)(?<!åbent\s)(?<!lukket\s)(?<!unkt\s)\d{1,3}\s"
    r"(?=(?:Høring|Drøftelse|Orientering|Evaluering|Status|Forslag):\s)"
)
"""*Punkter 8 Høring: Kvalitetsstandarder*: a title's first word, behind its number."""
_EXCUSES = "Afbud fra "  # *Afbud fra Bo Vik. Godkendt.*, a sentence without a verb
_NOBODY = re.compile(r"Ingen\s+(?=[A-ZÆØÅ])")
"""*Fraværende: Ingen Godkendt.*: nobody, and then the decision."""
_AROUND = 200_000
"""Characters before and behind a name in which it is counted: more than most minutes have."""
_NEXT_NAME = re.compile(r"\s*(?:,|og|\bved\s{1,3}afbud)\s+(?=[A-ZÆØÅ])")


def capitalised(words: str) -> str:
    """A pattern for words written with a capital, any white space between them, a capital or none behind a slash."""
    pattern = re.escape(words[0].upper() + words[1:]).replace(r"\ ", r"\s+")
    return re.sub(r"/([a-zæøå])", lambda match: f"/[{match[1]}{match[1].upper()}]", pattern)


def find_cuts(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """Positions inside a long line at which a heading, an item, a mark or page furniture begins."""
    dated = _dated_headings(text, start, end, vocabulary)
    cuts = [
        match.start()
        for match in _pattern(vocabulary.inline_headings, _group_words(vocabulary)).finditer(text, start, end)
    ]
    head = _PAGE_HEAD.match(text, start, end)
    if head:
        dated = [(start, head.end()), *((a, b) for a, b in dated if a >= head.end())]
        cuts.append(head.end())
    cuts.extend(match.end() for match in _groups_with_colon(_group_words(vocabulary)).finditer(text, start, end))
    cuts.extend(place for match in HEAD_AND_WORD.finditer(text, start, end) for place in match.span())
    cuts.extend(match.start() for match in _label_pattern(vocabulary).finditer(text, start, end))
    cuts.extend(match.start() for match in _colon_headings(frozenset(vocabulary.headings)).finditer(text, start, end))
    for undated in UNDATED.finditer(text, start, end):
        cuts.extend(undated.span())
    cuts.extend(undated_cuts(text, start, end, vocabulary))
    cuts.extend(marks_before_headings(text, start, cuts))
    cuts.extend(titles_before_numbers(text, start, end))
    cuts.extend(page_words(text, start, end, vocabulary))
    whole = (*dated, *find_stated_entries(text, start, end))
    inside = {place for a, b in whole for place in range(a + 1, b)}
    inside.update(match.end() for match in _NUMBERED_LABEL.finditer(text, start, end))
    kept = [cut for cut in cuts if cut not in inside]
    return [
        *kept,
        *(a for a, _ in whole),
        *_ends_of_names(text, start, end, vocabulary),
        *_absence_sentences(text, start, end, vocabulary),
    ]


def find_certain_cuts(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """The cuts in a line of common length: a dated heading, or a heading right behind a case number."""
    if _PAGE_AND_ITEM.match(text, start, end):
        return find_cuts(text, start, end, vocabulary)
    spans = _dated_headings(text, start, end, vocabulary)
    dated = [a for a, _ in spans]
    cuts = list(dated)
    number = _CASE_FIRST.match(text, start, end)
    if number is not None:
        pattern = _pattern(vocabulary.inline_headings, _group_words(vocabulary))
        cuts.extend(match.start() for match in pattern.finditer(text, start, end) if match.start() == number.end())
    if dated or number is not None:
        pattern = _pattern(vocabulary.inline_headings, _group_words(vocabulary))
        last = (m.start() for m in pattern.finditer(text, start, end) if text[m.end() : end].strip() == "")
        cuts.extend(cut for cut in last if not any(a < cut < b for a, b in spans))
        cuts.extend(_absence_sentences(text, start, end, vocabulary))
    return cuts


def _absence_sentences(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """Both ends of each sentence that calls somebody absent."""
    phrases = [phrase for kind in ("absent", "excused", "unexcused") for phrase in vocabulary.presence_phrases[kind]]
    phrases.append(_EXCUSES)
    if not any(phrase in text[start:end] for phrase in phrases):
        return []
    cuts: list[int] = []
    for left, right in find_sentences(text, start, end):
        if any(phrase in text[left:right] for phrase in phrases) and _NAME.search(text, left, right):
            cuts.extend((left, right))
    return cuts


def _group_words(vocabulary: Vocabulary) -> frozenset[str]:
    return (
        frozenset(word for words in vocabulary.groups.values() for word in words if " " in word) | vocabulary.contents
    )


@lru_cache(maxsize=4)
def _groups_with_colon(groups: frozenset[str]) -> re.Pattern[str]:
    """*LUKKET MØDE: 4 Køb af ejendom*, *Lukkede punkter 4 Køb af ejendom*: a group heading before the first entry of
    the contents, parted by a colon or by the entry's number."""
    names = sorted(groups, key=len, reverse=True)
    both = "|".join(f"{capitalised(name)}|{re.escape(name.upper())}" for name in names)
    entry = r"(?:Sa[gq]\snr\.\s)?\d{1,4}\.?\s[A-ZÆØÅ]"
    return re.compile(rf"(?<=\s)(?:{both})(?::(?=\s(?:Punkt|Pkt|Sag|{entry}))|(?=\s{entry}))")


@lru_cache(maxsize=4)
def _pattern(headings: frozenset[str], groups: frozenset[str]) -> re.Pattern[str]:
    names = sorted(headings, key=len, reverse=True)
    both = "|".join(f"{capitalised(name)}|{re.escape(name.upper())}" for name in names)
    grouped = "|".join(
        f"{capitalised(name)}|{re.escape(name.upper())}" for name in sorted(groups, key=len, reverse=True)
    )
    heading = (
        rf"(?<=[\s.:!?)])(?:{both})(?!\s\([Dd]ok\.)(?=\s*:|\s+[A-ZÆØÅ\"»•>→(–-]|\s+\d{{1,2}}[.)"
        r"]\s*[A-ZÆØÅ]|\s+[a-e]\)\s*[A-ZÆØÅ]|\s*$)|(?<=[.!?)]\s)(?:Bilag|BILAG)"
        rf"(?=\s1\s(?:[-–]\s)?[A-ZÆØÅ])|(?<=\s)(?:{grouped})(?=\s|:\s|$)"
    )
    return re.compile(rf"{heading}|{ITEM}|{FURNITURE}|{CASE}")


def _dated_headings(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """*Kommunalbestyrelsens møde 22. november 2004 Punkt 1:*: a body and a date at the start of a sentence."""
    found: list[tuple[int, int]] = []
    line = text[start:end]
    dates = {date.start: date.end for date in find_dates(line)}
    if not dates:
        return found
    starts = sorted(dates)
    place = 0
    for body in find_bodies(line, vocabulary):
        while place < len(starts) and starts[place] < body.end:
            place += 1
        if (
            place == len(starts)
            or starts[place] - body.end > _FARTHEST_DATE
            or not _BETWEEN.match(line[body.end : starts[place]])
        ):
            continue
        before = line[max(0, body.start - 40) : body.start]
        lead = _LEAD_IN.search(before)
        after = _AFTER.match(line, dates[starts[place]])
        stop = after.end() if after else dates[starts[place]]
        numbered = bool(after and "p" in after[0].casefold()) or line[stop : stop + 1] == ":"
        if (lead and not lead[0][0].isupper()) or (not lead and not numbered and not _SENTENCE_BEFORE.search(before)):
            continue
        begin = body.start - len(lead[0]) if lead else body.start
        found.append((start + begin, start + (after.end() if after else dates[starts[place]])))
    return found


def _ends_of_names(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """Where a list of absentees ends and the next sentence begins without a sign between them; *Fraværende: Godkendt.*
    names nobody."""
    cuts: list[int] = []
    for label in _ABSENT.finditer(text, start, end):
        nobody = _NOBODY.match(text, label.end(), end)
        if nobody is not None or vocabulary.outcomes.pattern.match(text, label.end(), end):
            cuts.append(nobody.end() if nobody else label.end())
            continue
        name = _NAME.match(text, label.end(), end)
        while name is not None:
            following = _NEXT_NAME.match(text, name.end(), end)
            if following is None:
                break
            name = _NAME.match(text, following.end(), end)
        if name is None:
            continue
        stop = _end_of_name(text, name)
        if stop < end and text[stop : stop + 1] == " ":
            cuts.append(stop + 1)
    return cuts


def _end_of_name(text: str, name: re.Match[str]) -> int:
    """The end of the last name: the longest beginning of the run of capitals that the pages around say as often."""
    if name[0].endswith(")"):
        return name.end()
    ends = [match.end() for match in re.finditer(r"\S+", name[0])]
    near = max(0, name.start() - _AROUND), name.end() + _AROUND
    counts = [text.count(name[0][:stop], *near) for stop in ends[1:6]]
    if counts[0] == 1:
        goes_on = re.match(r"\s+[a-zæøå]", text[name.end() : name.end() + 3])
        return name.start() + (ends[-2] if goes_on and len(ends) > 2 else ends[-1])
    keep = 0
    while keep + 1 < len(counts) and counts[keep + 1] == counts[0]:
        keep += 1
    return name.start() + ends[1 + keep]


@lru_cache(maxsize=4)
def _labels_of(words: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(capitalised(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<=\s)(?:{names}|Bemærkninger)\.?\s*:")


@lru_cache(maxsize=4)
def _colon_headings(words: frozenset[str]) -> re.Pattern[str]:
    """*Baggrund: …*, *Økonomi: …* in the middle of a line: with its colon any heading is one."""
    names = "|".join(capitalised(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<=[.!?:)\w]\s)(?:{names}):(?=\s)")


def _label_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Labels of a document's or an item's head before a colon: *Mødested: …*, *Medlemmer: …*, *Sagsbehandler: …*."""
    kinds = ("date", "time", "end_time", "date_time", "place")
    words = [word for kind in kinds for word in vocabulary.labels[kind]]
    words.extend(word for kind in vocabulary.presence_labels.values() for word in kind)
    words.extend(word for kind in ("case", "document", "other") for word in vocabulary.labels[kind] if len(word) > 6)
    return _labels_of(frozenset(words))
