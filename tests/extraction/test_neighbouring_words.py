"""Other words, marks and signs for what items hold: numbers, cases, marks, absence, decisions and papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.splitting import split_lines
from tracker.extraction.tagging.numbered_papers import tag_numbered_papers
from tracker.extraction.tagging.passes import tag_line

HEAD = "Prøveby Kommune\n\nTeknikudvalget\n\nReferat\n\nMødedato: 14. maj 2019\n\n"


def item(number: str, title: str, *, below: str = "", decision: str = "Godkendt.") -> str:
    """One item with a case, whatever stands below it, and a decision."""
    case = f"19/{1000 + len(title)}"
    return f"{number}{title}\nSagsnr.: {case}\n\nSagsfremstilling\nTal.\n{below}\nBeslutning\n{decision}\n\n"


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("[{}] ", id="in square brackets"),
        pytest.param("§ {}. ", id="as paragraphs"),
        pytest.param("{}\n\n", id="alone with a blank line below"),
        pytest.param("{}\n", id="alone right above"),
    ],
)
def test_numbers_stand_before_titles_in_further_ways(read: Read, number: str) -> None:
    text = HEAD + item(number.format(41), "Ny sti") + item(number.format(42), "Salg af grund")
    assert [(one.number, one.title) for one in read(text).items] == [("41", "Ny sti"), ("42", "Salg af grund")]


@pytest.mark.parametrize(
    ("below", "titles"),
    [
        pytest.param("\nVedlagt:\n- Kort\n- Brev\n", ["Kort", "Brev"], id="another heading"),
        pytest.param("\nBilag (åbner i nyt vindue)\nKort\n", ["Kort"], id="what the heading does"),
        pytest.param("\nBilag 1: Kort\nBilag 2: Brev\n", ["Kort", "Brev"], id="numbered, without a heading"),
        pytest.param("\nBilag A - Kort\n\nBilag B - Brev\n", ["Kort", "Brev"], id="lettered, without a heading"),
        pytest.param("\nFil: Kort.pdf\nFil: Brev.pdf\n", ["Kort.pdf", "Brev.pdf"], id="each called a file"),
        pytest.param("\nBilag 1: Kort viser stien.\nDen er lang.\n", [], id="a sentence about a paper"),
        pytest.param("\nBilag\nKort Åbn\nHent Brev\n", ["Kort", "Brev"], id="buttons beside the titles"),
        pytest.param("\nBilag\nDokument: Kort\nTitel: Brev\n", ["Kort", "Brev"], id="labels before the titles"),
        pytest.param("\nBilag\n1. Kort - 55121/19\n", ["Kort"], id="a dash before the journal number"),
        pytest.param("\nBilag\nKort [offentligt]\n", ["Kort"], id="a mark in square brackets"),
    ],
)
def test_papers_are_listed_in_further_ways(read: Read, below: str, titles: list[str]) -> None:
    text = HEAD + item("41. ", "Ny sti", below=below) + item("42. ", "Salg af grund")
    assert [[paper.title for paper in one.attachments] for one in read(text).items] == [titles, []]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Forfald: Bo Vik", id="an older word"),
        pytest.param("Med afbud: Bo Vik", id="sent word"),
        pytest.param("Fraværende Bo Vik", id="without a sign"),
        pytest.param("Mødt: Alle undtagen Bo Vik", id="all but one"),
        pytest.param("Til stede: Samtlige medlemmer bortset fra Bo Vik", id="every member but one"),
    ],
)
def test_who_was_away_is_said_in_further_ways(read: Read, line: str) -> None:
    text = HEAD + item("41. ", "Ny sti") + item("42. ", "Salg af grund", decision=f"Udsat.\n\n{line}")
    last = read(text).items[-1]
    assert [one.name for one in last.attendances if one.presence.value == "absent"] == ["Bo Vik"]
    assert last.decision is not None
    assert last.decision.quote.text == "Udsat."


@pytest.mark.parametrize(
    ("line", "closed"), [("Åben for offentligheden: Ja", False), ("Åben for offentligheden: Nej", True)]
)
def test_whether_the_public_may_listen_is_answered_below_a_title(read: Read, line: str, closed: bool) -> None:
    text = HEAD + item("41. ", f"Ny sti\n{line}") + item("42. ", "Salg af grund")
    assert read(text).items[0].is_closed is closed


def test_a_case_number_stands_behind_initials_and_a_decision_behind_its_day_in_brackets(read: Read) -> None:
    text = (
        "41. Ny sti\nRef.: klu, sagsnr. 19/2044\n\nSagsfremstilling\nTal.\n\nBeslutning (14.05.2019):\nGodkendt.\n\n"
        "42. Salg\nRef.: klu, sagsnr. 19/2045\n\nSagsfremstilling\nTal.\n\nBeslutning (14.05.2019):\nUdsat.\n"
    )
    items = read(HEAD + text).items
    assert [[number.quote.text for number in one.case_numbers] for one in items] == [["19/2044"], ["19/2045"]]
    assert [one.decision.quote.text for one in items if one.decision] == ["Godkendt.", "Udsat."]


@given(st.lists(st.sampled_from(["Bilag 1: Kort", "Bilag 2: Brev", "Beslutning", "", "Fil: x", "Tal.", "2. Hal"])))
def test_only_one_line_of_a_run_of_papers_becomes_a_heading(vocabulary: Vocabulary, words: list[str]) -> None:
    lines = split_lines("\n".join(words), vocabulary)
    tags = [tag_line(line, vocabulary) for line in lines]
    before = list(tags)
    tag_numbered_papers(lines, tags)
    changed = [n for n, (old, new) in enumerate(zip(before, tags, strict=True)) if old is not new]
    assert all(words[n].startswith(("Bilag 1", "Fil")) for n in changed)
    assert all(tags[n].rest == lines[n].core_start for n in changed)


@pytest.mark.parametrize(
    ("below", "titles"),
    [
        pytest.param("Bilag\n- Kort\n\nStien er lang. Den koster meget i år.\n", ["Kort"], id="two sentences"),
        pytest.param("Bilag\nKort\n\nOplæg\nEn køber har budt på hele arealet.\n", ["Kort"], id="under their heading"),
        pytest.param("Bilag\nKort\nBrev om arealet i byen.\n", ["Kort", "Brev om arealet i byen"], id="no verb"),
        pytest.param(
            "Bilag\nKort\nBrev, der er sendt til alle\n", ["Kort", "Brev, der er sendt til alle"], id="no stop"
        ),
    ],
)
def test_sentences_below_a_list_of_papers_are_none_of_them(read: Read, below: str, titles: list[str]) -> None:
    text = HEAD + f"41. Ny sti\n{below}\nBeslutning\nGodkendt.\n\n42. Salg\n\nBeslutning\nUdsat.\n"
    assert [paper.title for paper in read(text).items[0].attachments] == titles


@pytest.mark.parametrize(
    "proposal",
    [
        "Forvaltningen indstiller, at stien anlægges.",
        "Det indstilles, at stien anlægges.",
        "Teknik og Miljø foreslår:\nat stien anlægges.",
        "Indstilling fra Teknik og Miljø\nAt stien anlægges.",
    ],
)
def test_a_proposal_between_decision_and_case_is_no_part_of_the_decision(read: Read, proposal: str) -> None:
    part = f"Beslutning\nGodkendt.\n\nFraværende: Bo Vik\n\n{proposal}\n\nSagsfremstilling\nTal.\n\n"
    items = read(f"{HEAD}41. Ny sti\n\n{part}42. Salg\n\n{part}").items
    assert [one.decision.quote.text for one in items if one.decision] == ["Godkendt.", "Godkendt."]


def test_the_name_of_the_absent_in_the_head_and_below_each_item_is_no_running_head(read: Read) -> None:
    away = "Fraværende:\nBo Vik\n\n\n"
    text = HEAD.rstrip() + "\n" + away + item("41. ", "Ny sti") + away + item("42. ", "Salg af grund") + away
    names = [[one.name for one in i.attendances] for i in read(text).items]
    assert names == [["Bo Vik"], ["Bo Vik"]]


NAMED = [("1", "Budget"), ("2", "Ny hal"), ("3", "Eventuelt")]
ONES = [("1", title) for _, title in NAMED]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "1. Budget\nGodkendt. Underskrevet.2. Ny hal\nUdsat.\n\n3. Eventuelt\nIntet.\n", NAMED, id="a number glued"
        ),
        pytest.param(
            "1. Budget. Godkendt. Underskrevet.2. Ny hal. Udsat.3. Eventuelt. Intet.\n", NAMED, id="all on one line"
        ),
        pytest.param(
            "1.\nBudget\nBeslutning\nGodkendt.\n\n1.\nNy hal\nBeslutning\nUdsat.\n\n"
            "1.\nEventuelt\nBeslutning\nIntet.\n",
            ONES,
            id="one alone above each title",
        ),
        pytest.param(
            "| Nr. | Sag | Beslutning |\n|---|---|---|\n| 1. | Budget | Godkendt. |\n| 1. | Ny hal | Udsat. |\n"
            "| 1. | Eventuelt | Intet. |\n",
            ONES,
            id="one in each row below a rule",
        ),
    ],
)
def test_items_are_parted_where_their_numbers_are_glued_or_begin_anew(
    read: Read, text: str, wanted: list[tuple[str, str]]
) -> None:
    items = read(f"Ældrerådet\nReferat af møde 4. maj 2016\n\n{text}").items
    assert [(one.number, one.title) for one in items] == wanted
    assert [one.decision.quote.text.split()[0] for one in items if one.decision] == ["Godkendt.", "Udsat.", "Intet."]


@pytest.mark.parametrize(
    ("line", "title", "closed"),
    [
        pytest.param("Punkt 1 Åben Budget", "Budget", False, id="without a sign"),
        pytest.param("Punkt 1 Åben Skole", "Åben Skole", None, id="a name that begins so"),
        pytest.param("1. Lukket Budget", "Budget", True, id="closed"),
    ],
)
def test_a_mark_between_number_and_title_is_no_part_of_the_title(
    read: Read, line: str, title: str, closed: bool | None
) -> None:
    text = f"Byrådet\n4. maj 2016\n\n{line}\nBeslutning\nGodkendt.\n\n{line.replace('1', '2')}\nBeslutning\nUdsat.\n"
    assert [(one.title, one.is_closed) for one in read(text).items] == [(title, closed)] * 2


@pytest.mark.parametrize(
    ("number", "title"),
    [
        pytest.param("42. ", "2. behandling af budget 2020", id="which time it is treated"),
        pytest.param("42. ", "100 års jubilæum", id="how many years"),
        pytest.param("42.\n", "Høringssvar", id="a heading elsewhere, below its number"),
        pytest.param("Punkt 42\n", "Økonomi", id="another, below its number"),
        pytest.param("42. ", "Fravær blandt ansatte", id="about absence, and no list of those absent"),
    ],
)
def test_titles_may_begin_with_a_number_or_be_a_word_for_something_else(read: Read, number: str, title: str) -> None:
    away = "Fraværende: Bo Vik\n"
    first = number.replace("42", "41")
    reading = read(HEAD + item(first, "Ny sti") + item(number, title, decision=f"Godkendt.\n\n{away}"))
    assert [(one.number, one.title) for one in reading.items] == [("41", "Ny sti"), ("42", title)]
    assert reading.header.attendances == ()


@pytest.mark.parametrize("lead", ["Udvalget besluttede:", "Udvalget anbefalede:"])
def test_who_decided_is_told_within_the_decision(read: Read, lead: str) -> None:
    text = HEAD + item("41. ", "Ny sti", decision=f"{lead}\n- at stien udsættes") + item("42. ", "Salg")
    decision = read(text).items[0].decision
    assert decision is not None
    assert decision.quote.text == f"{lead}\n- at stien udsættes"
