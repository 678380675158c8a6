"""Names of political bodies in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.body_names import body_kind
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.municipality import BodyKind

_FIELDS = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+(?:,?\s(?:(?:og|&)\s)?[A-ZÆØÅ][\w-]+){1,5}),?\s(?:den|d\.)\s\d")
_REMIT = re.compile(r" for [A-ZÆØÅ][\w-]+(?:, [A-ZÆØÅ][\w-]+){0,4},? (?:og|&) [A-ZÆØÅ][\w-]+$")
"""*Vækstudvalget for Land og By*: fields of work behind a name that has a word for a body."""
_AREAS = ("området", "områdets", "område", "områder")
"""A field of work is no council, though its name ends like one: "indsatsområdet"."""


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body's name as printed (a genitive s taken off) and where it stands."""

    name: str
    kind: BodyKind
    start: int
    end: int


def find_body(text: str, vocabulary: Vocabulary, start: int = 0) -> FoundBody | None:
    """The first name of a body, or ``None``.

    1. *Integrationsrådet*  2. *Børne- og Ungdomsudvalget*, *Børn-, kultur- og fritidsudvalget*  3. *Udvalget for Teknik
    og Miljø*, *Udvalget for nære tilbud*, *Dialogforum for Integration*  4. *Fredensborg Seniorråd*
    5. *ØU* (abbreviations, alone)  6. *§ 17, stk. 4 vedr. integration*, *§ 17 stk. 4-udvalget om bosætning*
    """
    return next(_bodies(text, vocabulary, start), None)


def end_of_fields(words: str) -> int:
    """Where a name of fields of work ends that has no word for a body: *Plan, Miljø og Teknik den 9. marts*; else 0."""
    fields = _FIELDS.match(words)
    return fields.end("name") if fields else 0


def end_of_remit(value: str, end: int) -> int:
    """Where a body's name ends in a label's value that goes on with its fields of work, joined, and with nothing else.

    *Vækstudvalget for Land og By*; not *Handicaprådet for Prøveby*, nor *Ældrerådet for Ådal og Prøveby Kommune*.
    """
    remit = _REMIT.match(value, end)
    return remit.end() if remit else end


def find_bodies(text: str, vocabulary: Vocabulary) -> tuple[FoundBody, ...]:
    """All names of bodies in reading order."""
    return tuple(_bodies(text, vocabulary, 0))


def _bodies(text: str, vocabulary: Vocabulary, start: int) -> Iterator[FoundBody]:
    """The names from a position on; *Referat Udvalget for Kultur*: a word for a body may open the name behind it."""
    pattern = _body_pattern(vocabulary)
    match = pattern.search(text, start)
    while match is not None:
        found = _to_body(match, vocabulary)
        if found is not None and match["named"] and found.start > match.start() and text.startswith(" for ", found.end):
            longer = pattern.match(text, found.start)
            match, found = (longer, _to_body(longer, vocabulary)) if longer and longer["opened"] else (match, found)
        if found is not None:
            yield found
        last = match.start() + match[0].rstrip().rfind(" ") + 1
        opens = found is None and last > match.start() and text.startswith(" for ", match.end())
        match = pattern.search(text, last if opens else match.end())


