"""How minutes say that somebody was not there: the same words under an item and in the head of the document."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.meeting import Attendance, Presence

OVE, BOTH, NOBODY = ["Ove Bund"], ["Ove Bund", "Ida Holm"], list[str]()

SHAPES = [
    pytest.param("Fraværende\n\nAfbud fra Ove Bund", OVE, id="label-below-the-heading"),
    pytest.param("Fraværende:\nAfbud: Ove Bund\nUden afbud: Ida Holm", BOTH, id="two-labels-below-the-heading"),
    pytest.param("Fraværende:\nMed afbud:\nOve Bund\nUden afbud:\nIda Holm", BOTH, id="labels-alone-on-their-lines"),
    pytest.param("Fraværende\nOve Bund (med afbud)\nIda Holm (uden afbud)", BOTH, id="flags-in-brackets"),
    pytest.param("Fraværende: Ove Bund m. afbud, Ida Holm u. afbud", BOTH, id="flags-cut-short"),
    pytest.param("Afbud:\nOve Bund har meldt afbud", OVE, id="sentence-below-the-heading"),
    pytest.param("Afbud:\nDer er afbud fra Ove Bund og Ida Holm.", BOTH, id="sentence-with-a-label-below-the-heading"),
    pytest.param("Afbud var modtaget fra Ove Bund.", OVE, id="passive"),
    pytest.param("Fraværende / afbud: Ove Bund", OVE, id="two-words-with-a-slash-between-blanks"),
    pytest.param("Fraværende - Ove Bund", OVE, id="dash-for-the-colon"),
    pytest.param("Fraværende- Ove Bund ()", OVE, id="dash-glued-and-empty-party"),
    pytest.param("Fraværende\n • Ove Bund, Venstre\n • Ida Holm, Liste A", BOTH, id="parties-as-words"),
    pytest.param("Fraværende under punktet: Ove Bund", OVE, id="for-the-item"),
    pytest.param("Fraværende ved behandlingen: Ove Bund", OVE, id="for-its-treatment"),
    pytest.param("Fraværende byrådsmedlemmer: Ove Bund", OVE, id="whose-members"),
    pytest.param("Deltager ikke: Ove Bund", OVE, id="verb-in-the-present"),
    pytest.param("Ove Bund (A) fraværende.", OVE, id="no-verb"),
    pytest.param("Ove Bund og Ida Holm - afbud", BOTH, id="names-and-a-dash"),
    pytest.param("Ove Bund havde forfald.", OVE, id="old-word"),
    pytest.param("Ove Bund var fraværende med afbud, Ida Holm uden afbud.", BOTH, id="two-in-one-sentence"),
    pytest.param("Ove Bund havde meldt afbud, Ida Holm udeblev.", BOTH, id="two-verbs-in-one-sentence"),
    pytest.param("Ove Bund havde meldt afbud, og Ida Holm deltog i stedet.", OVE, id="who-came-instead-is-there"),
    pytest.param("Fravær: Ove Bund. Stedfortræder: Ida Holm", OVE, id="stand-in-with-a-label"),
    pytest.param("Fraværende: Ove Bund & Ida Holm", BOTH, id="and-sign"),
    pytest.param("Fraværende: Ove Bund/Ida Holm", BOTH, id="slash-between-names"),
    pytest.param("Fraværende i øvrigt: Ove Bund", OVE, id="a-second-list"),
    pytest.param("Fraværende: Ingen", NOBODY, id="nobody"),
]
HEAD = "Referat\nHavnsø Ældreråd\n4. maj 2021 kl. 10\nMødelokale 2\n\n"
ITEM = "41. Takster\n\nSagsnr.: 21/2331\n\nBeslutning\n\nGodkendt.\n\n"
LAST = "42. Eventuelt\n\nBeslutning\n\nIntet.\n"


def away(attendances: tuple[Attendance, ...]) -> list[str]:
    return [person.name for person in attendances if person.presence is Presence.ABSENT]


@pytest.mark.parametrize(("words", "names"), SHAPES)
def test_absence_under_an_item_is_read_and_is_no_decision(read: Read, words: str, names: list[str]) -> None:
    item = read(f"{HEAD}{ITEM}{words}\n\n{LAST}").items[0]
    assert away(item.attendances) == names
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."


@pytest.mark.parametrize(("words", "names"), SHAPES)
def test_absence_in_the_head_is_the_meetings(read: Read, words: str, names: list[str]) -> None:
    reading = read(f"{HEAD}{words}\n\n{ITEM}{LAST}")
    assert away(reading.header.attendances) == names
    assert [item.number for item in reading.items] == ["41", "42"]


def test_a_sentence_under_an_item_for_absence_is_the_items_and_the_meetings(read: Read) -> None:
    reading = read(f"{HEAD}40. Afbud\n\nOve Bund havde meldt afbud.\n\n{ITEM}{LAST}")
    assert away(reading.items[0].attendances) == OVE
    assert away(reading.header.attendances) == OVE


def test_absence_in_an_item_for_it_is_the_items_and_the_meetings(read: Read) -> None:
    first = "40. Fraværende og bemærkninger\n\n15.20.00P35-0011\n\nFraværende\n\nAfbud fra Ove Bund\n\nBemærkninger\n\n"
    reading = read(f"{HEAD}{first}{ITEM}{LAST}")
    assert away(reading.items[0].attendances) == OVE
    assert away(reading.header.attendances) == OVE
    assert reading.items[0].decision is None


MEETING = """Prøveby Kommune
Byrådet
Referat af mødet den 6. februar 2024
Til stede: Ida Holm, Kim Lund
{head}

