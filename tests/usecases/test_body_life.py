"""A body's life span, its successor and its members are written by a person, with a journal, and changed as seen."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.term import BodyLife, MemberTerm
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.store.engine import reading
from tracker.store.frames_terms import bodies_frame, member_terms_frame, term_journal_frame
from tracker.store.terms import load_body_life, load_member_terms
from tracker.usecases.enter_member_term import (
    MemberTermForm,
    edit_member_term,
    enter_member_term,
    take_member_term_away,
)
from tracker.usecases.set_body_life import BodyLifeForm, set_body_life

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
CODE = "eksempelby"
OLD, NEW, OTHER = f"{CODE}/integrationsraad", f"{CODE}/trivselsraad", "andenby/integrationsraad"
FIRST, LAST = dt.date(2022, 1, 1), dt.date(2025, 12, 31)
BEFORE_FIRST = dt.date(2021, 12, 31)
LIFE = BodyLifeForm(FIRST, LAST, NEW, " Nedlagt ved ny ordning ")


@pytest.fixture
def bodies(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    paper = Paper((Point("Orientering"),))
    store_paper(any_store, paper, vocabulary)
    store_paper(any_store, paper.but(body="Trivselsrådet"), vocabulary)
    store_paper(any_store, paper.but(municipality="Andenby"), vocabulary)
    return any_store


def test_a_life_is_kept_shown_and_told_in_the_journal(bodies: Engine) -> None:
    set_body_life(bodies, OLD, LIFE, seen=None, now=NOW, actor="Bo")
    with reading(bodies) as conn:
        stored = load_body_life(conn, OLD)
        (shown,) = (row for row in bodies_frame(conn, CODE).to_dict("records") if row["id"] == OLD)
        journal = term_journal_frame(conn, CODE).to_dict("records")
    assert stored == BodyLife(OLD, FIRST, LAST, NEW, "Nedlagt ved ny ordning")
    assert (shown["first_day"], shown["last_day"], shown["successor"]) == (FIRST, LAST, "Trivselsrådet")
    assert [(one["what"], one["actor"], one["after"]["successor_id"]) for one in journal] == [
        ("body_life entered", "Bo", NEW)
    ]


def test_a_life_is_changed_as_it_was_seen_or_not_at_all(bodies: Engine) -> None:
    life = set_body_life(bodies, OLD, LIFE, seen=None, now=NOW)
    with pytest.raises(ChangedMeanwhile):
        set_body_life(bodies, OLD, BodyLifeForm(), seen=None, now=NOW)
    assert set_body_life(bodies, OLD, BodyLifeForm(first_day=FIRST), seen=life, now=NOW) == BodyLife(OLD, FIRST)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        pytest.param(BodyLifeForm(LAST, FIRST), "last_day", id="ends before it begins"),
        pytest.param(BodyLifeForm(successor_id=OLD), "successor_id", id="comes after itself"),
        pytest.param(BodyLifeForm(successor_id=OTHER), "successor_id", id="of another municipality"),
        pytest.param(BodyLifeForm(successor_id="nowhere"), "successor_id", id="a body that is not there"),
        pytest.param(BodyLifeForm(new_successor="Integrationsråd 2026-29"), "new_successor", id="its own next term"),
        pytest.param(BodyLifeForm(new_successor="***"), "new_successor", id="no name at all"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(bodies: Engine, form: BodyLifeForm, field: str) -> None:
    with pytest.raises(RejectedTable) as refused:
        set_body_life(bodies, OLD, form, seen=None, now=NOW)
    assert [problem.field for problem in refused.value.problems] == [field]
    with reading(bodies) as conn:
        assert load_body_life(conn, OLD) is None


def test_a_successor_without_minutes_is_written_by_its_name(bodies: Engine) -> None:
    life = set_body_life(bodies, OLD, BodyLifeForm(new_successor=" Fællesrådet "), seen=None, now=NOW)
    with reading(bodies) as conn:
        names = {row["id"]: row["name"] for row in bodies_frame(conn, CODE).to_dict("records")}
    assert life.successor_id == f"{CODE}/faellesraad"
    assert names[f"{CODE}/faellesraad"] == "Fællesrådet"


def test_two_bodies_do_not_come_after_each_other(bodies: Engine) -> None:
    set_body_life(bodies, OLD, LIFE, seen=None, now=NOW)
    with pytest.raises(RejectedTable):
        set_body_life(bodies, NEW, BodyLifeForm(successor_id=OLD), seen=None, now=NOW)


def test_no_life_without_a_body(bodies: Engine) -> None:
    with pytest.raises(NotInStore):
        set_body_life(bodies, "nowhere", BodyLifeForm(), seen=None, now=NOW)


def test_a_person_may_sit_twice_and_each_term_stands_alone(bodies: Engine) -> None:
    enter_member_term(bodies, OLD, MemberTermForm(" Ane  Vik ", "formand", FIRST, LAST), now=NOW, actor="Bo")
    enter_member_term(bodies, OLD, MemberTermForm("Ane Vik", None, dt.date(2026, 1, 1)), now=NOW)
    with reading(bodies) as conn:
        shown = member_terms_frame(conn, CODE).to_dict("records")
    assert [(row["name"], row["role"], row["first_day"], row["last_day"]) for row in shown] == [
        ("Ane Vik", "formand", FIRST, LAST),
        ("Ane Vik", None, dt.date(2026, 1, 1), None),
    ]


def test_the_same_term_twice_is_refused(bodies: Engine) -> None:
    enter_member_term(bodies, OLD, MemberTermForm("Ane Vik", "Formand", FIRST), now=NOW)
    with pytest.raises(RejectedTable):
        enter_member_term(bodies, OLD, MemberTermForm("ane vik", "formand", FIRST), now=NOW)


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(MemberTermForm("  "), id="nobody"),
        pytest.param(MemberTermForm("Ane Vik", None, FIRST, BEFORE_FIRST), id="ends before it begins"),
    ],
)
def test_a_term_that_cannot_be_is_refused(bodies: Engine, form: MemberTermForm) -> None:
    with pytest.raises(RejectedTable):
        enter_member_term(bodies, OLD, form, now=NOW)
    with reading(bodies) as conn:
        assert load_member_terms(conn, OLD) == ()


def test_a_term_is_edited_and_taken_away_as_seen_and_the_journal_keeps_all(bodies: Engine) -> None:
    term = enter_member_term(bodies, OLD, MemberTermForm("Ane Vik"), now=NOW)
    edited = edit_member_term(bodies, term, MemberTermForm("Ane Vik", "formand"), now=NOW)
    assert edited == MemberTerm(term.id, OLD, "Ane Vik", "formand")
    with pytest.raises(ChangedMeanwhile):
        take_member_term_away(bodies, term, now=NOW)
    take_member_term_away(bodies, edited, now=NOW, actor="Bo")
    with reading(bodies) as conn:
        assert load_member_terms(conn, OLD) == ()
        told = [(one["what"], one["actor"]) for one in term_journal_frame(conn, CODE).to_dict("records")]
    assert told == [("member_term removed", "Bo"), ("member_term edited", None), ("member_term entered", None)]
