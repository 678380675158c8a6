"""Which movement or balance a sum in a sentence, a list point or the row of a table is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount, BalanceKind, LedgerKind
from tracker.extraction.items.clause_of_sum import SUM
from tracker.extraction.ledger import idioms, in_full, incoming, outlays, refusals, shapes
from tracker.extraction.ledger.applications import GRANTED_BESIDE
from tracker.extraction.ledger.balances import PLAIN_LEVEL, RUNNING_TOTAL, STATED_AT_FIRST, find_balance, is_found
from tracker.extraction.ledger.corrections import difference_of_row, find_difference, says_difference
from tracker.extraction.ledger.money_passages import Part, Passage
from tracker.extraction.ledger.rows import find_kind_of_row
from tracker.extraction.ledger.wording import Wording, wording_of
from tracker.extraction.ledger.words import PAST, shape

_CARRIED = (*incoming.CARRY_OVER, *idioms.CARRY_OVER)
_GIVEN = (*incoming.APPROPRIATION, *idioms.APPROPRIATION)
_GIVEN_TO_US = (
    (LedgerKind.SUPPLEMENTARY, idioms.SUPPLEMENTARY),
    (LedgerKind.APPROPRIATION, incoming.STRONG_APPROPRIATION),
)
_PAST = shape(rf"\b{PAST}\b")
_OPENS_IN_PAST = shape(rf"^\W*(?:(?:i|for|fra)\s+)?{PAST}\b(?!s?\s+(?:overskud|rest))")
_OF_THIS_YEAR = re.compile(r"\bi\s+alt\s+¤\s+(?:i|for)\s+thisyear")
_PROPOSAL = re.compile(r"\b(?:foresl\w+|forslag\w*|indstill\w+)", re.IGNORECASE)
_KEPT = shape(rf"{PAST}[^\#]*¤[^\#]*\b(?:beholde|med\s+over|lov\b)")
_TOLD_WRONG = re.compile(
    r"\b(?:hørt|oplyst|meddelt|fejl|angivet|forkert|antaget|troede|regnet med|to gange"
    r"|dobbelt)\w*",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\bend\s+(?:de\s+|det\s+)?(?:\w+\s+)?¤")
_PUBLIC_WORKS = re.compile(r"\b(?:anlæg\w*|rådighedsbeløb\w*|byrådet|kommunalbestyrelsen|lån\w*)\b", re.IGNORECASE)
_APPLICATION_TAKEN_BACK = re.compile(r"\b(?:trukket|trækker|trak)\b", re.IGNORECASE)
_PAID_TO_APPLICANT = re.compile(
    r"\budbetal\w*\b.*\b(?:foreningen|klubben|ansøger\w*|tilskud\w*|støtte\w*)\b", re.IGNORECASE
)
_USED_AS_SET_ASIDE = re.compile(
    r"\b(?:var|blev)\s+(?:der\s+)?(?:\w+\s+)?(?:afsat|sat\s+af|reserveret|øremærket)\b[^¤#]*#[^¤]*¤"
    r"|¤\s+(?:ud\s+)?af\s+(?:sine|deres|sin|sit)\s+#|"
    r"\b(?:som|der)\s+(?:var|er|blev)\s+(?:\w+\s+){0,2}?(?:sat\s+af|afsat|reserveret|øremærket|lagt\s+til\s+side"
    r"|disponeret|hensat|henlagt)"
    r"|\b(?:af|fra|inden\s+for|på|præcis|netop|nøjagtigt?|hele|svarende\s+til)\s+(?:det|de|den)?\s*(?:reserverede"
    r"|afsatte|øremærkede|reservation\w*"
    r"|disponerede|hensatte|henlagte)",
    re.IGNORECASE,
)
_OUTLAY_OF_A_MEMBER = re.compile(
    r"\budlæg\w*|\blagt\s+¤\s+ud\b|\b(?:\w*billet|\w*rejse|kørsel|parkering|taxa"
    r"|transport)\w*\b[^#]*¤[^#]*\brefunder\w*",
    re.IGNORECASE,
)
"""What a member has paid for the body and gets back is the body's expense."""
_WHOLE_OF_PART = re.compile(r"#[^#¤]{0,60}\baf\s+(?:de|det|den|disse)\s+(?:\w+\s+)?¤", re.IGNORECASE)
"""*800 kr. af de reserverede ¤*: the other sum is told of it."""
_OUT_OF = re.compile(
    r"\b(?<!leje\s)(?<!køb\s)(?<!trykning\s)(?:ud\s+)?af\s+"
    r"(?:(?!med\b|er\b|var\b|blev\b|har\b|\w+e[rs]\s)\w+\s+){0,2}¤",
    re.IGNORECASE,
)
"""*Brugt 9.450 kr. af ¤*: not one more in a row."""
_PAID_BEFORE = (_USED_AS_SET_ASIDE, _PAID_TO_APPLICANT)


