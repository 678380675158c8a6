"""What sums are in words of every day, by the head of their column, and what only looks so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.money import Amount, MoneyKind
from tracker.domain.source import Span
from tracker.extraction.items.amounts import find_item_amounts
from tracker.extraction.items.money_kinds import describe_amounts


def _described(text: str) -> tuple[Amount, ...]:
    span = Span(0, len(text))
    return describe_amounts(text, span, find_item_amounts(text, span))


K = MoneyKind
TOLD = [
    ("Købesummen er 2.300.000 kr.", K.PRICE, "what a house is bought for"),
    ("Grunden købes for 850.000 kr.", K.PRICE, "bought for"),
    ("Grunden sælges for 850.000 kr.", K.INCOME, "sold for"),
    ("Salgssummen udgør 850.000 kr.", K.INCOME, "what it is sold for"),
    ("Salget af billetter indbragte 24.000 kr.", K.INCOME, "brought in, and no price of the tickets"),
    ("Mindsteprisen er 400.000 kr.", K.PRICE, "a least price"),
    ("Deltagergebyret er 150 kr.", K.PRICE, "a compound fee"),
    ("Projektet er anslået til 4,5 mio. kr.", K.EXPENDITURE, "an estimate"),
    ("Afledt drift: 75.000 kr.", K.EXPENDITURE, "running costs that follow"),
    ("Regnskabet viser et underskud på 14.000 kr.", K.EXPENDITURE, "a deficit"),
    ("Der anvendes 32.000 kr. til bænke.", K.EXPENDITURE, "spent"),
    ("Puljen rummer fortsat 9.500 kr.", K.REMAINING, "a pool that still holds"),
    ("Der er 31.000 kr. i puljen.", K.REMAINING, "what is in a pool"),
    ("Beholdningen er 18.000 kr.", K.REMAINING, "holdings"),
    ("Overførslen fra 2023 udgør 80.000 kr.", K.CARRY_OVER, "the noun"),
    ("Der flyttes 150.000 kr. fra drift til anlæg.", K.CORRECTION, "moved between accounts"),
    ("Beløbet rettes til 15.000 kr.", K.CORRECTION, "put right"),
    ("Lokalrådet får 10.000 kr. til en fest.", K.GRANT, "got for a purpose"),
    ("Driftstilskuddet udgør 2,1 mio. kr.", K.GRANT, "a compound grant"),
    ("Der ønskes 15.000 kr. til bolde.", K.APPLIED_FOR, "wished for a purpose"),
    ("Kvadratmeterprisen er 1.250 kr.", K.PRICE, "a compound price"),
    ("Udvalget bevilgede 12.000 kr. til Skakklubben.", K.GRANT, "granted in the past"),
    ("Der hensættes 500.000 kr. til vedligehold.", K.COMMITMENT, "set by"),
    ("Kulturprisen følger med 10.000 kr.", None, "an award is no price"),
    ("Der er bundet 300.000 kr. i kontrakter.", K.COMMITMENT, "bound"),
    ("Foreningen søger om støtte til køb af bænke for 12.000 kr.", K.APPLIED_FOR, "applied for, though bought for"),
    ("Der er givet tilsagn om tilskud på 10.000 kr.", K.GRANT, "a promised grant"),
    ("Henvendelse rettes til kontoret, hvor prisen er 40 kr.", K.PRICE, "rettes til is no correction there"),
    ("København får 40.000 kr. i tilskud.", K.GRANT, "a town, and nothing bought"),
    ("Beløbet på 40.000 kr. blev nævnt.", None, "mentioned"),
    ("Grænsen er 40.000 kr.", None, "a limit"),
    ("Der mangler fortsat 40.000 kr.", None, "what lacks is not left"),
]


@pytest.mark.parametrize(("text", "kind", "reason"), TOLD, ids=[row[0] for row in TOLD])
def test_words_of_every_day_say_what_a_sum_is(text: str, kind: MoneyKind | None, reason: str) -> None:
    (amount,) = _described(text)
    assert amount.kind is kind, reason


def test_a_purpose_behind_several_years_is_that_of_all() -> None:
    first, second = _described("Der bevilges 15.000 kr. i 2024 og 10.000 kr. i 2025 til koncerter.")
    assert first.purpose == second.purpose
    assert (first.year, second.year) == (2024, 2025)
    assert first.purpose is not None
    assert first.purpose.text == "koncerter"


HEADS = [
    ("Ansøgt", K.APPLIED_FOR),
    ("Bevilget", K.GRANT),
    ("Bevilling", K.APPROPRIATION),
    ("Korr. budget 2024", K.APPROPRIATION),
    ("Forbrug", K.EXPENDITURE),
    ("Rest", K.REMAINING),
    ("Overførsel", K.CARRY_OVER),
    ("Pris", K.PRICE),
    ("Afvigelse", None),
    ("Bemærkning", None),
]


@pytest.mark.parametrize(("head", "kind"), HEADS, ids=[row[0] for row in HEADS])
def test_the_head_of_a_column_says_what_its_sums_are(head: str, kind: MoneyKind | None) -> None:
    (amount,) = _described(f"| Forening | {head} |\n|---|---|\n| Koret | 9.000 kr. |")
    assert amount.kind is kind


def test_the_label_of_a_row_goes_before_the_head_of_its_column() -> None:
    (amount,) = _described("| Post | Budget |\n|---|---|\n| Indtægter | 9.000 kr. |")
    assert amount.kind is MoneyKind.INCOME


def test_a_head_beyond_a_blank_line_is_another_tables() -> None:
    (amount,) = _described("| Forening | Ansøgt |\n\n| Koret | 9.000 kr. |")
    assert amount.kind is None


@given(
    st.lists(st.sampled_from(["|", "Ansøgt", "Post", "9.000 kr.", "\n", "---", "2024", "Koret", "\t"])).map(" ".join)
)
def test_any_table_keeps_its_sums(text: str) -> None:
    span = Span(0, len(text))
    found = find_item_amounts(text, span)
    assert [one.quote for one in describe_amounts(text, span, found)] == [one.quote for one in found]
