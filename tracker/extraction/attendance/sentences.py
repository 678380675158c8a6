"""Sentences that tell who was there and who was not: *Ida Holm og Bo Vik var fraværende.*"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.attendance.flags import AWAY
from tracker.extraction.attendance.lists import (
    NAME_HEAD,
    NAMES,
    RANGE,
    Listed,
    find_listed,
    label_kind,
    limited,
    split_label,
)
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.attendance.substitutes import tells_of_substitute

_SUBSTITUTE = re.compile(
    r"^(?:Som|I stedet) (?:stedfortræder|suppleant|for \S+ \S+)?\s?(?:mødte|"
    r"deltog|deltager)\b|^\S+ \S+(?: \S+)? (?:deltog|mødte) (?:som "
    r"(?:stedfortræder|suppleant)|i stedet)\b"
    rf"|^{NAMES} (?:deltog|mødte) (?:som (?:stedfortrædere?|suppleant(?:er)?)|i stedet)\b"
    r"|^(?:\d\.\s*)?[Ss]uppleant\s[^.]{3,60}\b(?:indkaldt|mødte|deltog)\b"
)
_INSTEAD = re.compile(rf"\b(?:deltog|deltager|mødte|møder)\s+(?:i\s+mødet\s+)?i\s+stedet\s+for\s+(?P<name>{NAME_HEAD})")
"""*Ida Holm deltog i stedet for Bo Vik*: Bo Vik was not there."""
_EXCUSED = re.compile(r"[\s,()A-ZÆØÅ]{0,8}(?:som|der)\s(?:havde|har)\smeldt\s(?:afbud|forfald|fra)\b")
_BUT = re.compile(
    r"\b(?:[Mm]ødt|[Tt]il stede|[Ff]remmødte?|[Mm]ødte|[Aa]lle)\b[^.]{0,40}?"
    rf"\b(?:bortset fra|undtagen|undtaget|med undtagelse af|på nær)\s?:?\s+{NAMES}"
)
_AFTER = re.compile(
    rf"^(?:Der (?:er|var|blev|forelå) (?:meldt |modtaget )?)?(?P<label>[A-Za-zæøåÆØÅ]+(?:\s[a-zæøå]+){{0,3}}?)\s"
    rf"(?=[A-ZÆØÅ])(?={NAMES}(?:\s*\([^)]{{0,60}}\))?\s*(?:[.,;–-]|$|stedfortræder|suppleant|på grund|pga|grundet))"
)
_PART = re.compile(
    r"deltog\w* ikke i (?:drøftelsen|behandlingen|afstemningen|en del|dele) (?:af|om) (?!punktet|sagen|dette|sagerne)"
    r"|\bdel af (?:mødet|punktet|dagsordenen)"
)
"""*Bo Vik deltog ikke i den lukkede del af mødet*: for a part alone, unless the items are numbered."""
_FLAGGED = re.compile(
    rf"^\W*{NAMES}\s*(?:[:,–-]\s*|\(|(?<=\s)|(?<=\)))(?:(?:har|havde)\s)?(?:meldt\s|sendt\s|med\s|m\.\s?)?"
    r"(?P<flag>(?:fraværende\s)?(?:uden\s|u\.\s?)afbud|"
    r"fraværende\s(?:med|ved)\safbud|fraværende|afbud|forfald|udeblevet)\)?\s?\.?$"
)
"""*Bo Vik - afbud*, *Bo Vik (A) fraværende.*, *Bo Vik og Ida Holm (uden afbud)*: all that a line says."""
_FRONTED = re.compile(
    rf"^\W*(?:Ved|Under|Til|I|Fra)\s[^.,:;\n]{{3,80}}?\s(?:var|er|havde|har|deltog|deltager)\s{NAMES}(?:,)?\s+"
    r"(?P<said>(?:ikke\b|fraværende|forhindret|meldt\s(?:afbud|forfald|fra)|afbud|forfald|udeblevet)[^.;]{0,60})"
)
"""*Ved sagens behandling var Bo Vik (V) fraværende*, *Under pkt. 2 deltog Ida Holm ikke*."""
_LABEL_FOR_ITEMS = re.compile(
    r"^\W*(?P<label>(?:Afbud|Fraværende|Fravær|Forfald|Ikke til stede|Ej til stede|Deltog ikke)"
    r"(?:\s(?:med|uden)\safbud)?)\s+"
    rf"(?P<limit>(?:til|under|ved|i|på|for)\s[^:\n]{{3,60}}?)\s?:\s*{NAMES}"
)
"""*Afbud til pkt. 1-2: Bo Vik*."""
_NO_WORD = re.compile(r"\bu(?:den\b|\.)")
_PARTS = re.compile(
    r"(?<=afbud)\s?(?:[,;]|\bog\b|,?\smens\b)\s+(?=[A-ZÆØÅ][\w.-]*\s[A-ZÆØÅ][^.]{0,60}"
    r"\b(?:(?:uden|med)\safbud|udeblev|deltog ikke|mødte ikke|var fraværende)\b)"
)
"""*Bo Vik var fraværende med afbud, Ida Holm uden afbud.*"""
_LOST_STOP = re.compile(
    r"(?<=[)\d])\s(?=[A-ZÆØÅ][\w.-]{1,30}(?:\s[A-ZÆØÅ][\w.-]{0,30}){1,4}\s(?:\([A-ZÆØÅ]{0,2}\)\s)?"
    r"(?:var (?:fraværende|forhindret)|deltog ikke|mødte ikke|ha(?:r|vde) meldt)\b)"
)
"""*I stedet deltog Bo Vik (A) Ida Holm (A) var fraværende.*: a full stop that a converter lost behind a bracket."""
_WHO_CAME = re.compile(r"^(?:Fremmøde|Til- og afgang|Mødedeltagelse)\s?:\s+(?=[A-ZÆØÅ])")
"""*Fremmøde: Bo Vik forlod mødet kl. 20.25 (pkt. 5).*: sentences behind a label, who came late or left."""


def is_attendance_line(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a line says only who was or was not there, in a sentence or after a label."""
    words = _WHO_CAME.sub("", words.strip("() "))
    label, _ = split_label(words, vocabulary)
    if label in ("absent", "excused", "unexcused", "present", "partly"):
        return True
    sentences = [words[a:b] for a, b in find_sentences(words) if any(map(str.isalpha, words[a:b]))]
    return bool(sentences) and all(
        next(find_in_sentence(s, 0, len(s), vocabulary), None)
        or _SUBSTITUTE.match(s)
        or tells_of_substitute(s)
        or next(find_movements(s, 0, len(s), vocabulary), None)
        for s in sentences
    )


