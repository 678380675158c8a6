"""What a row of a table says of its sum: by the head of the column, and by the label of the row."""

import re
from collections.abc import Collection, Sequence

from tracker.domain.money import Amount, LedgerKind
from tracker.extraction.ledger.money_passages import Part, Passage
from tracker.extraction.ledger.names import names_in, same_name
from tracker.extraction.ledger.wording import wording_of
from tracker.extraction.ledger.words import GIVER, LEFT_OVER, PAST, SET_ASIDE, shape

_LONGEST = 1000
_IN_OR_OUT = (
    r"(?:ind|ud|ind/ud|indtægt(?:er)?|udgift(?:er)?|indsat|hævet|betalt|brugt|bevægelse(?:r)?|debet"
    r"|kredit|kr\.?\s+ud|kr\.?\s+ind)"
)
_PLAIN_HEAD = shape(
    rf"^\W*(?:{_IN_OR_OUT}|beløb|kr|kroner|sum|i\s+kr|dkk|budget|thisyear|årets\s+\w+|hvor\s+meget|penge"
    rf"|post)?\W*(?:i\s+kr\.?"
    r"|\(kr\.?\)|kr\.?|kroner|thisyear)?\W*$"
)
_OUT_HEAD = re.compile(r"^\W*(?:ud|udgift(?:er)?|hævet|betalt|brugt)\W*(?:kr\.?)?\W*$", re.IGNORECASE)
_GRANT_HEAD = shape(
    r"^\W*(?:bevil\w*|tildel\w*|givet|tilskud|støtte|rådets\s+(?:beslutning|afgørelse|bevilling|tilskud)"
    r"|afgørelse|beslutning|får|bevilget\s+beløb|imødekommet|uddelt)(?:\s+\w+)?\W*$"
)
_APPLIED_HEAD = shape(r"\b(?:søgt|ansøgt|søger|ansøger|ønsket|ønsker)\b")
_GRANTED = shape(
    r"^\W*(?:fuld\w*\s+\w+|fuldt\s+ud|imødekommet|imødekommes|bevilget|bevilges|godkendt|godkendes|ja"
    r"|som\s+(?:an)?søgt|tilsagn"
    r"|hele\s+beløbet|det\s+hele|støttes|tiltrådt)\W*$"
)
"""In the cell behind what was applied for: *Fuldt tilskud*, *Imødekommet*."""
_TOLD_IN_ALL = shape(
    r"\b(?:udgifter|indtægter|forbrug|poster|beløb)\s+i\s*alt\b | \bi\s*alt\s+(?:betalt|brugt"
    r"|udgift\w*|bevilget)|\b(?:betalt|brugt)\s+i\s*alt\b"
)
"""*Stand på kulturnatten, i alt betalt*: what was told one by one."""
_TOTAL = shape(
    r"^\W*(?:i\s*alt|sum|total|samlet|tilbage|rest(?!bevilling|midler)\w*(?!\s+fra)|saldo"
    r"|til\s+(?:fri\s+)?(?:rådighed|disposition|uddeling)"
    r"|beholdning|balance|herefter|disponibel\w*|disponibelt|til\s+disposition|uddelt\s+i\s+alt|årets\s+resultat"
    r"|forbrug\s+i\s+alt|nu\s+tilbage"
    r"|(?:på|i)\s+(?:kontoen|kassen|puljen|banken))\b"
)

