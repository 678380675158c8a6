"""Points listed first and answered by number, groups told by the contents, and heads with several labels on a line."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.heading.short_dates import find_short_date

POINTS = "Ældrerådet\nReferat af mødet den 4. marts 2008\n\nDagsorden:\n1. Referat\n2. Busser\n3. Eventuelt\n\n"


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param("Ad 1. Godkendt.\n\nAd 2. Rådet beder om en ny rute.\n\nAd 3. Intet.\n", id="ad"),
        pytest.param("Referat\n\n1. Godkendt.\n2. Rådet beder om en ny rute.\n3. Intet.\n", id="bare-numbers"),
    ],
)
def test_points_listed_first_give_their_titles_to_the_answers(answers: str, read: Read) -> None:
    items = read(POINTS + answers).items
    assert [(item.number, item.title) for item in items] == [("1", "Referat"), ("2", "Busser"), ("3", "Eventuelt")]
    assert items[0].decision is not None
    assert items[0].decision.quote.text == "Godkendt."
    assert all(task.quote.span.start >= item.span.start for item in items for task in item.follow_ups)


def test_answers_that_say_their_titles_again_are_read_as_they_stand(read: Read) -> None:
    text = POINTS + "Ad 1. Referat\nGodkendt.\n\nAd 2. Busser\nDrøftet.\n\nAd 3. Eventuelt\nIntet.\n"
    items = read(text).items
    assert [item.title for item in items] == ["Referat", "Busser", "Eventuelt"]
    assert all(item.title_quote is not None and item.span.covers(item.title_quote.span) for item in items)


def test_a_contents_list_without_numbers_tells_which_items_are_closed(read: Read) -> None:
    reading = read(
        "Kulturudvalget\nMødedato: 4. maj 2016\nIndholdsfortegnelse\n\nÅbne sager\n\nBudget ..... 2\nNy hal ..... 3\n\n"
        "Lukkede sager\n\nKøb af jord ..... 4\n\nPunkt 1: Budget\nBeslutning:\nGodkendt.\n\n"
        "Punkt 2: Ny hal\nBeslutning:\nUdsat.\n\nPunkt 3: Køb af jord\nBeslutning:\nGodkendt.\n"
    )
    assert [item.is_closed for item in reading.items] == [False, False, True]


def test_a_mark_above_each_entry_of_the_contents_is_no_item(read: Read) -> None:
    reading = read(
        "Referat\nByrådet\n4. maj 2004\n\n8888 LillebyIndholdsfortegnelse\n\nÅben sag:\n\nBudget\n\nLukket sag:\n\n"
        "Køb af jord\n\nPunkt 1: Budget\nVedtagelse:\nGodkendt.\n\nPunkt 2: Køb af jord\nVedtagelse:\nUdsat.\n"
    )
    assert [(item.title, item.is_closed) for item in reading.items] == [("Budget", False), ("Køb af jord", True)]


def test_labels_that_share_a_line_each_have_their_value(read: Read) -> None:
    header = read(
        "Økonomiudvalget\nMødedato: 23. juni 2010 Mødetidspunkt: 15.00 Mødested: Værelse 2\n\n"
        "1. Budget\nBeslutning:\nGodkendt.\n\n2. Eventuelt\nBeslutning:\nIntet.\n"
    ).header
    assert (header.date, header.start_time, header.place) == (dt.date(2010, 6, 23), dt.time(15), "Værelse 2")


DAYS = [
    pytest.param("04.03.08", True, dt.date(2008, 3, 4), id="stops"),
    pytest.param("d. 4/3-08 kl. 9", True, dt.date(2008, 3, 4), id="slash-and-dash"),
    pytest.param("onsdag den 4. marts ’08", True, dt.date(2008, 3, 4), id="a-mark-before-the-year"),
    pytest.param("Referat af møde tirsdag d. 4/3 08", False, dt.date(2008, 3, 4), id="behind-a-weekday"),
    pytest.param("den 4. marts 16.30", False, None, id="an-hour-is-no-year"),
    pytest.param("mødet den 4. marts 16 medlemmer mødte", False, None, id="a-count-is-no-year"),
    pytest.param("punkt 4.3.08", False, None, id="no-word-for-a-day-before-it"),
    pytest.param("31.02.08", True, None, id="no-such-day"),
    pytest.param("04.03.87", True, None, id="the-last-century"),
]


@pytest.mark.parametrize(("words", "labelled", "day"), DAYS)
def test_a_year_of_two_digits_counts_where_only_a_day_can_stand(
    words: str, labelled: bool, day: dt.date | None
) -> None:
    found = find_short_date(words, 0, len(words), labelled=labelled)
    assert (found.date if found else None) == day


@given(st.text(alphabet="0123456789./-den kl,’marts\n", max_size=60), st.booleans())
def test_a_short_day_lies_within_its_words(words: str, labelled: bool) -> None:
    found = find_short_date(words, 0, len(words), labelled=labelled)
    assert found is None or (0 <= found.start < found.end <= len(words) and 2000 <= found.date.year < 2050)


PLAIN = "Lokalrådet\nReferat af møde torsdag den 15. november 2018\n\n"


def test_an_answer_right_below_its_title_is_the_decision(read: Read) -> None:
    items = read(PLAIN + "1. Referat.\nAd 1: Referatet blev godkendt.\n\n2. Ny kaj.\n\nAd 2: Kajen anbefales.\n").items
    assert [item.title for item in items] == ["Referat.", "Ny kaj."]
    assert [item.decision.quote.text for item in items if item.decision] == [
        "Referatet blev godkendt.",
        "Kajen anbefales.",
    ]


def test_an_answer_alone_on_its_line_has_what_stands_below_it(read: Read) -> None:
    items = read(PLAIN + "Dagsorden:\n1. Referat.\n2. Økonomi.\n\nAd 1:\nGodkendt.\n\nAd 2:\nDer er 300 kr.\n").items
    assert [(item.number, item.title) for item in items] == [("1", "Referat."), ("2", "Økonomi.")]
    assert [item.decision.quote.text for item in items if item.decision] == ["Godkendt.", "Der er 300 kr."]


def test_numbers_that_go_on_around_inner_lists_are_the_items(read: Read) -> None:
    items = read(
        PLAIN + " 1. Quiz\n\n  1. Det gik godt\n  2. Fire hold\n 2. Valgaften\n\n  1. Intet i år\n  2. Næste år\n"
        " 3. Biograf\n\n  1. Venter på svar\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "Quiz"), ("2", "Valgaften"), ("3", "Biograf")]


def test_an_item_with_points_among_items_without_is_no_chapter(read: Read) -> None:
    items = read(
        PLAIN + " 1    Referat.\n\nGodkendt.\n\n 2    Dagsorden.\n\nGodkendt.\n\n 3    Nyt.\n\n 3.1 Formanden:\n"
    ).items
    assert [item.number for item in items] == ["1", "2", "3"]


def test_a_title_in_small_letters_in_its_row_of_numbers_is_an_item(read: Read) -> None:
    items = read(
        PLAIN + "1. Referat\nGodkendt.\n\n2. Budget\nGodkendt.\n\n3. orientering fra skolerne\nIntet nyt.\n"
    ).items
    assert [item.title for item in items] == ["Referat", "Budget", "orientering fra skolerne"]


def test_a_document_that_nothing_divides_has_no_decision_without_a_heading(read: Read) -> None:
    reading = read(
        "Dette site bruger cookies, og det accepterer du.\n\nReferat 19. marts 2015\n\nReferat fra møde i Ældrerådet\n"
        "Dato: 19. marts 2015\n\nReferatet er godkendt af alle.\n"
    )
    assert [item.decision for item in reading.items] == [None] * len(reading.items)
    assert reading.header.date == dt.date(2015, 3, 19)


def test_a_table_of_the_agenda_gives_what_its_items_do_not_say_themselves(read: Read) -> None:
    items = read(
        "Teknikudvalget\nMødedato: 10. februar 2016\n\nPkt.   Sag          Status    Sagsnr.\n"
        "11     Dagsorden    Åben      16/12\n12     Køb af jord  Lukket    16/307\n\n"
        "Pkt. 11     Dagsorden\nBeslutning      Godkendt.\n\nPkt. 12     Køb af jord\nBeslutning      Udsat.\n"
    ).items
    assert [(item.is_closed, [case.quote.text for case in item.case_numbers]) for item in items] == [
        (False, ["16/12"]),
        (True, ["16/307"]),
    ]


@pytest.mark.parametrize(("group", "closed"), [("Åben dagsorden", [False, False]), ("Dagsorden", [None, None])])
def test_an_open_agenda_with_nothing_closed_opens_all(group: str, closed: list[bool | None], read: Read) -> None:
    items = read(
        f"Kulturrådet\n4. maj 2016\n\n{group}\n\nMøder\n\nPuljer\n\nPunkt 1\nBudget\nBeslutning\nGodkendt.\n\n"
        "Punkt 2\nEvt.\nBeslutning\nIntet.\n"
    ).items
    assert [item.is_closed for item in items] == closed


def test_absentees_in_parts_of_a_list_are_named(read: Read) -> None:
    reading = read(
        "Skolebestyrelsen\nDato: 4. maj 2016\n\nFraværende:\nForældrevalgte: Afbud fra Bo Vik.\n"
        "Elevrepræsentanter: Ida Holm, Kim Lund\n\n1. Budget\nBeslutning\nGodkendt.\n\n2. Evt.\nBeslutning\nIntet.\n"
    )
    assert [person.name for person in reading.header.attendances] == ["Bo Vik", "Ida Holm", "Kim Lund"]