1. Budget

Beslutning
Godkendt.
{told}

2. Plan

Beslutning
Godkendt.

3. Eventuelt

Beslutning
Intet.
"""


@pytest.mark.parametrize(
    ("told", "away", "reason"),
    [
        ("Ved sagens behandling var Ove Bund (V) fraværende.", [OVE, [], []], "the item stands first"),
        ("Under behandlingen af punktet var Ove Bund ikke til stede.", [OVE, [], []], "not there"),
        ("Ved punktet havde Ove Bund meldt afbud.", [OVE, [], []], "excused"),
        ("Afbud til pkt. 1-2: Ove Bund", [OVE, OVE, []], "a label with its items"),
        ("Fraværende under pkt. 2-3: Ove Bund.", [[], OVE, OVE], "a label with its items, under another item"),
        ("Ove Bund efterlyste tal for fraværet.", [[], [], []], "absence of others"),
    ],
)
def test_absence_told_of_items(read: Read, told: str, away: list[list[str]], reason: str) -> None:
    items = read(MEETING.format(head="", told=told)).items
    found = [[a.name for a in item.attendances if a.presence is Presence.ABSENT] for item in items]
    assert found == away, reason


@pytest.mark.parametrize(
    ("head", "name", "role", "reason"),
    [
        ("Referent: Bo Vik", "Bo Vik", "Referent", "who wrote the minutes"),
        ("Gæst: Bo Vik fra Ældre Sagen", "Bo Vik", "fra Ældre Sagen", "where a guest is from"),
        ("Fra forvaltningen: Bo Vik, afdelingsleder", "Bo Vik", "afdelingsleder", "an office behind the name"),
    ],
)
def test_guests_in_the_head_have_their_role(read: Read, head: str, name: str, role: str, reason: str) -> None:
    found = read(MEETING.format(head=head, told="")).header.attendances
    guests = [(a.name, a.role) for a in found if a.presence is Presence.GUEST]
    assert guests == [(name, role)], reason


def test_a_member_who_writes_the_minutes_is_no_guest(read: Read) -> None:
    found = read(MEETING.format(head="Referent: Kim Lund", told="")).header.attendances
    assert {(a.name, a.presence) for a in found} == {("Ida Holm", Presence.PRESENT), ("Kim Lund", Presence.PRESENT)}


@pytest.mark.parametrize(
    ("told", "presence", "reason"),
    [
        ("Ida Holm deltager fra kl. 17 til kl. 18.", Presence.LATE, "in the present"),
        ("Ida Holm forlod mødelokalet kl. 17.", Presence.LEFT, "the room"),
        ("Ida Holm forlod foreningens bestyrelse i 2023.", None, "another body"),
    ],
)
def test_who_came_and_left(read: Read, told: str, presence: Presence | None, reason: str) -> None:
    first = read(MEETING.format(head="", told=told)).items[0]
    assert [a.presence for a in first.attendances] == ([presence] if presence else []), reason