_LABELS: tuple[tuple[LedgerKind, re.Pattern[str]], ...] = (
    (LedgerKind.REFUND, shape(r"\b(?:retur\w*|(?:tilbage|tilbageført)\s+(?:til|i)|tilbage\s+fra\s+(?!sidste"
                              r"|pastyear)|tilbagebetal\w*|tilbageført\w*"
                              r"|frigivet|frigjort|kommet\s+tilbage"
                              r"|betalt\s+tilbage|refunder\w*)\b")),
    (LedgerKind.CARRY_OVER, shape(rf"\b(?:overført|overførsel|overføres|uforbrugt\w*|ubrugt\w*|restbevilling"
                                  rf"|mindreforbrug)\b | (?:{LEFT_OVER}|\bmed\b).*{PAST} | \bfra\s+{PAST}")),
    (LedgerKind.COMMITMENT, shape(rf"\b{SET_ASIDE}\b | \b(?:lagt|sat)\s+(?:til\s+side|af)\b | \bgemt\b "
                                  rf"| \breservation\w*\b | \bholdt?\s+fri\b")),
    (LedgerKind.GRANT, shape(r"\b(?:tilskud|støtte|bevilget|bevilling|tildelt|givet)\s+til\b(?!\s+rådet)")),
    (LedgerKind.APPROPRIATION, shape(rf"\bfra\s+{GIVER} | \b(?:(?:års|drifts)?bevilling\w*|ramme\w*|(?:års"
                                     rf"|drifts)?budget\w*"
                                     rf"|rådighedsbeløb\w*|tildelt\w*|grundbeløb\w*|årets\s+(?:penge|midler"
                                     rf"|pulje)|pulje\w*)\b | \btilskud\s+fra\b | {GIVER}")),
    (LedgerKind.EXPENDITURE, shape(r"\b(?:betalt|udbetalt|afregnet|brugt|udgift\w*|regning\w*|faktura\w*"
                                   r"|indkøb\w*|køb|købt|leje"
                                   r"|honorar\w*|forplejning\w*|kørsel|transport|annonce\w*|udlæg|gået\s+til|mad"
                                   r"|kaffe)\b")),
)  # fmt: skip


def find_kind_of_row(passage: Passage, amount: Amount, meeting_year: int | None, body: str | None) -> LedgerKind | None:
    """The movement in a row, or ``None``.

    1. a column headed *Bevilget*, *Tilskud*: what the applicant of the row gets; *Søgt*, *Forslag*, *Forbrug* give
       nothing  2. a column headed *Beløb*, or without head: by the label, *Fra byrådet til 2025*, *Med over fra 2024*,
       *Lagt til side til …*  3. *I alt*, *Tilbage*, *Rest* give nothing, nor does a label of an earlier year.
    """
    words = wording_of(passage, amount, (amount,), meeting_year, body).whole.replace("|", " ").replace("\t", " ")
    label, _, remark = words.partition("¤")
    if _TOTAL.search(label) or _TOLD_IN_ALL.search(label) or amount.ore == 0:
        return None
    if passage.head is not None and _GRANT_HEAD.search(passage.head):
        return LedgerKind.GRANT
    if passage.head is not None and passage.part is Part.PROPOSED:
        return LedgerKind.GRANT
    if passage.head is not None and not _PLAIN_HEAD.search(_relative(passage.head, meeting_year)):
        is_granted = _APPLIED_HEAD.search(passage.head) and _GRANTED.search(remark)
        return LedgerKind.GRANT if is_granted else None
    told = (kind for part in (remark, label) for kind, pattern in _LABELS if pattern.search(part))
    kind = next(told, None)
    if kind is None and passage.head is not None and _OUT_HEAD.match(passage.head):
        return LedgerKind.EXPENDITURE
    return kind if kind is LedgerKind.CARRY_OVER or "pastyear" not in label else None


def _relative(head: str, meeting_year: int | None) -> str:
    return head.replace(str(meeting_year), "thisyear") if meeting_year else head


