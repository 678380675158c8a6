"""Points told on one line, items under the numbers of their cases, and decisions told as an agreement."""

import datetime as dt

import pytest

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.tasks.subjects import is_agent

HEAD = "Grønt Råd\nReferat fra mødet den 10. april 2014\n\n"


def test_points_on_one_line_give_their_titles_to_the_answers(read: Read) -> None:
    text = f"{HEAD}Dagsorden: 1. Velkomst 2. Naturplan 3. Eventuelt\n\nAd 1: Formanden bød velkommen.\n"
    items = read(text + "Ad 2: Rådet støtter planen. Ida Holm samler bemærkninger.\nAd 3: Intet\n").items
    assert [(i.number, i.title) for i in items] == [("1", "Velkomst"), ("2", "Naturplan"), ("3", "Eventuelt")]
    assert [task.quote.text for task in items[1].follow_ups] == ["Ida Holm samler bemærkninger."]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        pytest.param("Sag 06/41: Sprogcafé", "Sag 06/42: Evt.", ["06/41", "06/42"], id="colon"),
        pytest.param("Sagsnr. 2019/0441 - Ny sti", "Sagsnr. 2019/0442 - Evt.", ["2019/0441", "2019/0442"], id="dash"),
    ],
)
def test_the_number_of_a_case_may_open_its_item(first: str, second: str, numbers: list[str], read: Read) -> None:
    text = f"{HEAD}{first}\nSagsfremstilling:\nEt lokale er ledigt.\nBeslutning:\nGodkendt.\n\n"
    items = read(f"{text}{second}\nBeslutning:\nIntet.\n").items
    assert [i.title for i in items] == [(first.partition(": ")[2] or first.partition(" - ")[2]), "Evt."]
    assert [i.number for i in items] == [None, None]
    assert [number.quote.text for i in items for number in i.case_numbers] == numbers


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Der er enighed om, at mødet holdes på biblioteket.", id="there-is-agreement"),
        pytest.param("Rådet blev enige om, at mødet holdes på biblioteket.", id="they-agreed"),
        pytest.param("Rådet indstiller, at huset får 90.000 kr. til nyt tag.", id="a-council-proposes"),
        pytest.param("Det blev besluttet at holde mødet den 11. maj", id="with-the-day-of-what-was-decided"),
    ],
)
def test_an_agreement_is_a_decision_where_no_heading_tells_one(told: str, read: Read) -> None:
    text = f"{HEAD}1. Referat\nReferatet blev godkendt.\n\n2. Temamøde\nTyve har meldt sig.\n{told}\n"
    decision = read(text).items[1].decision
    assert decision is not None
    assert decision.quote.text in told
    assert told.endswith(decision.quote.text)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Der var enighed om kritikken blandt deltagerne.", id="a-mood"),
        pytest.param("Forvaltningen indstiller, at huset får 90.000 kr.", id="a-proposal"),
    ],
)
def test_a_mood_and_a_proposal_are_no_decisions(told: str, read: Read) -> None:
    text = f"{HEAD}1. Referat\nReferatet blev godkendt.\n\n2. Temamøde\nTyve har meldt sig.\n{told}\n"
    assert read(text).items[1].decision is None


@pytest.mark.parametrize("name", ["Susanne", "Søren", "Karen", "Rune"])
def test_first_names_that_end_like_definite_nouns_act(name: str, vocabulary: Vocabulary) -> None:
    assert is_agent(name, vocabulary)


@pytest.mark.parametrize("noun", ["Perronen", "Byggeriet", "Borgerne"])
def test_definite_nouns_do_not_act(noun: str, vocabulary: Vocabulary) -> None:
    assert not is_agent(noun, vocabulary)


def test_the_day_of_a_decision_is_the_meetings_also_below_a_list_of_absentees(read: Read) -> None:
    text = "4. Bosætning\n\nSagsnr.\n\n450-2018-3120\n\nSagsfremstilling\n\nTre spor.\n\n"
    text += "Beslutning i Byrådet 25. september 2018:\n\nFraværende:  Grethe Vammen (V)\n\nGodkendt.\n"
    assert read(text).header.date == dt.date(2018, 9, 25)


def test_the_letterhead_of_the_next_page_is_no_paper(read: Read) -> None:
    text = "Kulturudvalget\n3. maj 2016\n\n1. Vedtægter\nBeslutning\nGodkendt.\nBilag\nUdkast\nSørring Kommune\n"
    assert [one.title for one in read(text).items[0].attachments] == ["Udkast"]


def test_letters_before_a_year_are_part_of_the_case_number(read: Read) -> None:
    text = "Socialudvalget\n3. maj 2018\n\n1. Tilbud\nSags ID: SAG-2018-01122 Ansvarligt center Social\nBeslutning\n"
    assert [n.quote.text for n in read(f"{text}Godkendt.\n").items[0].case_numbers] == ["SAG-2018-01122"]


@pytest.mark.parametrize("words", ["måtte desværre melde fra", "kunne ikke være med", "var sygemeldt"])
def test_absence_may_be_told_politely(words: str, read: Read) -> None:
    text = f"Seniorrådet\nReferat af møde den 8. oktober 2013\n\nOrla Sund {words}.\n\n"
    header = read(f"{text}1. Budget\nGodkendt.\n\n2. Eventuelt\nIntet.\n").header
    assert [one.name for one in header.attendances] == ["Orla Sund"]
