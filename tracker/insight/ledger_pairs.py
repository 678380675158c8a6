"""Carry-overs and transfers: what leaves one pool and year comes into another, to the øre.

An appropriation is of one year and lapses with it; money goes on to the next by a supplementary appropriation there
(Indenrigsministeriet, 21 November 1990, *Overførsel af beløb mellem budgetår*, resumé 90.6.1).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.domain.money import LedgerKind
from tracker.insight.ledger_effect import Effect
from tracker.insight.ledger_faults import FaultKind, LedgerFault, fault_of

_MOVES = frozenset({LedgerKind.CARRY_OVER.value, LedgerKind.TRANSFER.value})
_LEGS = 2


def check_pairs(effects: Sequence[Effect]) -> Iterable[LedgerFault]:
    """Every pair by itself, with the corrections of its legs; then what has no pair."""
    legs: dict[str, list[Effect]] = {}
    corrections: dict[str, list[Effect]] = {}
    for one in effects:
        if one.row["pair_id"] is not None:
            legs.setdefault(one.row["pair_id"], []).append(one)
        elif one.row["kind"] in _MOVES and not one.row["is_proposed"]:
            yield fault_of(FaultKind.UNPAIRED, (one,))
        elif one.row["kind"] == LedgerKind.CORRECTION.value and one.root["pair_id"] is not None:
            corrections.setdefault(one.root["pair_id"], []).append(one)
    for pair_id, own in legs.items():
        for fault in _check_pair(own, corrections.get(pair_id, [])):
            yield replace(fault, subject=pair_id)


def _check_pair(legs: Sequence[Effect], corrections: Sequence[Effect]) -> Iterable[LedgerFault]:
    kinds = {one.row["kind"] for one in legs}
    out = [one for one in legs if one.ore < 0]
    if len(legs) != _LEGS or len(out) != 1 or len(kinds) != 1 or not kinds <= _MOVES:
        yield fault_of(FaultKind.PAIR_BROKEN, legs)
        return
    (taken,) = out
    received = next(one for one in legs if one is not taken)
    counted = (*legs, *corrections)
    left = sum(one.ore for one in counted if one.root["id"] == taken.row["id"])
    came = sum(one.ore for one in counted if one.root["id"] == received.row["id"])
    if left + came != 0:
        yield fault_of(FaultKind.PAIR_DIFFERS, counted, expected=-left, found=came)
    if not _goes_well(taken, received, LedgerKind(taken.row["kind"])):
        yield fault_of(FaultKind.PAIR_YEARS, legs)


def _goes_well(taken: Effect, received: Effect, kind: LedgerKind) -> bool:
    """A carry-over goes to the next year, or to another pool within the year; a transfer stays in its year."""
    first, second = taken.row["year"], received.row["year"]
    is_elsewhere = any(taken.row[name] != received.row[name] for name in ("pool_id", "account_id"))
    if first is None or second is None:
        return False
    if kind is LedgerKind.CARRY_OVER and second == first + 1:
        return True
    return bool(first == second) and is_elsewhere