_LABELLED = re.compile(r"(?P<label>[^:\n]{2,60}):\s*(?:kr\.?\s*)?(?P<rest>.*)", re.DOTALL)
_LISTED = re.compile(
    r"(?P<label>(?!\d)[^:\n,.;]{2,60}?)(?:,"
    r"|\s[–—-])?\s(?:i alt\s)?(?:kr\.?\s*)?(?P<rest>\d[\d.]*(?:,[\d-]+)?(?:\s?(?:kr\.?|kroner|,-))*)\.?",
    re.IGNORECASE,
)
"""*Printerpatroner, 890 kr.*, *Leje af sal 1.250 kr.*: a point of a list of what came and went."""
_NOT_MOVED = shape(
    r"""
        \b(?:pris\w*|tilbud\w*|overslag\w*|ansøgt|søgt|søger|ansøg\w*|forslag\w*|indstil\w*|maks\w*|loft\w*
        |egenbetaling|kontingent|entré|afslag|nej|ikke|udsat
    |disponibel\w*|disponibelt|tilbage(?!\s+fra)|til\s+(?:fri\s+)?disposition|til\s+(?:brug|uddeling|overs)|rest
    |resten|restbeløb\w*|saldo\w*|i\s*alt|til\s+rådighed|beholdning\w*
    |balance|herefter|kasse\w*
    |konto\w*|takst\w*|årligt|nyt\s+tal|svar|spørgsmål|note|bemærk\w*|kommentar\w*)(?!\w)"""
)
_REFUSED_LEAD = re.compile(
    r"\b(?:afslag|afvist|afslået|ikke|udsat|søgt|ansøgt|ansøg\w+|tilbud|priser)\b", re.IGNORECASE
)
_ABOUT_MONEY = re.compile(
    r"økonomi|penge|regnskab|budget|kasse|konto|pulje|rådighed|bevilling|uforbrugt|saldo", re.IGNORECASE
)


def _listed(passage: Passage) -> re.Match[str] | None:
    """A point of a list; outside lists the comma must stand there: *Frimærker, 310 kr.*"""
    match = _LISTED.fullmatch(passage.quote.text)
    return match if match and (passage.lead or "," in passage.quote.text[: match.end("label") + 1]) else None


def find_kind_of_label(
    passage: Passage, amount: Amount, meeting_year: int | None, body: str | None, applicants: Collection[str]
) -> LedgerKind | None:
    """The movement in a line of label and sum: *Ramme 2022: ¤*, *Bus og frokost til Enghaven: ¤*, or ``None``.

    By the words of the label; one that names an applicant (stems in ``applicants``) tells what it gets, and any other
    what was paid.
    """
    match = _LABELLED.fullmatch(passage.quote.text) or _listed(passage)
    if match is None or passage.quote.span.start + match.start("rest") < amount.quote.span.start - 4:
        return None
    if amount.quote.span.start - passage.quote.span.start > match.start("rest") + 4 or _NOT_MOVED.search(
        passage.quote.text
    ):
        return None
    if _REFUSED_LEAD.search(passage.lead):
        return None
    words = wording_of(passage, amount, (amount,), meeting_year, body)
    label = words.with_before.partition(":")[0] if match.re is _LABELLED else words.own.partition("¤")[0]
    kind = next((kind for kind, pattern in _LABELS if pattern.search(label)), None)
    if kind is None and any(same_name(one, other) for one in names_in(match["label"]) for other in applicants):
        return LedgerKind.GRANT
    return LedgerKind.EXPENDITURE if kind is None else kind


def is_plain_row(passage: Passage, amount: Amount, meeting_year: int | None, body: str | None) -> bool:
    """Whether a row has a sum below *Beløb* and a label of this year that is no total."""
    label = wording_of(passage, amount, (amount,), meeting_year, body).whole.partition("¤")[0]
    is_plain = passage.head is None or _PLAIN_HEAD.search(_relative(passage.head, meeting_year)) is not None
    is_total = _TOTAL.search(label.replace("|", " ")) or _TOLD_IN_ALL.search(label)
    return is_plain and not is_total and "pastyear" not in label and amount.ore != 0


def ends_with(passage: Passage, amount: Amount) -> bool:
    """Whether nothing but a full stop stands behind the sum."""
    return not passage.quote.text[amount.quote.span.end - passage.quote.span.start :].strip(" .\n")


def is_about_money(passages: Sequence[Passage]) -> bool:
    """Whether an item's passages speak of the body's purse."""
    return any(_ABOUT_MONEY.search(one.quote.text[:_LONGEST]) for one in passages)
