"""The numbers of cases, with KLE subject and facet where they have that form."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import CaseNumber
from tracker.domain.source import Quote

_KLE = r"(?P<subject>\d{2}\.\d{2}(?:\.\d{2})?)"
_FACET = r"(?P<facet>[A-ZÆØÅ]\d{2})"
_FULL = rf"{_KLE}[-\s.]?{_FACET}(?:\s?[-/]\s?(?:\d{{1,6}}|[A-Z]{{2,3}})){{0,3}}(?:\s?-\s?\d{{4}}/\d{{2,6}})?"
_YEAR_RUN = r"(?:19|20)\d{2}-\d{4,7}"
_SHORT_YEAR = r"\d{2}/\d{2,6}"
_OFFICE = r"\d{3}-(?:19|20)\d{2}-\d{1,7}"
_YEAR_SLASH = r"(?:19|20)\d{2}/\d{2,7}"
_LETTERS = (
    r"(?!SAG|PKT|JNR)[A-ZÆØÅ]{2,4}(?:\s|[ \xa0]{2,6})\d{1,4}/\d{2,4}|[A-ZÆØÅ]\d{2}\s\d{2}/\d{2,6}|EMN-(?:19|"
    r"20)\d{2}-\d{3,7}|[A-Z]{2,4}-(?:19|20)\d{2}-\d{3,7}|S(?:19|20)\d{2}-\d{3,7}|\d{2}\.\d{3,6}|GEO-(?:19|20)\d{2}-\d+"
)
_CODE_ALONE = r"\d{2}\.\d{2}\.\d{2}(?![\d.])"
_NUMBER_YEAR = r"(?!(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2]))\d{6}-(?:19|20)\d{2}"
"""*048391-2012*, unless its first four digits may be a day and a month, as those of a person's number are."""
_PLAIN = (
    r"\d{6}-(?:19|20)\d{2}|\d{2}-\d{5,7}|\d{5,7}|(?:19|20)\d{2}-\d{1,7}|\d{2}/\d{1,6}|\d-\d{2}-\d{1,4}(?:-\d{1,4}){1,2}"
)
_SHAPES = rf"(?:{_FULL}|{_OFFICE}|{_YEAR_RUN}|{_YEAR_SLASH}|{_SHORT_YEAR}|{_NUMBER_YEAR}|{_LETTERS})"
_MONEY = r"\s?(?:kr\b|t\.?kr|mio|mia|,-)"
_NUMBER = re.compile(rf"(?<![\w/\-])(?<!\d\.){_SHAPES}(?:(?=Retur\stil\s)|(?![\w/]|[.\-]\d|{_MONEY}))")
_CERTAIN = re.compile(
    rf"(?<=\s)(?:{_FULL}|{_OFFICE}|[A-ZÆØÅ]{{2,4}}\s\d{{1,4}}/\d{{2,4}}|\d{{2}}/(?!(?:19|20)\d\d(?!\d))\d{{3,6}}|"
    r"(?:19|20)\d{2}-\d{4,7}|(?:19|20)\d\d/(?!(?:19|20)\d\d(?!\d))\d{3,7}|EMN-(?:19|20)\d{2}-\d{3,7})(?=\.?(?:\s|$))"
)
_INITIALLED = re.compile(r"\s[^\W\d_]{3,8}\s/\s(?P<number>\d{2}/\d{2,6})(?=\s|$)")
"""*… og forvaltning dicoes / 03/1363*: the initials of who keeps the case, and its number."""
_SHORT_AT_END = re.compile(
    r"(?<=[a-zæøå)])\s(?P<number>(?:[A-ZÆØÅ]\d\d\s)?(?P<left>\d\d)/(?P<right>\d{1,6})|(?:19|20)\d\d-\d{1,6})\s*$"
)
_ALONE = re.compile(rf"(?<![\w/\-])(?<!\d\.)(?:{_CODE_ALONE}|{_PLAIN})(?![\w/]|[.\-]\d|{_MONEY})")
_APART = re.compile(rf"\s{{2,}}(?P<number>{_SHAPES})\s*$")
_BEHIND_DASH = re.compile(rf"\s[-–|]\s(?:(?i:sagsnr|sag|j\.?nr)\.?:?\s)?(?P<number>{_SHAPES})\s*$")
"""*Ny bro - 18/20110*, *Forlig | sagsnr. 2019-000411*."""
_MAY_BE_TIME = re.compile(r"(?:(?:19|20)\d\d|\d\d)[/-](?:(?:19|20)\d\d|\d\d)")
"""*16/17*, *2018-2021*, *24/12*: years or a day rather than a case, behind a dash."""
_SUBJECT_ALONE = re.compile(rf"{_KLE}[-\s.]?{_FACET}")
"""*00.22.04G01*: what a case is about, and no case's own number where one stands beside it."""
_YEAR_ALONE = re.compile(r"^(?:19|20)\d{2}-\d{1,3}\.?$")
_FIRST_OF_YEAR = re.compile(r"\d{2}/\d$")
"""*24/1*, told by the brackets behind a title."""
_YEARS = re.compile(r"^(?:19|20)\d\d\s?-\s?(?:19|20)\d\d$")
_IN_BRACKETS = re.compile(
    rf"\s*[(\[](?:(?:(?:sagsnr|sag|j\.?\s?nr|journalnr)\.?:?\s*)?(?P<number>{_SHAPES}|\d{{2}}/\d)|"
    rf"(?P<named>(?:sagsnr|j\.?\s?nr|journalnr)\.?:?\s*(?:{_CODE_ALONE}|{_PLAIN})))[)\]]\s*$",
    re.IGNORECASE,
)
"""*(2018-0103357)*, *(24/1)*, *(sagsnr. 22/740)*, *(j.nr. 20.14.00)* behind a title."""
_LONGEST_LABEL = 30
_SHORT_INITIALLED = re.compile(r"\s{0,3}\d{2}/\d{1,6}\s[A-ZÆØÅ]{2,4}\s{0,3}$")
"""*14/1 IBR*: a short number and the initials of who keeps the case, alone on a line."""
_BEHIND_ITEM = re.compile(
    r"^(?:Dagsordens?punkt|Punkt|Pkt\.?|Sag)\s(?:nr\.?\s)?"
    r"\d{1,4}\s?[|·;,–-]?\s(?=Sags?nr|Sagsnummer|Sags-?id|J\.?nr|Journalnr)",
    re.IGNORECASE,
)
"""*Dagsordenspunkt 5 | Sagsnummer 23-101774 | Åbent*: the number of the item before the label of the case."""
_BEHIND_INITIALS = re.compile(
    r"^(?:Ref|Sagsbeh|Sagsbehandler|Init|Initialer|Ansvarlig)\.?\s?:?\s[\w ./-]{2,40}?\s?[,;|]\s?"
    r"(?=(?:[Ss]ag|[Jj]\.?\s?nr|[Jj]ournal))"
)
"""*Ref.: klu, sagsnr. 22/740*: who prepared the item before the label of the case."""
_KIND_BEHIND = re.compile(
    r"\s{0,3}[-–|·,;]\s{0,3}(?:Sagstype|Punkttype|Sagskategori|Type)\s?:\s?[A-ZÆØÅa-zæøå][\wæøå -]{2,30}$"
)
"""*20/41 - Sagstype: Beslutning*: what kind of item it is, behind the number of the case."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_OWN_LABEL = re.compile(r"(?:acadre |sbsys |edoc )?sags[ -]?(?:nr|nummer|id)\.?")
_REFERS = re.compile(r"(?:Se|Jf|Jfr|Jævnfør|Der henvises)\b")  # *Jf. sagsnummer 24-003456.*: another case
_RUNNING = re.compile(r"\s{0,3}(?P<number>(?!(?:19|20)\d\d\b)\d{3,4})\s{0,3}(?=$|\n|[A-ZÆØÅ|])")
"""*Sagsnr.: 7741*: a number too short to be a case's by its shape, as all that stands behind the case's own label."""
STRONG = rf"{_FULL}|{_OFFICE}|{_YEAR_RUN}|\d{{2}}/\d{{3,6}}|(?:19|20)\d{{2}}/\d{{4,7}}"
"""Numbers that are a case's by their shape, with no label before them."""
_BEFORE = re.compile(
    rf"(?P<number>{_LETTERS})\.\s+(?=[A-ZÆØÅ])"
    rf"|(?P<strong>{STRONG})(?:\s+[-–:])?\s+(?=[A-ZÆØÅ])"
)


