"""Shapes in which items, heads of pages, marks and absentees stand in minutes from further municipalities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.domain.follow_up import FollowUpKind
from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading
from tracker.extraction.lines.line import make_line
from tracker.extraction.outline.number_shapes import match_number

Told = list[tuple[str | None, str | None, str | None]]


def told(reading: MinutesReading) -> Told:
    """Number, title and decision of each item."""
    return [(i.number, i.title, i.decision.quote.text if i.decision else None) for i in reading.items]


TWO = [("1", "Budget", "Godkendt."), ("2", "Ny hal", "Udsat.")]
PLAIN = [(None, "Budget", "Godkendt."), (None, "Ny hal", "Udsat.")]
BY_CASE = (
    "Udvalget\n4. maj 2016\n\nSagsnr.: 16/1 Sagsbehandler: Ida\n\nBudget\n\nSagsfremstilling\nTal.\n\n"
    "Beslutning\nGodkendt.\n\n"
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Ad 1 - Budget\nGodkendt.\n\nAd 2 - Ny hal\nUdsat.\n", TWO, id="ad with a dash"),
        pytest.param(
            "1: Budget\n\nSagsnr:\n\nBeslutning\nGodkendt.\n\n2: Ny hal\n\nSagsnr:\n\nBeslutning\nUdsat.\n",
            TWO,
            id="a colon behind the number",
        ),
        pytest.param(
            "Sag 1 af 2\nBudget\nBeslutning\nGodkendt.\n\nSag 2 af 2\nNy hal\nBeslutning\nUdsat.\n",
            TWO,
            id="how many items there are beside the number",
        ),
        pytest.param(
            "Budget\nPunkt 1 | Sagsnummer 16-101774 | Åbent\n\nBeslutning\nGodkendt.\n\n"
            "Ny hal\nPunkt 2 | Sagsnummer 16-101775 | Åbent\n\nBeslutning\nUdsat.\n",
            TWO,
            id="number and case on one line below the title",
        ),
        pytest.param(
            "• Budget\nDer er penge.\nBeslutning: Godkendt.\n\n• Ny hal\nDen er dyr.\nBeslutning: Udsat.\n",
            PLAIN,
            id="bullets above paragraphs",
        ),
        pytest.param(
            "1\nBudget\n\nSagsnr.\n16/1\n\nBeslutning\nGodkendt.\n\n2\nNy hal\n\nSagsnr.\n16/2\n\nBeslutning\nUdsat.\n",
            TWO,
            id="numbers alone above their titles",
        ),
        pytest.param(
            "| Punkt | Drøftelse | Beslutning |\n|---|---|---|\n| 1. Budget | Tal. | Godkendt. |\n"
            "| 2. Ny hal | Pris. | Udsat. |\n",
            TWO,
            id="number and title in one column",
        ),
        pytest.param(
            "| Nr. | Emne | Beslutning |\n|---|---|---|\n| 1. | Budget | Godkendt. |\n| 2. | Ny hal | Udsat. |\n",
            TWO,
            id="number and title in columns between bars",
        ),
        pytest.param(
            "| Nr. | Emne | Beslutning |\n| 1. | Budget | Godkendt. |\n| 1. | Ny hal | Udsat. |\n",
            [("1", "Budget", "Godkendt."), ("1", "Ny hal", "Udsat.")],
            id="a list whose numbers all are one",
        ),
        pytest.param(
            "1) Budget: Godkendt.\n2) Ny hal: Udsat.\n3) Eventuelt: Intet.\n",
            [*TWO, ("3", "Eventuelt", "Intet.")],
            id="an item on each line",
        ),
        pytest.param(
            "1 Budget\nKonklusion – Planen er godkendt.\n\n2 Ny hal\nKonklusion – Planen er udsat.\n",
            [("1", "Budget", "Planen er godkendt."), ("2", "Ny hal", "Planen er udsat.")],
            id="a dash behind the heading of the decision",
        ),
        pytest.param(
            "1. Budget\nGodkendt.\n\n2. Juletræ på torvet\nUdsat.\n\n3. Majfest\nIntet.\n",
            [("1", "Budget", "Godkendt."), ("2", "Juletræ på torvet", "Udsat."), ("3", "Majfest", "Intet.")],
            id="titles that begin like a month",
        ),
    ],
)
def test_items_begin_where_the_layout_begins_them(text: str, wanted: Told, read: Read) -> None:
    assert told(read("Kulturudvalget\nReferat af mødet den 4. maj 2016\n\n" + text)) == wanted


def test_the_last_item_may_be_closed_and_hold_nothing(read: Read) -> None:
    second = "Sagsnr.: 16/2 Sagsbehandler: Ida\n\nMeddelelser\n\nSagsfremstilling\nNyt.\n\nBeslutning\nUdsat.\n\n"
    reading = read(BY_CASE + second + "Sagsnr.: 16/3 Sagsbehandler: Ida\n\nLukket punkt - Lejeaftale\n")
    assert [(item.title, item.is_closed) for item in reading.items] == [
        ("Budget", None),
        ("Meddelelser", None),
        ("Lejeaftale", True),
    ]


@pytest.mark.parametrize(
    ("decided", "wanted"),
    [
        pytest.param("- Godkendt.", "Godkendt.", id="a list of one has no mark"),
        pytest.param("- Godkendt.\n- Udsat.", "- Godkendt.\n- Udsat.", id="a longer list keeps its marks"),
    ],
)
def test_the_mark_of_a_decision(decided: str, wanted: str, read: Read) -> None:
    reading = read(f"Byrådet\n4. maj 2016\n\n1. Budget\nBeslutning\n{decided}\n\n2. Hal\nBeslutning\nUdsat.\n")
    assert told(reading)[0][2] == wanted


def test_a_page_of_one_line_with_a_foot_is_read_though_it_is_short(read: Read) -> None:
    reading = read(
        "Transkript\n\n1 Byrådet Referat 4. maj 2016 kl. 14.00 Mødested: Rådhuset, sal 2\n\n"
        "2 1. Budget Sagsnr. 16/1 Sagsfremstilling Tallene er klar. Beslutning Godkendt. Side 2\n\n"
        "3 2. Salg af grund Sagsnr. 16/2 Beslutning Udsat. Side 3\n"
    )
    assert told(reading) == [("1", "Budget", "Godkendt."), ("2", "Salg af grund", "Udsat.")]


def test_the_foot_of_a_page_is_no_part_of_the_decision_around_it(read: Read) -> None:
    foot = "\n          Side {}/3\nPrøveby Kommune\nByrådet          15-03-2016\n\n"
    reading = read(
        "Prøveby Kommune\nByrådet\nReferat   15-03-2016\n"
        + foot.format(1)
        + "Punkt 1: Budget\nBeslutning\nGodkendt.\n"
        + foot.format(2)
        + "Forvaltningen sender en plan i maj.\n\nPunkt 2: Hal\nBeslutning\nUdsat.\n"
        + foot.format(3)
    )
    first, second = reading.items
    assert [task.quote.text for task in first.follow_ups] == ["Forvaltningen sender en plan i maj."]
    assert second.decision is not None
    assert second.decision.quote.text == "Udsat."


def test_absentees_below_the_last_item_are_the_meetings(read: Read) -> None:
    reading = read(
        "Rådet\nReferat af mødet den 4. maj 2016\n\n1. Budget\nBeslutning: Godkendt.\n\n"
        "2. Eventuelt\nIda fortalte nyt.\n\nAfbud: Bo Vik og Kim Lund\n"
    )
    away = [person.name for person in reading.header.attendances if person.presence is Presence.ABSENT]
    assert away == ["Bo Vik", "Kim Lund"]
    assert [item.attendances for item in reading.items] == [(), ()]


def test_a_columns_heading_for_who_and_when_keeps_both_out_of_the_decision(read: Read) -> None:
    head = "Pkt.\nEmne\nReferat\nAnsvarlig\nFrist\n\n"
    reading = read(
        "Rådet\nDato: 20. maj 2019\n\n" + head + "1.\nFolder\nRådet laver en folder.\nBo Vik\n1. juni\n\n"
        "2.\nEventuelt\nIntet.\n\n"
    )
    assert told(reading) == [("1", "Folder", "Rådet laver en folder."), ("2", "Eventuelt", "Intet.")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("Drøftes på næste SR møde.", FollowUpKind.POSTPONEMENT, id="without a subject"),
        pytest.param("Der rettes en ny henvendelse til skolen.", FollowUpKind.TASK, id="nobody in particular"),
        pytest.param("Godkendt, idet mødet i juni flyttes til den 12.", None, id="what was decided is not put off"),
    ],
)
def test_what_is_put_off_or_to_be_done_by_nobody_named(sentence: str, kind: FollowUpKind | None, read: Read) -> None:
    head, end = "Rådet\nReferat af mødet den 4. maj 2016\n\n1. Busser\nBeslutning:\n", "2. Evt.\nBeslutning:\nIntet.\n"
    text = f"{head}{sentence}\n\n{end}"
    assert [task.kind for task in read(text).items[0].follow_ups] == ([kind] if kind else [])


@given(st.text(alphabet="1234567890.:)/-–| ÅAdPunktSagOpen()\t", max_size=60))
def test_a_number_is_where_its_title_is_not(words: str) -> None:
    line = make_line(words, 0, len(words), glued=False)
    found = match_number(0, line) if line.core else None
    assert found is None or (found.number in line.core and line.core_start <= found.title_start <= line.core_end)
