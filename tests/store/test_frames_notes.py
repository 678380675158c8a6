"""What is told of groups and hearings, as the screens get it: read and entered, open items alone."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert

from tests.conftest import NOW
from tests.pages.hostile_store import CODE, fill_hostile, span_of
from tracker.domain.council_note import EnteredNote, NoteAct, NoteKind
from tracker.errors import NotInStore, RejectedTable
from tracker.store import frames_notes
from tracker.store.corrections import load_events
from tracker.store.engine import reading, writing
from tracker.store.entered_notes import load_entered_note, save_entered_notes
from tracker.store.entered_rows import Entry
from tracker.store.tables import read_notes
from tracker.usecases.enter_note import NoteForm, enter_note, remove_note
from tracker.usecases.error_texts import sentence_for_row

BODY_ID = "000/b"
TODAY = dt.date(2026, 11, 22)
FULL = EnteredNote(
    id="000/b:note-1",
    body_id=BODY_ID,
    date=dt.date(2026, 11, 1),
    kind=NoteKind.HEARING,
    act=NoteAct.ASKED,
    text="Vi er bedt om et svar.",
    subject="busplan",
    actor="Teknikudvalget",
    people=("Anna Vik", "Bo"),
    due=dt.date(2026, 12, 1),
    reason="ferie",
    condition="når planen er klar",
    tasks="skriver svaret",
    source="brev",
)


def note_row(item_id: str, id: str, kind: str = "working_group", act: str = "paused") -> dict[str, object]:
    said = {"text": "Godkendt", "subject": "Mentorgruppen", "people": ["Bo"], "due_is_condition": False}
    return {"item_id": item_id, "id": id, "position": 1, "kind": kind, "act": act, **said, **span_of("decision")}


@pytest.fixture
def told(any_store: Engine) -> Engine:
    with writing(any_store) as conn:
        fill_hostile(conn)
        for item_id in ("i1", "i2"):
            conn.execute(insert(read_notes).values(**note_row(item_id, f"{item_id}:n")))
    return any_store


def test_an_entered_note_is_stored_whole(told: Engine) -> None:
    with writing(told) as conn:
        save_entered_notes(conn, [FULL], Entry(actor="Anna", at=NOW))
        assert load_entered_note(conn, FULL.id) == FULL


def test_a_closed_item_tells_nothing(told: Engine) -> None:
    with reading(told) as conn:
        found = frames_notes.notes_frame(conn, CODE)
    assert list(found["item_id"]) == ["i1"]
    assert list(found["is_entered"]) == [False]


def test_read_and_entered_stand_together_by_day_and_name_who_entered(told: Engine) -> None:
    form = NoteForm(
        NoteKind.WORKING_GROUP, NoteAct.RESUMED, "Mentorgruppen", TODAY, "Vi er i gang.", people="Bo, Åse, Bo"
    )
    note = enter_note(told, BODY_ID, form, today=TODAY, now=NOW, actor="Anna")
    with reading(told) as conn:
        found = frames_notes.group_notes_frame(conn, CODE)
        assert len(frames_notes.hearing_notes_frame(conn, CODE)) == 0
        assert [event.what for event in load_events(conn, note.id)] == ["note entered"]
    assert [(row["act"], row["entered_by"], row["document_sha256"] is None) for row in found.to_dict("records")] == [
        ("paused", None, False),
        ("resumed", "Anna", True),
    ]
    assert list(found["people"])[1] == ["Bo", "Åse"]


def test_what_is_taken_away_is_gone_and_stays_in_the_journal(told: Engine) -> None:
    form = NoteForm(NoteKind.HEARING, NoteAct.ANSWERED, "busplan", TODAY, "Sendt.", due=TODAY)
    note = enter_note(told, BODY_ID, form, today=TODAY, now=NOW, actor="Anna")
    remove_note(told, note.id, now=NOW, actor="Bo")
    with reading(told) as conn:
        assert len(frames_notes.hearing_notes_frame(conn, CODE)) == 0
        journal = frames_notes.note_journal_frame(conn, CODE)
    assert list(journal["what"]) == ["note removed", "note entered"]
    with pytest.raises(NotInStore):
        remove_note(told, note.id, now=NOW)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        pytest.param(NoteForm(NoteKind.HEARING, NoteAct.ASKED, " ", TODAY, "Sagt."), "Titel", id="no subject"),
        pytest.param(NoteForm(NoteKind.HEARING, NoteAct.ASKED, "busplan", TODAY, " "), "Tekst", id="no words"),
        pytest.param(
            NoteForm(NoteKind.HEARING, NoteAct.ASKED, "busplan", dt.date(2026, 11, 23), "Sagt."), "Dato", id="to come"
        ),
    ],
)
def test_a_form_that_cannot_be_so_is_refused_in_danish(told: Engine, form: NoteForm, said: str) -> None:
    with pytest.raises(RejectedTable) as error:
        enter_note(told, BODY_ID, form, today=TODAY, now=NOW)
    assert said in " ".join(sentence_for_row(problem) for problem in error.value.problems)


def test_a_body_that_is_not_here_is_refused(told: Engine) -> None:
    with pytest.raises(NotInStore):
        enter_note(told, "000/no", NoteForm(NoteKind.HEARING, NoteAct.ASKED, "b", TODAY, "S."), today=TODAY, now=NOW)


def test_notes_can_be_asked_for_by_kind(told: Engine) -> None:
    with writing(told) as conn:
        conn.execute(insert(read_notes).values(**note_row("i1", "i1:l", kind="lesson", act="told")))
    with reading(told) as conn:
        assert list(frames_notes.notes_frame(conn, CODE, ("lesson", "handover"))["id"]) == ["i1:l"]
        assert len(frames_notes.notes_frame(conn, CODE, ("recruiting",))) == 0
