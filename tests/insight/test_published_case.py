"""The published case: 38.000 kr. carried over and 89.700 kr. in all give 51.700 kr. before the correction.

The document is read from the shared sources by the real reader; no sentence of it stands here.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import Engine

from tests.conftest import NOW
from tests.insight.ledgers import Row, entry, proposal, stated
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.insight.balance import WhyUnknown, balance_of, balances_over_meetings
from tracker.insight.budget_lines import LineBy, budget_lines
from tracker.insight.counted_entries import Proposals
from tracker.insight.inference import CorrectedFigure, corrected_figure
from tracker.insight.ledger_book import Basis, open_book
from tracker.insight.ledger_checks import check_ledger
from tracker.insight.ledger_effect import LedgerColumn
from tracker.insight.ledger_faults import FaultKind
from tracker.insight.stated_sums import Verdict, check_stated
from tracker.store.engine import reading
from tracker.store.frames_ledger import entries_frame, proposals_frame
from tracker.store.frames_money import balances_frame
from tracker.usecases.answer_proposal import Proposal, accept_proposal
from tracker.usecases.import_minutes import import_minutes
from tracker.usecases.understand import understand

CODE = UNKNOWN_MUNICIPALITY
MEETING = dt.date(2021, 2, 23)


@dataclass(frozen=True, slots=True)
class Told:
    text: str
    proposals: tuple[Row, ...]
    stated: tuple[Row, ...]


@pytest.fixture(scope="module")
def told(shared: Path, vocabulary: Vocabulary) -> Told:
    """What the real reader finds of money in the published minutes, as rows of the frames."""
    path = shared / "sources" / "lyngby-taarbaek_2021-02-23_integrationsraadet.txt"
    read = understand(path.name, path.read_bytes(), vocabulary)
    day = read.reading.header.date
    proposals, sums = [], []
    for item in read.reading.items:
        where = {"item_id": item.number, "told_on": day, "document_sha256": read.document.sha256}
        for number, one in enumerate(item.ledger, 1):
            place = {"span_start": one.quote.span.start, "span_end": one.quote.span.end, "text": one.quote.text}
            id_ = f"{item.number}:{number}"
            proposals.append(
                proposal(id_, one.kind, one.amount.ore, date=day, year=one.year, source=None, **where, **place)
            )
        for total in item.balances:
            place = {"span_start": total.quote.span.start, "span_end": total.quote.span.end, "text": total.quote.text}
            sums.append(stated(total.kind.value, total.amount.ore, year=total.year, **where, **place))
    return Told(read.document.text, tuple(proposals), tuple(sums))


def test_the_reader_finds_one_movement_and_one_total_each_in_its_sentence(told: Told) -> None:
    (carried,), (total,) = told.proposals, told.stated
    assert (carried["kind"], carried["amount_ore"], carried["year"]) == ("carry_over", 38_000_00, 2021)
    assert (total["kind"], total["amount_ore"], total["year"]) == ("total", 89_700_00, 2021)
    for row, sum_words in ((carried, "38.000"), (total, "89.700")):
        assert told.text[row["span_start"] : row["span_end"]] == row["text"]
        assert sum_words in row["text"]


def test_51700_kroner_is_inferred_and_says_from_what(told: Told) -> None:
    (inferred,) = open_book((), told.stated, told.proposals).inferred.values()
    (total,) = told.stated
    assert inferred.ore == 51_700_00
    assert (inferred.total_ore, inferred.parts_ore) == (89_700_00, (38_000_00,))
    assert (inferred.item_id, inferred.text, inferred.date) == (total["item_id"], total["text"], MEETING)
    assert "51.700" not in told.text, "no document states it"


def test_before_the_meeting_nothing_is_known_and_at_it_89700_kroner(told: Told) -> None:
    book = open_book((), told.stated, told.proposals)
    eve = MEETING - dt.timedelta(days=1)
    assert balance_of(book, "p", 2021, eve, Basis.TOLD).unknown is WhyUnknown.NOTHING_TOLD
    meetings = [{"id": "før", "date": eve}, {"id": "mødet", "date": MEETING}]
    before, at = (one.balance for one in balances_over_meetings(book, "p", meetings, 2021))
    assert (before.available_ore, before.is_inferred) == (None, False)
    assert (at.available_ore, at.is_inferred, at.has_proposals) == (89_700_00, True, True)
    assert (at.left_ore, at.unknown) == (None, WhyUnknown.SPENDING), "the minutes tell nothing of spending"


def test_the_total_is_the_basis_of_the_inference_and_proves_nothing(told: Told) -> None:
    (check,) = check_stated(open_book((), told.stated, told.proposals))
    assert check.verdict is Verdict.BASIS


def test_an_appropriation_that_is_entered_later_is_held_against_the_total(told: Told) -> None:
    for ore, verdict, difference in ((51_700_00, Verdict.AGREES, 0), (52_000_00, Verdict.DIFFERS, -300_00)):
        entered = [entry("a", "appropriation", ore, date=dt.date(2021, 1, 1))]
        book = open_book(entered, told.stated, told.proposals, Proposals.IN)
        (check,) = check_stated(book)
        assert (check.verdict, check.difference_ore) == (verdict, difference)
        assert not book.inferred


def test_without_the_proposal_counted_nothing_is_inferred_instead_of_too_much(told: Told) -> None:
    book = open_book((), told.stated, told.proposals, Proposals.OUT)
    assert not book.inferred
    (check,) = check_stated(book)
    assert check.verdict is Verdict.UNKNOWN


def test_the_line_of_the_year_tells_each_column_and_what_is_inferred_in_it(told: Told) -> None:
    (line,) = budget_lines(open_book((), told.stated, told.proposals), LineBy.POOL)
    original, carried = line.columns[LedgerColumn.ORIGINAL], line.columns[LedgerColumn.CARRIED]
    assert (original.ore, original.is_inferred, original.ids) == (51_700_00, True, ())
    assert (carried.ore, carried.is_inferred, carried.has_proposals) == (38_000_00, False, True)
    assert (line.corrected_budget.ore, line.corrected_budget.is_inferred) == (89_700_00, True)
    assert (line.spent.ore, line.left.ore, line.share_spent) == (None, None, None)


def test_the_corrected_figure_is_told_both_ways(told: Told) -> None:
    (carried,), (total,) = told.proposals, told.stated
    whole = CorrectedFigure(51_700_00, 89_700_00, 38_000_00, "wrong_ore")
    assert corrected_figure(None, total["amount_ore"], carried["amount_ore"]) == whole
    forward = corrected_figure(whole.wrong_ore, None, whole.change_ore)
    assert forward == CorrectedFigure(51_700_00, 89_700_00, 38_000_00, "right_ore")
    assert corrected_figure(whole.wrong_ore, whole.right_ore, None) == CorrectedFigure(
        51_700_00, 89_700_00, 38_000_00, "change_ore"
    )
    assert corrected_figure(51_700_00, 89_700_00, 38_000_01) is None, "three that do not agree are no correction"
    assert corrected_figure(None, 89_700_00, None) is None


def rows_of(frame: pd.DataFrame) -> list[Row]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def test_from_the_document_through_the_store_and_one_acceptance_to_the_same_figures(
    store: Engine, shared: Path, vocabulary: Vocabulary
) -> None:
    path = shared / "sources" / "lyngby-taarbaek_2021-02-23_integrationsraadet.txt"
    import_minutes(store, path.name, path.read_bytes(), vocabulary=vocabulary, now=NOW)
    with reading(store) as conn:
        (offered,), sums = rows_of(proposals_frame(conn, CODE)), rows_of(balances_frame(conn, CODE))
    shown = Proposal(CODE, offered["id"], LedgerKind(offered["kind"]), offered["amount_ore"], offered["year"])
    accept_proposal(store, shown, now=NOW, actor="Bo")
    with reading(store) as conn:
        entries, left = rows_of(entries_frame(conn, CODE)), rows_of(proposals_frame(conn, CODE))
    for book in (open_book((), sums, [offered]), open_book(entries, sums, left)):
        balance = balance_of(book, offered["pool_id"], 2021, MEETING, Basis.TOLD)
        assert (balance.available_ore, balance.left_ore, balance.is_inferred) == (89_700_00, None, True)
        assert [(one.ore, one.parts_ore) for one in balance.inferred] == [(51_700_00, (38_000_00,))]
        assert [check.verdict for check in check_stated(book)] == [Verdict.BASIS]
    assert not balance.has_proposals, "it is an entry now"
    faults = check_ledger(entries, stated=sums, newest_texts={offered["document_sha256"]: path.read_text("utf-8")})
    assert [fault.kind for fault in faults] == [FaultKind.UNPAIRED], "nothing tells of the year that it left"
