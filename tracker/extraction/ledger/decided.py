"""Which of the movements that an item tells were moved: the decided ones, facts wherever they stand, each once."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.money import LedgerEntry, LedgerKind
from tracker.extraction.ledger.acceptance import Acceptance
from tracker.extraction.ledger.money_passages import Part, Passage
from tracker.extraction.ledger.names import same_name

_FACTS = frozenset(
    {
        LedgerKind.REFUND,
        LedgerKind.CORRECTION,
        LedgerKind.CARRY_OVER,
        LedgerKind.EXPENDITURE,
        LedgerKind.APPROPRIATION,
        LedgerKind.SUPPLEMENTARY,
    }
)
"""What may be told as a fact outside a decision; the rest there is what the decision is about."""
_BETWEEN = 3
"""Characters between a sentence and the next: what was left is told right behind what was spent."""
_ALWAYS_FACTS = frozenset({LedgerKind.REFUND, LedgerKind.CORRECTION})
_LEFT_OF_IT = re.compile(
    r"\W*(?:forskellen|differencen|resten|restbeløbet|overskuddet|dermed|derfor|således|altså|hermed|derved)\b"
    r"|\W*(?:de|det|resten|restbeløbet|overskuddet|så|der|og|dem)\b.{0,120}?\b(?:sidste|rest\w*"
    r"|øvrige|overskydende"
    r"|tilovers|til\s+overs|dermed|derfor|ikke\s+brugt|ubrugte?|af\s+(?:det|de)\s)",
    re.IGNORECASE,
)
"""Of a refund: that it is what was left of the sum that the sentence before it tells as spent."""
_WAS_GIVEN = re.compile(r"\b(?:fik|havde|blev|var|tildelt|bevilgede|bevilget)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:var|havde)\b", re.IGNORECASE)
_PROPOSABLE = frozenset({LedgerKind.GRANT, LedgerKind.COMMITMENT})
OF_THE_YEAR = frozenset({LedgerKind.APPROPRIATION, LedgerKind.SUPPLEMENTARY, LedgerKind.CARRY_OVER})


@dataclass(frozen=True, slots=True)
class Told:
    """A movement with the passage that tells it and the names of who gets it."""

    entry: LedgerEntry
    passage: Passage
    names: frozenset[str]


def moved(told: Sequence[Told], *, accepted: Acceptance, has_purse: bool) -> list[Told]:
    """What was moved of all that an item tells, in reading order.

    ``has_purse`` says that what the item tells as facts may be the body's own money.
    """
    kept = _once(_decided(_without_used(told), accepted=accepted, has_purse=has_purse))
    return sorted(kept, key=lambda one: (one.passage.quote.span, one.entry.amount.quote.span))


def _without_used(told: Sequence[Told]) -> list[Told]:
    """Without what was paid out of a commitment or a grant: the sentence, or the next, tells what was left of it."""
    refunds = {one.passage.quote.span for one in told if one.entry.kind is LedgerKind.REFUND}
    kept: list[Told] = []
    for one, after in itertools.zip_longest(told, told[1:]):
        is_next = after is not None and after.passage.quote.span.start - one.passage.quote.span.end <= _BETWEEN
        left = (
            after is not None
            and is_next
            and after.passage.quote.span in refunds
            and _LEFT_OF_IT.match(after.passage.quote.text)
        )
        beside = one.passage.quote.span in refunds
        is_spent = one.entry.kind is LedgerKind.EXPENDITURE and (left or beside)
        was_set_aside = one.entry.kind is LedgerKind.COMMITMENT and beside and _WAS.search(one.passage.quote.text)
        was_given = one.entry.kind is LedgerKind.GRANT and beside and _WAS_GIVEN.search(one.passage.quote.text)
        if not (is_spent or was_set_aside or was_given):
            kept.append(one)
    return kept


def _decided(told: Sequence[Told], *, accepted: Acceptance, has_purse: bool) -> list[Told]:
    """What was moved: facts wherever they stand, the rest where it was decided.

    Beside what the body has for the year, what it has set aside is a fact too: *Bevilling ¤. Heraf er afsat ¤ til …*.
    """
    own = [one for one in told if one.passage.part is Part.DECIDED and one.entry.kind in _PROPOSABLE]
    is_account = any(one.entry.kind in OF_THE_YEAR for one in told)
    kept = []
    for one in told:
        match one.passage.part:
            case Part.DECIDED:
                is_kept = True
            case Part.TOLD:
                is_fact = one.entry.kind in (_FACTS if has_purse else _ALWAYS_FACTS)
                is_of_account = is_account and one.entry.kind is LedgerKind.COMMITMENT
                is_kept = is_fact or (has_purse and (is_of_account or (one.passage.is_row and not own)))
            case Part.PROPOSED:
                is_kept = one.entry.kind in _PROPOSABLE and _is_followed(one, accepted, own)
        if is_kept:
            kept.append(one)
    return kept


def _is_followed(one: Told, accepted: Acceptance, own: Sequence[Told]) -> bool:
    """Whether a proposed movement is decided: what the decision says in its own words goes before it."""
    if not accepted.is_accepted:
        return False
    if accepted.marks is not None:
        return one.passage.mark in accepted.marks
    if any(same_name(a, b) for a in one.names for b in accepted.refused):
        return False
    if accepted.exceptions is None:
        return not any(other.entry.kind is one.entry.kind for other in own)
    return not any(same_name(a, b) for a in one.names for b in accepted.exceptions)


def _once(told: Sequence[Told]) -> list[Told]:
    """Each movement once, where an item tells it in its presentation and in its decision.

    What the body is given for a year, and what it carries over into it, is one sum; of the others the same may be told
    of two (*begge klubber får 5.000 kr.*) in the same part of the item.
    """
    kept: list[Told] = []
    seen: dict[tuple[LedgerKind, int, int | None], Part] = {}
    for one in sorted(told, key=lambda one: one.passage.part is not Part.DECIDED):
        key = (one.entry.kind, one.entry.amount.ore, one.entry.year)
        if key not in seen or (one.entry.kind not in OF_THE_YEAR and seen[key] is one.passage.part):
            kept.append(one)
            seen.setdefault(key, one.passage.part)
    return kept
