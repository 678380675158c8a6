"""What a policy's own words promise of reports: proposed with the words, never counted on."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from tracker.domain.municipality import Municipality
from tracker.errors import RejectedTable
from tracker.usecases.enter_policy import PolicyForm, add_policy, edit_policy, form_of
from tracker.usecases.enter_policy_promise import find_promises

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TOWN = Municipality("999", "Ærøby Kommune", is_invented=True)


@pytest.mark.parametrize(
    ("note", "found"),
    [
        pytest.param("Der følges op to gange årligt.", [(2, "to gange årligt")], id="a number of times"),
        pytest.param("Der gøres status tre gange om året", [(3, "tre gange om året")], id="a number the rhythms lack"),
        pytest.param("6 gange pr. år", [(6, "6 gange pr. år")], id="digits"),
        pytest.param("Årlig evaluering", [(1, "Årlig")], id="once a year"),
        pytest.param("Status hvert kvartal", [(4, "hvert kvartal")], id="quarters"),
        pytest.param(
            "Planen laves hvert år, og der følges op to gange årligt.",
            [(2, "to gange årligt"), (1, "hvert år")],
            id="following up goes before what else is done",
        ),
        pytest.param("Adskillige gange årligt", [], id="an unknown number is no one"),
        pytest.param("Der følges op hvert andet år", [], id="less than once a year is no number a year"),
        pytest.param("Der følges løbende op", [], id="no rhythm"),
        pytest.param("99 gange årligt", [], id="no policy does that"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_promise_is_found_with_its_words(note: str, found: list[tuple[int, str]]) -> None:
    assert [(one.number, one.words) for one in find_promises(note)] == found


@given(st.text(max_size=200) | st.text(alphabet="tore gangeårlimdt 12.,", max_size=200))
def test_the_words_of_a_promise_stand_in_the_text_and_each_number_once(note: str) -> None:
    found = find_promises(note)
    assert all(note[one.start : one.end] == one.words for one in found)
    assert all(1 <= one.number <= 12 for one in found)
    assert len({one.number for one in found}) == len(found)


def test_a_policy_keeps_who_adopted_it_when_and_what_it_follows(store: Engine) -> None:
    old = add_policy(store, TOWN, PolicyForm("Før", 2019, 2022), now=NOW)
    form = PolicyForm("Nu", 2023, 2028, adopted_on=dt.date(2022, 12, 13), adopted_by=" Byrådet ", predecessor_id=old.id)
    new = add_policy(store, TOWN, form, now=NOW)
    assert (new.adopted_on, new.adopted_by, new.predecessor_id) == (dt.date(2022, 12, 13), "Byrådet", old.id)
    assert edit_policy(store, new, form_of(new), now=NOW) == new, "a form filled with a policy changes nothing"


@pytest.mark.parametrize("wrong", ["findes/ikke", "itself", "its successor"])
def test_a_policy_follows_another_one_of_its_municipality_and_no_circle(store: Engine, wrong: str) -> None:
    old = add_policy(store, TOWN, PolicyForm("Før", 2019, 2022), now=NOW)
    new = add_policy(store, TOWN, PolicyForm("Nu", 2023, 2028, predecessor_id=old.id), now=NOW)
    chosen = {"itself": old.id, "its successor": new.id}.get(wrong, wrong)
    with pytest.raises(RejectedTable):
        edit_policy(store, old, PolicyForm("Før", 2019, 2022, predecessor_id=chosen), now=NOW)
