"""Movements and balances in the sentences, lists and tables of an item."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.amounts import find_amounts
from tracker.domain.money import Amount, BalanceKind, LedgerKind
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Quote, Span
from tracker.extraction.ledger.acceptance import NOT_ACCEPTED, Acceptance
from tracker.extraction.ledger.money_passages import Part, passages_of
from tracker.extraction.ledger.movements import Money, find_ledger


def money_in(
    decision: str, before: str = "", year: int | None = 2024, proposed: str = "", accepted: bool = False
) -> Money:
    text = f"{before}\n\n{proposed}\n\n{decision}"
    cuts = (0, len(before) + 2, len(before) + len(proposed) + 4, len(text))
    amounts = [Amount(a.ore, Quote.of(text, a.start, a.end)) for a in find_amounts(text)]
    parts = zip((Part.TOLD, Part.PROPOSED, Part.DECIDED), cuts, cuts[1:], strict=False)
    passages = [one for part, a, b in parts for one in passages_of(text, Span(a, b), part, amounts)]
    followed = Acceptance(is_accepted=True) if accepted else NOT_ACCEPTED
    return find_ledger(passages, amounts, year, body="Beboerrådet", accepted=followed)


def told(money: Money) -> list[tuple[str, int]]:
    return [(entry.kind.value, entry.amount.ore // 100) for entry in money.entries]


@pytest.mark.parametrize(
    ("sentence", "kind", "kroner"),
    [
        pytest.param(
            "Rådet har fået en bevilling på 53.500 kr. til 2024.", LedgerKind.APPROPRIATION, 53_500, id="given"
        ),
        pytest.param("Heraf er 6.000 kr. disponeret til en temadag.", LedgerKind.COMMITMENT, 6_000, id="set aside"),
        pytest.param(
            "Der er sat 10.000 kr. af til et møde.", LedgerKind.COMMITMENT, 10_000, id="sat af around the sum"
        ),
        pytest.param("Der er en restbevilling på 18.300 kr. fra 2023.", LedgerKind.CARRY_OVER, 18_300, id="left over"),
        pytest.param("Bevillingen var sat 2.500 kr. for højt.", LedgerKind.CORRECTION, -2_500, id="too high is less"),
        pytest.param("Budgettet var sat 900 kr. for lavt.", LedgerKind.CORRECTION, 900, id="too low is more"),
        pytest.param(
            "Rådet bevilger 8.000 kr. af de ansøgte 14.000 kr.", LedgerKind.GRANT, 8_000, id="less than applied"
        ),
        pytest.param("Rådet bevilgede 12.000 kr. til en klub.", LedgerKind.GRANT, 12_000, id="granted, told as past"),
        pytest.param("Rådet afsatte 20.000 kr. til en dag.", LedgerKind.COMMITMENT, 20_000, id="set aside, past"),
        pytest.param("Rådets pulje er i 2024 på 120.000 kr.", LedgerKind.APPROPRIATION, 120_000, id="the pool is"),
        pytest.param(
            "Bevillingen for 2024 er 5.000 kr. højere end beløbet i det udsendte budget.",
            LedgerKind.CORRECTION,
            5_000,
            id="higher than was told",
        ),
        pytest.param(
            "Bevillingen er 700 kr. lavere end det oplyste.", LedgerKind.CORRECTION, -700, id="lower than was told"
        ),
        pytest.param("Naboklubben får 5.000 kr. til mad.", LedgerKind.GRANT, 5_000, id="an applicant gets"),
        pytest.param("Annoncen har kostet 2.950 kr.", LedgerKind.EXPENDITURE, 2_950, id="has cost"),
        pytest.param("Temadagen blev 1.700 kr. billigere end de 6.000 kr.", LedgerKind.REFUND, 1_700, id="cheaper"),
        pytest.param("Klubben har betalt 1.150 kr. tilbage.", LedgerKind.REFUND, 1_150, id="paid back is no remainder"),
    ],
)
def test_a_movement_is_read_with_its_kind_and_sign(sentence: str, kind: LedgerKind, kroner: int) -> None:
    money = money_in(sentence)
    assert [(e.kind, e.amount.ore) for e in money.entries] == [(kind, kroner * 100)]
    assert money.balances == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("Rådet har derfor i alt 67.800 kr. til 2024.", BalanceKind.TOTAL, id="in all"),
        pytest.param("Det samlede beløb for 2024 er 67.800 kr.", BalanceKind.TOTAL, id="the whole sum"),
        pytest.param(
            "Det samlede beløb, rådet har til rådighed i 2024, er derfor 67.800 kr.", BalanceKind.TOTAL, id="an inset"
        ),
        pytest.param("Der er herefter 67.800 kr. til rådighed i 2024.", BalanceKind.REMAINING, id="at hand"),
        pytest.param("Rådet har 67.800 kr. tilbage i 2024.", BalanceKind.REMAINING, id="left"),
    ],
)
def test_a_total_or_remainder_is_a_balance_and_no_movement(sentence: str, kind: BalanceKind) -> None:
    money = money_in(sentence)
    assert money.entries == ()
    assert [(b.kind, b.amount.ore, b.year) for b in money.balances] == [(kind, 6_780_000, 2024)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Klubben søger 7.200 kr. til bolde.", id="applied for"),
        pytest.param("En ny maskine koster 4.000 kr.", id="a price"),
        pytest.param("De 6.000 kr. til temadagen er kendt.", id="told again"),
        pytest.param("Rådet bevilgede ikke 12.000 kr. til Havnen.", id="denied"),
        pytest.param("Der er ikke brugt 3.000 kr.", id="not spent"),
        pytest.param("Rådet ønsker, at der bevilges 9.000 kr. næste år.", id="a wish"),
        pytest.param("Rådet spurgte, om foreningen får 5.000 kr.", id="a question"),
        pytest.param("Byrådet har i 2025 bevilget 40.000 kr. til et andet udvalg.", id="another body's money"),
        pytest.param("Der kan højst gives 2.000 kr. pr. ansøger.", id="a ceiling"),
    ],
)
def test_what_is_no_movement_gives_nothing(sentence: str) -> None:
    assert money_in(sentence) == Money((), ())


def test_granted_in_full_takes_the_sum_from_the_application() -> None:
    before = "1. Koret Tonen søger 4.000 kr. til noder.\n2. Klubben Bolden søger 7.200 kr. til bolde.\n"
    money = money_in("Klubben Bolden imødekommes fuldt ud.", before)
    assert [(e.kind, e.amount.ore, e.purpose) for e in money.entries] == [(LedgerKind.GRANT, 720_000, "bolde")]


def test_granted_in_full_without_a_known_application_gives_nothing() -> None:
    assert money_in("Ansøgningen imødekommes fuldt ud.").entries == ()


def test_money_carried_over_belongs_to_the_year_it_is_moved_into() -> None:
    (entry,) = money_in("Restbevillingen fra 2020 var på 4.400 kr.", year=2021).entries
    assert entry.year == 2021


def test_no_year_anywhere_is_unknown() -> None:
    (entry,) = money_in("Koret får 500 kr. til noder.", year=None).entries
    assert entry.year is None


def test_the_published_series_gives_its_ledger(shared: Path, read: Callable[[str], MinutesReading]) -> None:
    folder = shared / "gold" / "threads" / "eksempelby"
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    paths = sorted(folder.glob("*.txt"))
    assert {path.stem for path in paths} >= {e["meeting"] for e in gold["ledger"]} != set()
    for path in paths:
        items = read(path.read_text(encoding="utf-8")).items
        found = [(e.kind, e.amount.ore // 100, e.year) for item in items for e in item.ledger]
        wanted = [(e["kind"], e["amount_dkk"], e["year"]) for e in gold["ledger"] if e["meeting"] == path.stem]
        assert sorted(found) == sorted(wanted), path.stem


@given(st.text(alphabet="abcdeføå ,.;|tilbagekrsøgerbevilget¤#", max_size=120), st.integers(1, 999_999))
def test_any_sentence_gives_entries_inside_it(words: str, kroner: int) -> None:
    text = f"{words} {kroner} kr. {words}"
    amounts = [Amount(a.ore, Quote.of(text, a.start, a.end)) for a in find_amounts(text)]
    passages = passages_of(text, Span(0, len(text)), Part.DECIDED, amounts)
    assert all(text[p.quote.span.start : p.quote.span.end] == p.quote.text for p in passages)
    money = find_ledger(passages, amounts, None)
    assert {e.quote for e in money.entries} <= {p.quote for p in passages}
    assert all(abs(e.amount.ore) in {a.ore for a in amounts} for e in money.entries)
