"""Applications that an item lists, and the sentences that grant one as it was applied for without naming its sum."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount
from tracker.extraction.ledger.money_passages import Part, Passage, within
from tracker.extraction.ledger.names import names_in, same_name, stem_of
from tracker.extraction.ledger.words import GAP, shape

_APPLIES = shape(
    r"""
        \b(?:ansøger(?:e|ne)?|ansøgt|ansøgte|ansøgning\w*|søger|søgt|søgte|beder\s+(?:\w+\s+)?om|bedt\s+(?:\w+\s+)?om
        |bad\s+(?:\w+\s+)?om|ville\s+(?:\w+\s+)?have|vil\s+(?:\w+\s+)?gerne\s+have|vil\s+have
    |ønsker|ønskede|håber\s+på|håbede\s+på|anmoder|anmodede|anmodet|drømmer\s+om|har\s+brug\s+for|mangler)\b"""
)
_APPLIED_HEAD = shape(r"\b(?:søgt|ansøgt|søger|ansøger|ansøgning|ønsket|ønsker|beløb)\b")
_PROPOSED_HEAD = shape(r"\b(?:forslag|indstil\w*|bevil\w*|tildel\w*|støtte|tilskud|afgørelse|beslutning)\b")
_GIVE = (
    r"(?:får|fik|få|fået|giver|gives|gav|givet|tildel\w*|bevil\w*|dække[srt]*|modtager|modtog|imødekom\w*"
    r"|efterkom\w*|opfyld\w*"
    r"|støtte[srt]*|yde[srt]*|opnår|opnåede|tilgodese\w*|godkend\w*|tiltr\w+|vedtag\w*|vedtog|udbetal\w*)"
)
_WHO = r"(?:de|den|der|hun|han|vi|man|foreningen|klubben|gruppen|koret)"
_WHOLE = (
    r"(?:(?:det|den)\s+(?:hele|fulde|ansøgte|søgte|ønskede)|"
    r"hele\s+(?:beløbet|summen|det|ansøgningen|herligheden|pengesummen)"
    r"|de\s+(?:ansøgte|søgte)|fuldt\s+(?:ud|beløb|tilskud|omfang)|fuld\s+(?:støtte|sum|dækning)|alle\s+pengene"
    r"|alt\s+det"
    r"|i\s+(?:sin|deres)\s+helhed|"
    r"(?:det|hvad|så\s+meget|beløbet|de\s+penge|pengene|den\s+sum|summen),?\s+(?:som\s+)?"
    + _WHO
    + r"\s+(?:\w+\s+)?(?:søg\w*"
    r"|bedt|bad|beder|ansøg\w*"
    r"|ønske\w*|håbe\w*)"
    r"|som\s+(?:ansøgt|søgt|ønsket|foreslået\s+af\s+ansøger)|uden\s+(?:beskæring|afkortning))"
)
IN_FULL = shape(
    rf"""\b{_GIVE}\b{GAP}\b{_WHOLE}\b | \b{_WHOLE}\b{GAP}\b{_GIVE}\b
    | \b(?:får|fik)\s+(?:sin|sit|sine|deres)\s+(?:\w+\s+){{1,3}}?(?:betalt|dækket|finansieret)\b
    | \b(?:imødekom|efterkom|opfyld)\w*\b(?!{GAP}\bmed\b)
    | \bansøgning\w*{GAP}\b(?:godkend|bevilg|tiltræd|tiltråd|vedtag|støtte)\w* | \b(?:godkend|bevilg|tiltråd
    |tiltræd|støtte)\w*{GAP}\bansøgning\w*
    | \b(?:sagde|siger|sige|var|er)\s+(?:\w+\s+)?(?:ja\b|med\s+på\s+at\s+støtte)
    | \bja\s+(?:tak\s+)?til\s+(?-i:[A-ZÆØÅ]) | \bja\s+til\s+(?:hele\s+)?(?:\w+\s+){{0,3}}?(?:ansøgning|det\s+hele
    |beløbet)"""
)
"""Granted as applied for: *imødekommes fuldt ud*, *får det hele*, *tilskud svarende til det ansøgte*, *sagde ja*."""
_NUMBERS = re.compile(
    r"\bansøgning(?:en|erne)?\s+(?:nr\.?\s*)?((?:\d{1,2}|[^\W\d_])\b(?:\s*(?:,|og)\s*(?:\d{1,2}|[^\W\d_])\b)*)",
    re.IGNORECASE,
)
"""*Ansøgning 1 og 3 imødekommes*."""
_SUM = re.compile(r"\d\s?(?:kr|,-|mio|t\.kr)|kr\.?\s?\d", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:en|et)\s+(?:privat\w*|borger|medlem|familie|studerende|enkeltperson)\b", re.IGNORECASE)
_RECEIVED = re.compile(r"\b(?:ansøgninger|ansøgere|ansøgningerne)\b", re.IGNORECASE)
_NAMED_LINE = re.compile(
    r"[A-ZÆØÅ][^:.¤\n]{2,70}?(?::\s|\s\(|\s[–—-]\s"
    r"|,\s(?=(?:kr\.?\s)?\d))[^.\n]{0,80}?\(?(?:kr\.?\s)?\d"
)
"""*Atletikklubben Spurt: målkamera (25.000 kr.)*, behind *Der er modtaget fem ansøgninger*."""
_NUMBER = re.compile(r"\d{1,2}|\b[^\W\d_]\b", re.IGNORECASE)
_YES = frozenset(("ja", "bevilg", "godkend", "imødekomm", "bevilget", "godkendt", "imødekommet"))
_ALL = re.compile(r"\b(?:alle|begge|samtlige)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\W*(?:(?:de|den|det|dem|hun|han|foreningen|klubben|gruppen|ansøgningen|beløbet|"
    r"rådet|vi|der|forumet)\s+(?:får|fik|blev|bliver|er|har|sagde|siger|gav|giver|"
    r"bevilg\w*|imødekom\w*|godkend\w*|gives|ydes|yder|støtte\w*|gik|går|kan)\b"
    r"|(?:bevilges|bevilget|godkendt|imødekommet)\b)",
    re.IGNORECASE,
)
_BARE_YES = re.compile(
    r"^\W*(?:ad\.?\s*)?(?:\w{1,2}\s?[.:)]\s+)?(?:bevilget|bevilges|godkendt|godkendes|imødekommet|imødekommes|ja"
    r"|støttes|fuld støtte|tiltrådt)"
    r"(?:\s+(?:som|det|i\s+alt|fuldt|i\s+fuldt)\s+(?:an)?(?:søgt|søgte|ud|omfang|ønsket))?\W*$",
    re.IGNORECASE,
)
_LABELLED_YES = re.compile(
    r"^\W*[^:.\n]{2,60}:\s*(?:ja|bevilget|godkendt|imødekommet|imødekommes|fuldt?\s+(?:støtte|beløb|tilskud))\W*$",
    re.IGNORECASE,
)
"""*Koret: ja.*"""
_ANSWER = re.compile(
    r"^\W*(?:ja|nej|afslag|afslås|afvist|imødekommet|imødekommes|bevilget|bevilges|godkendt|godkendes)\W*$",
    re.IGNORECASE,
)
"""The sentence behind a point of a list: *b) Klubben, 3.500 kr. til brætter. Ja.*"""
GRANTED_BESIDE = shape(
    r"\b(?:søgt|søger|søgte|ansøgt|beder\s+om|ønsker)\b[^¤]*¤[^¤]*?[:.;,–-]\s*(?:\w+\s)?(?:ja|bevilget|bevilges"
    r"|imødekom\w*"
    r"|godkendt|godkendes|fuldt?\s+(?:ud|beløb|støtte|tilskud))\b(?:\s+fuldt\s+ud)?\W*$"
    rf" | \(¤[^)\#]*\)\s+[^,;\#]*?\b{_GIVE}\b[^,;\#]*?\b{_WHOLE}"
)
"""*Klubben, bolde, søgt ¤: bevilget fuldt ud*."""
_LISTED = re.compile(
    r"(?!bevil|budget|ramme|overf|rest|i alt|til råd|reserv|øremærk|afsat|saldo|udgift|tilskud|rådets|puljen|pris)"
    r"[A-ZÆØÅ][^:;.¤\n]{2,60}:\s*(?:kr\.?\s*)?[\d.]+(?:,[\d-]+)?(?:\s*kr\.?)?\s+til\s+(?!rådet)",
    re.IGNORECASE,
)
"""*Koret i Vestby: 24.500 kr. til noder* in what the decision is about: who, how much, what for."""
_IN_TABLE = re.compile(
    r"\W*(?!bevil|budget|ramme|overf|rest|i alt|til råd|reserv|øremærk|afsat|saldo|udgift|tilskud|rådets|puljen"
    r"|pris|fra |i kas|tilbage|retur"
    r"|betalt|køb|leje|kommunen|byrådet|uforbrugt|sum|total|årets|kassen)[A-ZÆØÅ][^|\t]{2,80}?(?:\||\t|\s{3,}).*",
    re.IGNORECASE | re.DOTALL,
)
"""*Teater Trap   10.000 kr.   Gæstespil*: a row without heads that names who asks."""
_REFUSED = shape(r"\b(?:ikke|ingen|afslag|afslås|afslået|afvis\w*|nej|delvis\w*|udsæt\w*|udsat|hverken)\b")
_HALF = shape(rf"\b{_GIVE}\b{GAP}\b(?:halvdelen|det\s+halve)\b | \bhalvdelen\b{GAP}\b(?:bevilges|gives|dækkes|ydes)\b")
_CLAUSE = re.compile(r"[,;]\s+(?:og\s+|men\s+|mens\s+)?|\s+(?:mens|men)\s+")
_LONGEST = 600
_MOST = 200
"""So many applications an item may list: each is compared with each sentence that grants one."""


@dataclass(frozen=True, slots=True)
class Application:
    """What somebody applied for: one sum, who by the capitalised words, and the mark of the point."""

    amount: Amount
    names: frozenset[str]
    mark: str | None
    passage: Passage


def find_applications(passages: Sequence[Passage], amounts: Sequence[Amount]) -> tuple[Application, ...]:
    """The sums applied for, in reading order.

    1. *Klubben Bolden søger 7.200 kr. til bolde*; *Klubben søger …* takes its name from the sentence before it
    2. *b) Solsikken: 11.500 kr. til udflugter* in what the decision is about  3. a row under *Søgt beløb*
    """
    found: list[Application] = []
    before: Passage | None = None
    is_listing = False
    for passage, after in itertools.zip_longest(passages, passages[1:]):
        inside = within(amounts, passage.quote.span.start, passage.quote.span.end)
        if passage.is_row:
            inside = inside[-1:]
        is_listing = passage.part is Part.TOLD and (is_listing or _RECEIVED.search(passage.quote.text) is not None)
        is_listed = is_listing and len(inside) == 1 and _NAMED_LINE.match(passage.quote.text) is not None
        if inside and (is_listed or _is_application(passage, after)):
            found.extend(_applications(passage, inside[:_MOST], before))
        before = passage
    return tuple(found[:_MOST])


def grants_in_full(
    passage: Passage,
    applications: Sequence[Application],
    before: Passage | None,
    *,
    is_alone: bool = False,
    has_sums: bool = False,
) -> Iterator[tuple[Application, int]]:
    """The applications that a sentence without a sum grants, each with the øre: all of it, or half (*halvdelen*).

    ``before`` is the passage right before it, which *De får hele beløbet* is about. ``is_alone`` says that *Godkendt*
    can be about nothing but the only application. ``has_sums`` says that other clauses of the sentence tell sums.
    """
    text = passage.quote.text[:_LONGEST]
    clauses = [clause for clause in _CLAUSE.split(text) if not has_sums or _is_of_itself(clause)]
    if not has_sums and not any(IN_FULL.search(clause) for clause in clauses):
        clauses = [text]
    for clause in clauses:
        half = _HALF.search(clause) is not None
        is_full = bool(IN_FULL.search(clause) or _LABELLED_YES.match(clause))
        is_pointed = is_alone or passage.mark is not None or bool(_is_beside(applications, before, passage))
        is_full = is_full or (is_pointed and _BARE_YES.match(passage.quote.text) is not None)
        if not (half or is_full) or _REFUSED.search(clause):
            continue
        for application in _meant(passage, clause, applications, before):
            yield application, application.amount.ore // 2 if half else application.amount.ore


def _is_of_itself(clause: str) -> bool:
    """Whether a clause of a sentence that tells sums names who gets all and has no sum: *Koret fik hele beløbet, …*."""
    is_named = bool(names_in(clause) or _NUMBERS.search(clause))
    return is_named and not _SUM.search(clause) and IN_FULL.search(clause) is not None


def _is_application(passage: Passage, after: Passage | None) -> bool:
    if passage.is_row and passage.head is None:
        return passage.part is Part.TOLD and _IN_TABLE.match(passage.quote.text) is not None
    if passage.is_row:
        return bool(passage.head and _APPLIED_HEAD.search(passage.head) and not _PROPOSED_HEAD.search(passage.head))
    if _APPLIES.search(passage.quote.text) or _APPLIES.search(passage.lead):
        return True
    if passage.part is not Part.DECIDED and passage.mark is None and _LISTED.match(passage.quote.text):
        return True
    is_answered = after is not None and _ANSWER.match(after.quote.text) is not None
    return passage.mark is not None and (passage.part is Part.TOLD or is_answered)


def _applications(passage: Passage, inside: Sequence[Amount], before: Passage | None) -> Iterator[Application]:
    names: frozenset[str] = frozenset()
    start = 0
    for amount in inside:
        end = amount.quote.span.start - passage.quote.span.start
        here = passage.quote.text[start : max(start, end)]
        own = names_in(here)
        if start == 0 and not own and before is not None:
            own = names_in(before.quote.text)
        elif start == 0 and len(own) == 1 and before is not None and _is_generic(here):
            own = own | names_in(before.quote.text)
        names = own or (frozenset() if _SOMEBODY.search(here) else names)
        yield Application(amount, names, passage.mark, passage)
        start = amount.quote.span.end - passage.quote.span.start


def _is_generic(words: str) -> bool:
    """*Klubben søger …* says a kind of applicant, not which."""
    return re.match(r"\W*(?:klubben|foreningen|gruppen|de|den|koret|holdet)\s", words, re.IGNORECASE) is not None


def _meant(
    passage: Passage, clause: str, applications: Sequence[Application], before: Passage | None
) -> Sequence[Application]:
    """By the mark of the point, by name, by standing right behind it (*De får det hele*), or the only one."""
    numbers = [mark.casefold() for listed in _NUMBERS.findall(clause) for mark in _NUMBER.findall(listed)]
    marked = [one for one in applications if one.mark in numbers] or [
        one for one in applications if one.mark == passage.mark is not None and one.passage is not passage
    ]
    beside = _is_beside(applications, before, passage)
    if marked or not beside or names_in(clause) - _YES or not (_PRONOUN.match(clause) or _BARE_YES.match(clause)):
        return marked or _named(clause, applications)
    return beside


def _is_beside(applications: Sequence[Application], before: Passage | None, passage: Passage) -> list[Application]:
    return [one for one in applications if one.passage is before and before.part is passage.part]


def _named(clause: str, applications: Sequence[Application]) -> Sequence[Application]:
    """Those that a clause names, each word weighed by how few share it; all of them, or the only one."""
    said = names_in(clause) | {stem_of(word) for word in re.findall(r"\w{5,}", clause)}
    told = Counter(name for one in applications for name in one.names)
    scores = [
        sum(1 / told[name] for name in one.names if any(same_name(name, word) for word in said)) for one in applications
    ]
    best = max(scores, default=0)
    if best > 0:
        top = [one for one, score in zip(applications, scores, strict=True) if score >= min(best, 1)]
        return top if best >= 1 or len({one.passage for one in top}) == 1 else []
    if _ALL.search(clause):
        return applications if len({one.names for one in applications}) == len(applications) else []
    return applications if not names_in(clause) and len(applications) == 1 else []
