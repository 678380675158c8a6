"""Private applicants are masked wherever their names may stand, and told apart only within a pool's year."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.applicant import (
    FORGOTTEN_APPLICANT,
    HIDDEN_NAME,
    is_hidden_form,
    may_see_applicants,
    names_whole,
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


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        pytest.param("Bo Ek", "Bos kor", True, id="a first name of two letters"),
        pytest.param("Bo Ek", "Fru Ek ringede", True, id="a surname of two letters"),
        pytest.param("Bo Ek", "Et sted at bo", False, id="the same letters, small"),
        pytest.param("Bo Ek", "BO2 og EKG", False, id="part of a word"),
        pytest.param("Bo Ek", "EK Bank", False, id="capitals are another word"),
        pytest.param("El Mahdi", "El-regning", False, id="a particle of names"),
        pytest.param("El Mahdi", "Mahdis kor", True, id="what follows the particle"),
        pytest.param("Ida De La Cruz", "De La Salle søger", False, id="several particles"),
        pytest.param("Vi Tran", "Vi søger om støtte", False, id="a word that begins any sentence"),
        pytest.param("Vi Tran", "Til Vi Tran", True, id="but the whole name is known"),
        pytest.param("bo ek", "Bo Ek", True, id="a whole name typed small"),
        pytest.param("bo lund", "Bo godt", False, id="a small word of two letters is no part"),
        pytest.param("A Lund", "A-skat", False, id="an initial is no part"),
    ],
)
def test_words_of_two_letters_are_parts_of_a_name_where_nothing_else_is_meant(
    name: str, text: str, wanted: bool
) -> None:
    assert tells_name(text, name) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Tilskud Mette Marie Aaen", True, id="as it is written"),
        pytest.param("AAEN, METTE MARIE", True, id="surname first, in capitals"),
        pytest.param("Aaen Mette Marie", True, id="surname first without a comma"),
        pytest.param("Mette Aaens kor", True, id="first and last name"),
        pytest.param("udlæg_Mette_Marie_Aaen_2026.xlsx", True, id="name of a file"),
        pytest.param("Mette-Marie\xa0Aaen", True, id="a hyphen and a hard space"),
        pytest.param("Mette Marie", False, id="not the whole name"),
        pytest.param("Mette Aaensen", False, id="another surname"),
        pytest.param("Anemette Aaen", False, id="another first name"),
        pytest.param("Mette, Aaen og Dam", False, id="a list of names"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_whole_name_is_known_however_a_finance_system_writes_it(text: str, wanted: bool) -> None:
    assert names_whole(text, ("Mette Marie Aaen",)) is wanted
    assert (HIDDEN_NAME in (without_names(text, ("Mette Marie Aaen",)) or "")) is wanted


def test_a_longer_name_is_hidden_whole_beside_a_shorter_one() -> None:
    assert without_names("Til Bo Ek Dam.", ("Bo Ek", "Bo Ek Dam")) == f"Til {HIDDEN_NAME}."


@pytest.mark.parametrize(
    ("kept", "said", "wanted"),
    [
        pytest.param("Til [privat ansøger].", "Til Bo Ek.", True, id="a name hidden"),
        pytest.param("[privat ansøger]", "Bo Ek", True, id="nothing but the name"),
        pytest.param("[privat ansøger] og [privat ansøger] får", "Bo Ek og Ida Dam får", True, id="two names"),
        pytest.param("Til Bo Ek.", "Til Bo Ek.", True, id="the same"),
        pytest.param("Til [privat ansøger].", "Til .", False, id="nothing where the name was"),
        pytest.param("Til [privat ansøger].", "Fra Bo Ek.", False, id="other words before"),
        pytest.param("Til [privat ansøger].", "Til Bo Ek!", False, id="other words behind"),
        pytest.param("[privat ansøger] og [privat ansøger]", "Bo Ek", False, id="only one"),
        pytest.param("aba [privat ansøger] aba", "aba aba", False, id="ends that overlap"),
        pytest.param(None, "Bo Ek", False, id="unknown"),
        pytest.param(None, None, True, id="both unknown"),
    ],
)
def test_words_are_known_again_with_a_name_hidden(kept: str | None, said: str | None, wanted: bool) -> None:
    assert is_hidden_form(kept, said) is wanted


@given(people=st.lists(PEOPLE, min_size=1, max_size=3, unique=True), before=WORDS, after=WORDS)
def test_what_is_hidden_is_a_hidden_form_of_what_was_said(people: list[str], before: str, after: str) -> None:
    said = f"{before} {' og '.join(people)} {after}"
    kept = without_names(said, people)
    assert kept is not None
    assert not names_whole(kept, people)
    assert is_hidden_form(kept, said)


@given(text=st.text(max_size=200), name=st.text(max_size=30))
def test_hiding_any_name_in_any_text_hides_it_for_good(text: str, name: str) -> None:
    kept = without_names(f"{name} {text} {name}", (name,))
    assert kept is not None
    assert without_names(kept, (name,)) == kept


@pytest.mark.parametrize("typed", ["Privat ansøger", "privat", "PRIVAT ANSØGER"])
def test_who_was_typed_as_a_private_applicant_has_no_name_to_hide(typed: str) -> None:
    said = f"Til {HIDDEN_NAME}, en privat ansøger"
    assert without_names(said, (typed,), typed) == said
    assert not tells_name(said, typed)
