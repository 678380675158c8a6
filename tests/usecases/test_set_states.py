"""Many tasks get one state at once: all or none, and nobody's word is written over unseen."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tests.usecases.test_follow_tasks import TASK, bring_in, minutes
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store.corrections import load_events
from tracker.store.engine import reading
from tracker.usecases.dump_store import dump_store
from tracker.usecases.set_follow_up_state import set_follow_up_state
from tracker.usecases.set_states import set_states

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TWO = minutes("06-02-2024", 1, "Børn i byen", f"{TASK}\n\nForvaltningen sender rådet et kort over byens stier.")
OPEN, DONE, DROPPED = FollowUpState.OPEN, FollowUpState.DONE, FollowUpState.DROPPED


@pytest.fixture
def town(store: Engine, vocabulary: Vocabulary) -> Engine:
    bring_in(store, vocabulary, TWO)
    return store


def states(store: Engine) -> dict[str, tuple[str, str | None, str | None]]:
    rows = dump_store(store)["follow_ups"]
    return {row["id"]: (row["state"], row["state_note"], row["state_by"]) for row in rows}


def seen_in(store: Engine) -> dict[str, FollowUpState | None]:
    return {key: FollowUpState(state) for key, (state, _, _) in states(store).items()}


def test_all_get_the_state_with_the_note_and_the_name_and_the_journal_tells_of_each(town: Engine) -> None:
    seen = seen_in(town)
    assert len(seen) > 1
    set_states(town, seen, DONE, now=NOW, note="Samlet op på mødet", actor="Bo")
    assert set(states(town).values()) == {("done", "Samlet op på mødet", "Bo")}
    with reading(town) as conn:
        told = {key: [(one.what, one.actor, one.before) for one in load_events(conn, key)] for key in seen}
    assert told == {key: [("state entered", "Bo", shown)] for key, shown in seen.items() if shown}


def test_one_that_somebody_changed_meanwhile_leaves_all_as_they_were(town: Engine) -> None:
    seen = seen_in(town)
    last = list(seen)[-1]
    set_follow_up_state(town, last, DROPPED, now=NOW, actor="Ane")
    before = states(town)
    with pytest.raises(ChangedMeanwhile) as refused:
        set_states(town, seen, DONE, now=NOW)
    assert refused.value.id == last
    assert states(town) == before


def test_one_that_is_gone_leaves_all_as_they_were(town: Engine) -> None:
    before = states(town)
    with pytest.raises(NotInStore):
        set_states(town, {**seen_in(town), "x": OPEN}, DONE, now=NOW)
    assert states(town) == before


def test_a_single_one_is_refused_where_the_screen_showed_another_state(town: Engine) -> None:
    one = next(iter(seen_in(town)))
    set_follow_up_state(town, one, DONE, now=NOW, seen=seen_in(town)[one])
    with pytest.raises(ChangedMeanwhile):
        set_follow_up_state(town, one, DROPPED, now=NOW, seen=OPEN)
    assert states(town)[one][0] == "done"