def case_number_before(words: str) -> tuple[int, int] | None:
    """A case number before a title: where it ends, and where the title begins.

    *BR 293/04. Tilskud*, *10/11822 Månedsrapport*, *2007/05521 - Åbningstider*
    """
    match = _BEFORE.match(words)
    return (max(match.end("number"), match.end("strong")), match.end()) if match else None


def case_number_at_end(words: str) -> tuple[int, int, int] | None:
    """A case number in brackets, behind a dash or far behind a title: where its sign, the number, and its end are."""
    match = _IN_BRACKETS.search(words)
    if match is not None:
        return (match.start(), *match.span("named" if match["named"] else "number"))
    match = _BEHIND_DASH.search(words)
    if match is not None and not _MAY_BE_TIME.fullmatch(match["number"]):
        return (match.start(), *match.span("number"))
    match = _APART.search(words)
    return (match.start(), *match.span("number")) if match else None


def case_number_inside(words: str) -> tuple[int, int] | None:
    """Where a case number stands in a line that goes on behind the title: *… af dagsorden CHL 36/2008 Formanden …*."""
    match = _INITIALLED.search(words, 4)
    if match is not None:
        return match.span("number")
    match = _CERTAIN.search(words, 4)
    return match.span() if match else None


def short_number_at_end(words: str) -> tuple[int, int] | None:
    """A short case number that ends a line cut behind a title: *… på plejecentre 13/2881*, *… af dagsorden 2013-88*.

    Two years in a row (*skoleåret 16/17*) are none.
    """
    match = _SHORT_AT_END.search(words)
    if match is None or (match["left"] and int(match["right"]) == int(match["left"]) + 1):
        return None
    return match.span("number")


