"""Hearings in the words of minutes: who asked, until when, what was answered, and what became of it."""

import datetime as dt
from pathlib import Path

import pytest

from tests.extraction.readings import Read
from tests.extraction.test_working_groups import minutes
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.domain.reading import MinutesReading


def hearings(reading: MinutesReading) -> list[CouncilNote]:
    return [note for item in reading.items for note in item.notes if note.kind is NoteKind.HEARING]


@pytest.mark.parametrize(
    ("case", "subject", "actor", "latest"),
    [
        pytest.param(
            "Teknikudvalget har sendt en ny busplan i høring.",
            "en ny busplan",
            "Teknikudvalget",
            None,
            id="a committee",
        ),
        pytest.param(
            "Børne- og Skoleudvalget har sendt planen i høring.", "busplan", "Børne- og Skoleudvalget", None, id="title"
        ),
        pytest.param(
            "Rådet er bedt om et høringssvar om lysmaster senest den 4. november 2026.",
            "lysmaster",
            None,
            dt.date(2026, 11, 4),
            id="asked until",
        ),
        pytest.param(
            "Bemærkninger skal være modtaget senest den 4. november 2026.",
            "busplan",
            None,
            dt.date(2026, 11, 4),
            id="by",
        ),
        pytest.param(
            "Høringsfristen er den 4. november 2026.", "busplan", None, dt.date(2026, 11, 4), id="the deadline"
        ),
        pytest.param(
            "Planen er i høring til den 4. november.", "busplan", None, dt.date(2026, 11, 4), id="is out until"
        ),
        pytest.param("Rådet høres om planen.", "busplan", None, None, id="a bare noun says less than the title"),
        pytest.param("Rådet har fået budgetmaterialet i høring.", "busplan", None, None, id="has got"),
    ],
)
def test_the_body_is_asked(read: Read, case: str, subject: str, actor: str | None, latest: dt.date | None) -> None:
    (note,) = hearings(read(minutes("Drøftet.", title="Høring om busplan", case=case)))
    due = note.due.latest if note.due else None
    assert (note.act, note.subject, note.actor, due) == (NoteAct.ASKED, subject, actor, latest)


@pytest.mark.parametrize(
    ("decision", "act"),
    [
        pytest.param("Rådet godkendte høringssvaret med to rettelser.", "answered", id="approved"),
        pytest.param("Høringssvaret blev godkendt.", "answered", id="passive"),
        pytest.param("Rådet kan tilslutte sig planen, men ønsker flere busser.", "answered", id="what it thinks"),
        pytest.param("Rådet godkendte formandens udkast.", "answered", id="the draft"),
        pytest.param("Rådet har ingen bemærkninger til planen.", "declined", id="no remarks"),
        pytest.param("Ingen bemærkninger.", "declined", id="no remarks alone"),
        pytest.param("Rådet blev enige om et samlet høringssvar.", "answered", id="agreed on one"),
        pytest.param("Rådet besluttede at afgive høringssvar.", "told", id="it is to be given"),
        pytest.param("Svaret skal sendes senest den 4. november 2026.", "told", id="until when it is to be sent"),
        pytest.param("Rådet besluttede ikke at afgive høringssvar.", "declined", id="no answer"),
        pytest.param("Formanden skriver høringssvaret inden den 2. november 2026.", "told", id="on its way"),
        pytest.param("Svaret sendes til forvaltningen inden fristen.", "told", id="to be sent"),
        pytest.param("Høringssvaret er indarbejdet i planen.", "outcome", id="taken in"),
        pytest.param("Udvalget har fulgt rådets høringssvar.", "outcome", id="followed"),
        pytest.param("Høringssvaret gav ikke anledning til ændringer.", "outcome", id="changed nothing"),
        pytest.param(
            "På baggrund af rådets høringssvar har Teknikudvalget bestilt en tælling.", "outcome", id="led to something"
        ),
    ],
)
def test_what_a_decision_says_below_the_title_of_a_hearing(read: Read, decision: str, act: str) -> None:
    (note,) = hearings(read(minutes(decision, title="Høring om busplan")))
    assert (note.act, note.subject, note.quote.text) == (NoteAct(act), "busplan", decision)


