"""A private applicant's name is known however a bank, a finance system or a file writes it, and nothing else is."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.applicant import HIDDEN_NAME, names_whole, shown_applicants, tells_name, without_names
from tracker.domain.name_spelling import words_of

NAME = "Gyldenmunda Ærenpris"
LONG = "Mette Marie Aaen"


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Gyldenmunda/Ærenpris", id="a slash"),
        pytest.param("ÆRENPRIS/GYLDENMUNDA", id="a slash, surname first, in capitals"),
        pytest.param("Gyldenmunda,Ærenpris", id="a comma without a blank"),
        pytest.param("Ærenpris , Gyldenmunda", id="surname first, blanks around the comma"),
        pytest.param("Ærenpris,Gyldenmunda", id="surname first, no blank"),
        pytest.param("Ærenpris (Gyldenmunda)", id="surname first, the rest in brackets"),
        pytest.param("Ærenpris [Gyldenmunda]", id="square brackets"),
        pytest.param("Gyldenmunda\u00adÆrenpris", id="a soft hyphen between"),
        pytest.param("Gyldenmunda\u200b Ærenpris", id="a zero-width space between"),
        pytest.param("Gylden\u00admunda Æren\u200bpris", id="signs unseen within the words"),
        pytest.param("Gyldenmunda \u2013 Ærenpris", id="a dash"),
        pytest.param("Gyldenmunda*+&Ærenpris", id="three signs"),
        pytest.param("2Gyldenmunda Ærenpris", id="a figure before"),
        pytest.param("Gyldenmunda Ærenpris7", id="a figure behind"),
        pytest.param("Gyldenmunda O. Ærenpris", id="an initial"),
        pytest.param("Gyldenmunda O Ærenpris", id="an initial without a dot"),
        pytest.param("Gyldenmunda O.K. Ærenpris", id="two initials"),
        pytest.param("Gyldenmunda Aerenpris", id="the letter æ as two"),
        pytest.param("AERENPRIS GYLDENMUNDA", id="the letter æ as two, in capitals, surname first"),
        pytest.param("Gyldenmunda Ærenpris' hus", id="an apostrophe behind"),
    ],
)
def test_signs_between_the_parts_of_a_name_hide_nothing(text: str) -> None:
    for said in (text, decomposed(text), f"Tilskud {text}.", f"1001;{text};500,00"):
        told = without_names(said, (NAME,))
        assert told is not None
        assert HIDDEN_NAME in told
        assert not re.search("munda|pris", told, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Åse Ånd", "Aase Aand", id="å as aa"),
        pytest.param("Aase Aand", "Åse Ånd", id="aa as å"),
        pytest.param("Søren Kjær", "SOEREN KJAER", id="ø and æ in capitals"),
        pytest.param("Soeren Kjaer", "Søren Kjær", id="the other way"),
        pytest.param("Åse Ånd", decomposed("Åse Ånd"), id="decomposed words"),
        pytest.param(decomposed("Åse Ånd"), "ÅSE ÅND", id="a decomposed name"),
        pytest.param("André Lé", decomposed("Lé, André"), id="an accent"),
        pytest.param("Åse", decomposed("Til Åse"), id="a name of one word, decomposed"),
        pytest.param("Åse", "Til Aase", id="a name of one word, as two letters"),
        pytest.param("Ek, Bo", "Bo Ek", id="entered surname first"),
        pytest.param("Ek, Bo", "EK/BO", id="entered surname first, told so too"),
        pytest.param("Bo Ek, Ida Dam", "Til Bo Ek, Ida Dam", id="two persons as they were entered"),
        pytest.param("Mette (Mie) Aaen", "Til Mette  (Mie) Aaen", id="a nickname in brackets"),
        pytest.param("Åse O'Brien", "Åse O’Brien", id="another apostrophe"),
        pytest.param(LONG, "AAEN METTE", id="surname first without the middle name"),
        pytest.param(LONG, "Mette M. Aaen", id="the middle name as an initial"),
        pytest.param("李 小龙", "Til 李 小龙", id="letters that are neither small nor large"),
    ],
)
def test_other_spellings_are_the_same_name(name: str, text: str) -> None:
    assert names_whole(text, (name,))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(LONG, "Mette, Aaen og Dam", id="a list of names"),
        pytest.param(LONG, "Kender I Mette? Aaen er her", id="two sentences"),
        pytest.param(LONG, "Tak til Mette: Aaen kommer", id="a colon"),
        pytest.param(LONG, "Mette (Aaen kom senere)", id="a bracket of its own"),
        pytest.param(LONG, "Husk Aaen! Mette kommer", id="a shout, then a sentence"),
        pytest.param(LONG, "Mette og Aaen", id="a word between"),
        pytest.param(LONG, "Mette i Aaen", id="a small word of one letter between"),
        pytest.param(LONG, "Har Mette I Aaen til nabo", id="the word I between"),
        pytest.param(LONG, "Mette #### Aaen", id="more than three signs"),
        pytest.param(LONG, "Mette 4 Aaen", id="a figure between"),
        pytest.param(LONG, "MetteAaen", id="nothing between"),
        pytest.param("Bo Sommer", "Et sted at bo i sommer", id="ordinary words, one between"),
        pytest.param("Bo Sommer", "Hvor de vil bo? Sommeren er lang", id="a longer word behind"),
        pytest.param("Ana Ek", decomposed("Anå Ek"), id="a letter with a ring is another"),
        pytest.param("Bo Ek", decomposed("Bo Eké"), id="a decomposed letter behind"),
        pytest.param("Åse", "en aase", id="one word in small letters"),
        pytest.param("Bo", "BO2, Bo2 og 2Bo", id="one word in a code"),
        pytest.param("Kim Lund", "Kim er i Lunden, Lundkim", id="parts of words"),
        pytest.param("Dag Munk", "Dagmunke", id="grown together"),
        pytest.param("", "Bo Ek", id="no name"),
        pytest.param("- ,", "Bo - , Ek", id="signs alone are no name"),
    ],
)
def test_words_that_only_look_like_a_name_stay(name: str, text: str) -> None:
    assert without_names(text, (name,)) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Ek (Bo), kørsel", "{}, kørsel", id="the brackets of the name go with it"),
        pytest.param("(Ek, Bo) kørsel", "({}) kørsel", id="those around it stay"),
        pytest.param("Bo Ek/Bo Ek", "{}/{}", id="told twice"),
        pytest.param("2Bo Ek7", "2{}7", id="figures stay"),
        pytest.param("Ek Bo O. kørsel", "{} O. kørsel", id="an initial behind stays"),
    ],
)
def test_what_stands_around_a_name_stays(text: str, wanted: str) -> None:
    assert without_names(text, ("Bo Ek",)) == wanted.format(HIDDEN_NAME, HIDDEN_NAME)


@pytest.mark.parametrize(
    "name", ["Privat Ek", "Ek Privat", "Ansøger Ek", "Ek Ansøger", "Privat Ansøger Ek", "Privat, anonym ansøger"]
)
def test_the_mark_itself_is_part_of_no_name(name: str) -> None:
    said = f"Ek {HIDDEN_NAME} Ek, {HIDDEN_NAME}, Ek"
    assert without_names(said, (name,)) == said


@pytest.mark.parametrize("text", ["Ånds kor", decomposed("Ånds kor"), "Aands kor", "Å\u0300nd"])
def test_the_parts_of_a_name_around_an_application_are_known_decomposed(text: str) -> None:
    assert tells_name(text, "Åse Ånd") is ("\u0300" not in text)


def test_one_applicant_in_two_spellings_has_one_letter() -> None:
    rest = {"pool_id": "p", "year": 2026, "is_private": True, "purpose": "Kørsel", "reason": None, "source": None}
    both = [{"id": key, "applicant": name, **rest} for key, name in (("1", "Åse Ånd"), ("2", decomposed("Åse Ånd")))]
    assert [one["applicant"] for one in shown_applicants(both, sees_private=False)] == ["Privat ansøger"] * 2


def test_a_hostile_text_is_read_in_one_go() -> None:
    blank, near = " " * 300_000, "Mette Marie Aae " * 20_000
    for text in (f"Mette{blank}", f"Mette{blank}M.{blank}N.{blank}", f"Aaen ,{blank}", near, "Aaen, " * 50_000):
        assert without_names(text, (LONG, NAME)) == text


@given(
    sign=st.text(alphabet="/&+*'’–\u00ad\u200b|#=~", min_size=1, max_size=3),
    is_turned=st.booleans(),
    is_decomposed=st.booleans(),
)
def test_up_to_three_signs_of_any_kind_part_a_name(sign: str, is_turned: bool, is_decomposed: bool) -> None:
    said = sign.join(reversed(words_of(NAME)) if is_turned else words_of(NAME))
    assert without_names(decomposed(said) if is_decomposed else said, (NAME,)) == HIDDEN_NAME


@given(text=st.text(max_size=60), name=st.text(max_size=20))
def test_what_is_no_name_is_left_letter_for_letter(text: str, name: str) -> None:
    told = without_names(text, (name,))
    assert told is not None
    if HIDDEN_NAME not in told:
        assert told == text