@lru_cache(maxsize=4)
def _body_pattern_of(
    endings: tuple[str, ...], openers: frozenset[str], abbreviations: frozenset[str]
) -> re.Pattern[str]:
    tails = "|".join(re.escape(ending) for ending in sorted(endings, key=len, reverse=True))
    heads = "|".join(
        re.escape(opener).replace(r"\ ", r"\s+")
        for opener in sorted(openers, key=len, reverse=True)
        if opener.endswith("for")
    )
    short = "|".join(sorted(abbreviations, key=len, reverse=True))
    word = r"[A-ZÆØÅ][\wæøåé]*-?"
    gap = r"[^\S\n]{1,3}"
    named = (
        r"(?:Det\s(?:[a-zæøå]+ende|[A-ZÆØÅ]?[a-zæøå]+(?:ive|lige|ske)|fælles|Fælles)\s|"
        rf"DET\s[A-ZÆØÅ]{{4,20}}\s)?(?:{word}(?:,{gap}|{gap}(?:[oO][gG]|&){gap}|"
        rf"-?{gap}?-{gap}?og{gap}|{gap})){{0,4}}(?:[A-ZÆØÅ]{{1,3}}-)?"
        rf"(?:[a-zæøå]{{3,}}-(?:,{gap}|{gap}(?:og|&){gap})){{0,4}}\w*?(?i:(?:{tails})s?)(?![\w-])"
    )
    adjective = (
        r"[a-zæøå]+(?:al|sk|ig|ær|iv)|nye|unge|ældre|grønn?e?|[a-zæøå]*nære|[a-zæøå]{2,}(?:ende|iske|iale)|almene"
    )
    part = rf"(?:{word}|(?!den\b|d\b|og\b)(?:(?:det{gap})?(?:{adjective}){gap})?[a-zæøå]{{4,}})"
    opened = (
        rf"(?:(?i:{heads}){gap}|Udvalget{gap}(?={word}(?:,{gap}{word}){{0,3}}{gap}(?:og|&){gap}[A-ZÆØÅ]))"
        rf"(?:{part}(?:,{gap}|-?{gap}(?:og|&){gap}))?{part}(?:(?:,{gap}|"
        rf"-?{gap}(?:og|&){gap}|{gap}for{gap}){part}|{gap}{word}){{0,5}}"
    )
    tied = r"(?:vedr\.|vedrørende|for|om|til)"
    field = rf"{gap}{tied}{gap}[\wæøå]{{3,}}(?:(?:,{gap}|-?{gap}og{gap})[\wæøå]{{3,}}){{0,3}}"
    of_law = (
        rf"(?:§(?:{gap})?|Paragraf{gap})17,?(?:{gap})?stk\.?(?:{gap})?4,?"
        rf"(?:(?:{gap})?-?(?:{gap})?(?i:udvalg)(?:et)?(?:{field})?|{field})"
    )
    return re.compile(
        rf"(?<![\w-])(?:(?P<of_law>{of_law})|(?P<opened>{opened})|(?P<named>{named})|(?P<short>{short})(?![\w-]))"
    )


def _body_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    endings = tuple(ending for ending, _ in vocabulary.body_endings)
    return _body_pattern_of(endings, vocabulary.body_openers, vocabulary.abbreviations)


_SKIPPED_FIRST = re.compile(
    r"^(?:[A-ZÆØÅ][\wæøåé-]*\s+(?:Kommunes?|KOMMUNES?)(?=\s)|Kommunes?(?=\s)"
    r"|Udvalg(?=\s[A-ZÆØÅ])|UDVALG(?=\s[A-ZÆØÅ][a-zæøå])|Referat|Dagsorden|Beslutning|Møde|Formanden|"
    r"Formand|Åbent?|Beslutninger|REFERAT|(?:TILLÆGS)?DAGSORDEN|MØDE|ÅBENT?|LUKKET|R e f e r "
    r"a t)\s+(?:fra\s+|for\s+|til\s+|i\s+)?|^(?:I|FRA|FOR|TIL|AF)\s+(?=[A-ZÆØÅ]{3})"
)


_INDEFINITE = re.compile(r"(?i:råd|udvalg|nævn|forum|panel)s?$")
_TOWN = re.compile(r"(?<![\w-])(?P<town>[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)?)[^\S\n]$")
_LONGEST_TOWN = 30
_COMPASS = frozenset(("nord", "syd", "øst", "vest", "midt", "by", "nørre", "sønder"))
"""Words that go with the name of a place before them: *Havnsø Øst Lokaludvalg*."""
_GLUED = re.compile(r"^.*[a-zæøå](?=[A-ZÆØÅ][a-zæøå])")
"""*SagsfremstillingUdvalget*: a heading that a converter glued to the word behind it."""
_DOCUMENT_BEHIND = re.compile(
    r"[ ,]+(?:Referat|Dagsorden|Beslutningsprotokol|Protokol|Side|[A-ZÆØÅ][\wæøå-]+\s(?:Kommunes?|KOMMUNE))$"
)
"""*Udvalget for Klima og Natur Referat*: the name of the document, or of the municipality, on the line of the body."""
_OF_MEETING = re.compile(r"\s(?:møde|ordinære|ekstraordinære|beslutnings|dagsorden|referat)", re.IGNORECASE)
"""*Udvalget for Børn og Families møde*: what belongs to the body."""
_MENU = re.compile(r"(?:^og|\sog|,)\s(?:udvalg|råd|nævn|bestyrelser?)$", re.IGNORECASE)
"""*Byråd og udvalg*, *Udvalg, råd og nævn*: the name of a part of a site."""


