"""References and sums in the shapes that administrations use besides the plain ones."""

import datetime as dt

import pytest

from tests.extraction.readings import Read
from tracker.domain.agenda import AgendaItem
from tracker.domain.issue import IssueCode
from tracker.domain.money import MoneyKind
from tracker.domain.reference import ReferenceKind

MINUTES = """Prøveby Kommune
Børne- og Ungeudvalget
Referat af mødet den 6. februar 2024

1. Ny hal

Sagsfremstilling

{told}

Beslutning

Godkendt.
"""
LAW, POLICY, PAPER, MEETING = (
    ReferenceKind.LAW,
    ReferenceKind.POLICY,
    ReferenceKind.ATTACHMENT,
    ReferenceKind.MEETING,
)
REFERENCES = [
    ("Rammen er Børne- og Ungepolitikken.", POLICY, "Børne- og Ungepolitikken", "two words coupled by a hyphen"),
    ("Følger af databeskyttelsesforordningens artikel 6.", LAW, "databeskyttelsesforordningen", "a regulation"),
    ("Jf. GDPR art. 6.", LAW, "GDPR", "a regulation by its letters"),
    ("Følger af lovforslag L 87.", LAW, "lovforslag L 87", "a bill"),
    ("Reglerne står i bek. nr. 1234 af 5. oktober 2022.", LAW, "bek. nr. 1234 af 5. oktober 2022", "cut short"),
    ("Kortet ses i bilag A.", PAPER, "bilag A", "a letter that ends the sentence"),
]


def _item(read: Read, told: str) -> AgendaItem:
    (item,) = read(MINUTES.format(told=told)).items
    return item


@pytest.mark.parametrize(("told", "kind", "name", "reason"), REFERENCES, ids=[row[3] for row in REFERENCES])
def test_a_reference_has_its_name(read: Read, told: str, kind: ReferenceKind, name: str, reason: str) -> None:
    (reference,) = _item(read, told).references
    assert (reference.kind, reference.name) == (kind, name), reason


@pytest.mark.parametrize(
    "told",
    [
        "Referatet fra 12/9 2023 blev underskrevet.",
        "Byrådet nedsatte den 12. september 2023 et udvalg.",
        "Byrådets beslutning den 12. september 2023.",
    ],
    ids=["by its minutes", "by what a body did that day", "by its decision"],
)
def test_a_meeting_is_told_by_its_minutes_or_its_act(read: Read, told: str) -> None:
    (reference,) = _item(read, told).references
    assert (reference.kind, reference.date) == (MEETING, dt.date(2023, 9, 12))


def test_sums_of_several_years_have_each_its_own(read: Read) -> None:
    told = "Der gives anlægsbevilling på 350.000 kr. i 2024 og 500.000 kr. i 2025 til broen."
    found = [(one.ore // 100, one.kind, one.year) for one in _item(read, told).amounts]
    assert found == [(350_000, MoneyKind.APPROPRIATION, 2024), (500_000, MoneyKind.APPROPRIATION, 2025)]


def test_what_is_carried_over_is_of_the_year_it_goes_into(read: Read) -> None:
    (amount,) = _item(read, "Uforbrugte midler på 41.000 kr. fra 2023 overføres til 2024.").amounts
    assert (amount.kind, amount.year) == (MoneyKind.CARRY_OVER, 2024)


def test_both_ends_of_a_range_are_what_the_first_is(read: Read) -> None:
    found = [one.kind for one in _item(read, "Udgiften anslås til 200.000-250.000 kr.").amounts]
    assert found == [MoneyKind.EXPENDITURE, MoneyKind.EXPENDITURE]


@pytest.mark.parametrize(
    ("told", "kind", "reason"),
    [
        ("Ansøgningen imødekommes med 15.000 kr.", MoneyKind.GRANT, "what an applicant gets"),
        ("Ansøgningen lyder på 15.000 kr.", MoneyKind.APPLIED_FOR, "what an applicant wants"),
        ("Kommunen modtager 400.000 kr. i statstilskud.", MoneyKind.INCOME, "what the state gives"),
        ("Lejeindtægten udgør 36.000 kr.", MoneyKind.INCOME, "a word that ends in income"),
    ],
)
def test_a_sum_is_what_its_sentence_calls_it(read: Read, told: str, kind: MoneyKind, reason: str) -> None:
    (amount,) = _item(read, told).amounts
    assert amount.kind is kind, reason


def test_a_purpose_ends_at_the_next_sum(read: Read) -> None:
    told = "Der gives 10.000 kr. til Bolden og 15.000 kr. til Koret."
    assert [one.purpose.text for one in _item(read, told).amounts if one.purpose] == ["Bolden", "Koret"]


@pytest.mark.parametrize(
    ("told", "differs", "reason"),
    [
        ("Der gives 10.000 kr. til Bolden og 15.000 kr. til Koret, i alt 30.000 kr.", True, "a list and its total"),
        ("Der gives 10.000 kr. til Bolden og 15.000 kr. til Koret, i alt 25.000 kr.", False, "it adds up"),
        ("Heraf 10.000 kr. til Bolden og 15.000 kr. til Koret, i alt 30.000 kr.", False, "parts of something else"),
        ("Der gives 10.000 kr. til Bolden og 15.000 kr. til Koret, i alt 90.000 kr.", False, "another total"),
    ],
)
def test_a_list_that_does_not_make_its_total_is_flagged(read: Read, told: str, differs: bool, reason: str) -> None:
    codes = [issue.code for issue in read(MINUTES.format(told=told)).issues]
    assert (IssueCode.SUM_DIFFERS in codes) is differs, reason
