"""*Høringer og grupper*: what waits, what became of it, which groups work, and how a person adds to it."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert, select
from streamlit.testing.v1 import AppTest

from tests.machine import LONGEST_WAIT
from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, ENDLESS, MARKDOWN, SECRET, TAG, span_of
from tracker.store.engine import reading, writing
from tracker.store.tables import entered_notes, read_notes


def note(store: Engine, id: str, kind: str, act: str, subject: str | None, **said: object) -> None:
    """A sentence that the machine read, of the meeting of 1 March 2024."""
    item = str(said.pop("item", "i1"))
    told = {"text": "Godkendt.", "people": [], "due_is_condition": False, **span_of("decision"), **said}
    row = {"item_id": item, "id": id, "position": len(id), "kind": kind, "act": act, "subject": subject, **told}
    with writing(store) as connection:
        connection.execute(insert(read_notes).values(**row))


@pytest.fixture
def told(hostile: Engine) -> Engine:
    """A late hearing, an answered one, a paused group with hostile words, and secrets of a closed item."""
    due = {"due_text": "senest den 1. maj 2024", "due_latest": dt.date(2024, 5, 1)}
    note(hostile, "a", "hearing", "asked", "busplan", actor="Teknikudvalget", **due)
    note(hostile, "b", "hearing", "answered", "boligpolitik")
    note(hostile, "c", "working_group", "paused", f"{TAG}{ENDLESS}", reason=MARKDOWN, people=[TAG])
    note(hostile, "d", "working_group", "active", "Trafikgruppen", text="Trafikgruppen har holdt møde.")
    note(hostile, "e", "hearing", "asked", SECRET, item="i2", text=SECRET)
    return hostile


def cards(app: AppTest) -> list[str]:
    return [one.value for one in app.subheader]


def test_without_notes_the_page_says_what_will_come_and_how(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "consultations")
    assert not app.exception
    assert "Her kommer de høringer og arbejdsgrupper" in app.info[0].value


def test_the_sentence_counts_and_the_late_hearing_stands_first(told: Engine, open_page: OpenPage) -> None:
    app = open_page(told, "consultations", kommune=CODE)
    assert not app.exception
    words = text_of(app).replace("\\", "").replace("\xa0", " ")
    assert "**1 af 2 høringer mangler svar**, heraf 1 over fristen. Om 1 svar er udfaldet ikke fortalt." in words
    assert "**2 arbejdsgrupper**: 1 ligger stille og 1 er i arbejde." in words
    assert cards(app) == ["Høringer (2)", "Arbejdsgrupper (2)"]
    assert words.index("Busplan") < words.index("Boligpolitik")
    assert "frist 1. maj 2024, for 935 dage siden" in words
    assert SECRET not in words


def test_each_sentence_has_a_door_to_its_place(told: Engine, open_page: OpenPage) -> None:
    app = open_page(told, "consultations", kommune=CODE)
    doors = [one.proto for one in app.get("page_link") if one.proto.label == "Vis i kilden"]
    assert len(doors) == 4
    assert all(f"kommune={CODE}&dok=d1&fra=" in one.query_string for one in doors)


@pytest.mark.parametrize(
    ("address", "found", "said"),
    [
        pytest.param({"slags": "Høring"}, ["Høringer (2)"], "Slags: Høringer", id="hearings alone"),
        pytest.param({"slags": "Arbejdsgruppe"}, ["Arbejdsgrupper (2)"], "Slags: Arbejdsgrupper", id="groups alone"),
        pytest.param({"status": "hoering-overdue"}, ["Høringer (1)"], "Status: Frist overskredet", id="late ones"),
        pytest.param({"ord": "trafik"}, ["Arbejdsgrupper (1)"], "Ord: ‘trafik’", id="words"),
        pytest.param({"status": "nonsense"}, ["Høringer (2)", "Arbejdsgrupper (2)"], "Alle høringer", id="no choice"),
        pytest.param({"ord": "findes ikke"}, [], "Ord: ‘findes ikke’", id="nothing left"),
    ],
)
def test_the_address_chooses_and_the_page_says_what(
    told: Engine, open_page: OpenPage, address: dict[str, str], found: list[str], said: str
) -> None:
    app = open_page(told, "consultations", kommune=CODE, **address)
    assert not app.exception
    assert cards(app) == found
    assert said in text_of(app).replace("\\", "")


def test_the_table_and_the_file_hold_the_same_rows_with_their_sources(told: Engine, open_page: OpenPage) -> None:
    app = open_page(told, "consultations", kommune=CODE)
    app.toggle(key="tabel-hoeringer").set_value(True).run()
    assert not app.exception
    table = app.dataframe[0].value
    assert list(table["Slags"]) == ["Høring", "Høring", "Arbejdsgruppe", "Arbejdsgruppe"]
    assert table["Status"][0] == "Frist overskredet, intet svar fundet"
    assert table["Kilde"][0].startswith(f"/kilde?kommune={CODE}&dok=d1&fra=")
    assert SECRET not in table.to_csv()


def test_the_whole_course_shows_every_sentence(told: Engine, open_page: OpenPage) -> None:
    note(told, "f", "hearing", "outcome", "busplanen", text="Høringssvaret er indarbejdet.")
    app = open_page(told, "consultations", kommune=CODE)
    app.toggle(key="forloeb-a").set_value(True).run()
    assert not app.exception
    doors = [one.proto for one in app.get("page_link") if one.proto.label == "Vis i kilden"]
    assert len(doors) == 5


def ask(kind: str, body_id: str, name: str) -> None:
    """The form as its dialog shows it; a dialog itself cannot be filled in by ``AppTest``."""
    from tracker.domain.council_note import NoteKind
    from tracker.ui.group_form import Subject, fill_form

    fill_form(Subject(NoteKind(kind), body_id, name), body_id)


def ask_removal(code: str) -> None:
    """The question before what was written is taken away."""
    from tracker.insight.council_notes import told_notes
    from tracker.store.frames_notes import notes_frame
    from tracker.ui.group_removal import confirm_removal
    from tracker.ui.item_rows import load_rows

    for note in told_notes(load_rows(notes_frame, code)):
        if note.row["is_entered"]:
            confirm_removal(note)


def write(kind: str, name: str, **typed: str) -> AppTest:
    """Fill in the form and send it."""
    app = AppTest.from_function(ask, default_timeout=LONGEST_WAIT, args=(kind, "000/b", name)).run()
    for field, value in typed.items():
        widget = app.radio if field == "status" else app.text_area if field == "tekst" else app.text_input
        widget(key=f"udsagn-{field}").set_value(value)
    app.text_input(key="hvem-udsagn").set_value("Prøve Person")
    return app.button[0].click().run()


def test_a_button_at_the_card_opens_the_form_with_the_name_filled_in(told: Engine, open_page: OpenPage) -> None:
    app = open_page(told, "consultations", kommune=CODE)
    app.button(key="skriv-a").click().run()
    assert not app.exception
    assert app.text_input(key="udsagn-navn").value == "busplan"


def test_what_a_person_writes_changes_the_state_and_can_be_taken_away(told: Engine, open_page: OpenPage) -> None:
    open_page(told, "consultations", kommune=CODE)
    assert not write("hearing", "busplan", tekst="Svaret er sendt.", status="answered").exception
    words = text_of(open_page(told, "consultations", kommune=CODE)).replace("\\", "").replace("\xa0", " ")
    assert "**2 høringer, ingen mangler svar**" in words
    assert "skrevet ind af Prøve Person" in words
    assert "Historik: 1 ændring" in words
    removal = AppTest.from_function(ask_removal, default_timeout=LONGEST_WAIT, args=(CODE,)).run()
    assert not removal.button[0].click().run().exception
    words = text_of(open_page(told, "consultations", kommune=CODE)).replace("\xa0", " ")
    assert "1 af 2 høringer mangler svar" in words
    assert "Historik: 2 ændringer" in words
    assert "fjernede" in words


def test_a_form_without_words_is_refused_and_stores_nothing(told: Engine, open_page: OpenPage) -> None:
    open_page(told, "consultations", kommune=CODE)
    app = write("hearing", "busplan", tekst=" ", status="answered")
    assert "Tekst" in app.error[0].value
    app = write("hearing", "busplan", tekst="Sendt.")
    assert "Vælg status og dag" in app.error[0].value
    with reading(told) as connection:
        assert connection.execute(select(entered_notes)).all() == []


def test_a_new_group_can_be_written_where_no_minutes_tell_of_it(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "consultations", kommune=CODE)
    assert not app.button(key="ny-gruppe").click().run().exception
    write("working_group", "", navn="Lektiegruppen", medlemmer="Anna, Bo", tekst="Mødes hver mandag.", status="active")
    words = text_of(open_page(hostile, "consultations", kommune=CODE)).replace("\\", "")
    assert "Lektiegruppen" in words
    assert "Medlemmer: Anna og Bo" in words


def test_the_example_has_a_hearing_that_waits_one_with_an_outcome_and_two_groups(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "consultations", kommune="eksempelby")
    assert not app.exception
    words = text_of(app).replace("\\", "").replace("\xa0", " ")
    assert "**1 af 2 høringer mangler svar**." in words
    assert "frist 1. december 2026, om 9 dage" in words
    assert "Udfald kendt" in "".join(str(one.proto.body) for one in app.get("badge")) + words
    assert "Medlemmer: Selma Thorup, Idris Nuur og Thuy Dam" in words
