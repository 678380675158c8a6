"""Every fault planted in a ledger is found, and a well-formed ledger has none."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.insight.ledgers import DAY, Ledger, Row, correct, entry, ledgers, stated
from tracker.domain.money import LedgerKind
from tracker.insight.ledger_checks import check_ledger
from tracker.insight.ledger_faults import FaultKind, LedgerFault, Severity

NEXT = dt.date(2022, 2, 1)


def kinds(rows: list[Row], **more: Any) -> list[FaultKind]:
    return [fault.kind for fault in check_ledger(rows, **more)]


@given(ledgers(), st.randoms())
def test_a_well_formed_ledger_has_no_fault_but_grants_that_were_too_large(rows: list[Row], random: Any) -> None:
    random.shuffle(rows)
    found = check_ledger(rows)
    assert {fault.kind for fault in found} <= {FaultKind.GRANT_OVER_LEFT}
    assert all(fault.severity is Severity.WARNING for fault in found)


def test_an_empty_ledger_has_no_fault() -> None:
    assert check_ledger([]) == ()


BUDGET = entry("a", "appropriation", 1000)
WRONG = {"wrong_ore": 300, "right_ore": 200, "reason": "Fejl"}
PLANTED = [
    pytest.param([BUDGET, entry("a", "grant", 5, number=2)], "same_number", id="one-id-twice"),
    pytest.param([entry("a", "appropriation", -5)], "negative", id="negative-appropriation"),
    pytest.param([entry("g", "grant", -5)], "negative", id="negative-grant"),
    pytest.param([entry("c", "commitment", -5)], "negative", id="release-of-nothing"),
    pytest.param([entry("c", "carry_over", 5, date=None)], "unpaired", id="carried-from-nowhere"),
    pytest.param([entry("c", "correction", 5, refers_to="x", **WRONG)], "reference_missing", id="corrects-nothing"),
    pytest.param([entry("c", "correction", -100, refers_to="c", **WRONG)], "reference_circular", id="corrects-itself"),
    pytest.param([entry("c", "correction", 100, **WRONG)], "correction_amount", id="wrong-sign"),
    pytest.param(
        [entry("e", "expenditure", 300), entry("c", "correction", -100, number=2, refers_to="e", **WRONG)],
        "correction_amount",
        id="less-spending-is-more-left",
    ),
    pytest.param([entry("c", "correction", 5)], "correction_untold", id="correction-without-figures"),
    pytest.param(
        [entry("e", "refund", 500), entry("c", "correction", -100, number=2, refers_to="e", **WRONG)],
        "correction_of_other",
        id="wrong-figure-never-stood-there",
    ),
    pytest.param(
        [entry("e", "refund", 300), entry("c", "correction", -100, number=2, refers_to="e", pool_id="q", **WRONG)],
        "correction_elsewhere",
        id="corrected-in-another-pool",
    ),
    pytest.param(
        [entry("g", "grant", 300), entry("r", "refund", 301, number=2, refers_to="g")],
        "refund_too_large",
        id="more-back-than-given",
    ),
    pytest.param(
        [entry("c", "commitment", 300), entry("r", "commitment", -301, number=2, refers_to="c")],
        "release_too_large",
        id="more-released-than-set-aside",
    ),
    pytest.param([BUDGET, entry("g", "grant", 1001, number=2)], "grant_over_left", id="granted-more-than-there-was"),
    pytest.param([entry("e", "refund", 5, source=None, entered_by=None)], "untraceable", id="from-nowhere-by-nobody"),
    pytest.param([entry("e", "refund", 5, source=None)], "no_source", id="no-paper"),
    pytest.param([entry("e", "refund", 5, entered_by=None)], "no_author", id="nobody"),
    pytest.param([entry("g", "grant", 5, date=dt.date(2020, 12, 31))], "before_year", id="spent-before-the-year"),
    pytest.param([entry("e", "expenditure", 5, date=NEXT)], "after_year", id="spent-after-the-year"),
    pytest.param(
        [
            entry("o", "carry_over", -5, year=2020, date=dt.date(2020, 11, 1), pair_id="1"),
            entry("i", "carry_over", 5, number=2, date=dt.date(2020, 11, 1), pair_id="1"),
        ],
        "carried_early",
        id="carried-before-the-year-was-over",
    ),
]


@pytest.mark.parametrize(("rows", "kind"), PLANTED)
def test_a_planted_fault_is_the_only_one_found(rows: list[Row], kind: str) -> None:
    assert kinds(rows) == [FaultKind(kind)]


def elsewhere(row: Row) -> Row:
    """A planted row in a pool and under numbers of its own; another pool stays another."""
    names = {
        key: None if row[key] is None else f"plantet-{row[key]}" for key in ("id", "refers_to", "pair_id", "pool_id")
    }
    return {**row, **names, "number": row["number"] + 1000}


@given(ledgers(), st.data())
def test_a_fault_planted_in_any_ledger_is_the_only_one_found(rows: list[Row], data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(PLANTED), label="planted")
    planted, kind = case.values
    at = data.draw(st.integers(0, len(rows)), label="place")
    found = check_ledger([*rows[:at], *map(elsewhere, planted), *rows[at:]])
    own = [one for one in found if (one.pool_id or "").startswith("plantet-")]
    assert [one.kind for one in own] == [FaultKind(kind)]
    assert {one.kind for one in found if one not in own} <= {FaultKind.GRANT_OVER_LEFT}


@pytest.mark.parametrize(
    ("out", "come", "found"),
    [
        pytest.param({}, {}, [], id="fits"),
        pytest.param({"amount_ore": -99}, {}, [FaultKind.PAIR_DIFFERS], id="one-oere-lost"),
        pytest.param({}, {"year": 2023}, [FaultKind.PAIR_YEARS], id="skips-a-year"),
        pytest.param({}, {"year": 2021, "pool_id": "q"}, [], id="between-councils-within-the-year"),
        pytest.param({}, {"year": 2021}, [FaultKind.PAIR_YEARS], id="from-itself-to-itself"),
        pytest.param({"amount_ore": 100}, {}, [FaultKind.PAIR_BROKEN], id="two-come-in"),
        pytest.param({}, {"kind": "transfer"}, [FaultKind.PAIR_BROKEN], id="of-two-kinds"),
        pytest.param({}, {"pair_id": "2"}, [FaultKind.PAIR_BROKEN] * 2, id="leg-of-another-municipality"),
        pytest.param({}, {"year": None}, [FaultKind.PAIR_YEARS], id="into-no-year"),
        pytest.param({"kind": "refund"}, {"kind": "refund"}, [FaultKind.NEGATIVE, FaultKind.PAIR_BROKEN], id="no-move"),
        pytest.param({"kind": "transfer"}, {"kind": "transfer"}, [FaultKind.PAIR_YEARS], id="transfer-between-years"),
    ],
)
def test_pairs(out: Row, come: Row, found: list[FaultKind]) -> None:
    legs = [
        {**entry("o", "carry_over", -100, number=1, date=None, pair_id="1"), **out},
        {**entry("i", "carry_over", 100, number=2, date=None, year=2022, pair_id="1"), **come},
    ]
    assert sorted(kinds(legs)) == found


def test_a_corrected_leg_must_be_corrected_at_both_ends() -> None:
    ledger = Ledger()
    out = ledger.post(LedgerKind.TRANSFER, -100, pair_id="1")
    come = ledger.post(LedgerKind.TRANSFER, 100, pair_id="1", pool_id="q")
    correct(ledger, out, -80)
    (fault,) = check_ledger(ledger.rows)
    assert (fault.kind, fault.expected_ore, fault.found_ore, fault.subject) == (FaultKind.PAIR_DIFFERS, 80, 100, "1")
    correct(ledger, come, 80)
    assert check_ledger(ledger.rows) == ()


def test_year_borders_where_the_municipality_states_its_last_day() -> None:
    rows = [
        entry("e", "expenditure", 5, date=NEXT),
        entry("s", "supplementary", 5, number=2, date=dt.date(2020, 10, 8)),
    ]
    assert kinds(rows, open_until={2021: NEXT}) == []
    assert kinds(rows, open_until={2021: NEXT - dt.timedelta(1)}) == [FaultKind.AFTER_SUPPLEMENT]


def test_money_carried_in_the_spring_and_refunds_of_old_grants_cross_no_border() -> None:
    spring, new_year = dt.date(2022, 4, 20), dt.date(2022, 1, 1)
    rows = [
        entry("ny", "carry_over", -5, number=5, date=new_year, pair_id="2"),
        entry("år", "carry_over", 5, number=6, date=new_year, year=2022, pair_id="2"),
        entry("o", "carry_over", -5, number=1, date=spring, pair_id="1"),
        entry("i", "carry_over", 5, number=2, date=spring, year=2022, pair_id="1"),
        entry("g", "grant", 50, number=3),
        entry("r", "refund", 50, number=4, date=dt.date(2023, 1, 2), refers_to="g"),
    ]
    assert kinds(rows) == []


def test_a_grant_is_held_against_what_was_left_on_its_day_with_its_corrections() -> None:
    ledger = Ledger()
    ledger.post(LedgerKind.APPROPRIATION, 1000, date=dt.date(2021, 1, 1))
    typed_wrong = ledger.post(LedgerKind.GRANT, 9000, date=DAY)
    ledger.post(LedgerKind.SUPPLEMENTARY, 500, date=dt.date(2021, 6, 1))
    assert kinds(ledger.rows) == [FaultKind.GRANT_OVER_LEFT]
    correct(ledger, typed_wrong, 900)
    assert kinds(ledger.rows) == []
    late = ledger.post(LedgerKind.GRANT, 700, date=dt.date(2021, 5, 31))
    (fault,) = check_ledger(ledger.rows)
    assert (fault.entry_ids, fault.expected_ore, fault.found_ore) == ((late["id"],), 100, 700)


def test_what_came_back_of_a_grant_is_there_from_its_own_day_and_not_from_the_grant_s() -> None:
    ledger = Ledger()
    ledger.post(LedgerKind.APPROPRIATION, 1000, date=dt.date(2021, 1, 1))
    first = ledger.post(LedgerKind.GRANT, 1000, date=dt.date(2021, 2, 1))
    ledger.post(LedgerKind.GRANT, 400, date=dt.date(2021, 3, 1))
    ledger.post(LedgerKind.REFUND, 400, date=dt.date(2021, 9, 1), refers_to=first["id"])
    assert kinds(ledger.rows) == [FaultKind.GRANT_OVER_LEFT]


def test_all_that_is_left_can_be_granted_and_a_budget_of_no_day_is_there_from_the_start() -> None:
    rows = [entry("a", "appropriation", 1000, date=None), entry("g", "grant", 1000, number=2)]
    assert kinds(rows) == []
    spent = entry("e", "expenditure", 1, number=3, date=None)
    assert kinds([*rows, spent]) == [], "nobody knows whether it was before the grant"
    assert kinds([*rows, {**spent, "date": DAY}]) == [FaultKind.GRANT_OVER_LEFT]


def test_nobody_can_tell_of_a_grant_where_the_budget_is_unknown() -> None:
    assert kinds([entry("g", "grant", 10**9)]) == []


def application(granted: int | None) -> Row:
    return {"id": "ans", "pool_id": "p", "year": 2021, "granted_ore": granted}


def test_applications_and_their_entries() -> None:
    grant = entry("g", "grant", 400, application_id="ans")
    less = entry("c", "correction", 100, number=2, refers_to="g", wrong_ore=400, right_ore=300, reason="Fejl")
    assert kinds([grant], applications=[application(400)]) == []
    assert kinds([grant, less], applications=[application(300)]) == []
    assert kinds([grant], applications=[application(300)]) == [FaultKind.GRANT_DIFFERS]
    assert kinds([grant], applications=[application(None)]) == [FaultKind.GRANT_DIFFERS]
    back = entry("r", "refund", 50, number=3, application_id="ans", refers_to="g")
    assert kinds([grant, back], applications=[application(400)]) == [], "what came back was granted all the same"
    (fault,) = check_ledger([], applications=[application(300)])
    assert (fault.kind, fault.subject, fault.expected_ore) == (FaultKind.GRANT_NOT_POSTED, "ans", 300)
    assert kinds([], applications=[application(None)]) == []


def test_a_sentence_that_stands_no_longer_in_the_newest_document() -> None:
    row = entry("r", "refund", 5, origin="read", text="Der kom 5 øre.", document_sha256="d", entered_by=None)
    assert kinds([row]) == []
    assert kinds([row], newest_texts={"d": "Punkt 1\nDer kom 5 øre. Godkendt."}) == []
    assert kinds([row], newest_texts={"d": "Der kom 6 øre."}) == [FaultKind.SENTENCE_GONE]
    assert kinds([row], newest_texts={"d": None}) == [FaultKind.SENTENCE_GONE]


def test_a_stated_sum_that_differs_is_told_and_nothing_is_mended() -> None:
    rows = [BUDGET, entry("g", "grant", 300, number=2)]
    assert kinds(rows, stated=[stated("remaining", 700)]) == []
    (fault,) = check_ledger(rows, stated=[stated("remaining", 650)])
    assert (fault.kind, fault.expected_ore, fault.found_ore) == (FaultKind.STATED_DIFFERS, 700, 650)


def test_a_sum_shown_elsewhere_that_is_not_the_sum_of_the_entries() -> None:
    (fault,) = check_ledger([BUDGET], shown={("p", 2021): 1001})
    assert (fault.kind, fault.expected_ore, fault.found_ore) == (FaultKind.SUM_DIFFERS, 1000, 1001)
    assert fault.severity is Severity.ERROR


def test_a_grant_is_taken_back_by_a_reversal_of_its_correction() -> None:
    ledger = Ledger()
    spent = ledger.post(LedgerKind.EXPENDITURE, 500)
    first = correct(ledger, spent, 400)
    correct(ledger, first, 0)
    correct(ledger, spent, 450)
    assert ledger.rows[-1]["wrong_ore"] == 500, "the first correction is undone"
    assert check_ledger(ledger.rows) == ()


def plant(rows: list[Row], at: int, what: str) -> tuple[list[Row], FaultKind]:
    """The rows with one thing wrong, and what that is."""
    row = rows[at]
    fault, change = {
        "amount": (FaultKind.CORRECTION_AMOUNT, {"amount_ore": row["amount_ore"] + 1}),
        "leg": (FaultKind.PAIR_DIFFERS, {"amount_ore": row["amount_ore"] * 2}),
        "trace": (FaultKind.UNTRACEABLE, {"source": None, "entered_by": None, "refers_to": None}),
        "gone": (FaultKind.REFERENCE_MISSING, {"refers_to": "væk"}),
        "number": (FaultKind.SAME_NUMBER, {"number": rows[at - 1]["number"]}),
    }[what]
    return [*rows[:at], {**row, **change}, *rows[at + 1 :]], fault


@given(ledgers(), st.integers(0, 100), st.sampled_from(("amount", "leg", "trace", "gone", "number")))
def test_what_is_planted_in_any_ledger_is_found(rows: list[Row], at: int, what: str) -> None:
    fits = {
        "amount": lambda row: row["kind"] == LedgerKind.CORRECTION.value,
        "leg": lambda row: row["pair_id"] is not None,
        "trace": lambda row: True,
        "gone": lambda row: row["refers_to"] is not None,
        "number": lambda row: len(rows) > 1,
    }[what]
    places = [place for place, row in enumerate(rows) if fits(row)]
    assume(places)
    planted, fault = plant(rows, places[at % len(places)], what)
    found = [one for one in check_ledger(planted) if one.kind is fault]
    assert found
    assert all(isinstance(one, LedgerFault) and one.severity is Severity.ERROR for one in found)


def test_the_budget_of_an_account_of_income_in_a_file_is_below_nought_and_no_fault() -> None:
    rows = [entry("a", "appropriation", -5, import_id="f", account_id="k", source="opus.csv")]
    assert FaultKind.NEGATIVE not in {one.kind for one in check_ledger(rows)}
