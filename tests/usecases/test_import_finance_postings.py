"""Postings of a file that stand already: known again, asked about, or new; never lost and never counted twice."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.ledger import EntrySource, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.measuring.finance_words import FinanceField
from tracker.usecases.import_finance_books import AccountBook, Counted
from tracker.usecases.import_finance_postings import KnownPostings, known_postings

DAY = dt.date(2026, 3, 5)


def posting(row: int, text: str, ore: int = 500_00, *, file: str = "f1", date: dt.date = DAY) -> PostedEntry:
    """A posting of a file, by the row it stands in."""
    return PostedEntry(
        *(f"999/finance/{file}/{row}/amount", "999/pool/1", LedgerKind.EXPENDITURE, ore, 2026, Origin.ENTERED),
        source=EntrySource(text=text),
        date=date,
        import_id=f"999/finance/{file}",
    )


def book(*entries: PostedEntry) -> AccountBook:
    return AccountBook(tuple(Counted(one, one, FinanceField.AMOUNT, one.amount_ore) for one in entries))


@pytest.mark.parametrize(
    ("stands", "said", "is_known"),
    [
        pytest.param("bilag 0001: Vare", "bilag 1: Vare", True, id="Excel drops the noughts of a voucher"),
        pytest.param("bilag A-001: Vare", "bilag A-1: Vare", True, id="behind a letter, too"),
        pytest.param("bilag 100: Vare", "bilag 1: Vare", False, id="noughts behind are of the number"),
        pytest.param("bilag 1: Vare 007", "bilag 1: Vare 7", False, id="noughts of a text are its own"),
        pytest.param("bilag 1: Kaffe og  kage", "bilag 1: KAFFE OG KAGE", True, id="capitals and white space"),
        pytest.param("bilag 1: Kaffe", "bilag 2: Kaffe", False, id="another voucher"),
        pytest.param(f"bilag 8: Til {HIDDEN_NAME}", "bilag 8: Til Ærø Ås", True, id="a forgotten name"),
        pytest.param(f"bilag 8: Til {HIDDEN_NAME}", "bilag 9: Til Ærø Ås", False, id="of another voucher"),
    ],
)
def test_whether_a_posting_of_another_file_is_known_again(stands: str, said: str, is_known: bool) -> None:
    read = posting(7, said, file="f2")
    found = known_postings([read], book(posting(1, stands)), ())
    assert (read.id in found.ids) is is_known


def test_a_hidden_name_without_a_voucher_swallows_nobody_else_s_posting_but_is_asked_about() -> None:
    stands, other = posting(1, f"Tilskud {HIDDEN_NAME}"), posting(1, "Tilskud Havnens Kor", file="f2")
    found = known_postings([other], book(stands), ())
    assert (found.ids, found.alike) == (frozenset(), ((other, stands),))


def test_the_row_that_says_the_same_takes_what_stands_before_one_that_may_be_it() -> None:
    stands = posting(1, f"Tilskud {HIDDEN_NAME}")
    other, same = posting(1, "Tilskud Havnens Kor", file="f2"), posting(2, f"Tilskud {HIDDEN_NAME}", file="f2")
    found = known_postings([other, same], book(stands), ())
    assert found == KnownPostings(frozenset({same.id}), ())


def test_the_same_file_is_known_again_by_its_rows_once_a_name_is_forgotten() -> None:
    stands = posting(1, f"Tilskud {HIDDEN_NAME}")
    again = posting(1, "Tilskud Ærø Ås")
    assert known_postings([again], book(stands), ()).ids == {again.id}


def test_a_voucher_that_stands_in_another_year_is_asked_about() -> None:
    stands, again = posting(1, "bilag 1: Vare"), posting(1, "bilag 1: Vare", file="f2")
    found = known_postings([again], AccountBook(), [book(stands)])
    assert (found.ids, found.alike) == (frozenset(), ((again, stands),))


_TEXTS = st.lists(
    st.sampled_from(["bilag 1: a", "bilag 01: A", "bilag 2: a", f"til {HIDDEN_NAME}", "til os"]), max_size=8
)


@given(_TEXTS, _TEXTS)
def test_no_posting_stands_for_two_and_none_is_both_known_and_asked_about(kept: list[str], said: list[str]) -> None:
    stands = [posting(row, text) for row, text in enumerate(kept)]
    read = [posting(row, text, file="f2") for row, text in enumerate(said)]
    found = known_postings(read, book(*stands), ())
    alike = [one.id for one, _ in found.alike]
    assert not found.ids & set(alike)
    assert len(found.ids) + len(alike) <= len(stands)
    assert known_postings([posting(row, text) for row, text in enumerate(kept)], book(*stands), ()).ids == {
        one.id for one in stands
    }