def find_in_sentence(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Persons whom one sentence calls absent.

    1. *Ida Holm og Bo Vik var fraværende*, *deltog ikke under punkt 4 og 6*  2. *Der er afbud fra Bo Vik*,
    *Uden afbud Ida Holm*  3. *Ida Holm deltog i stedet for Bo Vik*  4. *Alle var mødt bortset fra Bo Vik*
    5. *(Fraværende: Bo Vik)*  6. *Bo Vik - afbud*, *Bo Vik (A) fraværende.*  7. *Bo Vik var fraværende med afbud, Ida
    Holm uden afbud.*
    """
    for part in sorted(
        (*_PARTS.finditer(text, start, end), *_LOST_STOP.finditer(text, start, end)), key=re.Match.start
    ):
        yield from _in_clause(text, start, part.start(), vocabulary)
        start = part.end()
    yield from _in_clause(text, start, end, vocabulary)


def _in_clause(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Those whom one clause calls absent, in the first of the shapes that fits."""
    words = text[start:end]
    flagged = _FLAGGED.match(words)
    if flagged is not None:
        excused = "unexcused" if _NO_WORD.search(flagged["flag"]) else "excused"
        kind = excused if "afbud" in flagged["flag"] else "absent"
        names = (start + flagged.start("names"), start + flagged.end("names"))
        yield from find_listed(text, *names, kind, vocabulary)
        return
    if words.startswith("("):
        bare = words.strip("() ")
        label, after = split_label(bare, vocabulary)
        if label in AWAY and after < len(bare):
            begin = start + words.index(bare)
            yield from find_listed(text, begin + after, begin + len(bare), label, vocabulary)
            return
    but = _BUT.search(words)
    if but is not None:
        kind = "excused" if "afbud" in words[but.end() :] else "absent"
        yield from find_listed(text, start + but.start("names"), start + but.end("names"), kind, vocabulary)
        return
    fronted = _fronted(words, vocabulary)
    if fronted is not None:
        match, kind, limit = fronted
        for listed in find_listed(text, start + match.start("names"), start + match.end("names"), kind, vocabulary):
            yield limited(listed, limit) if limit else listed
        return
    replaced = list(_INSTEAD.finditer(words))
    for instead in replaced:
        kind = "excused" if _EXCUSED.match(words, instead.end()) else "absent"
        yield from find_listed(text, start + instead.start("name"), start + instead.end("name"), kind, vocabulary)
    named = _named_after(words, vocabulary) if not replaced else None
    if named is not None:
        kind, after = named
        yield from find_listed(text, start + after, end, kind, vocabulary)
    if not replaced and named is None:
        yield from _before_phrase(text, start, end, vocabulary)


def _fronted(words: str, vocabulary: Vocabulary) -> tuple[re.Match[str], str, re.Match[str] | None] | None:
    """Those away, their kind and their items, where the item stands first: *Ved sagens behandling var Bo Vik
    fraværende*, *Afbud til pkt. 1-2: Bo Vik*; nobody for an item that is told by other words than its number.
    """
    labelled = _LABEL_FOR_ITEMS.match(words)
    if labelled is not None:
        kind, limit = label_kind(fold(labelled["label"]), vocabulary), RANGE.search(words, *labelled.span("limit"))
        return (labelled, kind, limit) if kind in AWAY and kind is not None and limit else None
    match = _FRONTED.match(words)
    if match is None or _PART.search(words):
        return None
    kind = "excused" if re.search(r"afbud|forfald|meldt fra", match["said"]) else "absent"
    return match, kind, RANGE.search(words, 0, match.start("names")) or RANGE.search(words, match.end("names"))


def _before_phrase(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Names before *var fraværende*, *havde meldt afbud*."""
    words = text[start:end]
    for kind in ("unexcused", "excused", "absent"):
        for phrase in sorted(vocabulary.presence_phrases[kind], key=len, reverse=True):
            place = _place_of(phrase, words)
            match = _names_before(words[:place].rstrip(), vocabulary) if place > 0 else None
            if match is None:
                continue
            limit = RANGE.search(words, place)
            if limit is None and _PART.search(words):
                return
            names = (start + match.start("names"), start + match.end("names"))
            for listed in find_listed(text, *names, kind, vocabulary):
                if " " in listed.attendance.name:
                    yield limited(listed, limit) if limit else listed
            return


def _place_of(phrase: str, words: str) -> int:
    """Where a phrase stands as words of their own: *er fraværende* does not in *Bo Rytter fraværende*."""
    place = words.find(phrase)
    while place > 0 and words[place - 1].isalnum():
        place = words.find(phrase, place + 1)
    return place


def _names_before(words: str, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Names that are all there is before a phrase, but for a title, or an outcome whose full stop was lost."""
    match = _names_pattern(vocabulary.roles).match(words)
    if match is None:
        return None
    first = vocabulary.outcomes.first(match["names"])
    if first is None or first[0].start() > 0 or first[0].end() >= len(match["names"]):
        return match
    return _names_pattern(vocabulary.roles).match(words, match.start("names") + first[0].end())


@lru_cache(maxsize=4)
def _names_pattern(roles: frozenset[str]) -> re.Pattern[str]:
    """*Bo Vik (V), Næstformand og Ida Holm (A)*: each name may have its role before or behind it."""
    titles = "|".join(re.escape(role) for role in sorted(roles, key=len, reverse=True))
    behind = rf"(?:,\s(?i:{titles})(?=\s*(?:,|og\b|samt\b|$)))?"
    names = NAMES.replace(NAME_HEAD, NAME_HEAD + behind)
    return re.compile(rf"\W*(?:(?:{titles})\s+)?{names}\s*(?:,\s*)?$")


def _named_after(words: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """*Fraværende Tonny Jessen.*, *Der er afbud fra Martin Bech og Pia Uth*: who follows a label without a colon."""
    match = _AFTER.match(words)
    if match is None:
        return None
    kind = label_kind(fold(match["label"]), vocabulary)
    return (kind, match.end()) if kind in AWAY else None
