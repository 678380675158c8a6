"""Dashes before titles, closed items at the end, references and news inside items."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.reading import MinutesReading

HEAD = "Ældrerådet\nMøde den 4. maj 2016\n"
NUMBERED = "1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Ny hal\n\nBeslutning\n\nUdsat.\n\n"


def _items(reading: MinutesReading) -> list[tuple[str | None, str | None]]:
    return [(item.number, item.title) for item in reading.items]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param(
            "- Dagsorden\nBeslutning\nGodkendt.\n- Høringer\nDer er to.\na. Vejen\nBeslutning\nDrøftet.\n",
            ["Dagsorden", "Høringer"],
            id="a dash before each title, one decision behind each",
        ),
        pytest.param(
            "- Dagsorden\nBeslutning\nGodkendt.\n- Budget\nBeslutning\nUdsat.\n- Eventuelt\nIntet.\n",
            ["Dagsorden", "Budget", "Eventuelt"],
            id="the last one has no heading",
        ),
        pytest.param(
            "1. Dagsorden\nBeslutning\nGodkendt med disse ord:\n- Ny hal\n- Ny vej\n2. Budget\nBeslutning\nUdsat.\n",
            ["Dagsorden", "Budget"],
            id="dashes in a decision are points of a list",
        ),
    ],
)
def test_dashes_before_titles_begin_items(read: Read, text: str, titles: list[str]) -> None:
    assert [item.title for item in read(HEAD + text).items] == titles


@pytest.mark.parametrize(
    ("end", "item", "closed"),
    [
        pytest.param("101. Lukket punkt: Salg af areal\n", ("101", "Salg af areal"), True, id="a number far ahead"),
        pytest.param("17. Køb af grund (lukket)\n", ("17", "Køb af grund"), True, id="the word in brackets behind"),
        pytest.param(
            "Bilag\n\nKort.pdf\n\nTil toppen\n\n3. Køb af grund (lukket)\n\nTil toppen\n",
            ("3", "Køb af grund"),
            True,
            id="below a list of papers that has ended",
        ),
    ],
)
def test_closed_items_stand_at_the_end(read: Read, end: str, item: tuple[str, str], closed: bool) -> None:
    items = read(HEAD + NUMBERED + end).items
    assert ((items[-1].number, items[-1].title), items[-1].is_closed, len(items)) == (item, closed, 3)


@pytest.mark.parametrize(
    "end",
    [
        pytest.param("Bilag\n\n1. Kort\n2. Notat (lukket)\n", id="a closed paper in a list"),
        pytest.param("Bilag\n\n17. Lukket bilag: Tilbud\n", id="a closed paper far ahead"),
    ],
)
def test_closed_papers_are_no_items(read: Read, end: str) -> None:
    assert len(read(HEAD + NUMBERED + end).items) == 2


@pytest.mark.parametrize(
    ("told", "earlier", "decisions"),
    [
        pytest.param(
            "Byrådet den 29. april 2015 Punkt 4\n\nIndhold\n\n", 0, ["Intet", "Godkendt"], id="a reference alone"
        ),
        pytest.param(
            "Byrådet den 29. april 2015 Punkt 4\n\nAnbefales.\n\n", 1, ["Intet", "Godkendt"], id="with what was decided"
        ),
    ],
)
def test_a_reference_to_an_earlier_treatment_heads_no_decision(
    read: Read, told: str, earlier: int, decisions: list[str]
) -> None:
    case = "Baggrund\n\nDer er brug for en ny vej.\n\nIndstilling\n\nAt vejen bygges.\n\nBeslutning\n\nGodkendt\n"
    items = read(f"{HEAD}\nBeslutning\n\nIntet\n\nTidligere behandling\n\n{told}{case}").items
    found = [item.decision.quote.text for item in items if item.decision]
    assert (found, sum(len(item.earlier_decisions) for item in items)) == (decisions, earlier)


def test_numbered_news_of_the_first_item_are_no_items(read: Read) -> None:
    news = "  1. Brev om støj\n  2. Brev om bus\n\nBeslutning\n\nTaget til efterretning\n\n"
    case = "Baggrund\n\nVejen er slidt.\n\nIndstilling\n\nAt vejen bygges.\n\nBeslutning\n\nGodkendt\n"
    items = read(f"{HEAD}\nÅben dagsorden\n\n{news}{case}").items
    assert [item.decision.quote.text for item in items if item.decision] == ["Taget til efterretning", "Godkendt"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Et medlem bad om et ekstra punkt.", id="the word for an item ends the sentence before"),
        pytest.param("Det er rådets egen sag.", id="the word for a case does"),
    ],
)
def test_numbers_in_brackets_run_on_one_line(read: Read, words: str) -> None:
    page = (
        "1 REFERAT Møde i Ældrerådet den 4. maj 2016 Afbud: Bo Vik. 1) Valg af referent Ida Holm blev valgt. "
        f"2) Godkendelse af dagsorden Godkendt. {words} 3) Høringer Formanden skriver et svar. 4) Eventuelt Intet."
    )
    assert [item.number for item in read(page).items] == ["1", "2", "3", "4"]


def test_whose_decision_a_sentence_names_is_no_heading(read: Read) -> None:
    point = (
        "• Tilføj på alle sider dato og sidetal, dato for rådets egen behandling og dato for Byrådets vedtagelse (når"
    )
    text = f"{HEAD}1. Regler\n\nBeslutning\n\nGodkendt med to ord:\n\n{point} Byrådet har vedtaget).\n\n2. Evt.\n"
    decision = read(text).items[0].decision
    assert decision is not None
    assert decision.quote.text.endswith("har vedtaget).")


def test_an_agenda_without_headings_has_its_numbers(read: Read) -> None:
    text = "Øudvalget, dagsorden 4. maj 2016\n\n1 Referat.\nDet er sendt.\n\n2 Ny havn.\n\n3 Færgen.\n\n4 Eventuelt.\n"
    assert [item.number for item in read(text).items] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        pytest.param("De fremmødte godkendte svaret.\n", "De fremmødte godkendte svaret.", id="those who came"),
        pytest.param("De tilstedeværende vedtog planen.\n", "De tilstedeværende vedtog planen.", id="those present"),
        pytest.param("De fremmødte spiste kage.\n", None, id="what they did is no decision"),
    ],
)
def test_those_present_decide(read: Read, text: str, decision: str | None) -> None:
    items = read(f"{HEAD}\n1. Svar\n\n{text}\n2. Budget\n\nGodkendt.\n").items
    assert (items[0].decision.quote.text if items[0].decision else None) == decision


def test_a_quoted_question_may_follow_at_once(read: Read) -> None:
    asked = 'Sagsfremstilling\nForetoges.\n"Vil borgmesteren bygge en bro?"\n'
    items = read(f"{HEAD}Pkt. 7 Spørgsmål om bro\n{asked}Pkt. 8 Budget\nBeslutning\nGodkendt.\n").items
    assert [item.decision.quote.text for item in items if item.decision] == ["Foretoges.", "Godkendt."]


def test_the_day_of_a_letterhead_is_not_that_of_the_meeting(read: Read) -> None:
    head = "1 Torvegade Prøveby Dato 25. november 2015 Sags id 15/2166 Sagsbehandler Ida Holm Telefon direkte"
    page = f"{head} Referat fra møde i Handicaprådet Torsdag, den 19. november 2015 Rådhuset Deltagere: Bo Vik\n\n"
    text = f"{page}2 1. Referat Ingen bemærkninger. 2. Bus Taget til efterretning. 3. Eventuelt Intet.\n"
    assert str(read(text).header.date) == "2015-11-19"


def test_a_colon_may_stand_close_to_its_title(read: Read) -> None:
    text = "1: Referat\nReferat\nGodkendt\n\n2: Bus\nReferat\nUdsat\n\n3:Årsberetning\nReferat\nGodkendt\n"
    assert [item.number for item in read(HEAD + text).items] == ["1", "2", "3"]


def test_an_event_with_its_day_is_no_task(read: Read) -> None:
    told = "Godkendt. Uddelingen vil finde sted den 1. november 2016. Formanden skriver et svar.\n"
    items = read(f"{HEAD}\n1. Pris\n\nBeslutning\n\n{told}\n2. Evt.\n").items
    assert [task.quote.text for task in items[0].follow_ups] == ["Formanden skriver et svar."]


def test_a_closed_item_stands_under_the_bullets_of_the_others(read: Read) -> None:
    papers = "    • Bilag\n\n      • Kort\n      • Notat\n\n"
    items = "".join(
        f"  • {number} Sag {number}\n    • Resume\n\n      Kort.\n\n    • Beslutning\n\n      Godkendt.\n\n{papers}"
        for number in (1, 2)
    )
    found = read(f"{HEAD}\nReferat\n\n{items}  • 3 Lukket: Ansættelse\n").items
    assert [(item.number, item.is_closed) for item in found] == [("1", None), ("2", None), ("3", True)]


def test_bulleted_titles_stand_above_the_lines_of_their_cases(read: Read) -> None:
    decided = "    BESLUTNING: Ældrerådet den 04-05-2016\n\n    Godkendt.\n\n"
    text = (
        f"Bemærkninger:\n  • Dagsorden\n    Sagsid.:\n\n{decided}  • Ny tribune\n    Sagsid.: 20/2955\n\n{decided}"
        "  • Lukket punkt\n    Sagsid.: 20/3001\n"
    )
    found = [(item.title, item.is_closed) for item in read(f"Referat\n\n{HEAD}{text}").items]
    assert found == [("Dagsorden", None), ("Ny tribune", None), (None, True)]