def number_behind_labels(cores: Sequence[str], vocabulary: Vocabulary) -> tuple[int, int, int] | None:
    """The case number of a label without a value, where a converter put several labels first and their values behind.

    *Sagsnr.:*, *Sagen afgøres i:*, *Bilag: 15/24042 Handicaprådet …* as lines: which line, and where in it.
    """
    waiting = False
    for place, core in enumerate(cores):
        label, colon, value = core.partition(":")
        if not colon or len(label) > _LONGEST_LABEL:
            waiting = False
        elif not value.strip():
            waiting = waiting or fold(label) in vocabulary.labels["case"]
        elif waiting:
            shift = len(core) - len(value.lstrip())
            match = _NUMBER.match(core, shift)
            return (place, match.start(), match.end()) if match else None
    return None


def is_case_number(words: str) -> bool:
    """Whether words are a case number and nothing else."""
    return bool(_NUMBER.fullmatch(words.strip()))


def is_number(words: str) -> bool:
    """Whether words are a number that a label calls a case's: also one that is none by its own shape (*13/2*)."""
    return bool(_NUMBER.fullmatch(words) or _ALONE.fullmatch(words))


def is_case_line(core: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is there for a case number: labelled, the number with little beside it, or its brackets *( )*."""
    if len(core) > 200 or core == "( )" or _REFERS.match(core):
        return core == "( )"
    core = _KIND_BEHIND.sub("", core)
    item = _BEHIND_ITEM.match(core) or _BEHIND_INITIALS.match(core)
    label = _labels(vocabulary).match(core, item.end() if item else 0)
    if label and fold(label["label"]) in vocabulary.labels["case"]:
        running = _OWN_LABEL.fullmatch(fold(label["label"])) and _RUNNING.match(core, label.end())
        return bool(_NUMBER.search(core) or _ALONE.search(core) or running)
    first = _NUMBER.search(core) or _YEAR_ALONE.match(core) or _SHORT_INITIALLED.match(core)
    if first is None or _YEARS.match(core):
        return False
    rest = core[: first.start()] + " " + core[first.end() :]
    return all(fold(word) in _beside(vocabulary) or (word.isupper() and len(word) < 9) for word in _WORD.findall(rest))


def _labels(vocabulary: Vocabulary) -> re.Pattern[str]:
    return _label_pattern(vocabulary.labels["case"] | vocabulary.labels["document"] | vocabulary.labels["other"])


@lru_cache(maxsize=4)
def _label_pattern(words: frozenset[str]) -> re.Pattern[str]:
    """A label with a colon, or right before a number."""
    names = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?P<label>{names})\.?(?!-(?:19|20)\d\d-)(?:\s*:\s*|\s*(?=[A-ZÆØÅ]{{0,3}}[\s-]?\d))", re.IGNORECASE
    )


def _beside(vocabulary: Vocabulary) -> frozenset[str]:
    words = {word for kind in vocabulary.marks.values() for entry in kind for word in entry.split()}
    return frozenset(words | {"sag", "sagsnr", "punkt", "dok", "doknr", "jnr", "print", "udskriv"})


def find_case_numbers(text: str, spans: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> tuple[CaseNumber, ...]:
    """The case numbers on the case lines of an item, without document and journal numbers.

    *Sagsnr.: 418-2013-30562  J.nr.: 00.01.00  Dokumentnr.: 418-2014-81270* gives the first. A KLE code
    (*00.22.04G01*) or a plain number alone counts where the line gives no other: *J.nr. 00.01.00-A10-3-17  Sagsnr.:
    7741* gives the last.
    """
    segments = [piece for start, end in spans for piece in _segments(text, start, end, vocabulary)]
    segments.sort(key=lambda piece: piece[0] == "journal")
    found: list[CaseNumber] = []
    for label, left, right in segments:
        if label == "document" or (label == "journal" and found):
            continue
        matches = list(_NUMBER.finditer(text, left, right))
        alone = any(one.match(text[left:right]) for one in (_YEAR_ALONE, _FIRST_OF_YEAR, _SHORT_INITIALLED))
        if not matches and (label != "none" or alone):
            matches = list(_ALONE.finditer(text, left, right))
        if not matches and label == "own":
            running = _RUNNING.match(text, left, right)
            matches = [running] if running else []
        found.extend(_to_case_number(text, match) for match in matches)
    numbered = [number for number in found if not _SUBJECT_ALONE.fullmatch(number.quote.text)]
    return tuple(numbered or found)


_JOURNAL = frozenset(("journalnr", "journalnummer", "j.nr", "j. nr", "jnr", "kle", "kle-nr", "kle nr"))


def _segments(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[tuple[str, int, int]]:
    """The line cut at its labels: (which kind of label, from, to); journal numbers go last."""
    labels = [m for m in _labels(vocabulary).finditer(text, start, end) if _label_kind(m["label"], vocabulary)]
    if not labels:
        return [("none", start, end)]
    cuts = [*(match.start() for match in labels), end]
    pieces = [(_label_kind(m["label"], vocabulary), m.end(), cut) for m, cut in zip(labels, cuts[1:], strict=True)]
    if labels[0].start() > start:
        pieces.insert(0, ("none", start, labels[0].start()))
    return pieces


def _label_kind(label: str, vocabulary: Vocabulary) -> str:
    folded = fold(label)
    if folded in vocabulary.labels["document"]:
        return "document"
    if folded in _JOURNAL:
        return "journal"
    if folded in vocabulary.labels["case"]:
        return "own" if _OWN_LABEL.fullmatch(folded) else "case"
    return "document" if folded in vocabulary.labels["other"] else ""


def _to_case_number(text: str, match: re.Match[str]) -> CaseNumber:
    groups = match.groupdict()
    quote = Quote.of(text, *match.span("number" if "number" in groups else 0))
    return CaseNumber(quote, groups.get("subject"), groups.get("facet"))
