"""Money is entered as entries that never change: corrections, moves in pairs, releases, and who said it."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tracker.domain.goal import GoalKind
from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import Municipality
from tracker.errors import NotInStore, RejectedTable
from tracker.store.corrections import load_events
from tracker.store.engine import reading
from tracker.store.frames_ledger import entries_frame
from tracker.store.ledger import load_entries
from tracker.usecases.add_pool import add_pool
from tracker.usecases.correct_entry import correct_entry, release_commitment
from tracker.usecases.edit_goal import add_goal
from tracker.usecases.enter_policy import PolicyForm, add_policy
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.post_entry import (
    NewEntry,
    attribute_entry,
    move_money,
    post_entry,
)

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
DAY = dt.date(2026, 3, 1)
FIRST, SECOND = "999/pool/1", "999/pool/2"
GOAL = "999/2023-2028/1"
TOWN = Municipality("999", "Ærøby Kommune", is_invented=True)


@pytest.fixture
def town(any_store: Engine) -> Engine:
    add_policy(
        any_store, Municipality("999", "Ærøby Kommune", is_invented=True), PolicyForm("Sammen", 2023, 2028), now=NOW
    )
    add_goal(any_store, "999/2023-2028", None, GoalKind.FOCUS_AREA, "1", title="Børn", text=None, now=NOW)
    for body in ("Integrationsrådet", "Ældrerådet"):
        add_pool(any_store, "999", body, "Midler", PoolKind.BUDGET, now=NOW)
    return any_store


def _entries(store: Engine) -> tuple[PostedEntry, ...]:
    with reading(store) as conn:
        return load_entries(conn)


def test_a_correction_stands_beside_what_it_corrects_with_both_figures(town: Engine) -> None:
    spent = post_entry(town, NewEntry(FIRST, LedgerKind.EXPENDITURE, 5_000_00, 2026, "Bon 1", DAY, "Kaffe"), now=NOW)
    fixed = correct_entry(
        town, FIRST, 5_000_00, 500_00, "Et nul for meget", refers_to=spent.id, source="Bon 1", now=NOW
    )
    assert (fixed.wrong_ore, fixed.right_ore, fixed.reason, fixed.refers_to) == (
        5_000_00,
        500_00,
        "Et nul for meget",
        spent.id,
    )
    assert (fixed.year, fixed.purpose, fixed.effect_ore) == (2026, "Kaffe", 4_500_00)
    assert _entries(town) == (spent, fixed), "nothing was written over"


def test_a_budget_that_was_told_wrongly_is_corrected_without_an_entry_to_refer_to(town: Engine) -> None:
    fixed = correct_entry(town, FIRST, 51_700_00, 89_700_00, "Resten var glemt", year=2021, actor="Åse", now=NOW)
    assert (fixed.effect_ore, fixed.year, fixed.refers_to) == (38_000_00, 2021, None)


@pytest.mark.parametrize(
    ("taken", "received"),
    [((FIRST, 2025), (FIRST, 2026)), ((FIRST, 2025), (SECOND, 2026))],
    ids=["between years", "between councils"],
)
def test_what_is_carried_out_is_carried_in(town: Engine, taken: tuple[str, int], received: tuple[str, int]) -> None:
    move_money(town, LedgerKind.CARRY_OVER, 38_000_00, taken, received, source="Overførselssagen", date=DAY, now=NOW)
    left, came = _entries(town)
    assert [(one.pool_id, one.year, one.effect_ore) for one in (left, came)] == [
        (*taken, -38_000_00),
        (*received, 38_000_00),
    ]
    assert left.pair_id == came.pair_id == left.id


def test_a_commitment_is_released_by_an_entry_of_its_own(town: Engine) -> None:
    held = post_entry(town, NewEntry(FIRST, LedgerKind.COMMITMENT, 25_000_00, 2026, "Aftale", DAY, "Fest"), now=NOW)
    released = release_commitment(town, held.id, 5_000_00, actor="Åse", now=NOW)
    assert (released.kind, released.effect_ore, released.refers_to) == (LedgerKind.COMMITMENT, 5_000_00, held.id)


def test_an_entry_is_counted_to_a_goal_and_to_another_without_being_changed(town: Engine) -> None:
    spent = post_entry(town, NewEntry(FIRST, LedgerKind.EXPENDITURE, 1_00, 2026, "Bon", goal_id=GOAL), now=NOW)
    goals = []
    for goal_id in (None, GOAL):
        attribute_entry(town, spent.id, goal_id, now=NOW)
        with reading(town) as conn:
            goals.append(entries_frame(conn, "999")["goal_id"].tolist())
    assert goals == [[None], [GOAL]]
    assert _entries(town) == (spent,)
    with pytest.raises(NotInStore):
        attribute_entry(town, spent.id, f"{GOAL}/findes-ikke", now=NOW)
    attribute_entry(town, spent.id, GOAL, now=NOW)
    with reading(town) as conn:
        told = [one for one in load_events(conn, spent.id) if one.what.startswith("entry_goal")]
    assert [(one.before, one.after) for one in told] == [({"goal_id": GOAL}, None), (None, {"goal_id": GOAL})]


@pytest.mark.parametrize(
    ("new", "actor"),
    [
        pytest.param(NewEntry(FIRST, LedgerKind.GRANT, 1, 2026), None, id="neither source nor author"),
        pytest.param(NewEntry(FIRST, LedgerKind.GRANT, 1, 2026, " "), " ", id="both are blank"),
        pytest.param(NewEntry(FIRST, LedgerKind.GRANT, 0, 2026, "Brev"), "Åse", id="no sum"),
        pytest.param(NewEntry(FIRST, LedgerKind.GRANT, -1, 2026, "Brev"), "Åse", id="a negative sum"),
        pytest.param(NewEntry(FIRST, LedgerKind.CORRECTION, 1, 2026, "Brev"), "Åse", id="a correction"),
    ],
)
def test_what_cannot_be_an_entry_is_refused_and_nothing_is_posted(
    town: Engine, new: NewEntry, actor: str | None
) -> None:
    with pytest.raises(RejectedTable):
        post_entry(town, new, now=NOW, actor=actor)
    assert _entries(town) == ()


def test_what_is_not_there_is_said(town: Engine) -> None:
    with pytest.raises(NotInStore):
        post_entry(town, NewEntry("999/pool/9", LedgerKind.GRANT, 1, 2026, "Brev"), now=NOW)
    with pytest.raises(NotInStore):
        correct_entry(town, FIRST, 1, 2, "x", refers_to="999/pool/1/ledger/9", actor="Åse", now=NOW)
    with pytest.raises(NotInStore):
        release_commitment(town, "999/pool/1/ledger/9", 1, actor="Åse", now=NOW)
    with pytest.raises(NotInStore):
        attribute_entry(town, "999/pool/1/ledger/9", None, now=NOW)
    assert _entries(town) == ()


def test_no_more_is_released_than_is_held_and_a_wrong_figure_must_be_the_entry_s(town: Engine) -> None:
    held = post_entry(town, NewEntry(FIRST, LedgerKind.COMMITMENT, 100_00, 2026, "Aftale"), now=NOW)
    release_commitment(town, held.id, 60_00, actor="Åse", now=NOW)
    with pytest.raises(RejectedTable):
        release_commitment(town, held.id, 60_00, actor="Åse", now=NOW)
    for wrong, right in ((100_00, 50_00), (40_00, 40_00)):
        with pytest.raises(RejectedTable):
            correct_entry(town, FIRST, wrong, right, "Fejl", refers_to=held.id, actor="Åse", now=NOW)
    fixed = correct_entry(town, FIRST, 40_00, 30_00, "Fejl", refers_to=held.id, actor="Åse", now=NOW)
    assert len(_entries(town)) == 3
    assert fixed.effect_ore == 10_00


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(NewEntry(FIRST, LedgerKind.CARRY_OVER, 1, 2026, "Brev"), id="a move without its other half"),
        pytest.param(NewEntry(FIRST, LedgerKind.GRANT, 1, 20260, "Brev"), id="a year with a digit too many"),
        pytest.param(NewEntry(FIRST, LedgerKind.GRANT, 2**70, 2026, "Brev"), id="a sum that no municipality has"),
    ],
)
def test_a_typing_error_never_becomes_an_entry(town: Engine, new: NewEntry) -> None:
    with pytest.raises(RejectedTable):
        post_entry(town, new, now=NOW)
    assert _entries(town) == ()


def test_an_entry_is_corrected_where_it_stands_and_by_what_it_has_come_to_through_other_corrections(
    town: Engine,
) -> None:
    spent = post_entry(town, NewEntry(FIRST, LedgerKind.EXPENDITURE, 100_00, 2026, "Bon"), now=NOW)
    with pytest.raises(NotInStore):
        correct_entry(town, SECOND, 100_00, 90_00, "Fejl", refers_to=spent.id, actor="Åse", now=NOW)
    first = correct_entry(town, FIRST, 100_00, 90_00, "Fejl", refers_to=spent.id, actor="Åse", now=NOW)
    correct_entry(town, FIRST, first.amount_ore, 30_00, "Fejl i rettelsen", refers_to=first.id, actor="Åse", now=NOW)
    fixed = correct_entry(town, FIRST, 70_00, 60_00, "Igen", refers_to=spent.id, actor="Åse", now=NOW)
    assert sum(one.effect_ore for one in _entries(town)) == -60_00
    assert (fixed.wrong_ore, fixed.right_ore) == (70_00, 60_00)
