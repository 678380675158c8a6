"""Several persons on one line, each with whom they speak for."""

from collections.abc import Callable

import pytest

from tracker.domain.reading import MinutesReading

Read = Callable[[str], MinutesReading]
MINUTES = """Prøveby Kommune
Handicaprådet
Referat af mødet den 6. februar 2024

{told}

1. Budget

Beslutning

Godkendt.
"""
THREE = ["Anna Holm", "Bo Lund", "Kim Dal"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Til stede: Anna Holm (Ældre Sagen), Bo Lund (FOA) og Kim Dal (Danske Handicaporganisationer)", THREE),
        ("Til stede: Anna Holm, Ældre Sagen, Bo Lund, FOA, og Kim Dal, Danske Handicaporganisationer", THREE),
        ("Til stede: Anna Holm fra Ældre Sagen, Bo Lund fra FOA og Kim Dal fra 3F", THREE),
        ("Til stede: Anna Holm (Ældre Sagen) Bo Lund (FOA) Kim Dal (Dansk Blindesamfund)", THREE),
        ("Til stede: Anna Holm, Dansk Blindesamfund; Bo Lund, FOA; Kim Dal, Hjerteforeningen", THREE),
        ("Til stede: Anna Holm (Dansk Flygtningehjælp og Røde Kors), Bo Lund (LO/FH Prøveby)", THREE[:2]),
        ("Afbud: Anna Holm (Ældre Sagen), Bo Lund (FOA) og Kim Dal (Dansk Industri)", THREE),
        ("Deltagere: Anna Holm, Røde Kors, Bo Lund, Danmarks Lungeforening, Kim Dal, DH", THREE),
        ("Medlemmer: Anna Holm fra Prøveby Ældreforening, Bo Lund fra Dansk Industri", THREE[:2]),
        ("Inviterede organisationer: Ældre Sagen, Dansk Blindesamfund og FOA", []),
        ("Høringsparter: Ældre Sagen, Røde Kors, Dansk Flygtningehjælp", []),
    ],
)
def test_only_the_persons_of_a_line_are_there(read: Read, told: str, names: list[str]) -> None:
    people = read(MINUTES.format(told=told)).header.attendances
    assert [one.name for one in people] == names
    assert all(one.quote.text.startswith(one.name) for one in people)


def test_letters_of_an_organisation_are_no_party(read: Read) -> None:
    told = "Til stede: Anna Holm (Ældre Sagen), Bo Lund (FOA) og Kim Dal (V), Ida Bro fra 3F"
    people = read(MINUTES.format(told=told)).header.attendances
    assert [(one.role, one.party) for one in people] == [
        ("Ældre Sagen", None),
        ("FOA", None),
        (None, "V"),
        ("fra 3F", None),
    ]


def test_since_when_is_no_organisation(read: Read) -> None:
    people = read(
        MINUTES.format(told="Til stede: Anna Holm, Bo Lund fra kl. 17.15, Kim Dal fra punkt 2")
    ).header.attendances
    assert [one.name for one in people] == THREE
    assert all(one.role is None for one in people)
