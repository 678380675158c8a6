"""Tables whose cells stand below each other, items under letters, marks and numbers at the ends of titles."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.reading import MinutesReading
from tracker.extraction.items.case_numbers import case_number_at_end
from tracker.extraction.items.closed import strip_marks
from tracker.extraction.lines.line import Line
from tracker.extraction.lines.timed_rows import split_timed_rows
from tracker.extraction.tasks.news import is_news

HEAD = "Skolebestyrelsesmøde den 9. marts 2021\n\nAfbud: Lis Prang\n\n"
ROWS = (
    "Tid\n\nPunkt\n\nReferat\n\nPkt. 1\n\nGodkendelse af dagsorden\n\nB\n\nGodkendt\n\nPAUSE\n\nKl. 17.00-17.05\n\n"
    "Pkt. 2 (Mona)\n\nNyt fra eleverne\n\n17.05-17.20\n\nOrientering\n\nEleverne ønsker bænke. Tue spørger pedellen.\n"
    "\nPkt. 3\n\nLektier\n\n17.20-17.40\n\nMødekalender\n\n12. april\n"
)


def decisions(reading: MinutesReading) -> list[tuple[str | None, str | None, str | None]]:
    """Number, title and decision of each item."""
    return [(i.number, i.title, i.decision.quote.text if i.decision else None) for i in reading.items]


def test_what_stands_behind_the_time_and_kind_of_a_row_is_what_was_said(read: Read) -> None:
    assert decisions(read(HEAD + ROWS)) == [
        ("1", "Godkendelse af dagsorden", "Godkendt"),
        ("2", "Nyt fra eleverne", "Eleverne ønsker bænke. Tue spørger pedellen."),
        ("3", "Lektier", None),
    ]


def test_rows_without_a_head_of_three_columns_are_left_alone() -> None:
    lines = [Line(n, n + 1, n, n + 1, words) for n, words in enumerate(("Punkt", "Referat", "Pkt. 1", "Budget", "B"))]
    assert list(split_timed_rows(lines)) == lines


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank-lines-between"])
@pytest.mark.parametrize("column", ["Emne", "Indhold"])
def test_cells_below_each_other_are_numbers_titles_decisions_and_doers(gap: str, column: str, read: Read) -> None:
    cells = (
        *("Punkt", column, "Beslutning", "Ansvarlig"),
        *("1", "Dagsorden", "Godkendt", "Formand"),
        *("2", "Trafik", "Vi søger om en zone.", "Anders"),
    )
    found = decisions(read("Referat skolebestyrelsen\nDato: 6. december 2023\n\n" + gap.join(cells) + "\n"))
    assert found == [("1", "Dagsorden", "Godkendt"), ("2", "Trafik", "Vi søger om en zone.")]


@pytest.mark.parametrize(
    "signs", ["A. B. C.", "A) B) C)", "a) b) c)", "A: B: C:", "Punkt A: Punkt B: Punkt C:"], ids=lambda s: s[:8]
)
def test_items_may_stand_under_letters(signs: str, read: Read) -> None:
    first, second, third = signs.replace("Punkt ", "Punkt_").split()
    text = f"Handicaprådet\nReferat fra mødet den 12. maj 2015\n\n{first} Dagsorden\n\nGodkendt.\n\n"
    text += f"{second} Stationen\n\nRådet drøftede ramperne. Bo Vik skriver til banen.\n\n{third} Eventuelt\n\nIntet.\n"
    items = read(text.replace("_", " ")).items
    assert [(i.number or "").upper() for i in items] == ["A", "B", "C"]
    assert [i.title for i in items] == ["Dagsorden", "Stationen", "Eventuelt"]


def test_lettered_points_inside_a_numbered_item_are_no_items(read: Read) -> None:
    text = "Kulturudvalget\nReferat, 3. maj 2011\n\n1. Puljer\nBeslutning\nA. Kor: 5.000 kr.\nB. Band: 3.000 kr.\n\n"
    assert [i.number for i in read(text + "2. Huse\nBeslutning\nGodkendt.\n").items] == ["1", "2"]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        pytest.param("Ny bro - 18/20110", "Ny bro", id="behind-a-dash"),
        pytest.param("Forlig | sagsnr. 2019-000411", "Forlig", id="behind-a-bar-with-its-label"),
        pytest.param("Godkendelse af dagsorden (24/1)", "Godkendelse af dagsorden", id="first-case-of-the-year"),
        pytest.param("Takster - 16/17", None, id="two-years"),
        pytest.param("Ungepolitik - 2018-2021", None, id="a-term"),
        pytest.param("Julefrokost - 24/12", None, id="a-day"),
    ],
)
def test_case_numbers_at_the_end_of_a_title(title: str, kept: str | None) -> None:
    found = case_number_at_end(title)
    assert (title[: found[0]] if found else None) == kept


@pytest.mark.parametrize(
    ("title", "kept", "closed"),
    [
        pytest.param("(Offentlig) Lokalplan", "Lokalplan", False, id="open-in-brackets"),
        pytest.param("(Ikke offentlig) Grundsalg", "Grundsalg", True, id="closed-in-brackets"),
        pytest.param("[Ikke-offentligt] - Grundsalg", "Grundsalg", True, id="square-brackets-and-a-dash"),
        pytest.param("Offentlig transport", "Offentlig transport", None, id="a-word-of-the-title"),
    ],
)
def test_marks_in_brackets_before_a_title(title: str, kept: str, closed: bool | None) -> None:
    start, end, said = strip_marks(title)
    assert (title[start:end], said) == (kept, closed)


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        pytest.param("Forvaltningen vil spare 1,4 mio. kr. på rengøring i 2011.", True, id="a-saving"),
        pytest.param("Kommunen vil gerne lukke to køkkener.", True, id="a-closing"),
        pytest.param("Kommunen vil give 3.000 kr. til kaffe.", True, id="a-sum"),
        pytest.param("Forvaltningen vil undersøge prisen.", False, id="an-inquiry"),
        pytest.param("Administrationen vil give borgerne besked.", False, id="word-is-given"),
    ],
)
def test_what_the_municipality_means_to_do_is_reported(sentence: str, is_told: bool) -> None:
    assert is_news(sentence) is is_told


@pytest.mark.parametrize(
    ("entry", "title", "document_id"),
    [
        pytest.param("1 Åben Budgetopfølgning 341-2019-61001", "Budgetopfølgning", "341-2019-61001", id="office-id"),
        pytest.param("Se bilag: Deltagertal (pdf, 300 KB)", "Deltagertal", None, id="a-link"),
    ],
)
def test_ids_and_links_are_no_part_of_a_paper(entry: str, title: str, document_id: str | None, read: Read) -> None:
    item = read(f"Socialudvalget\n3. maj 2017\n\n1. Lejr\n\nBilag\n{entry}\n\nBeslutning\nGodkendt.\n").items[0]
    assert [(one.title, one.document_id) for one in item.attachments] == [(title, document_id)]


def test_an_answer_of_many_words_keeps_its_number(read: Read) -> None:
    text = "Ældrerådet\nReferat af møde den 4. marts 2008\n\n1. Referat\n2. Mad\n3. Eventuelt\n\nAd 1. Godkendt.\n\n"
    text += f"Ad 2. Rådet drøftede {'den nye ordning og ' * 6}prisen. Eva Friis sender et brev.\n\nAd 3. Intet.\n"
    assert [(i.number, i.title) for i in read(text).items] == [("1", "Referat"), ("2", "Mad"), ("3", "Eventuelt")]
