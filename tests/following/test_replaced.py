"""What took a matter's place, and the look-alikes that give up nothing."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import Thread, ThreadEventKind
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.replaced import replaced_words
from tracker.following.threads import find_threads

FIRST, NEXT = dt.date(2024, 2, 6), dt.date(2024, 4, 16)
FOLDER = "Sekretariatet skriver en folder om cykelture langs åen."
BACKGROUND = ("Dagsordenen blev godkendt.", "Formanden bød velkommen.", "Rådet talte om foreningernes lokaler.")


def told(text: str, item: str, date: dt.date, at: int = 0, *, decided: bool = True) -> Told:
    return Told(item, date, Quote(text, Span(at, at + len(text))), decided, "Siden sidst")


def matter(text: str, item: str = "first/1", date: dt.date = FIRST) -> Matter:
    return Matter(f"{item}#", FollowUpKind.TASK, item, date, Quote(text, Span(0, len(text))))


def follow(language: FieldLanguage, task: str, later: str, *, is_matter: bool = False, decided: bool = True) -> Thread:
    before = [told(task, "first/1", FIRST), *(told(text, "first/2", FIRST, 500) for text in BACKGROUND)]
    matters = [matter(task), *([matter(later, "next/1", NEXT)] if is_matter else [])]
    return find_threads(matters, [*before, told(later, "next/1", NEXT, decided=decided)], language)["first/1#"]


@pytest.mark.parametrize(
    "later",
    [
        pytest.param("Rådet valgte en film i stedet for folderen om cykelture.", id="instead of"),
        pytest.param("Folderen om cykelture erstattes af en film.", id="is replaced by"),
        pytest.param("Folderen om cykelture bliver afløst af en film.", id="gives way to"),
        pytest.param("Folderen om cykelture droppes til fordel for en film.", id="dropped in favour of"),
        pytest.param("Det blev besluttet, at folderen om cykelture erstattes af en film.", id="in a clause of its own"),
    ],
)
def test_what_something_else_was_decided_for_is_superseded(language: FieldLanguage, later: str) -> None:
    thread = follow(language, FOLDER, later)
    assert thread.state is FollowUpState.SUPERSEDED
    assert thread.closing is not None
    assert thread.closing.kind is ThreadEventKind.SUPERSEDED
    assert thread.closing.quote.text == later
    assert thread.closing.replaced_by is None
    assert [event.quote.text for event in thread.events] == [later]


def test_the_matter_that_took_the_place_is_named(language: FieldLanguage) -> None:
    thread = follow(language, FOLDER, "Sekretariatet laver en film i stedet for folderen om cykelture.", is_matter=True)
    assert thread.closing is not None
    assert thread.closing.replaced_by == "next/1#"


@pytest.mark.parametrize(
    ("task", "later"),
    [
        pytest.param(FOLDER, "Rådet ønsker ikke en film i stedet for folderen om cykelture.", id="denied"),
        pytest.param(FOLDER, "Folderen om cykelture erstattes ikke af en film.", id="not replaced"),
        pytest.param(FOLDER, "Skal vi have en film i stedet for folderen om cykelture?", id="asked"),
        pytest.param(FOLDER, "Rådet foreslog en film i stedet for folderen om cykelture.", id="an opinion"),
        pytest.param(FOLDER, "Det overvejes at lave en film i stedet for folderen om cykelture.", id="considered"),
        pytest.param(FOLDER, "Folderne er gule i stedet for grønne.", id="a colour"),
        pytest.param(FOLDER, "Klubben købte borde i stedet for bænke.", id="another thing"),
        pytest.param(FOLDER, "Bo Lind skriver referatet i stedet for Ida Holm.", id="a person"),
        pytest.param(FOLDER, "Folderen om skoledage erstattes af en film.", id="another folder"),
        pytest.param(
            "Sekretariatet holder en temaaften på biblioteket.",
            "Temaaftenen holdes i kulturhuset i stedet for biblioteket.",
            id="the place of it",
        ),
        pytest.param(
            "Sekretariatet holder en temaaften på biblioteket.",
            "Temaaftenen holdes i kulturhuset i stedet for på biblioteket.",
            id="the place with its preposition",
        ),
    ],
)
def test_look_alikes_replace_nothing(language: FieldLanguage, task: str, later: str) -> None:
    thread = follow(language, task, later)
    assert ThreadEventKind.SUPERSEDED not in {event.kind for event in thread.events}


def test_what_is_only_presented_replaces_nothing(language: FieldLanguage) -> None:
    later = "Sekretariatet vil lave en film i stedet for folderen om cykelture."
    assert follow(language, FOLDER, later, decided=False).state is not FollowUpState.SUPERSEDED


@given(st.text(max_size=200), st.sampled_from(["i stedet for", "erstattes af", "til fordel for", ""]), st.text())
def test_what_was_replaced_stands_in_the_sentence(before: str, words: str, behind: str) -> None:
    text = f"{before} {words} {behind}"
    found = replaced_words(text)
    assert found is None or found in text
