"""Minority statements: what somebody wanted written beside the decision, reservations, and cases carried upwards."""

import re
from collections.abc import Sequence

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote, Span
from tracker.domain.vote import MinorityStatement, Voter
from tracker.extraction.told.voters import Run, RunsByPlace, find_runs

_SIGNS = (
    "protokol", "forbehold", "særstandpunkt", "særudtalelse", "mindretal", "standsningsret", "afvigende", "afgj",
    "begær", "forlang", "ført", "stillingtagen", "bemærkning", "udtalelse",
)  # fmt: skip
"""A sentence without any of these holds no statement of a minority."""
_ENTERED = (
    r"\b(?:til|ind)?ført\b[^.:\n]{0,40}?(?:protokol|referat)\w*|\btil\s+(?:beslutnings)?protokol(?:s|len)?\b|"
    r"\bprotokol(?:bemærkning|tilførsel|udtalelse|tilføjelse)\w*|"
    r"\bafvigende\s+mening\b|\b(?:bad|beder|ønsker|ønskede|begærede)\b[^.:\n]{0,40}?\bprotokolleret\b|"
    r"\b(?:gentog|gentager|afgav|afgiver|fremsatte)\s+(?:\w+\s+){0,2}?(?:bemærkning|udtalelse)\w*\b[^.:\n]{0,60}:"
)
_RESERVED = (
    r"\b(?:tager|tog|har\s+taget|tage)\s+(?:\w+\s+){0,2}?forbehold\b|\bforbehold\s*(?::|fra\b)|"
    r"\bafvent\w+\s+(?:sin\s+)?stillingtagen\b"
)
_SEPARATE = r"\bsær(?:standpunkt|udtalelse)\w*|\bmindretalsudtalelse\w*"
_MINORITY = (
    r"\bmindretal(?:let|lets)?\b(?!\s+stemte)(?![^.:\n]{0,120}\sstemmer?\s+i?mod\b)[^.:\n]{0,200}?"
    r"\b(?:ønske[rd]\w{0,2}|indstill(?:er|ede)|foreslår|foreslog|mene[rd]\w?|mente|finder|fandt|henvis(?:er|te)|"
    r"bemærke[rd]\w?|udtal(?:er|te)|anbefale[rd]\w?(?!\s+(?:\w+\s+)?ikke))\b"
)
_CARRIED = (
    r"\b(?:begær|forlang|kræv|ønsk|anmod)\w*\b[^.\n]{0,60}?\b"
    r"(?:sagen|punktet|beslutningen|afgørelsen|den)\b[^.\n]{0,40}?"
    r"\b(?:afgjort|indbragt|afgøres|til\s+afgørelse)\b|\bstandsningsret\w*|"
    r"\b(?:begær|forlang)\w*\s+(?:sagen|punktet|beslutningen)\s+"
    r"(?:forelagt\s+|løftet\s+|behandlet\s+)?(?:for\s+|i\s+|til\s+)?"
    r"(?:\w*byrådet|\w*kommunalbestyrelsen|\w*udvalget)\b"
)
_TRIGGER = re.compile("|".join((_ENTERED, _RESERVED, _SEPARATE, _MINORITY, _CARRIED)), re.IGNORECASE)
_DENIED = re.compile(r"\b(?:ingen|uden)\s+(?:\w+\s+)?(?:forbehold|særstandpunkt|protokol|mindretal)", re.IGNORECASE)
_OPENING = {'"': '"”', "”": "”", "“": "”“", "„": "“”", "»": "«", "«": "»"}
_LONGEST = 3000
"""A statement in quotation marks may be this long."""
_MOST = 1200
"""A statement after a colon, without quotation marks, ends at a blank line or here."""
_REACH = 200


def find_minority_statements(
    text: str, spans: Sequence[Span], vocabulary: Vocabulary, year: int | None
) -> tuple[MinorityStatement, ...]:
    """What a minority wanted written down, in stretches of a decision.

    1. *Mindretallet (A, Ø) ønskede følgende ført til protokols: "…"*  2. *Enhedslisten afgav følgende
    protokolbemærkning: …*  3. *Venstre tager forbehold*, *Forbehold: V*  4. *Bo Vik begærede sagen afgjort af Byrådet*,
    *benyttede sin standsningsret*  5. *Særstandpunkt fra A: …*, *Mindretalsudtalelse: …*  6. *Et mindretal (V og C)
    indstiller, at …*

    The quote goes on behind a colon: to the closing quotation mark, or to the next blank line.
    """
    found: list[MinorityStatement] = []
    for span in spans:
        folded = text[span.start : span.end].casefold()
        if any(sign in folded for sign in _SIGNS):
            _read(text, span, vocabulary, year, found)
    return tuple(found)


def _read(text: str, span: Span, vocabulary: Vocabulary, year: int | None, found: list[MinorityStatement]) -> None:
    last = span.start
    for start, end in find_sentences(text, span.start, span.end):
        words = text[start:end].casefold()
        if start < last or not any(sign in words for sign in _SIGNS):
            continue
        trigger = _TRIGGER.search(text, start, end)
        if trigger is None or _DENIED.search(text, start, end):
            continue
        voters = _voters(text, trigger, (start, end), vocabulary, year)
        if not voters and not trigger[0].casefold().startswith(("mindretal", "sær")):
            continue
        last = _end_of_statement(text, trigger.end(), end, span.end)
        found.append(MinorityStatement(Quote.of(text, start, last), voters))


def _voters(
    text: str, trigger: re.Match[str], limits: tuple[int, int], vocabulary: Vocabulary, year: int | None
) -> tuple[Voter, ...]:
    """Those whose statement it is: named last before the words that show it, or right behind them."""
    runs = find_runs(text, *limits, vocabulary, year)
    before = RunsByPlace(runs).last_before(trigger.end())
    if before is not None and trigger.start() - before.end <= _REACH:
        return before.voters
    behind: Run | None = next((run for run in runs if run.start >= trigger.end()), None)
    return behind.voters if behind and behind.start - trigger.end() < len(" fra: ") else ()


def _end_of_statement(text: str, position: int, end: int, limit: int) -> int:
    """Where a statement ends whose words are announced before ``end``, the end of the sentence."""
    quoted = _quotation(text, position, end, limit)
    if quoted is not None:
        return quoted
    if not text[:end].endswith(":", max(0, end - 1)):
        return end
    begin = end
    while begin < limit and text[begin].isspace():
        begin += 1
    blank = text.find("\n\n", begin, min(limit, begin + _MOST))
    stop = blank if blank >= 0 else min(limit, begin + _MOST)
    places = find_sentences(text, begin, stop)
    return places[-1][1] if places else end


def _quotation(text: str, position: int, end: int, limit: int) -> int | None:
    """The end of the first quotation that begins in the sentence, or right behind it."""
    reach = end
    while reach < limit and text[reach].isspace():
        reach += 1
    for place in range(position, min(reach + 1, limit)):
        closing = _OPENING.get(text[place])
        if closing is None:
            continue
        ends = [text.find(sign, place + 1, min(limit, place + _LONGEST)) for sign in closing]
        after = min((found for found in ends if found >= 0), default=-1)
        return max(end, after + 1) if after >= 0 else None
    return None