@dataclass(frozen=True, slots=True)
class Found:
    """What a sum is: a movement with its øre where they differ from the sum's own, or a balance."""

    kind: LedgerKind | None = None
    ore: int | None = None
    balance: BalanceKind | None = None


def find_kind(
    passage: Passage,
    amount: Amount,
    amounts: Sequence[Amount],
    meeting_year: int | None,
    *,
    body: str | None,
    first: bool,
) -> Found | None:
    """What one sum of a passage is, or ``None`` where it is no movement and no balance.

    ``amounts`` are the sums of the passage; ``first`` says that nothing was told before it in its item.
    """
    if passage.is_row:
        told = wording_of(passage, amount, (amount,), meeting_year, body)
        label, _, remark = told.whole.partition(SUM)
        difference = find_difference(told, amount, (amount,)) or difference_of_row(label, remark, amount)
        if difference is not None:
            return Found(LedgerKind.CORRECTION, difference)
        kind = find_kind_of_row(passage, amount, meeting_year, body)
        return Found(kind) if kind else None
    wording = wording_of(passage, amount, amounts, meeting_year, body)
    if in_full.HALF_OF.search(wording.with_before) or in_full.HALF_AFTER.search(wording.whole):
        return Found(LedgerKind.GRANT, abs(amount.ore) // 2)
    refund = _refund(wording)
    if refund is not None:
        return refund if refund.kind else None
    difference = find_difference(wording, amount, amounts)
    if difference is not None:
        return Found(LedgerKind.CORRECTION, difference)
    return (
        None
        if _is_wrong_one(passage, amount, amounts, meeting_year, body)
        else _movement(wording, passage, first=first)
    )


def _is_wrong_one(
    passage: Passage, amount: Amount, amounts: Sequence[Amount], meeting_year: int | None, body: str | None
) -> bool:
    """Whether a sum is the wrong one of two, of which the other is the right one."""
    if len(amounts) != 2:
        return False
    other = amounts[1] if amount is amounts[0] else amounts[0]
    told = wording_of(passage, other, amounts, meeting_year, body)
    return find_difference(told, other, amounts) is not None and not says_difference(told)


def _refund(wording: Wording) -> Found | None:
    """Money that comes back; a ``Found`` of nothing where it is only owed."""
    if says_difference(wording) and _TOLD_WRONG.search(wording.whole):
        return None
    if _COMPARED.search(wording.own) or _WHOLE_OF_PART.search(wording.whole):
        return None
    for words in (wording.own, wording.with_after):
        if not is_found((*incoming.REFUND, *idioms.REFUND), words) or _APPLICATION_TAKEN_BACK.search(words):
            continue
        if _OUTLAY_OF_A_MEMBER.search(words):
            return None
        if refusals.OF_THE_STATE.search(words):
            continue
        if re.search(r"\bfrig[iø]v\w*|frigav", words) and _PUBLIC_WORKS.search(words):
            continue
        if (
            is_found(incoming.CARRY_OVER[:4], words)
            or _KEPT.search(wording.with_after)
            or refusals.NOT_YET_BACK.search(words)
        ):
            continue
        return Found() if refusals.STILL_TO_COME.search(wording.whole) else Found(LedgerKind.REFUND)
    return None


def _movement(wording: Wording, passage: Passage, *, first: bool) -> Found | None:
    own, before = wording.own, wording.own[: wording.own.index(SUM)]
    if shapes.PAID.search(wording.with_after) and not _is_refused(LedgerKind.EXPENDITURE, own, wording, passage):
        return None if refusals.DENIED.search(before) else Found(LedgerKind.EXPENDITURE)
    if refusals.is_only_meant(wording.whole) or is_found(incoming.FORGOTTEN, wording.whole):
        return _though_meant(wording)
    given = next((kind for kind, family in _GIVEN_TO_US if is_found(family, own)), None)
    if given and not _is_of_past(own) and not refusals.DENIED.search(before):
        return None if refusals.LAST_TIME.search(_up_to_next(own)) else Found(given)
    carried = is_found(_CARRIED, own) or is_found(_CARRIED, wording.with_after)
    is_paid_over = shapes.COSTS.search(own) is not None and _PAST.search(wording.whole) is None
    if carried and not is_paid_over and not refusals.NOT_CARRIED.search(wording.whole):
        return Found(LedgerKind.CARRY_OVER)
    balance = BalanceKind.REMAINING if not first and PLAIN_LEVEL.search(own) else find_balance(own)
    is_for_somebody = outlays.GOES_TO_NAME.search(wording.with_after) is not None
    if balance is not None and not is_for_somebody and not _is_given_first(own, first=first):
        return Found(balance=balance)
    is_refused = refusals.REFUSED_AFTER.search(own) or refusals.TURNED_DOWN.search(wording.whole)
    return None if is_refused else _outlay(wording, passage, before)


def _though_meant(wording: Wording) -> Found | None:
    """What was done though the words before the sum are a wish: *ville gerne have ¤ og fik dem*."""
    if is_found(incoming.FORGOTTEN, wording.whole):
        return Found(LedgerKind.CARRY_OVER)
    return Found(LedgerKind.GRANT) if in_full.GOT.search(wording.whole) else None


def _is_got(wording: Wording, before: str) -> bool:
    if GRANTED_BESIDE.search(wording.whole) or in_full.GOT.search(wording.whole):
        return True
    if refusals.DENIED.search(before):
        return False
    leaning = (wording.with_before, wording.with_after)
    is_full = any(in_full.IN_FULL_SUM.search(words) and not in_full.PART_OF.search(words) for words in leaning)
    return is_full or in_full.GETS_THEM.search(wording.own) is not None


def _outlay(wording: Wording, passage: Passage, before: str) -> Found | None:
    """What is given, spent or set aside, by the clause, else by what it leans on."""
    if _is_got(wording, before):
        return Found(LedgerKind.GRANT)
    if refusals.DENIED.search(before) or refusals.OF_ANOTHER.search(wording.whole):
        return None
    is_agreed = refusals.AGREED_AFTER.search(wording.whole.partition(SUM)[2]) is not None
    for words in dict.fromkeys((wording.own, wording.with_after, wording.with_before, wording.in_a_row)):
        if _is_no_movement(_PROPOSAL.sub("", words) if is_agreed else words) or (
            words is wording.in_a_row and _OUT_OF.search(words)
        ):
            return None
        for kind, family in shapes.MOVEMENTS:
            if is_found(family, words):
                return None if _is_refused(kind, words, wording, passage) else Found(kind)
    return None


def _is_given_first(own: str, *, first: bool) -> bool:
    """*Rådet har ¤ til rådighed i 2024* before anything else: what it was given."""
    return first and is_found(_GIVEN, own) and not STATED_AT_FIRST.search(_OF_THIS_YEAR.sub(" ¤ i thisyear", own))


def _is_no_movement(words: str) -> bool:
    plain = refusals.APPLIED_FOR.sub("", words)
    refused = (refusals.NOT_BEFORE, refusals.NOT_AFTER, refusals.DEFINITE, RUNNING_TOTAL)
    return any(pattern.search(plain) for pattern in refused)


def _is_refused(kind: LedgerKind, words: str, wording: Wording, passage: Passage) -> bool:
    """Whether something about a movement says that it was told before, is of another year, or is only a frame."""
    if _is_of_past(words) or refusals.AS_AGREED.search(wording.whole) or _OPENS_IN_PAST.search(wording.whole):
        return True
    is_capped = refusals.CEILING.search(words) is not None
    match kind:
        case LedgerKind.COMMITMENT if not is_found(shapes.COMMITMENT_PROPER, words):
            return is_capped or passage.part is not Part.DECIDED
        case LedgerKind.COMMITMENT:
            return refusals.is_told_again(wording.whole)
        case LedgerKind.GRANT:
            return is_capped or refusals.is_told_again(wording.whole)
        case LedgerKind.EXPENDITURE:
            return is_capped or any(p.search(wording.whole) for p in (refusals.NOT_YET_PAID, *_PAID_BEFORE))
        case _:
            return is_capped


def _is_of_past(words: str) -> bool:
    """Whether an earlier year is told of the sum; behind the next sum it is that one's."""
    return _PAST.search(_up_to_next(words)) is not None


def _up_to_next(words: str) -> str:
    ends = [place for sign in ("#", "(") if (place := words.find(sign, words.find(SUM))) >= 0]
    return words[: min(ends)] if ends else words
