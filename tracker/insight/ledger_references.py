"""Entries that refer to others: corrections, refunds and releases, each against what it refers to."""

from collections.abc import Iterable, Sequence
from itertools import chain

from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.insight.ledger_effect import Effect, ReferenceProblem, Row
from tracker.insight.ledger_faults import FaultKind, LedgerFault, fault_of

_PROBLEMS = {
    ReferenceProblem.MISSING: FaultKind.REFERENCE_MISSING,
    ReferenceProblem.CIRCULAR: FaultKind.REFERENCE_CIRCULAR,
}
_MAY_BE_NEGATIVE = frozenset({LedgerKind.CARRY_OVER, LedgerKind.TRANSFER, LedgerKind.CORRECTION})
_PLACE = ("pool_id", "year", "account_id")


def check_references(effects: Sequence[Effect]) -> Iterable[LedgerFault]:
    """Every reference, correction, refund, release and negative sum; the order of the entries is that of posting."""
    posted = sorted(effects, key=lambda one: one.row["number"] or 0)
    by_id = {one.id: one for one in posted}
    return chain(
        (fault_of(_PROBLEMS[one.problem], (one,)) for one in posted if one.problem is not None),
        _negatives(posted),
        _corrections(posted, by_id),
        _overdrawn(posted, by_id),
    )


def _negatives(posted: Sequence[Effect]) -> Iterable[LedgerFault]:
    for one in posted:
        kind = LedgerKind(one.row["kind"])
        is_release = kind is LedgerKind.COMMITMENT and one.row["refers_to"] is not None
        is_income = kind is LedgerKind.APPROPRIATION and one.row["import_id"] is not None  # an account of income's
        if one.row["amount_ore"] < 0 and kind not in _MAY_BE_NEGATIVE and not is_release and not is_income:
            yield fault_of(FaultKind.NEGATIVE, (one,), found=one.row["amount_ore"])


def _is_correction(row: Row) -> bool:
    return LedgerKind(row["kind"]) is LedgerKind.CORRECTION


def _corrections(posted: Sequence[Effect], by_id: dict[str, Effect]) -> Iterable[LedgerFault]:
    """Each correction against the entry it corrects, as that stood after the corrections before it."""
    in_force = {one.id: int(one.row["amount_ore"]) for one in posted}
    for one in posted:
        if not _is_correction(one.row) or one.row["is_proposed"]:
            continue
        corrected = None if one.problem is not None else by_id.get(str(one.row["refers_to"]))
        yield from _correction(one, corrected, None if corrected is None else in_force[corrected.id])
        passed = one
        while corrected is not None and _is_correction(passed.row):
            in_force[corrected.id] += LEDGER_SIGN[LedgerKind(corrected.row["kind"])] * one.ore
            passed, corrected = corrected, by_id.get(str(corrected.row["refers_to"]))


def _correction(one: Effect, corrected: Effect | None, stood_at: int | None) -> Iterable[LedgerFault]:
    wrong, right = one.row["wrong_ore"], one.row["right_ore"]
    if wrong is None or right is None or not one.row["reason"]:
        yield fault_of(FaultKind.CORRECTION_UNTOLD, (one,))
    if wrong is not None and right is not None and one.problem is None:
        sign = 1 if corrected is None else LEDGER_SIGN[LedgerKind(corrected.row["kind"])]
        if one.ore != sign * (right - wrong):
            yield fault_of(FaultKind.CORRECTION_AMOUNT, (one,), expected=sign * (right - wrong), found=one.ore)
    if corrected is None:
        return
    if wrong is not None and wrong != stood_at:
        yield fault_of(FaultKind.CORRECTION_OF_OTHER, (one, corrected), expected=stood_at, found=wrong)
    if any(one.row[name] != corrected.row[name] for name in _PLACE):
        yield fault_of(FaultKind.CORRECTION_ELSEWHERE, (one, corrected))


def _overdrawn(posted: Sequence[Effect], by_id: dict[str, Effect]) -> Iterable[LedgerFault]:
    """Refunds of an entry, and releases of a commitment, against what it came to with its corrections."""
    came_to: dict[str, int] = {}
    back: dict[tuple[FaultKind, str], list[Effect]] = {}
    kinds = {LedgerKind.REFUND: FaultKind.REFUND_TOO_LARGE, LedgerKind.COMMITMENT: FaultKind.RELEASE_TOO_LARGE}
    for one in posted:
        at, of = one.changed, _returned(one)
        came_to[at["id"]] = came_to.get(at["id"], 0) + one.ore
        if of is not None:
            kind = kinds[LedgerKind(at["kind"])]
            back.setdefault((kind, of), []).append(one)
    for (kind, of), own in back.items():
        returned, given = sum(one.ore for one in own), -came_to.get(of, 0)
        if returned > given:
            yield fault_of(kind, (by_id[of], *own), expected=given, found=returned)


def _returned(one: Effect) -> str | None:
    """What an effect, or the entry that it corrects, gives back of: a refund of its grant, a release of its sum."""
    at = one.changed
    is_back = LedgerKind(at["kind"]) in {LedgerKind.REFUND, LedgerKind.COMMITMENT}
    return str(at["refers_to"]) if is_back and at["refers_to"] is not None and one.problem is None else None