def _leading_strangers(words: str) -> int:
    """How much of the capitals before a name is not of it: only *X-*, *X,* and *X og* bind, and one word before."""
    if words.startswith(("Det ", "DET ")):
        return 0
    tokens = [(m.start(), m[0]) for m in re.finditer(r"\S+", words)]
    place = len(tokens) - 1
    while place > 0:
        before = tokens[place - 1][1]
        if before.casefold() in ("og", "&") and place > 1:
            place -= 2
        elif before.endswith(("-", ",")):
            place -= 1
        else:
            break
    joined = place < len(tokens) - 1
    if place > 0 and not joined and tokens[place - 1][1].isupper() and not tokens[place][1].isupper():
        return tokens[place][0]
    if place > 0 and not joined and tokens[place - 1][1].casefold() == tokens[place][1].casefold():
        return tokens[place][0]
    if place > 0 and not joined:
        place -= 1
    if place > 0 and not joined and tokens[place][1].casefold() in _COMPASS:
        place -= 1
    return tokens[place][0]


def _town_before(text: str, words: str, start: int, vocabulary: Vocabulary) -> int:
    """How far before a joined name in its indefinite form its municipality begins: *Roskilde (Elite- og Talentråd)*.

    *Roskilde Elite- og Talentudvalget* is a town beside a name.
    """
    if " " not in words or not _INDEFINITE.search(words):
        return 0
    before = _TOWN.search(text, max(0, start - _LONGEST_TOWN), start)
    return start - before.start() if before and vocabulary.municipality_code(before["town"]) else 0


def _to_body(match: re.Match[str], vocabulary: Vocabulary) -> FoundBody | None:
    words = match[0]
    start = match.start()
    while skipped := _SKIPPED_FIRST.match(words):
        words = words[skipped.end() :]
        start += skipped.end()
    if match["short"]:
        return FoundBody(words, BodyKind.UNKNOWN, start, match.end())
    if match["of_law"]:
        return FoundBody(words, BodyKind.COMMITTEE, start, match.end())
    if match["named"] and (glued := _GLUED.search(words)):
        words, start = words[glued.end() :], start + glued.end()
    if match["named"]:
        skipped_length = _leading_strangers(words)
        words, start = words[skipped_length:], start + skipped_length
        town = _town_before(match.string, words, start, vocabulary)
        words, start = match.string[start - town : start] + words, start - town
    end = match.end()
    while match["opened"] and words.casefold().endswith((", møde", " møde")):
        words = words[: words.casefold().rindex("møde")].rstrip(" ,\xa0")
        end = start + len(words)
    if match["opened"] and (behind := _DOCUMENT_BEHIND.search(words)):
        words, end = words[: behind.start()], start + behind.start()
    if match["opened"] and words.endswith("s") and _OF_MEETING.match(match.string, end):
        words, end = words[:-1], end - 1
    last = words.casefold().split()[-1] if words.split() else ""
    if last.endswith(_AREAS) or last.rstrip("s") in vocabulary.not_bodies or last in vocabulary.not_bodies or not words:
        return None
    if match["named"] and (words.casefold() in vocabulary.generic_bodies or _MENU.search(words)):
        return None
    if match["named"] and words.casefold().endswith(("ets", "ens", "mets", "råds", "udvalgs", "bestyrelses")):
        words, end = words[:-1], end - 1
    return FoundBody(words, body_kind(words, vocabulary.body_endings), start, end)
