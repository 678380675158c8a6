"""What an applicant gets, in whatever words: the sentence names it, beside a sum no larger than what it applied for."""

import re
from collections.abc import Sequence

from tracker.domain.money import Amount, LedgerKind
from tracker.extraction.items.clause_of_sum import SUM
from tracker.extraction.ledger import refusals
from tracker.extraction.ledger.applications import Application
from tracker.extraction.ledger.money_passages import Part, Passage
from tracker.extraction.ledger.names import names_in, same_name
from tracker.extraction.ledger.wording import Wording
from tracker.extraction.ledger.words import PAST, shape

_ABOUT_ITSELF = shape(
    rf"""\b(?:selv|egne?|egen\w+|kost\w*|pris\w*|tilbud\w*|indtægt\w*|overskud\w*|underskud\w*|budget\w*|regnskab\w*
    |søg\w*|ansøg\w*|ønske\w*|mangle\w*|beder|bad|bedt|brug\s+for|konto\w*|formue\w*|kontingent\w*|tidligere|sidst\w*
    |pr\.|per|udgift\w*|regning\w*|maks\w*|højst|op\s+til|indstil\w*|foresl\w*|anbefal\w*|fond\w*|sponsor\w*|vente\w*
    |tilbage|retur|uforbrugt\w*|ubrugt\w*|betalt|brugt|gæld|lån\w*|tak\w*|udbetal\w*|anslå\w*|medlem\w*)\b | {PAST}"""
)
"""What a sentence may tell of an applicant's own money, or of what it once got."""
_PRONOUN = re.compile(
    r"\W*(?:de|den|det|dem|hun|han|her|der|foreningen|klubben|gruppen|koret|holdet|ansøgerne?|ansøgningen|beløbet)\s",
    re.IGNORECASE,
)
_POINT = re.compile(rf"^\W*(?:[^\W\d_]{{2,9}}\.?\s*)?\w{{1,2}}\s?[.:)]\s+(?:\w+\s+){{0,2}}{SUM}")
"""*Ad 2. 5.000 kr.*, *b: 5.000 kr.*"""
_BECAME = re.compile(
    rf"^\W*(?:og\s+|så\s+)?(?:det|resultatet)\s+(?:blev|bliver|endte|landede)\s+(?:\w+\s+)?{SUM}", re.IGNORECASE
)
"""*Vi stemte, og det blev ¤.*"""
_TO = re.compile(rf"{SUM}\s+til\s+(?P<who>[^,;.]{{1,60}})")
_GIVEN_AS = frozenset({LedgerKind.EXPENDITURE, LedgerKind.COMMITMENT, LedgerKind.APPROPRIATION})


def is_given_to_applicant(
    told: tuple[Passage, Amount, Wording],
    kind: LedgerKind | None,
    applications: Sequence[Application],
    before: Passage | None,
) -> bool:
    """Whether a sum of a decision is what an applicant gets, though its verb says nothing or something else.

    ``kind`` is what its words alone say; ``before`` the passage right before it.

    1. *Vi endte på ¤ til Koret*: the applicant stands right behind the sum, whatever the verb
    2. *Koret: ¤*, *Koret må klare sig med ¤*: it is named in the sum's clause, and no verb that is known stands there
    3. *Ad 2. ¤*: by the mark of its point  4. *De slipper afsted med ¤*: behind the sentence that says what they asked
    """
    passage, amount, wording = told
    is_its_own = any(one.passage is passage for one in applications)
    if passage.part is not Part.DECIDED or passage.is_row or is_its_own or (kind is not None and kind not in _GIVEN_AS):
        return False
    if _is_refused(wording):
        return False
    if (
        kind in (None, LedgerKind.EXPENDITURE)
        and _BECAME.search(wording.own)
        and _is_beside(passage, applications, before, amount)
    ):
        return True
    behind = _TO.search(wording.own)
    if behind and _named(behind["who"], applications, amount):
        return True
    return kind is None and _is_meant(told, applications, before)


def _is_meant(
    told: tuple[Passage, Amount, Wording], applications: Sequence[Application], before: Passage | None
) -> bool:
    passage, amount, wording = told
    if _named(wording.own, applications, amount):
        return True
    if _POINT.match(wording.own):
        return any(one.mark == passage.mark and amount.ore <= one.amount.ore for one in applications)
    return bool(_PRONOUN.match(wording.own) and _is_beside(passage, applications, before, amount))


def _is_beside(passage: Passage, applications: Sequence[Application], before: Passage | None, amount: Amount) -> bool:
    """Whether the sentence right before says what somebody applied for, and no less than the sum."""
    beside = [one for one in applications if one.passage is before and one.passage.part is passage.part]
    return any(0 < amount.ore <= one.amount.ore for one in beside[-1:])


def _is_refused(wording: Wording) -> bool:
    return bool(
        refusals.is_only_meant(wording.whole)
        or _ABOUT_ITSELF.search(wording.own)
        or refusals.DENIED.search(wording.own)
        or refusals.is_told_again(wording.whole)
        or refusals.DEFINITE.search(wording.own)
    )


def _named(words: str, applications: Sequence[Application], amount: Amount) -> bool:
    said = names_in(words)
    return any(
        0 < amount.ore <= one.amount.ore and any(same_name(a, b) for a in said for b in one.names)
        for one in applications
    )
