"""What each sum is, by its own sentence or row; nothing where the words do not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.money import Amount, MoneyKind
from tracker.domain.source import Span
from tracker.extraction.items.amounts import find_item_amounts
from tracker.extraction.items.money_kinds import describe_amounts


def described(text: str) -> tuple[Amount, ...]:
    span = Span(0, len(text))
    return describe_amounts(text, span, find_item_amounts(text, span))


SENTENCES = [
    ("Foreningen søger om 10.000 kr. til en sommerfest.", MoneyKind.APPLIED_FOR, None, "en sommerfest"),
    ("Der er ansøgt om 7.500 kr. i 2024.", MoneyKind.APPLIED_FOR, 2024, None),
    ("Rådet giver 5.000 kr. i tilskud til foreningen.", MoneyKind.GRANT, None, None),
    ("Der gives en tillægsbevilling på 1,2 mio. kr. i 2025 til renovering.", MoneyKind.APPROPRIATION, 2025, None),
    ("Byrådet frigiver 300.000 kr. til nye legepladser.", MoneyKind.APPROPRIATION, None, "nye legepladser"),
    ("Billetten koster 75 kr. pr. deltager.", MoneyKind.PRICE, None, None),
    ("Gebyret fastsættes til 450 kr.", MoneyKind.PRICE, None, None),
    ("Restbevillingen fra 2020 på 38.000 kr. overføres.", MoneyKind.CARRY_OVER, 2020, None),
    ("Budgettet nedskrives med 12.000 kr.", MoneyKind.CORRECTION, None, None),
    ("Udgiften udgør 40.000 kr.", MoneyKind.EXPENDITURE, None, None),
    ("Merforbruget er på 2 mio. kr.", MoneyKind.EXPENDITURE, None, None),
    ("Det giver en merindtægt på 90.000 kr.", MoneyKind.INCOME, None, None),
    ("Der er 4.200 kr. tilbage på kontoen.", MoneyKind.REMAINING, None, None),
    ("Der afsættes 20.000 kr. til foredrag.", MoneyKind.COMMITMENT, None, "foredrag"),
    ("I alt 89.700 kr.", MoneyKind.TOTAL, None, None),
    ("Formanden nævnte 15.000 kr.", None, None, None),
    ("Der står 100.000 kr. i brevet fra 2019 og for 2020.", None, None, None),
]


@pytest.mark.parametrize(("text", "kind", "year", "purpose"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_says_what_its_sum_is(
    text: str, kind: MoneyKind | None, year: int | None, purpose: str | None
) -> None:
    (amount,) = described(text)
    assert amount.kind is kind
    assert amount.year == year
    assert amount.sentence is not None
    assert amount.sentence.text == text
    if purpose is not None:
        assert amount.purpose is not None
        assert amount.purpose.text == purpose


def test_two_sums_of_one_sentence_are_told_apart() -> None:
    applied, granted = described("Klubben søger om 10.000 kr. til bolde, og der gives 6.000 kr. i tilskud.")
    assert (applied.kind, granted.kind) == (MoneyKind.APPLIED_FOR, MoneyKind.GRANT)


TABLE = """Økonomi (1.000 kr.)
Post\t2024\t2025
Udgifter\t120\t130
Statstilskud\t-20\t-25
I alt\t100\t105
"""


def test_a_row_says_what_its_sums_are_and_the_heading_of_the_column_the_year() -> None:
    found = {amount.ore // 100_000: amount for amount in described(TABLE)}
    assert {key: (amount.kind, amount.year) for key, amount in found.items()} == {
        120: (MoneyKind.EXPENDITURE, 2024),
        130: (MoneyKind.EXPENDITURE, 2025),
        -20: (MoneyKind.INCOME, 2024),
        -25: (MoneyKind.INCOME, 2025),
        100: (MoneyKind.TOTAL, 2024),
        105: (MoneyKind.TOTAL, 2025),
    }
    assert found[120].purpose is not None
    assert found[120].purpose.text == "Udgifter"


WORDS = st.sampled_from(
    [
        "søger",
        "gives",
        "1.000 kr.",
        "2,5 mio. kr.",
        "i 2024",
        "til fest",
        ".",
        ",",
        "\n",
        "\t",
        "I alt",
        "2025",
        "Udgift",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text())
def test_sums_stay_the_same_and_every_quote_stands_in_the_text(text: str) -> None:
    span = Span(0, len(text))
    plain = find_item_amounts(text, span)
    for before, after in zip(plain, describe_amounts(text, span, plain), strict=True):
        assert (before.ore, before.quote) == (after.ore, after.quote)
        for quote in (after.purpose, after.sentence):
            assert quote is None or text[quote.span.start : quote.span.end] == quote.text
