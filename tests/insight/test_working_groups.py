"""Groups and hearings through the meetings: what they add up to, and what stays unknown."""

import datetime as dt
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.council_note import NoteAct, NoteKind
from tracker.insight.council_notes import ToldNote, means_same, stems_of, told_notes
from tracker.insight.working_groups import GroupHistory, GroupState, group_histories

_NUMBERS = count()


def row(act: str, month: int | None, subject: str | None, **said: Any) -> dict[str, Any]:
    """One sentence as ``frames_notes`` gives it, of a meeting on the first of a month of 2026."""
    empty: dict[str, Any] = dict.fromkeys(
        ("actor", "due_text", "due_latest", "reason", "condition", "tasks", "meeting_title")
    )
    date = dt.date(2026, month, 1) if month else None
    told = {"id": str(next(_NUMBERS)), "kind": "working_group", "act": act, "date": date, "subject": subject}
    return {
        **empty,
        "text": "Sagt.",
        "people": [],
        "body": "Rådet",
        "body_id": "1/r",
        "item_id": "i",
        "case_numbers": (),
        **told,
        **said,
    }


def notes(*rows: dict[str, Any]) -> tuple[ToldNote, ...]:
    return told_notes(rows)


def only(*rows: dict[str, Any]) -> GroupHistory:
    (found,) = group_histories(notes(*rows))
    return found


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        pytest.param(["formed"], GroupState.FORMED, id="set down and no more"),
        pytest.param(["formed", "active"], GroupState.ACTIVE, id="works"),
        pytest.param(["formed", "paused"], GroupState.PAUSED, id="stands still"),
        pytest.param(["paused", "told"], GroupState.PAUSED, id="a word in passing moves nothing"),
        pytest.param(["paused", "formed"], GroupState.PAUSED, id="listed again it stands still all the same"),
        pytest.param(["paused", "resumed"], GroupState.ACTIVE, id="goes on"),
        pytest.param(["active", "closed"], GroupState.CLOSED, id="closed"),
        pytest.param(["closed", "formed"], GroupState.FORMED, id="set down anew"),
        pytest.param(["told"], GroupState.NAMED, id="nobody says"),
    ],
)
def test_the_last_sentence_that_says_so_tells_whether_a_group_works(acts: list[str], state: GroupState) -> None:
    rows = [row(act, month, "Mentorgruppen") for month, act in enumerate(acts, 1)]
    assert only(*rows).state is state


def test_a_pause_is_dated_from_the_day_it_was_first_said_with_the_latest_reason_and_condition() -> None:
    found = only(
        row("active", 1, "Mentorgruppen"),
        row("paused", 2, "Mentorgruppen", reason="sygdom"),
        row("paused", 3, "Mentorgruppen", condition="når der er to nye"),
        row("told", 4, "Mentorgruppen", people=["Bo"]),
    )
    assert (found.paused_on, found.said_on) == (dt.date(2026, 2, 1), dt.date(2026, 3, 1))
    assert (found.reason, found.condition) == ("sygdom", "når der er to nye")


def test_a_pause_that_is_over_leaves_no_reason_behind() -> None:
    found = only(row("paused", 1, "Mentorgruppen", reason="sygdom"), row("resumed", 2, "Mentorgruppen"))
    assert (found.reason, found.paused_on) == (None, None)


def test_members_and_tasks_are_those_named_last() -> None:
    found = only(
        row("formed", 1, "arbejdsgruppe om trafik", people=["Anna"], tasks="måle støj"),
        row("told", 2, "Arbejdsgruppen om trafik", people=["Bo", "Åse"]),
        row("active", 3, "Arbejdsgruppen om trafik"),
    )
    assert (found.members, found.members_on, found.tasks) == (("Bo", "Åse"), dt.date(2026, 2, 1), "måle støj")


def test_who_is_chosen_later_comes_to_those_who_were_listed() -> None:
    found = only(
        row("formed", 1, "Trafikgruppen", people=["Anna", "Bo"]),
        row("told", 2, "Trafikgruppen", people=["Åse"], text="Rådet udpegede Åse til gruppen."),
    )
    assert found.members == ("Anna", "Bo", "Åse")


def test_all_groups_are_all_that_are_known_and_not_closed() -> None:
    found = group_histories(
        notes(
            row("formed", 1, "Trafikgruppen"),
            row("formed", 1, "Mentorgruppen"),
            row("closed", 2, "Trafikgruppen"),
            row("paused", 3, "Arbejdsgrupperne"),
        )
    )
    assert [(one.name, one.state.value) for one in found] == [("Mentorgruppen", "paused"), ("Trafikgruppen", "closed")]


def test_where_the_town_is_unknown_councils_of_one_name_are_not_one() -> None:
    rows = [row("formed", 1, "Trafikgruppen", meeting_id="m1"), row("paused", 2, "Trafikgruppen", meeting_id="m2")]
    assert len(group_histories(told_notes(rows, is_one_town=False))) == 2
    assert len(group_histories(told_notes(rows))) == 1


def test_where_no_group_is_known_all_of_them_are_one() -> None:
    assert only(row("paused", 1, "Arbejdsgrupperne")).name == "Arbejdsgrupperne"


def test_groups_of_two_bodies_are_two() -> None:
    rows = (row("formed", 1, "Trafikgruppen"), row("paused", 2, "Trafikgruppen", body="Ældrerådet"))
    assert len(group_histories(notes(*rows))) == 2


def test_a_sentence_without_a_name_counts_for_the_only_group_and_else_for_none() -> None:
    assert only(row("formed", 1, "Trafikgruppen"), row("paused", 2, None)).state is GroupState.PAUSED
    two = (row("formed", 1, "Trafikgruppen"), row("formed", 1, "Mentorgruppen"), row("paused", 2, None))
    assert {one.state for one in group_histories(notes(*two))} == {GroupState.FORMED}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("arbejdsgruppe om kulturfestivalen", "Festivalgruppen", True, id="a compound and its part"),
        pytest.param("Mentorkorpset", "mentorkorpset", True, id="capitals"),
        pytest.param('Arbejdsgruppen "Ung i job"', "arbejdsgruppen om ung i job", True, id="quotes"),
        pytest.param("Trafikgruppen", "Mentorgruppen", False, id="other words"),
    ],
)
def test_names_of_the_same_group_meet(one: str, other: str, same: bool) -> None:
    assert (len(group_histories(notes(row("formed", 1, one), row("active", 2, other)))) == 1) is same


def test_a_day_that_is_unknown_stays_unknown() -> None:
    found = only(row("paused", None, "Mentorgruppen"))
    assert (found.said_on, found.paused_on, found.members_on) == (None, None, None)


@given(st.text(max_size=30), st.text(max_size=30))
def test_meaning_the_same_goes_both_ways(one: str, other: str) -> None:
    assert means_same(stems_of(one), stems_of(other)) == means_same(stems_of(other), stems_of(one))


@given(
    st.lists(
        st.tuples(st.sampled_from(list(NoteAct)), st.sampled_from(["Trafikgruppen", "Arbejdsgrupperne", None, "X"]))
    )
)
def test_every_sentence_with_a_name_stands_in_a_history(told: list[tuple[NoteAct, str | None]]) -> None:
    rows = [row(act.value, 1, subject) for act, subject in told]
    found = group_histories(notes(*rows))
    kept = {note.id for one in found for note in one.history}
    assert kept >= {one["id"] for one in rows if one["subject"] is not None}
    assert all(one.history[0].kind is NoteKind.WORKING_GROUP for one in found)
