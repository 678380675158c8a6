"""Lines that stand between items, or between a number and its title, and are neither: pages' names, days, deputies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.lines.named_pages import find_named_pages

HEAD = "Udvalg:\nØkonomiudvalget\nDato:\n10-10-2022\n"


@pytest.mark.parametrize(
    "deputy",
    [
        pytest.param("Ida Holm deltog som stedfortræder for Bo Vik", id="took-part-as-deputy"),
        pytest.param("Ida Holm mødte i stedet for Bo Vik", id="came-instead"),
        pytest.param("Ida Holm var indkaldt som suppleant for Bo Vik", id="was-called-as-substitute"),
    ],
)
def test_who_came_for_whom_is_no_title_of_the_case_below(deputy: str, read: Read) -> None:
    away = f"Afbud under hele mødet:\nBo Vik\n{deputy}\n"
    decided = "Beslutning i Økonomiudvalget den 10-10-2022\nGodkendt.\n" + away
    cases = [f"Sagsnr.: 22/{n}\nResume\nDer er budget nr. {n}.\n{decided}" for n in (131, 132, 36)]
    items = read(HEAD + "".join(cases)).items
    assert [item.case_numbers[0].quote.text for item in items] == ["22/131", "22/132", "22/36"]
    assert [item.title for item in items] == [None, None, None]


def test_the_day_of_the_meeting_between_a_number_and_its_title_is_passed_over(read: Read) -> None:
    page = "Nordby Kommune\nUdvalget for Kultur\n{0}.\n07-10-2015\n{1}\nSagsnr.: 13/2788{0}\nBeslutning:\nGodkendt.\n"
    titles = ("KU - Godkendelse af dagsorden", "KU - Ny hal", "KU - Eventuelt")
    text = "Udvalget for Kultur\nonsdag den 7. oktober 2015\n"
    items = read(text + "".join(page.format(n, title) for n, title in enumerate(titles, 1))).items
    assert [(item.number, item.title) for item in items] == list(zip("123", titles, strict=True))


def test_a_page_of_one_item_keeps_its_number_and_a_list_below_takes_none(read: Read) -> None:
    (item,) = read(
        "Byrådet - Referat\n\nDato: 29. marts 2016\n\n\n1. Optagelse af lån\n\nSagsnummer\n"
        "00.34.00-S00-2-14\nIndstilling\n\n"
        "Direktionen indstiller, at\n\n  1. Byrådet optager et lån.\nBeslutning\n\nGodkendt.\n"
    ).items
    assert (item.number, item.title) == ("1", "Optagelse af lån")


def test_decisions_of_closed_items_alone_do_not_hide_the_items_below(read: Read) -> None:
    closed = "Offentlig beslutning der skal udfyldes, hvis punktet er lukket\nTiltrådt.\n"
    items = read(
        "Referat\nNordby Byråd tirsdag den 4. januar 2022 kl. 17.00\n"
        + closed
        + closed
        + "Beslutning\nIngen spørgsmål.\n"
        "Resume\nMøder i 2022.\nIndstilling\nat planen godkendes.\nBeslutning\nUdsat.\nBilag\n"
    ).items
    said = [item.decision.quote.text if item.decision else None for item in items]
    assert said == ["Tiltrådt.", "Tiltrådt.", "Ingen spørgsmål.", "Udsat."]
    assert [item.is_closed for item in items] == [True, True, None, None]


def test_a_committee_without_its_kind_is_known_from_the_headings_of_its_decisions(read: Read) -> None:
    item = "Resumé\n\nDer er en plan.\n\nBeslutning Økonomi og Strategi den 14-03-2022\n\n{}\n\n\n"
    head = "Dagsorden\n\nMandag 14. mar 2022 kl. 07:45\n\nØkonomi og Strategi\n\nRåds salen\n\nReferat\n\n"
    reading = read(head + item.format("Godkendt.") + item.format("Udsat."))
    assert reading.header.body == "Økonomi og Strategi"


@pytest.mark.parametrize(
    ("last", "away"),
    [
        pytest.param("Bo Vik (A) og Ida Holm (V) deltog ikke i mødet.", ["Bo Vik", "Ida Holm"], id="two-of-parties"),
        pytest.param("Bo Vik (A) deltog ikke i sagens behandling.", ["Bo Vik"], id="in-this-case"),
        pytest.param("Bo Vik deltog ikke i mødet.", [], id="no-party-may-be-anybody-at-another-meeting"),
    ],
)
def test_who_was_away_is_told_last_in_an_item_without_a_decision(last: str, away: list[str], read: Read) -> None:
    text = "Rådet\nReferat\n\n1. Nyt\nBaggrund\nDer er nyt.\n" + last + "\n\n2. Hal\nBeslutning\nGodkendt.\n"
    first = read(text).items[0]
    assert [person.name for person in first.attendances] == away


def test_who_came_and_left_behind_a_label_is_no_part_of_the_decision(read: Read) -> None:
    came = "Fremmøde: Ida Holm tilsluttede sig mødet kl. 19.05. Bo Vik forlod mødet kl. 20."
    item = "{}. Sag\n\nBeslutning\n\nGodkendt.\n\n" + came + "\n\n"
    items = read("Referat\nLokaludvalget\n\n" + item.format(1) + item.format(2)).items
    assert [one.decision.quote.text for one in items if one.decision] == ["Godkendt.", "Godkendt."]


NAMED = [
    pytest.param("Page 1: Referat Rådet\nTil stede\nPage 2: Referat Rådet › media", {0, 32}, id="name-and-more"),
    pytest.param("Transcript of Referat Rådet\nPage 1: Referat Rådet\nPage 2: Referat Rådet", {0, 28, 50}, id="lead"),
    pytest.param("Side 1: Ny skole\nSide 2: Nyt tag", set(), id="two-subjects-are-no-name"),
    pytest.param("Page 1: Referat Rådet\nGodkendt.", set(), id="once-is-not-enough"),
]


@pytest.mark.parametrize(("text", "starts"), NAMED)
def test_lines_with_a_page_and_the_documents_name_are_found(text: str, starts: set[int]) -> None:
    assert find_named_pages(text, _physical(text)) == starts


def test_named_pages_belong_to_no_item(read: Read) -> None:
    name = "Referat Kulturudvalget tirsdag › media › ku-referat.pdf"
    page = "Page {0}: " + name + "\n\nSide {0}\n\n{0}. KU - Sag {0}\n\nBeslutning:\n\nGodkendt.\n\n"
    items = read(f"{name}\n\nTranscript of {name}\n\n" + "".join(page.format(n) for n in (1, 2, 3))).items
    assert [(item.number, item.title) for item in items] == [(str(n), f"KU - Sag {n}") for n in (1, 2, 3)]
    assert all(item.decision is not None and item.decision.quote.text == "Godkendt." for item in items)


@given(st.text(alphabet="Page 12:RådTranscript of\n", max_size=120))
def test_named_pages_begin_lines_of_any_text(text: str) -> None:
    places = _physical(text)
    assert find_named_pages(text, places) <= {start for start, _ in places}


def _physical(text: str) -> list[tuple[int, int]]:
    ends = [n for n, letter in enumerate(text) if letter == "\n"]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))


AGENDA = "Dagsorden:\n\n1. Godkendelse af dagsorden\n2. Busser\n3. Eventuelt\n\n"


@pytest.mark.parametrize(
    ("agenda", "titles"),
    [
        pytest.param(AGENDA, ["Godkendelse af dagsorden", "Busser"], id="the-agenda-above-is-no-decision"),
        pytest.param("", ["Godkendelse af dagsorden", "Busser"], id="without-it-the-points-are-the-same"),
    ],
)
def test_points_that_stand_in_the_agenda_above_and_again_are_items_once(
    agenda: str, titles: list[str], read: Read
) -> None:
    head = "Ældrerådet\nReferat\n\nTorsdag den 15. marts 2018\n\n"
    said = "Referat:\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Busser\n\nTaget til efterretning.\n"
    reading = read(head + agenda + said)
    assert [item.title for item in reading.items] == titles
    assert [item.number for item in reading.items] == ["1", "2"]
