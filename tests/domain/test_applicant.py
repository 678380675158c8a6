"""Private applicants are masked wherever their names may stand, and told apart only within a pool's year."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.applicant import (
    FORGOTTEN_APPLICANT,
    may_see_applicants,
    shown_applicants,
    tells_name,
    without_names,
)


def row(
    key: str, applicant: str | None, *, private: bool = True, pool: str = "p", year: int = 2026, **words: Any
) -> Any:
    told = {"purpose": "Kørsel", "reason": None, "source": None, **words}
    return {"id": key, "pool_id": pool, "year": year, "applicant": applicant, "is_private": private, **told}


def names(rows: list[Any], *, sees: bool = False) -> list[str]:
    return [one["applicant"] for one in shown_applicants(rows, sees_private=sees)]


def test_letters_tell_private_applicants_apart_within_a_pool_and_year_alone() -> None:
    rows = [
        row("3", "Bo Bak"),
        row("1", "Ida Dam"),
        row("2", "bo  bak"),
        row("4", "Ida Dam", year=2025),
        row("5", "Klubben", private=False),
        row("6", None),
    ]
    assert names(rows) == [
        "Privat ansøger B", "Privat ansøger A", "Privat ansøger B", "Privat ansøger", "Klubben", FORGOTTEN_APPLICANT,
    ]  # fmt: skip
    assert names(rows, sees=True) == ["Bo Bak", "Ida Dam", "bo  bak", "Ida Dam", "Klubben", FORGOTTEN_APPLICANT]


def test_after_z_comes_aa() -> None:
    rows = [row(f"{number:02}", f"Navn Nummer{number}") for number in range(28)]
    assert names(rows)[25:] == ["Privat ansøger Z", "Privat ansøger AA", "Privat ansøger AB"]


def test_a_private_name_is_hidden_in_the_words_of_other_applications_too() -> None:
    rows = [
        row("1", "Ida Dam", purpose="Idas kor"),
        row("2", "Klubben", private=False, reason="Som Ida Dam i Dams gård"),
    ]
    own, other = shown_applicants(rows, sees_private=False)
    assert own["purpose"] == "[privat ansøger] kor"
    assert other["reason"] == "Som [privat ansøger] i Dams gård"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Til Mette Sommers have", True, id="whole name with an s"),
        pytest.param("TIL METTE  SOMMER", True, id="whole name in capitals over a wide space"),
        pytest.param("Mettes kor", True, id="first name"),
        pytest.param("Sommer's lejr", True, id="surname with an apostrophe"),
        pytest.param("en sommer i byen", False, id="another word"),
        pytest.param("Sommerlejr for alle", False, id="part of a word"),
        pytest.param("", False, id="nothing"),
        pytest.param(None, False, id="unknown"),
    ],
)
def test_a_text_that_tells_a_name(text: str | None, wanted: bool) -> None:
    assert tells_name(text, "Mette Sommer") is wanted


@pytest.mark.parametrize("name", ["", "  ", ".", "a.b(c", "Åse-Lis O'Brien Ødegård", "李 小龙"])
def test_odd_names_break_nothing(name: str) -> None:
    said = without_names(f"Fra {name} i går", (name,), name)
    assert said is not None
    if len(name.strip()) > 1:
        assert name not in said


def test_a_name_of_one_word_is_hidden_only_as_it_is_written() -> None:
    assert without_names("Et sted at bo for Bo", ("Bo",)) == "Et sted at bo for [privat ansøger]"


def test_only_who_is_signed_in_and_named_may_see() -> None:
    allowed = frozenset({"åse@by.example"})
    assert may_see_applicants(" Åse@By.Example ", allowed)
    assert not may_see_applicants("bo@by.example", allowed)
    assert not may_see_applicants(None, allowed)


WORDS = st.text(alphabet="abcdefghijklmnoprstuvyæøåÆØÅÉé-' ", max_size=12)
PEOPLE = st.builds(
    lambda first, last: f"Zq{first}{first} Xw{last}{last}",
    st.sampled_from(["ida", "bo", "åse", "ørn", "mai"]),
    st.sampled_from(["dam", "bak", "ærø", "lund", "hav"]),
)


@given(
    people=st.lists(PEOPLE, min_size=1, max_size=6),
    before=WORDS,
    after=WORDS,
    years=st.lists(st.sampled_from([2025, 2026]), min_size=6, max_size=6),
    other=st.integers(0, 5),
)
def test_no_private_name_is_left_in_any_column(
    people: list[str], before: str, after: str, years: list[int], other: int
) -> None:
    told = people[other % len(people)]
    rows = [
        row(
            str(number),
            name,
            year=years[number],
            purpose=f"{before} {told} {after}",
            reason=name,
            source=f"{name}s brev",
        )
        for number, name in enumerate(people)
    ]
    rows.append(row("k", "Klubben", private=False, purpose=f"{told.upper()} og {told}s venner"))
    said = str(shown_applicants(rows, sees_private=False)).casefold()
    assert "zq" not in said
    assert "xw" not in said
    assert shown_applicants(rows, sees_private=True) == rows


def test_who_may_be_a_private_person_is_masked_until_somebody_says_otherwise() -> None:
    unknown = {**row("1", "Bo Bak"), "is_private": None}
    assert names([unknown]) == ["Privat ansøger"]
    assert names([unknown], sees=True) == ["Bo Bak"]
