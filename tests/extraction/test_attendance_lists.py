"""Who is named in a list of those present or absent, and what the words beside the names say."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.conftest import document_of
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Presence
from tracker.extraction.attendance.guests import find_guests
from tracker.extraction.attendance.lists import find_listed
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.attendance.sentences import find_in_sentence
from tracker.extraction.minutes import read_minutes

ABSENT, PRESENT, LATE, LEFT = Presence.ABSENT, Presence.PRESENT, Presence.LATE, Presence.LEFT

LISTS = [
    pytest.param(
        "absent", "Bo Vik (A) og Ida Lund Holm (C)", [("Bo Vik", ABSENT), ("Ida Lund Holm", ABSENT)], id="parties"
    ),
    pytest.param(
        "absent", "Bo Vik (V) Ida Holm (Løsgænger)", [("Bo Vik", ABSENT), ("Ida Holm", ABSENT)], id="brackets-alone"
    ),
    pytest.param(
        "absent",
        "Per van Dal, Kim el-Amin, Ali bin Said",
        [("Per van Dal", ABSENT), ("Kim el-Amin", ABSENT), ("Ali bin Said", ABSENT)],
        id="small-particles",
    ),
    pytest.param(
        "absent",
        "Bo Vik, Gert vinther og Ida Holm",
        [("Bo Vik", ABSENT), ("Gert vinther", ABSENT), ("Ida Holm", ABSENT)],
        id="surname-written-small",
    ),
    pytest.param(
        "absent",
        "Ida Holm og Jens Chr. Bro. Kim Lund kom kl. 17.",
        [("Ida Holm", ABSENT), ("Jens Chr. Bro", ABSENT)],
        id="a-name-cut-short-ends-no-list",
    ),
    pytest.param(
        "absent",
        "Ida Lund Holm ved afbud Bo Vik",
        [("Ida Lund Holm", ABSENT), ("Bo Vik", ABSENT)],
        id="how-they-are-absent-between-the-names",
    ),
    pytest.param("absent", "Borgmester Bo Vik, F, (sygdom)", [("Bo Vik", ABSENT)], id="title-party-and-reason"),
    pytest.param("absent", "Plandirektør fra Region Nordhav Ida Holm", [("Ida Holm", ABSENT)], id="title-and-region"),
    pytest.param(
        "absent", "Bo Vik GODKENDELSE AF FORSLAG TIL", [("Bo Vik", ABSENT)], id="a-heading-in-capitals-behind"
    ),
    pytest.param("absent", "1. Bo Vik, Ø", [("Bo Vik", ABSENT)], id="a-numbered-list"),
    pytest.param(
        "absent", "2.4 vest Bo Vik, Ida Holm", [("Bo Vik", ABSENT), ("Ida Holm", ABSENT)], id="a-room-before-the-names"
    ),
    pytest.param(
        "absent",
        "Bo Vik, DH-repræsentant, og Ida Holm, politisk repræsentant",
        [("Bo Vik", ABSENT), ("Ida Holm", ABSENT)],
        id="what-they-represent-behind-commas",
    ),
    pytest.param(
        "absent",
        "Bo Vik V og Ida Holm V, stedfortrædere Kim Lund V, og Per Dal V, deltog ved sag nr. 4",
        [("Bo Vik", ABSENT), ("Ida Holm", ABSENT), ("Kim Lund", PRESENT), ("Per Dal", PRESENT)],
        id="several-substitutes",
    ),
    pytest.param(
        "excused",
        "Bo Vik – Ida Holm deltager som suppleant",
        [("Bo Vik", ABSENT), ("Ida Holm", PRESENT)],
        id="substitute-behind-a-long-dash",
    ),
    pytest.param("absent", "Viceplandirektør Ida Holm pga. ferie", [("Ida Holm", ABSENT)], id="title-in-no-list"),
    pytest.param(
        "absent", "Bo Vik stedfortræder Ida Holm", [("Bo Vik", ABSENT), ("Ida Holm", PRESENT)], id="substitute-behind"
    ),
    pytest.param(
        "absent",
        "Bo Vik (V) - Ida Holm (V) mødte som stedfortræder",
        [("Bo Vik", ABSENT), ("Ida Holm", PRESENT)],
        id="substitute-behind-a-dash",
    ),
    pytest.param(
        "absent", "Bo Vik - i stedet mødte Ida Holm", [("Bo Vik", ABSENT), ("Ida Holm", PRESENT)], id="instead-came"
    ),
    pytest.param(
        "absent",
        "Ida Holm (V) deltog i mødet i stedet for Bo Vik (I).",
        [("Ida Holm", PRESENT), ("Bo Vik", ABSENT)],
        id="only-the-substitute-came",
    ),
    pytest.param(
        "absent",
        "Bo Vik, Ida Holm indkaldt\nKim Lund og Per Ås, Eva Toft deltog",
        [("Bo Vik", ABSENT), ("Kim Lund", ABSENT), ("Per Ås", ABSENT), ("Eva Toft", PRESENT)],
        id="called-in-on-the-line",
    ),
    pytest.param(
        "absent", "Bo Vik - Suppleanten er indkaldt, men mødte ikke op.", [("Bo Vik", ABSENT)], id="called-in-vain"
    ),
    pytest.param(
        "absent", "Bo Vik, Ida Holm, der mødte kl. 17.05", [("Bo Vik", ABSENT), ("Ida Holm", LATE)], id="came-late"
    ),
    pytest.param("absent", "Bo Vik til kl. 18.40", [("Bo Vik", LATE)], id="absent-until"),
    pytest.param("absent", "Bo Vik fra kl. 20.30", [("Bo Vik", LEFT)], id="absent-from"),
    pytest.param("absent", "Den 8. juni 2006: Bo Vik (C)", [("Bo Vik", ABSENT)], id="day-of-a-meeting-in-two-parts"),
    pytest.param("absent", "Bo Vik Bemærkninger Følgende sager behandles: Pkt", [("Bo Vik", ABSENT)], id="next-label"),
    pytest.param("absent", "Ingen Udvalget", [], id="nobody"),
    pytest.param(
        "present",
        "Bo Vik, Ida Holm- afbud, Kim Lund (afbud), Per Ås, fraværende",
        [("Bo Vik", PRESENT), ("Ida Holm", ABSENT), ("Kim Lund", ABSENT), ("Per Ås", ABSENT)],
        id="flags-in-a-list-of-members",
    ),
    pytest.param(
        "present",
        "Bo Vik (ankom under punkt 6) og Ida Holm (gik kl. 18)",
        [("Bo Vik", LATE), ("Ida Holm", LEFT)],
        id="came-and-left-in-brackets",
    ),
    pytest.param("present", "Ida Holm (for Bo Vik)", [("Ida Holm", PRESENT)], id="for-another"),
]


@pytest.mark.parametrize(("kind", "words", "expected"), LISTS)
def test_a_list_names_who_was_there_and_who_was_not(
    kind: str, words: str, expected: list[tuple[str, Presence]], vocabulary: Vocabulary
) -> None:
    found = [entry.attendance for entry in find_listed(words, 0, len(words), kind, vocabulary)]
    assert [(person.name, person.presence) for person in found] == expected
    assert all(words[p.quote.span.start : p.quote.span.end] == p.quote.text for p in found)


def test_a_substitute_is_named_with_the_member_for_whom_she_came(vocabulary: Vocabulary) -> None:
    words = "Bo Vik stedfortræder Ida Holm"
    found = find_listed(words, 0, len(words), "absent", vocabulary)
    assert [entry.attendance.substitute_for for entry in found] == [None, "Bo Vik"]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        pytest.param("Bo Vik, sag 12-14", ("12", "13", "14"), id="range"),
        pytest.param("Bo Vik punkt 4, 6 og 8", ("4", "6", "8"), id="each-named"),
        pytest.param("Bo Vik (under punkterne 4 og 6)", ("4", "6"), id="two-and-none-between"),
        pytest.param("Bo Vik (fra punkt 5)", ("5",), id="from-one-on"),
    ],
)
def test_a_limit_gives_the_items_it_names(words: str, items: tuple[str, ...], vocabulary: Vocabulary) -> None:
    (entry,) = find_listed(words, 0, len(words), "absent", vocabulary)
    assert entry.attendance.items == items
    assert all(entry.covers(item) for item in items)
    assert entry.covers("9") == ("fra" in words)
    assert not entry.covers("3")


SENTENCES = [
    pytest.param(
        "Godkendt Bo Vik og Ida Holm var fraværende.", ["Bo Vik", "Ida Holm"], id="outcome-without-a-full-stop"
    ),
    pytest.param("Uden afbud Bo Vik.", ["Bo Vik"], id="label-without-a-colon"),
    pytest.param("Der er modtaget afbud fra Bo Vik.", ["Bo Vik"], id="word-received"),
    pytest.param("Afbud fra Bo Vik stedfortræder Ida Holm", ["Bo Vik"], id="with-a-substitute"),
    pytest.param("Bo Vik medvirkede ikke ved behandlingen af pkt. 52.", ["Bo Vik"], id="took-no-part-in-an-item"),
    pytest.param("Bo Vik deltog ikke i den lukkede del af mødet.", [], id="a-part-of-the-meeting"),
    pytest.param("Ida Holm deltog i mødet i stedet for Bo Vik.", ["Bo Vik"], id="instead-of"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence_names_who_was_absent(sentence: str, expected: list[str], vocabulary: Vocabulary) -> None:
    found = find_in_sentence(sentence, 0, len(sentence), vocabulary)
    assert [e.attendance.name for e in found if e.attendance.presence is ABSENT] == expected


MOVEMENTS = [
    pytest.param(
        "Bo Vik, F, ankom til mødet kl. 17.32 under behandlingen af punkt 3.", LATE, dt.time(17, 32), ("3",), id="came"
    ),
    pytest.param("Ida Holm forlod mødet før pkt. 5.", LEFT, None, ("5",), id="left-before-an-item"),
    pytest.param("Bo Vik deltog fra punkt 4.", LATE, None, ("4",), id="from-an-item"),
    pytest.param("Kl. 17.30 ankom Bo Vik.", LATE, dt.time(17, 30), (), id="time-first"),
]


@pytest.mark.parametrize(("sentence", "presence", "time", "items"), MOVEMENTS)
def test_who_comes_late_or_leaves_early_has_time_and_items(
    sentence: str, presence: Presence, time: dt.time | None, items: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    (person,) = find_movements(sentence, 0, len(sentence), vocabulary)
    assert (person.presence, person.time, person.items) == (presence, time, items)


@pytest.mark.parametrize(
    "sentence", ["Bo Vik gik imod forslaget.", "Bo Vik kom med et forslag.", "Bo Vik orienterede."]
)
def test_words_of_opinion_are_no_movement(sentence: str, vocabulary: Vocabulary) -> None:
    assert list(find_movements(sentence, 0, len(sentence), vocabulary)) == []


GUESTS = [
    pytest.param(
        "Skolechef Bo Vik deltager under punkterne 3 til og med 6.", "Skolechef", ("3", "4", "5", "6"), id="title"
    ),
    pytest.param("Bo Vik fra firmaet Bro og Vej deltog under punkt 7.", "fra firmaet Bro og Vej", ("7",), id="home"),
    pytest.param("Under punkt 7 deltog Bo Vik, leder af Kernen.", "leder af Kernen", ("7",), id="item-first"),
    pytest.param("Som gæst deltog leder af Musikskolen Bo Vik.", "leder af Musikskolen", (), id="as-a-guest"),
    pytest.param("Bo Vik, integrationskonsulent, deltog under punktet.", "integrationskonsulent", (), id="role-behind"),
]


@pytest.mark.parametrize(("sentence", "role", "items"), GUESTS)
def test_a_guest_has_a_role_and_the_items_for_which_she_came(
    sentence: str, role: str, items: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    (guest,) = find_guests(sentence, 0, len(sentence), vocabulary)
    assert (guest.name, guest.role, guest.items) == ("Bo Vik", role, items)


def test_a_list_of_guests_gives_their_roles(vocabulary: Vocabulary) -> None:
    words = "Bo Vik, leder af Kernen, og Ida Holm, tolk"
    found = [entry.attendance for entry in find_listed(words, 0, len(words), "guests", vocabulary)]
    assert [(guest.name, guest.role) for guest in found] == [("Bo Vik", "leder af Kernen"), ("Ida Holm", "tolk")]


def test_a_member_who_takes_part_is_no_guest(vocabulary: Vocabulary) -> None:
    sentence = "Bo Vik deltog under punktet."
    assert list(find_guests(sentence, 0, len(sentence), vocabulary)) == []


HEADS = [
    pytest.param("AFBUD:       Bo Vik\n             Ida Holm\n", ["Bo Vik", "Ida Holm"], id="column-beside-the-label"),
    pytest.param("Afbud: Bo Vik. Uden afbud Ida Holm.\n", ["Bo Vik", "Ida Holm"], id="two-labels-on-a-line"),
    pytest.param(
        "Afbud:\nBo Vik, Aftenskolerne\nIda Holm, LO Storby\nKim Lund, repræsentant\n",
        ["Bo Vik", "Ida Holm", "Kim Lund"],
        id="descriptions-behind-commas",
    ),
    pytest.param("Bemærkninger: Ida Holm deltog ikke i punkt 2. Afbud: Bo Vik\n", ["Bo Vik"], id="remarks"),
    pytest.param("Medlemmer:\nBo Vik - afbud\nIda Holm\n", ["Bo Vik"], id="flag-in-the-list-of-members"),
]


@pytest.mark.parametrize(("lines", "expected"), HEADS)
def test_the_head_tells_who_missed_the_meeting(lines: str, expected: list[str], vocabulary: Vocabulary) -> None:
    text = (
        f"Kulturudvalget\nReferat\nDato: 4. marts 2014\n{lines}\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n"
        "\n2. Tilskud til koret\n\nBeslutning\nGodkendt.\n"
    )
    header = read_minutes(document_of(text), vocabulary).header
    assert [person.name for person in header.attendances if person.presence is ABSENT] == expected


@given(st.text(alphabet="BoVik,.()- \nAafbudkl1 og", max_size=120))
def test_any_list_gives_names_that_stand_in_it(vocabulary: Vocabulary, words: str) -> None:
    for kind in ("absent", "present", "partly", "guests"):
        for entry in find_listed(words, 0, len(words), kind, vocabulary):
            quote = entry.attendance.quote
            assert words[quote.span.start : quote.span.end] == quote.text


def test_substitutes_empty_seats_and_what_was_sent_later_are_no_decision(vocabulary: Vocabulary) -> None:
    text = (
        "1. Høring\n\nBeslutning\n\nSvaret blev godkendt.\n\nFravær med afbud:\n • Bo Vik – Ida Holm deltager som "
        "suppleant\n • Kim Lund, Åse Dal indkaldt\n • Én plads er vakant.\n\nEftersendt materiale:\n\nUdkast.\n"
    )
    item = read_minutes(document_of(text), vocabulary).items[0]
    assert item.decision is not None
    assert item.decision.quote.text == "Svaret blev godkendt."
    assert [person.name for person in item.attendances if person.presence is ABSENT] == ["Bo Vik", "Kim Lund"]
