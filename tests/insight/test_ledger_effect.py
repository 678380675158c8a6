"""Each entry's effect on what is left, its column, and references followed to their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import Row, entry, ledgers
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.insight.ledger_effect import (
    BUDGET_COLUMNS,
    COLUMN_OF_KIND,
    USE_COLUMNS,
    LedgerColumn,
    ReferenceProblem,
    effects_of,
    stands_at,
)


def test_every_kind_has_a_column_and_every_column_is_of_the_budget_or_of_its_use() -> None:
    assert set(COLUMN_OF_KIND) == set(LedgerKind)
    assert set(COLUMN_OF_KIND.values()) == set(LedgerColumn) == {*BUDGET_COLUMNS, *USE_COLUMNS}


@pytest.mark.parametrize(
    ("kind", "ore", "effect", "figure"),
    [
        pytest.param("appropriation", 500, 500, 500, id="given"),
        pytest.param("expenditure", 500, -500, 500, id="spending-counts-up-in-its-column"),
        pytest.param("refund", 500, 500, 500, id="comes-back"),
        pytest.param("carry_over", -500, -500, -500, id="carried-out-of-the-year"),
        pytest.param("commitment", -500, 500, -500, id="released-commitment"),
        pytest.param("correction", -500, -500, -500, id="corrected-downwards"),
    ],
)
def test_effect_and_figure(kind: str, ore: int, effect: int, figure: int) -> None:
    (found,) = effects_of([entry("e", kind, ore)])
    assert (found.ore, found.figure_ore) == (effect, figure)


def test_a_correction_counts_in_the_column_of_what_it_corrects_through_a_chain() -> None:
    rows = [
        entry("c2", "correction", 20, refers_to="c1"),
        entry("c1", "correction", -100, refers_to="e"),
        entry("e", "expenditure", 500),
        entry("free", "correction", 7),
    ]
    found = {one.id: one for one in effects_of(rows)}
    assert [found[name].column for name in ("c2", "c1", "free")] == ["spent", "spent", "corrected"]
    assert sum(one.figure_ore for one in found.values() if one.column is LedgerColumn.SPENT) == 580
    assert found["c2"].root["id"] == "e"


def test_a_ring_and_a_missing_entry_are_values_and_still_move_what_is_left() -> None:
    ring = [entry("a", "correction", 5, refers_to="b"), entry("b", "correction", 6, refers_to="a")]
    astray = [entry("c", "correction", 7, refers_to="nowhere"), entry("d", "correction", 8, refers_to="a")]
    itself = [entry("s", "correction", 9, refers_to="s")]
    found = {one.id: one for one in effects_of([*ring, *astray, *itself])}
    assert {name: one.problem for name, one in found.items()} == {
        "a": ReferenceProblem.CIRCULAR,
        "b": ReferenceProblem.CIRCULAR,
        "c": ReferenceProblem.MISSING,
        "d": ReferenceProblem.CIRCULAR,
        "s": ReferenceProblem.CIRCULAR,
    }
    assert {one.column for one in found.values()} == {LedgerColumn.CORRECTED}
    assert sum(one.ore for one in found.values()) == 35


def test_a_refund_belongs_to_the_goal_of_its_grant_unless_it_has_its_own() -> None:
    grant = entry("g", "grant", 500, goal_id="mål-1")
    found = effects_of(
        [grant, entry("r", "refund", 5, refers_to="g"), entry("s", "refund", 5, goal_id="x", refers_to="g")]
    )
    assert [one.of("goal_id") for one in found] == ["mål-1", "mål-1", "x"]
    assert found[1].column is LedgerColumn.REFUNDED


def test_a_chain_of_ten_thousand_corrections_is_followed() -> None:
    rows = [entry("0", "grant", 1), *(entry(str(n), "correction", 1, refers_to=str(n - 1)) for n in range(1, 10_000))]
    assert {one.column for one in effects_of(reversed(rows))} == {LedgerColumn.GRANTED}


@given(ledgers(), st.randoms())
def test_the_order_of_entries_changes_no_effect(rows: list[Row], random: st.DrawFn) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = ({one.id: (one.ore, one.column) for one in effects_of(some)} for some in (rows, shuffled))
    assert first == second
    assert sum(ore for ore, _ in first.values()) == sum(
        LEDGER_SIGN[LedgerKind(r["kind"])] * r["amount_ore"] for r in rows
    )


def test_an_entry_stands_at_its_sum_with_corrections_of_corrections_and_less_what_is_released() -> None:
    rows = [
        entry("g", "grant", 1_000),
        entry("c1", "correction", 200, refers_to="g"),
        entry("c2", "correction", -50, refers_to="c1"),
        entry("r", "refund", 300, refers_to="g"),
        entry("rc", "correction", -300, refers_to="r"),
        entry("h", "commitment", 500),
        entry("l", "commitment", -120, refers_to="h"),
        entry("lc", "correction", -20, refers_to="l"),
        entry("out", "carry_over", -700),
        entry("astray", "correction", 5, refers_to="nowhere"),
    ]
    assert stands_at(effects_of(rows)) == {
        "g": 850, "c1": 150, "c2": -50, "r": 0, "rc": -300, "h": 400, "l": -100, "lc": -20, "out": -700, "astray": 5,
    }  # fmt: skip


@given(ledgers())
def test_what_all_entries_but_corrections_and_releases_stand_at_is_the_sum_of_all_entries(rows: list[Row]) -> None:
    effects = effects_of(rows)
    stands = stands_at(effects)
    own = [one.row for one in effects if one.id == one.changed["id"] and one.root["kind"] != "commitment"]
    held = [one.row for one in effects if one.row["kind"] == "commitment" and one.id == one.root["id"]]
    signed = sum(LEDGER_SIGN[LedgerKind(row["kind"])] * stands[row["id"]] for row in (*own, *held))
    assert signed == sum(one.ore for one in effects)
