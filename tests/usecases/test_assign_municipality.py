"""Minutes that name no municipality are filed by a person, and stay so."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.goal import Policy
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY, Municipality
from tracker.errors import NotInStore
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_ledger import proposals_frame
from tracker.store.ledger import load_entries
from tracker.store.meetings import save_municipality
from tracker.store.policies import save_policies
from tracker.usecases.answer_proposal import Proposal, accept_proposal
from tracker.usecases.assign_municipality import assign_municipality
from tracker.usecases.check_store import check_store
from tracker.usecases.dump_store import dump_store
from tracker.usecases.import_minutes import ImportStatus

PAPER = Paper(
    (Point("Økonomi", "Der er overført 900 kr. Cykelpolitikken drøftet.", "1", carried=900),), municipality=None
)
MEETING = "ukendt/integrationsraad/2024-02-06/1"


@pytest.fixture
def assigned(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    """A meeting of no named municipality that a person has given to Lyngby-Taarbæk, which has a policy."""
    with writing(any_store) as conn:
        save_municipality(conn, Municipality("173", "Lyngby-Taarbæk Kommune"))
        save_policies(conn, [Policy("173/cykel", "173", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
    store_paper(any_store, PAPER, vocabulary)
    assign_municipality(any_store, MEETING, "173", vocabulary=vocabulary, now=NOW, actor="Bo")
    return any_store


def test_body_and_money_follow_and_the_unknown_municipality_is_gone(assigned: Engine) -> None:
    content = dump_store(assigned)
    assert [row["code"] for row in content["municipalities"]] == ["173"]
    assert [row["id"] for row in content["bodies"]] == ["173/integrationsraad"]
    assert [(row["id"], row["municipality_code"]) for row in content["meetings"]] == [(MEETING, "173")]
    assert [row["pool_id"] for row in content["ledger"]] == ["173/integrationsraad/rådighedsbeløb"]
    assert [row["id"] for row in content["pools"]] == ["173/integrationsraad/rådighedsbeløb"]
    assert check_store(assigned).problems == ()


def test_the_policy_s_links_are_found(assigned: Engine) -> None:
    assert [row["goal"] for row in dump_store(assigned)["links"]] == ["173/cykel"]


def test_a_corrected_file_finds_the_meeting_where_it_was_put(assigned: Engine, vocabulary: Vocabulary) -> None:
    result = store_paper(assigned, PAPER.but(note="Rettet"), vocabulary)
    assert (result.status, result.meeting_id) == (ImportStatus.UPDATED, MEETING)
    content = dump_store(assigned)
    assert [row["municipality_code"] for row in content["meetings"]] == ["173"]
    assert [row["pool_id"] for row in content["ledger"]] == ["173/integrationsraad/rådighedsbeløb"]
    assert content["issues"] == []


def test_giving_it_back_leaves_no_correction(assigned: Engine, vocabulary: Vocabulary) -> None:
    assign_municipality(assigned, MEETING, "ukendt", vocabulary=vocabulary, now=NOW)
    content = dump_store(assigned)
    assert content["corrections"] == []
    assert [row["municipality_code"] for row in content["meetings"]] == ["ukendt"]


def test_a_meeting_that_is_not_there_is_refused(any_store: Engine, vocabulary: Vocabulary) -> None:
    with pytest.raises(NotInStore):
        assign_municipality(any_store, "x", "173", vocabulary=vocabulary, now=NOW)


def test_money_of_unknown_municipalities_is_each_meeting_s_own_until_a_person_files_it(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    later = PAPER.but(date=dt.date(2024, 3, 5), name="senere.txt")
    moved = [store_paper(any_store, paper, vocabulary).meeting_id for paper in (PAPER, later)]
    content = dump_store(any_store)
    assert {row["pool_id"] for row in content["ledger"]} == {f"{meeting}/rådighedsbeløb" for meeting in moved}
    assert len({row["name"] for row in content["pools"]}) == 2
    for meeting in moved:
        assign_municipality(any_store, str(meeting), "173", vocabulary=vocabulary, now=NOW)
    content = dump_store(any_store)
    assert {row["pool_id"] for row in content["ledger"]} == {"173/integrationsraad/rådighedsbeløb"}
    assert [row["id"] for row in content["pools"]] == ["173/integrationsraad/rådighedsbeløb"]


def test_what_was_accepted_is_taken_back_there_and_proposed_here(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    with reading(any_store) as conn:
        (row,) = proposals_frame(conn, UNKNOWN_MUNICIPALITY).to_dict("records")
    shown = Proposal(UNKNOWN_MUNICIPALITY, row["id"], LedgerKind.CARRY_OVER, 900_00, row["year"])
    accept_proposal(any_store, shown, now=NOW, year=2024, actor="Bo")
    assign_municipality(any_store, MEETING, "173", vocabulary=vocabulary, now=NOW, actor="Bo")
    with reading(any_store) as conn:
        assert sum(one.effect_ore for one in load_entries(conn)) == 0
        assert proposals_frame(conn, "173")["answer"].tolist() == [None]
        assert proposals_frame(conn, UNKNOWN_MUNICIPALITY).empty
    assert check_store(any_store).problems == ()
