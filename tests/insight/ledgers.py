"""Ledgers for tests: single rows with every column of ``entries_frame``, and random well-formed ledgers."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from tracker.domain.money import LEDGER_SIGN, LedgerKind

Row = dict[str, Any]
DAY = dt.date(2021, 2, 23)

_BLANK: Row = {
    "pool_kind": "budget",
    "body_id": None,
    "body": None,
    "date": None,
    "told_on": None,
    "meeting_id": None,
    "purpose": None,
    "account_id": None,
    "account_number": None,
    "account_name": None,
    "goal_id": None,
    "goal": None,
    "focus_area_id": None,
    "focus_area": None,
    "application_id": None,
    "refers_to": None,
    "pair_id": None,
    "wrong_ore": None,
    "right_ore": None,
    "reason": None,
    "origin": "entered",
    "source": "Papir",
    "text": None,
    "document_sha256": None,
    "span_start": None,
    "span_end": None,
    "item_id": None,
    "item_title": None,
    "entered_by": "Bo",
    "entered_at": dt.datetime.fromisoformat("2021-01-01T09:00"),
    "import_id": None,
    "pack": None,
    "is_proposed": False,
}


def entry(id_: str, kind: LedgerKind | str, ore: int, **more: Any) -> Row:
    """One row of the ledger: pool *p*, year 2021, posted on 23.02.2021 unless told otherwise."""
    return {
        **_BLANK,
        "id": id_,
        "number": 1,
        "pool_id": "p",
        "pool": "Puljen",
        "kind": LedgerKind(kind).value,
        "amount_ore": ore,
        "year": 2021,
        "date": DAY,
        **more,
    }


def proposal(id_: str, kind: LedgerKind | str, ore: int, **more: Any) -> Row:
    """One proposal, open and like no entry."""
    row = entry(id_, kind, ore, is_proposed=True, origin="read", entered_by=None, text="Sætning.", answer=None)
    return {**row, "looks_like": None, **more}


def stated(kind: str, ore: int, **more: Any) -> Row:
    """One sum that minutes state."""
    row = {
        "pool_id": "p",
        "kind": kind,
        "amount_ore": ore,
        "year": 2021,
        "told_on": DAY,
        "item_id": "i",
        "text": "I alt",
    }
    return {**row, **more}


@dataclass
class Ledger:
    """Rows under way, numbered as they are posted."""

    rows: list[Row] = field(default_factory=list)

    def post(self, kind: LedgerKind, ore: int, **more: Any) -> Row:
        number = len(self.rows) + 1
        row = entry(f"e{number}", kind, ore, number=number, **more)
        self.rows.append(row)
        return row


POOLS = ("p", "q", "r")
GOALS = (None, "mål-1", "mål-2")
ACCOUNTS = (None, "konto-1", "konto-2")
ORDINARY = (
    LedgerKind.APPROPRIATION,
    LedgerKind.SUPPLEMENTARY,
    LedgerKind.GRANT,
    LedgerKind.EXPENDITURE,
    LedgerKind.COMMITMENT,
    LedgerKind.REFUND,
)
_ore = st.integers(1, 10**9)


@st.composite
def ledgers(draw: st.DrawFn) -> list[Row]:
    """A well-formed ledger: pools, years, accounts, goals, pairs, releases, corrections."""
    ledger = Ledger()
    for _ in range(draw(st.integers(0, 12))):
        _post_one(draw, ledger)
    return ledger.rows


def _place(draw: st.DrawFn) -> Row:
    year = draw(st.sampled_from((2020, 2021, 2022)))
    pool = draw(st.sampled_from(POOLS))
    day = draw(st.one_of(st.none(), st.dates(dt.date(year, 1, 1), dt.date(year, 12, 31))))
    return {
        "pool_id": pool,
        "body_id": f"råd-{pool == 'p'}",
        "year": year,
        "date": day,
        "told_on": draw(st.sampled_from((None, dt.date(year, 3, 1)))),
        "goal_id": draw(st.sampled_from(GOALS)),
        "account_id": draw(st.sampled_from(ACCOUNTS)),
    }


def _post_one(draw: st.DrawFn, ledger: Ledger) -> None:
    doing = draw(st.sampled_from(("plain", "plain", "plain", "carry", "transfer", "correct", "release", "told")))
    place = _place(draw)
    if doing == "carry":
        _post_carry(draw, ledger, place)
    elif doing == "transfer":
        _post_transfer(draw, ledger, place)
    elif doing == "correct" and ledger.rows:
        _post_correction(draw, ledger)
    elif doing == "release":
        row = ledger.post(LedgerKind.COMMITMENT, draw(_ore), **place)
        ledger.post(LedgerKind.COMMITMENT, -draw(st.integers(1, row["amount_ore"])), **place, refers_to=row["id"])
    elif doing == "told":
        wrong, right = draw(_ore), draw(_ore)
        more = {"wrong_ore": wrong, "right_ore": right, "reason": "Fejl"}
        ledger.post(LedgerKind.CORRECTION, right - wrong, **place, **more)
    else:
        ledger.post(draw(st.sampled_from(ORDINARY)), draw(_ore), **place)


def _post_carry(draw: st.DrawFn, ledger: Ledger, place: Row) -> None:
    ore, pair = draw(_ore), f"par-{len(ledger.rows)}"
    day = dt.date(place["year"] + 1, 2, 1)
    ledger.post(LedgerKind.CARRY_OVER, -ore, **{**place, "date": day, "pair_id": pair})
    there = {"year": place["year"] + 1, "pool_id": draw(st.sampled_from(POOLS)), "date": day, "pair_id": pair}
    ledger.post(LedgerKind.CARRY_OVER, ore, **{**place, **there})


def _post_transfer(draw: st.DrawFn, ledger: Ledger, place: Row) -> None:
    ore, pair = draw(_ore), f"par-{len(ledger.rows)}"
    other = POOLS[(POOLS.index(place["pool_id"]) + 1) % len(POOLS)]
    ledger.post(LedgerKind.TRANSFER, -ore, **{**place, "pair_id": pair})
    ledger.post(LedgerKind.TRANSFER, ore, **{**place, "pool_id": other, "pair_id": pair})


def in_force(ledger: Ledger, of: Row) -> int:
    """What an entry's sum has been corrected to so far; corrections of corrections count."""
    direct = [row for row in ledger.rows if row["refers_to"] == of["id"] and row["kind"] == LedgerKind.CORRECTION.value]
    return int(of["amount_ore"]) + LEDGER_SIGN[LedgerKind(of["kind"])] * sum(in_force(ledger, row) for row in direct)


def correct(ledger: Ledger, of: Row, right: int) -> Row:
    """Post the correction of an entry from the figure that holds now to its right one."""
    wrong = in_force(ledger, of)
    place = {name: of[name] for name in ("pool_id", "body_id", "year", "date", "told_on", "goal_id", "account_id")}
    more = {"wrong_ore": wrong, "right_ore": right, "reason": "Fejl", "refers_to": of["id"]}
    return ledger.post(LedgerKind.CORRECTION, LEDGER_SIGN[LedgerKind(of["kind"])] * (right - wrong), **place, **more)


def _post_correction(draw: st.DrawFn, ledger: Ledger) -> None:
    """Of an entry that stands alone, or of its correction: the legs of a pair are corrected together."""
    alone = [row for row in ledger.rows if row["pair_id"] is None and row["kind"] != LedgerKind.COMMITMENT.value]
    if alone:
        correct(ledger, draw(st.sampled_from(alone)), draw(_ore))
