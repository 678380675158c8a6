"""The words around a sum in the form that the shapes of a body's own money are written for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount
from tracker.extraction.items.clause_of_sum import SUM, mark_sums
from tracker.extraction.ledger.money_passages import Part, Passage

_CLAUSE_END = re.compile(r"[,;](?=\s)|\s[–—-](?=\s)|\s(?=(?:mens|men)\s)")
_GOES_ON = re.compile(
    r"[,;]?\s*(?:(?:som|der|hvilket|hvilke|hvoraf|dem|det|(?:de|den|han|hun|klubben|foreningen|"
    r"gruppen|(?-i:[A-ZÆØÅ])\w+)\s+(?:bad|har|havde|søgte|ønskede|ansøgte|håbede)|de\s+penge)\b|"
    r"og\s+(?:de\s|det\s|beløbet|pengene|regningen|fakturaen|er|blev|det\s+er|den\s+er|dem|disse)\b"
    r"|(?:er|var|blev|tilbage|retur|frigivet)\s|(?:vi|rådet)\s+\w+)",
    re.IGNORECASE,
)
"""How a clause begins that goes on about the sum of the clause before it: *, som ikke blev brugt*."""
_MAIN_VERB = re.compile(
    r",\s+(?:er|var|kan|bliver|blev|går|gik|frigiv\w*|frigør\w*|kommer|lægges|føres|overføres|følger|tilfalder"
    r"|returneres|bortfalder|ophæves"
    r"|tages)\b",
    re.IGNORECASE,
)
"""*De ¤, der var sat af, frigives*: the verb of the sum behind what is said of it."""
_BARE = re.compile(
    r"(?:(?!\b(?:er|var|har|havde|skal|kan|vil|blev|bliver|søge[rs]|"
    r"søgte|koste[rd]e?|får|fik|bevilge[rs]|står|udgør)\b)[^\n])*",
    re.IGNORECASE,
)
"""A clause without a verb of its own leans on the one before it."""
_OTHER = "#"
_VERB_FIRST = re.compile(
    r"\s*(?:er|var|udgør|udgjorde|bliver|blev|har|kostede|kommer|får|fik|sættes|gives|løb|lyder|lød)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?=\b|-)(?!/)")
_THAN = re.compile(r",\s+end\s", re.IGNORECASE)
"""*Lavere, end der stod*: the comma ends no clause."""
_AS_BEFORE = re.compile(
    r",?\s(?:i\s+lighed\s+med|ligesom|lige\s+som|på\s+niveau\s+med|svarende\s+til|som\s+i"
    r"|uændret\s+fra)\s+(?:i\s+)?(?:de\s+)?"
    r"(?:tidligere\s+år|sidste\s+år|foregående\s+år|fjor|året\s+før)\b,?",
    re.IGNORECASE,
)
"""*Får i lighed med tidligere år 40.000 kr.*: what was before is only compared with."""
_PROPOSES = re.compile(r"^[^¤#]{0,200}?\b(?:indstill\w+|foresl\w+|anbefal\w+)\b(?:[^¤#]{0,80}?\bat\b)?", re.IGNORECASE)
"""*Det indstilles, at der afsættes ¤*: what is proposed is read as if it were decided."""
_THIS_YEAR = re.compile(
    r"\b(i|for|til)\s+(?:det\s+)?(?:indeværende|nuværende)\s+(?:budget|regnskabs|kalender)?år\b", re.IGNORECASE
)
_APPOSED = re.compile(
    r"\s*(?:(?:i alt|nemlig|det vil sige|dvs\.?|pris(?:en)?|til en pris (?:af|på)|samlet|svarende til|"
    r"tilsammen|sammenlagt|et beløb på|beløb|ca\.|cirka|godt|knap|tæt på|i størrelsesordenen)\s+){0,2}",
    re.IGNORECASE,
)
"""*Gaver og kørsel, i alt ¤*: the sum of the clause before it, put behind a comma."""
_SHORTEST_NAME = 5
_REACH = 300
"""How far a clause may stretch to each side of its sum: text without punctuation stays linear."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A sum's own clause, and the same with the words that it leans on."""

    own: str
    """*Dertil lægges ¤* of *Dertil lægges ¤, som ikke blev brugt sidste år*."""
    with_after: str
    """With the clause behind it that goes on about the sum: *som*, *og er betalt*."""
    with_before: str
    """With all of the sentence before it."""
    in_a_row: str
    """With all of the sentence before it and no sign of the sums in it: *Koret får 4.000 kr., klubben ¤*."""
    whole: str


