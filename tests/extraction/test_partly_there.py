"""Who was there for some items alone, whose list ends at a second label, and for whom somebody in a list came."""

import datetime as dt
from collections.abc import Callable

import pytest

from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading

Read = Callable[[str], MinutesReading]
PRESENT, ABSENT, LATE, LEFT = Presence.PRESENT, Presence.ABSENT, Presence.LATE, Presence.LEFT
MINUTES = """Prøveby Kommune
Ældrerådet
Referat af mødet den 6. februar 2024

{told}

1. Budget

Beslutning

Godkendt.

2. Bro

Beslutning

Godkendt.
"""
LISTED = "Til stede: Anna Holm, Bo Vik\n"


@pytest.mark.parametrize(
    ("told", "presence", "time", "items"),
    [
        (f"{LISTED}Bo Vik deltog kun i punkt 1 og 2.", PRESENT, None, ("1", "2")),
        (f"{LISTED}Bo Vik var kun til stede under punkt 5.", PRESENT, None, ("5",)),
        (f"{LISTED}Bo Vik (A) deltog alene ved behandlingen af pkt. 3-4.", PRESENT, None, ("3", "4")),
        (f"{LISTED}Bo Vik var alene med under pkt. 2.", PRESENT, None, ("2",)),
        (f"{LISTED}Bo Vik (A) deltog i behandlingen af pkt. 3.", PRESENT, None, ("3",)),
        ("Til stede: Anna Holm, Bo Vik (deltog kun i pkt. 1-3)", PRESENT, None, ("1", "2", "3")),
        (f"{LISTED}Bo Vik forlod mødet efter punkt 4.", LEFT, None, ("4",)),
        (f"{LISTED}Bo Vik kom til stede kl. 17.15 under punkt 2.", LATE, dt.time(17, 15), ("2",)),
        ("Til stede: Anna Holm, Bo Vik (forlod mødet efter punkt 4)", LEFT, None, ("4",)),
        ("Til stede: Anna Holm, Bo Vik (kom kl. 17.15 under punkt 2)", LATE, dt.time(17, 15), ("2",)),
        ("Til stede: Anna Holm, Bo Vik (gik under behandlingen af pkt. 6)", LEFT, None, ("6",)),
        (f"{LISTED}Bo Vik deltog ikke kun i punkt 1 og 2.", PRESENT, None, ()),
        (f"{LISTED}Bo Vik orienterede under punkt 2.", PRESENT, None, ()),
        (f"{LISTED}Bo Vik deltog kun i punkt 2 og orienterede om bussen.", PRESENT, None, ()),
        (f"{LISTED}Bo Vik deltog i behandlingen af pkt. 3.", PRESENT, None, ()),
    ],
)
def test_who_was_there_for_some_items(
    read: Read, told: str, presence: Presence, time: dt.time | None, items: tuple[str, ...]
) -> None:
    (one,) = [one for one in read(MINUTES.format(told=told)).header.attendances if one.name == "Bo Vik"]
    assert (one.presence, one.time, one.items) == (presence, time, items)
    assert one.quote.text.startswith("Bo Vik")


@pytest.mark.parametrize(
    ("told", "away"),
    [
        ("Afbud: Bo Vik Uden afbud: Ida Lund", [("Bo Vik", True), ("Ida Lund", False)]),
        ("Afbud: Bo Vik, Kim Dal. Uden afbud: Ida Lund.", [("Bo Vik", True), ("Kim Dal", True), ("Ida Lund", False)]),
        ("Afbud: Bo Vik; uden afbud: Ida Lund", [("Bo Vik", True), ("Ida Lund", False)]),
        ("Afbud: Bo Vik / Uden afbud: Ida Lund", [("Bo Vik", True), ("Ida Lund", False)]),
        ("Med afbud: Bo Vik, uden afbud: Ida Lund", [("Bo Vik", True), ("Ida Lund", False)]),
        ("Afbud: Bo Vik. Udeblevet: Ida Lund", [("Bo Vik", True), ("Ida Lund", None)]),
        ("Afbud fra: Bo Vik (A) | Uden afbud: Ida Lund (V)", [("Bo Vik", True), ("Ida Lund", False)]),
        ("Fraværende: Bo Vik. Heraf uden afbud: Bo Vik", [("Bo Vik", None)]),
        ("Afbud: Ingen. Uden afbud: Ida Lund.", [("Ida Lund", False)]),
        ("Afbud: Bo Vik. Uden afbud: Ingen.", [("Bo Vik", True)]),
        ("Afbud: Bo Vik Uden afbud:", [("Bo Vik", True)]),
        ("Afbud: Ingen Uden afbud: Ingen", []),
        ("Uden afbud: - Afbud: Bo Vik", [("Bo Vik", True)]),
    ],
)
def test_a_second_label_on_the_line_begins_a_list_of_its_own(
    read: Read, told: str, away: list[tuple[str, bool | None]]
) -> None:
    people = read(MINUTES.format(told=f"Til stede: Anna Holm\n{told}")).header.attendances
    assert [(one.name, one.is_excused) for one in people if one.presence is ABSENT] == away


@pytest.mark.parametrize(
    ("told", "whom"),
    [
        ("Medlemmer: Anna Holm, Ida Lund, suppleant for Bo Vik", "Bo Vik"),
        ("Til stede: Anna Holm og Ida Lund, personlig stedfortræder for Bo Vik (A)", "Bo Vik"),
        ("Til stede:\nAnna Holm\nIda Lund, suppleant for Bo Vik\nKim Dal", "Bo Vik"),
        ("Til stede:\nAnna Holm, formand\nIda Lund, stedfortræder for Bo Vik (A)", "Bo Vik"),
        ("Til stede: Anna Holm, Ida Lund i stedet for Bo Vik", "Bo Vik"),
        ("Til stede: Anna Holm\nAfbud: Bo Vik. Ida Lund mødte i hans sted.", "Bo Vik"),
        ("Til stede: Anna Holm\nAfbud: Pia Krogh. Suppleant Ida Lund deltog i hendes sted.", "Pia Krogh"),
        ("Til stede: Anna Holm\nBo Vik var syg, og Ida Lund deltog i hans sted.", "Bo Vik"),
        ("Til stede: Anna Holm\nIda Lund (V) deltog som stedfortræder for Bo Vik (V).", "Bo Vik"),
        ("Til stede: Anna Holm\nAfbud: Bo Vik og Kim Dal. Ida Lund mødte i deres sted.", None),
        ("Medlemmer: Anna Holm, Ida Lund, suppleant", None),
        ("Til stede: Anna Holm, Ida Lund, suppleant for formanden", None),
        ("Medlemmer: Bo Vik, Ida Lund, suppleant for Bo Vik", None),
    ],
)
def test_a_list_says_for_whom_somebody_came(read: Read, told: str, whom: str | None) -> None:
    people = {one.name: one for one in read(MINUTES.format(told=told)).header.attendances}
    assert (people["Ida Lund"].presence, people["Ida Lund"].substitute_for) == (PRESENT, whom)


def test_a_substitute_to_be_chosen_was_not_there(read: Read) -> None:
    told = "Til stede: Anna Holm\nDer vælges en suppleant for Bo Vik på næste møde."
    assert [one.name for one in read(MINUTES.format(told=told)).header.attendances] == ["Anna Holm"]
