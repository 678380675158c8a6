"""What minutes tell of money is proposed: accepted, it is an entry with its sentence, also when all is read again."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.goal import GrantApplication
from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_ledger import ledger_frame, proposals_frame
from tracker.store.ledger import load_entries
from tracker.store.pools import save_applications
from tracker.usecases.answer_proposal import (
    Proposal,
    accept_proposal,
    join_proposal,
    reject_proposal,
    take_answer_back,
)
from tracker.usecases.check_store import check_store
from tracker.usecases.correct_entry import correct_entry
from tracker.usecases.import_minutes import import_minutes
from tracker.usecases.post_entry import NewEntry, post_entry
from tracker.usecases.remove_document import remove_document

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
MINUTES = """Eksempelby Kommune
Integrationsrådet
Referat
Tirsdag den 3. marts 2026 kl. 17.00

1. Rådets midler
Beslutning:
Rådets bevilling for 2026 er 100.000 kr. Rådet bevilgede 12.000 kr. til Havnens Kor.

2. Eventuelt
Intet.
"""


def _import(store: Engine, vocabulary: Vocabulary, text: str = MINUTES) -> str:
    result = import_minutes(store, "2026-03-03.txt", text.encode(), vocabulary=vocabulary, now=NOW)
    return str(result.sha256)


def _shown(store: Engine) -> list[Proposal]:
    with reading(store) as conn:
        rows = proposals_frame(conn, CODE).to_dict("records")
    return [
        Proposal(CODE, row["id"], LedgerKind(row["kind"]), row["amount_ore"], row["year"])
        for row in rows
        if row["answer"] is None
    ]


CODE = "eksempelby"


def _entries(store: Engine) -> tuple[PostedEntry, ...]:
    with reading(store) as conn:
        return load_entries(conn)


@pytest.fixture
def told(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    _import(any_store, vocabulary)
    return any_store


def test_nothing_is_an_entry_before_a_person_says_so(told: Engine) -> None:
    assert [(one.kind, one.amount_ore, one.year) for one in _shown(told)] == [
        (LedgerKind.APPROPRIATION, 100_000_00, 2026),
        (LedgerKind.GRANT, 12_000_00, 2026),
    ]
    assert _entries(told) == ()


def test_an_accepted_proposal_is_an_entry_with_its_sentence_and_stays_when_all_is_read_again(
    told: Engine, vocabulary: Vocabulary
) -> None:
    accepted = accept_proposal(told, _shown(told)[1], now=NOW, actor="Åse")
    assert (accepted.kind, accepted.amount_ore, accepted.year, accepted.origin) == (
        *(LedgerKind.GRANT, 12_000_00, 2026, Origin.READ),
    )
    assert accepted.source.text == "Rådet bevilgede 12.000 kr. til Havnens Kor."
    assert accepted.source.told_on == dt.date(2026, 3, 3)
    _import(told, vocabulary, MINUTES.replace("Intet.", "Intet nyt."))
    assert _entries(told) == (accepted,)
    assert [one.amount_ore for one in _shown(told)] == [100_000_00], "the answer is known again"


def test_an_entry_stands_when_its_document_is_taken_out(told: Engine, vocabulary: Vocabulary) -> None:
    accepted = accept_proposal(told, _shown(told)[0], now=NOW)
    remove_document(told, str(accepted.source.document_sha256), now=NOW)
    assert _entries(told) == (accepted,)
    with reading(told) as conn:
        assert ledger_frame(conn, CODE)["is_source_there"].tolist() == [False]
    _import(told, vocabulary)
    assert [one.amount_ore for one in _shown(told)] == [12_000_00]


def test_a_rejected_one_is_counted_nowhere_and_can_be_opened_again(told: Engine) -> None:
    shown = _shown(told)[1]
    reject_proposal(told, shown, reason="Et andet råds penge", now=NOW, actor="Åse")
    with reading(told) as conn:
        assert ledger_frame(conn, CODE)["amount_ore"].tolist() == [100_000_00]
    take_answer_back(told, CODE, shown.id, now=NOW)
    assert _shown(told)[1] == shown


def test_what_tells_of_an_entry_that_stands_looks_like_it_and_is_counted_once(told: Engine) -> None:
    shown = _shown(told)[1]
    with reading(told) as conn:
        pool_id = proposals_frame(conn, CODE)["pool_id"].tolist()[0]
    entry = post_entry(told, NewEntry(pool_id, LedgerKind.GRANT, 12_000_00, 2026, "Brev"), now=NOW)
    with reading(told) as conn:
        assert proposals_frame(conn, CODE)["looks_like"].tolist() == [None, entry.id]
        assert ledger_frame(conn, CODE)["amount_ore"].tolist() == [12_000_00, 100_000_00]
    join_proposal(told, shown, entry.id, now=NOW)
    assert shown not in _shown(told)
    assert _entries(told) == (entry,)


def test_an_accepted_one_that_is_taken_back_is_corrected_to_nought_and_open_again(told: Engine) -> None:
    shown = _shown(told)[1]
    accepted = accept_proposal(told, shown, now=NOW)
    take_answer_back(told, CODE, shown.id, now=NOW, actor="Åse")
    undone = _entries(told)[1]
    assert (undone.refers_to, undone.wrong_ore, undone.right_ore) == (accepted.id, 12_000_00, 0)
    assert sum(one.effect_ore for one in _entries(told)) == 0
    assert _shown(told)[1] == shown


def test_what_was_corrected_in_between_is_taken_back_whole_and_from_its_own_day(told: Engine) -> None:
    shown = _shown(told)[1]
    accepted = accept_proposal(told, shown, now=NOW, actor="Åse")
    pool_id = accepted.pool_id
    correct_entry(told, pool_id, 12_000_00, 12_500_00, "Forkert", refers_to=accepted.id, actor="Bo", now=NOW)
    take_answer_back(told, CODE, shown.id, now=NOW, actor="Åse")
    *_, undone = _entries(told)
    assert sum(one.effect_ore for one in _entries(told)) == 0
    assert (undone.date, undone.source.told_on) == (None, dt.date(2026, 3, 3))


def test_minutes_are_not_joined_to_an_entry_of_another_sum(told: Engine) -> None:
    shown = _shown(told)
    other = accept_proposal(told, shown[0], now=NOW)
    with pytest.raises(RejectedTable):
        join_proposal(told, shown[1], other.id, now=NOW)
    assert _shown(told) == [shown[1]]


def test_a_private_applicant_s_name_never_becomes_part_of_an_entry(told: Engine, vocabulary: Vocabulary) -> None:
    _import(told, vocabulary, MINUTES.replace("Havnens Kor", "Ida Bakkedal"))
    shown = _shown(told)[1]
    with reading(told) as conn:
        pool_id = proposals_frame(conn, CODE)["pool_id"].tolist()[0]
    asked = GrantApplication(f"{pool_id}/application/1", pool_id, "Ida Bakkedal", "Kursus", 12_000_00, 2026, "applied")
    with writing(told) as conn:
        save_applications(conn, [replace(asked, is_private=True)], Entry(at=NOW))
    accepted = accept_proposal(told, shown, now=NOW, actor="Åse")
    assert "Bakkedal" not in repr(accepted)
    assert HIDDEN_NAME in str(accepted.source.text)
    assert check_store(told).problems == ()


def test_a_late_answer_and_one_to_something_else_is_refused(told: Engine) -> None:
    shown = _shown(told)[1]
    accept_proposal(told, shown, now=NOW)
    with pytest.raises(ChangedMeanwhile):
        reject_proposal(told, shown, now=NOW)
    other = Proposal(CODE, _shown(told)[0].id, LedgerKind.APPROPRIATION, 1, 2026)
    with pytest.raises(ChangedMeanwhile):
        accept_proposal(told, other, now=NOW)
    with pytest.raises(NotInStore):
        accept_proposal(told, Proposal(CODE, "x", LedgerKind.GRANT, 1, 2026), now=NOW)
    assert len(_entries(told)) == 1


def test_a_proposal_without_a_year_needs_one(any_store: Engine, vocabulary: Vocabulary) -> None:
    _import(
        any_store, vocabulary, MINUTES.replace("Tirsdag den 3. marts 2026 kl. 17.00\n", "").replace(" for 2026", "")
    )
    shown = _shown(any_store)[0]
    assert shown.year is None
    with pytest.raises(RejectedTable):
        accept_proposal(any_store, shown, now=NOW)
    assert accept_proposal(any_store, shown, now=NOW, year=2025).year == 2025