@pytest.mark.parametrize(
    ("decision", "title"),
    [
        pytest.param("Drøftet.", "Høring om busplan", id="agenda wording alone"),
        pytest.param("Rådet valgte Anna.", "Høring af kandidater", id="candidates are heard"),
        pytest.param("Forvaltningen sender sagen i partshøring.", "Støj", id="a party of a case"),
        pytest.param("Der holdes høringsmøde den 4. maj 2027.", "Busplan", id="a meeting"),
        pytest.param("Rådet ønsker samhørighed i byen.", "Busplan", id="a word that only looks like it"),
        pytest.param("Udkast til høringssvar er vedlagt.", "Busplan", id="announced"),
        pytest.param("Rådet skal drøfte høringssvaret.", "Busplan", id="to be discussed"),
        pytest.param("Ingen bemærkninger.", "Busplan", id="no remarks to something else"),
        pytest.param("Høringssvaret bør indarbejdes i planen.", "Busplan", id="wished for"),
    ],
)
def test_what_only_sounds_like_a_hearing_is_no_note(read: Read, decision: str, title: str) -> None:
    assert [note.act for note in hearings(read(minutes(decision, title=title)))] == []


def test_a_proposal_to_answer_is_no_note_but_what_approves_it_is(read: Read) -> None:
    text = minutes("Godkendt.", title="Ny busplan").replace("rådet drøfter sagen", "udkastet til høringssvar godkendes")
    assert [note.act for note in hearings(read(text.replace("Ny busplan", "Høring: Ny busplan")))] == [NoteAct.ANSWERED]
    assert hearings(read(minutes("Godkendt.", title="Høring om busplan"))) == []


def test_saying_yes_to_hear_others_decides_it(read: Read) -> None:
    text = minutes("Indstillingen blev godkendt.", title="Ny busplan")
    (note,) = hearings(read(text.replace("rådet drøfter sagen", "forslaget sendes i høring i otte uger")))
    assert (note.act, note.subject) == (NoteAct.DECIDED, "Ny busplan")


def test_a_committee_that_sends_its_own_plan_out_decides_to_hear_others(read: Read) -> None:
    text = minutes("Udvalget sender en ny busplan i høring.").replace("Integrationsrådet", "Teknikudvalget")
    (note,) = hearings(read(text))
    assert (note.act, note.subject, note.actor) == (NoteAct.DECIDED, "en ny busplan", "Udvalget")


def test_below_a_generic_title_only_sentences_that_name_the_hearing_are_of_it(read: Read) -> None:
    told = "Ministeriet har sendt lovforslaget i høring. Rådet anbefaler at holde festen i juni."
    assert [note.act for note in hearings(read(minutes(told, title="Orientering")))] == [NoteAct.ASKED]
    assert len(hearings(read(minutes(told, title="Ny lov om sprog")))) == 2


def test_a_generic_title_names_no_hearing(read: Read) -> None:
    (note,) = hearings(read(minutes("Høringssvaret blev ikke imødekommet.", title="Siden sidst")))
    assert (note.act, note.subject) == (NoteAct.OUTCOME, None)


def test_an_answer_asked_after_and_what_became_of_it_share_their_subject(shared: Path, read: Read) -> None:
    text = (shared / "sources" / "lyngby-taarbaek_2021-02-23_integrationsraadet.txt").read_text(encoding="utf-8")
    told, outcome = hearings(read(text))
    assert (told.act, outcome.act, outcome.actor) == (NoteAct.TOLD, NoteAct.OUTCOME, "BIU")
    assert told.subject == outcome.subject == "socialkontrol"
