"""Whose a matter is: whole names and held offices alone, never a likeness."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insight.own_matters import is_mine, words_of

SEATS = (
    {"body_id": "b", "name": "Bo Vik", "role": "Formand", "presence": "present"},
    {"body_id": "b", "name": "Åse Ærø", "role": "Næstformand", "presence": "absent"},
    {"body_id": "b", "name": "Åse Holm", "role": None, "presence": "present"},
    {"body_id": "b", "name": "Gert Gæst", "role": "Koordinator", "presence": "guest"},
)


def matter(responsible: str | None, name: str | None = None, body: str = "b") -> dict[str, Any]:
    return {"responsible": responsible, "responsible_name": name, "held_by_id": body}


@pytest.mark.parametrize(
    ("responsible", "name", "mine"),
    [
        pytest.param("Bo Vik", "bo vik", True, id="the whole name, whatever its case"),
        pytest.param("Åse Ærø og Niels-Ole Bruun", "Niels-Ole Bruun", True, id="one of two"),
        pytest.param("Bo Viktorsen", "Bo Vik", False, id="a longer name that begins alike"),
        pytest.param("Bo", "Bo Vik", True, id="a first name that no other member has"),
        pytest.param("Åse", "Åse Ærø", False, id="a first name that two members have"),
        pytest.param("Vik", "Bo Vik", False, id="a surname alone"),
        pytest.param("Formanden", "Bo Vik", True, id="the office that the person holds"),
        pytest.param("Næstformanden", "Bo Vik", False, id="the office of another"),
        pytest.param("Koordinatoren", "Gert Gæst", False, id="a guest holds no office of the body"),
        pytest.param("Formanden", "formanden", True, id="an office given as the name"),
        pytest.param("Jobcentret", "Jobcentret", True, id="a department given as the name"),
        pytest.param("Bo Vik", "BV", False, id="initials name nobody"),
        pytest.param(None, "Bo Vik", False, id="nobody is named"),
        pytest.param("Bo Vik", "  ", False, id="no name given"),
    ],
)
def test_a_matter_is_mine_where_the_words_name_me(responsible: str | None, name: str, mine: bool) -> None:
    assert is_mine(matter(responsible), name, SEATS) is mine


def test_an_office_is_that_of_the_body_which_holds_the_matter() -> None:
    assert not is_mine(matter("Formanden", body="x"), "Bo Vik", SEATS)


def test_the_office_is_held_by_who_was_last_named_with_it() -> None:
    later = (*SEATS, {"body_id": "b", "name": "Åse Holm", "role": "formand", "presence": "present"})
    assert not is_mine(matter("Formanden"), "Bo Vik", later)
    assert is_mine(matter("Formanden"), "Åse Holm", later)


def test_whom_the_words_mean_counts_as_well_as_the_words() -> None:
    assert is_mine(matter("hun", "Åse Ærø"), "Åse Ærø", SEATS)


@given(st.text(), st.text())
def test_any_words_are_read_and_a_name_stands_for_itself(responsible: str, name: str) -> None:
    found = is_mine(matter(responsible), name, SEATS)
    assert found or not words_of(name) or words_of(name) != words_of(responsible)