def wording_of(
    passage: Passage, amount: Amount, amounts: Sequence[Amount], meeting_year: int | None, body: str | None
) -> Wording:
    """The wording around one of the sums of a passage.

    Years are told relative to the meeting's (*fra pastyear*), as it is that which decides what a sum is; ``body`` is
    whose minutes these are, told as *rådet*.
    """
    text, place = mark_sums(passage.quote, amount, amounts)
    first, last = max(0, place - 2 * _REACH), place + 2 * _REACH
    before, after = (
        _relative(text[first:place], meeting_year, body),
        _relative(text[place + 1 : last], meeting_year, body),
    )
    if passage.part is Part.PROPOSED:
        before = _PROPOSES.sub("", before)
    starts = [m.end() for m in _CLAUSE_END.finditer(before)]
    ends = [m.start() for m in _CLAUSE_END.finditer(after)]
    cut, end = starts[-1] if starts else 0, ends[0] if ends else len(after)
    apposed = before[cut:]
    if cut and _APPOSED.fullmatch(apposed) and not after[:end].strip(" ."):
        # *Regningen, ¤, er betalt*: the sum is put in between, or behind
        is_whole = _OTHER not in before
        cut, end = starts[-2] if len(starts) > 1 else 0, ends[1] if len(ends) > 1 else len(after)
        before = before[: len(before) - len(apposed)].rstrip(" ,;–—-") + " " if is_whole else before
    inset = _CLAUSE_END.search(before, 0, cut)
    head = before[: inset.start()] if inset and inset.end() < cut and _VERB_FIRST.match(before, cut) else ""
    longer = _end_of_what_goes_on(after, end, ends)
    lead = f"{_relative(passage.lead[-_REACH:], meeting_year, body)} " if passage.lead else ""
    own = head + before[cut:] + SUM + after[:end]
    is_next = _OTHER in before and _BARE.fullmatch(before.rpartition(_OTHER)[2] + after[:end])
    in_a_row = before.replace(_OTHER, "") + SUM + after[:end] if is_next else own
    return Wording(
        own,
        head + before[cut:] + SUM + after[:longer],
        lead + before + SUM + after[:end],
        in_a_row,
        lead + before + SUM + after,
    )


def _end_of_what_goes_on(after: str, end: int, ends: Sequence[int]) -> int:
    if not _GOES_ON.match(after, end):
        return end
    longer = next((stop for stop in ends if stop > end), len(after))
    return next((stop for stop in ends if stop > longer), len(after)) if _MAIN_VERB.match(after, longer) else longer


def _relative(words: str, meeting_year: int | None, body: str | None) -> str:
    """The words with *pastyear* for 2023 in minutes of 2024, and *rådet* for the body's own name."""
    words = _THIS_YEAR.sub(r"\1 thisyear", _THAN.sub(" end ", _AS_BEFORE.sub(" ", words)))
    own = (body or "").split()
    if own and len(own[0]) > _SHORTEST_NAME:
        words = re.sub(rf"(?<!\w){re.escape(own[0])}(?:m?et|en)?(s?)(?!\w)", r"rådet\1", words, flags=re.IGNORECASE)
    if meeting_year is None:
        return words
    return _YEAR.sub(lambda match: _named(int(match[0]) - meeting_year), words)


def _named(distance: int) -> str:
    return "thisyear" if distance == 0 else "pastyear" if distance < 0 else "nextyear"
