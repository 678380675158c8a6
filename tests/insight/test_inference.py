"""An appropriation that no document states but that follows from the total."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.money import BalanceKind, LedgerKind
from tracker.insight.inference import Movement, StatedTotal, infer_appropriations, infer_from_rows

DAY = dt.date(2021, 2, 23)


def total(ore: int, year: int | None = 2021, kind: BalanceKind = BalanceKind.TOTAL) -> StatedTotal:
    return StatedTotal("pool", kind, ore, year, DAY, "item", "I alt …")


def moved(kind: LedgerKind, ore: int, date: dt.date | None = DAY) -> Movement:
    return Movement("pool", kind, ore, 2021, date)


def test_the_2021_correction_leaves_51700_kroner_and_shows_the_sum() -> None:
    (found,) = infer_appropriations([moved(LedgerKind.CARRY_OVER, 3_800_000)], [total(8_970_000)])
    assert found.ore == 5_170_000
    assert (found.total_ore, found.parts_ore) == (8_970_000, (3_800_000,))
    assert (found.item_id, found.year) == ("item", 2021)


def test_nothing_is_inferred_where_the_appropriation_is_told() -> None:
    known = [moved(LedgerKind.APPROPRIATION, 5_000_000), moved(LedgerKind.CARRY_OVER, 3_800_000)]
    assert infer_appropriations(known, [total(8_970_000)]) == ()


def test_a_remainder_or_a_total_without_a_year_gives_nothing() -> None:
    assert infer_appropriations([], [total(100, kind=BalanceKind.REMAINING), total(100, year=None)]) == ()


def test_a_total_smaller_than_what_is_known_gives_nothing() -> None:
    assert infer_appropriations([moved(LedgerKind.CARRY_OVER, 200)], [total(100)]) == ()


def test_money_spent_does_not_change_a_total() -> None:
    (found,) = infer_appropriations([moved(LedgerKind.GRANT, 900_000)], [total(1_000_000)])
    assert found.ore == 1_000_000


def test_what_was_told_after_the_total_is_not_part_of_it() -> None:
    later = moved(LedgerKind.CORRECTION, -100, dt.date(2021, 6, 1))
    (found,) = infer_appropriations([later], [total(1_000)])
    assert found.ore == 1_000


def test_a_movement_counts_from_the_meeting_that_told_of_it_else_from_its_own_day() -> None:
    later = dt.date(2021, 6, 1)
    row = {"pool_id": "pool", "kind": "carry_over", "amount_ore": 300, "year": 2021, "date": later, "told_on": DAY}
    stated = {**row, "kind": "total", "amount_ore": 1_000, "item_id": "item", "text": "I alt …"}
    (told,) = infer_from_rows([row], [stated])
    (untold,) = infer_from_rows([{**row, "told_on": None}], [stated])
    assert (told.parts_ore, told.ore) == ((300,), 700)
    assert (untold.parts_ore, untold.ore) == ((), 1_000)


def test_a_negative_correction_is_added_back() -> None:
    (found,) = infer_appropriations([moved(LedgerKind.CORRECTION, -25_050)], [total(100_000)])
    assert (found.ore, found.parts_ore) == (125_050, (-25_050,))


@given(st.lists(st.integers(0, 10**9), max_size=5), st.integers(0, 10**10))
def test_the_inferred_sum_and_the_known_sums_make_the_total(parts: list[int], ore: int) -> None:
    for found in infer_appropriations([moved(LedgerKind.CARRY_OVER, p) for p in parts], [total(ore)]):
        assert found.ore + sum(parts) == ore
