"""Attendance, attachments, case numbers, titles and marks: the small shapes of minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.conftest import document_of
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import Attachment
from tracker.domain.meeting import Presence
from tracker.domain.source import Span
from tracker.extraction.attendance.lists import find_listed, split_label
from tracker.extraction.attendance.sentences import find_in_sentence, is_attendance_line
from tracker.extraction.doubts.sums import find_differing_sums
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.items.attachment_entries import read_attachment
from tracker.extraction.items.case_numbers import find_case_numbers, is_case_line
from tracker.extraction.items.closed import strip_marks
from tracker.extraction.items.table_amounts import find_table_amounts
from tracker.extraction.items.titles import find_title
from tracker.extraction.minutes import read_minutes


def attachment(words: str) -> Attachment:
    found = read_attachment(words, 0, len(words))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "title", "document_id", "is_closed"),
    [
        pytest.param("Budget 2024", "Budget 2024", None, None, id="title-alone"),
        pytest.param("1 - 3516354 Åben Notat (93136/23) (H)", "Notat", "3516354", False, id="all-on-one-line"),
        pytest.param("371-2022-40155 Fordeling", "Fordeling", "371-2022-40155", None, id="office-number"),
        pytest.param("• Skema over ansøgninger", "Skema over ansøgninger", None, None, id="bullet"),
        pytest.param("Tegning (offentlig)", "Tegning", None, False, id="open-behind"),
        pytest.param("Lukket Tilbud", "Tilbud", None, True, id="closed-before"),
        pytest.param("Notat (PDF, 88 kB)", "Notat", None, None, id="format-and-size"),
        pytest.param("application/pdf icon Høringssvar", "Høringssvar", None, None, id="icon"),
        pytest.param("For\\_nye\\_borgere", "For_nye_borgere", None, None, id="markdown-escapes"),
        pytest.param("2. Rapport 2023;", "Rapport 2023", None, None, id="number-and-semicolon"),
        pytest.param("Budgetramme (DokumentID: 7012331 - EMN)", "Budgetramme", None, None, id="id-in-brackets"),
        pytest.param("Notat.pdf - 1,2 MB", "Notat.pdf", None, None, id="size-behind-a-dash"),
        pytest.param("(Lukket) Tilbud", "Tilbud", None, True, id="closed-in-brackets-before"),
        pytest.param("1. 2. kvartal 2019", "2. kvartal 2019", None, None, id="one-list-number-alone"),
        pytest.param("2008-90021 Regnskab", "Regnskab", "2008-90021", None, id="year-and-number"),
        pytest.param("Dok. 18/12345-3 Plan", "Plan", "18/12345-3", None, id="labelled-id-before"),
        pytest.param("b. Regler for tilskud", "Regler for tilskud", None, None, id="letter-of-a-list"),
        pytest.param("Referat 20210405", "Referat 20210405", None, None, id="a-day-is-no-id"),
        pytest.param("Budget 2020/21", "Budget 2020/21", None, None, id="a-school-year-is-no-id"),
    ],
)
def test_an_attachment_is_its_title_with_ids_beside(
    words: str, title: str, document_id: str | None, is_closed: bool | None
) -> None:
    found = attachment(words)
    assert (found.title, found.document_id, found.is_closed) == (title, document_id, is_closed)


@given(st.text(alphabet="aÅ1() -/.;•Lukket\\_", max_size=60))
def test_any_line_gives_an_attachment_that_stands_in_it(words: str) -> None:
    found = read_attachment(words, 0, len(words))
    assert found is None or words[found.quote.span.start : found.quote.span.end] == found.quote.text


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        pytest.param("22/740      Åben Sag", ["22/740"], id="year-and-number"),
        pytest.param("15.40.00-P35-1-21", ["15.40.00-P35-1-21"], id="kle-with-facet"),
        pytest.param(
            "Sagsnr.: 418-2013-30562   J.nr.: 00.01.00   Dokumentnr.: 418-2014-81270", ["418-2013-30562"], id="three"
        ),
        pytest.param("Sagsnr.: 2020-016062", ["2020-016062"], id="year-run"),
        pytest.param("Sagsnr. 301440 Åbent punkt", ["301440"], id="plain-number-behind-its-label"),
        pytest.param("Sag: 00.32.10S55 - 2010/11920", ["00.32.10S55 - 2010/11920"], id="kle-and-year"),
        pytest.param("Sagsnr.15/24", ["15/24"], id="glued-label"),
        pytest.param("Sagsnr: 24-010366", ["24-010366"], id="short-year-and-run-behind-its-label"),
        pytest.param("Sagsnr. 050391-2014", ["050391-2014"], id="run-and-year-behind-its-label"),
        pytest.param("048391-2014", ["048391-2014"], id="run-and-year"),
        pytest.param("Sagsnr.: A00 16/928", ["A00 16/928"], id="facet-before"),
        pytest.param("J.nr.: 00.01.00", ["00.01.00"], id="code-alone-counts-where-nothing-else-stands"),
    ],
)
def test_a_case_line_gives_the_case_s_own_number(line: str, numbers: list[str], vocabulary: Vocabulary) -> None:
    assert is_case_line(line, vocabulary)
    found = find_case_numbers(line, [(0, len(line))], vocabulary)
    assert [case.quote.text for case in found] == numbers


@pytest.mark.parametrize(
    "line", ["Rådet drøftede sag 22/740 og takkede.", "2018-2021", "14 medlemmer", "Side 3 af 9", "010190-2014"]
)
def test_running_text_is_no_case_line(line: str, vocabulary: Vocabulary) -> None:
    assert not is_case_line(line, vocabulary)


def test_a_kle_number_tells_its_subject_and_facet(vocabulary: Vocabulary) -> None:
    (case,) = find_case_numbers("15.40.00-P35-1-21", [(0, 17)], vocabulary)
    assert (case.kle_subject, case.kle_facet) == ("15.40.00", "P35")


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        pytest.param("Fraværende: Åse Ærø (Ø), Bo Vik", [("Åse Ærø", None), ("Bo Vik", None)], id="list"),
        pytest.param("Afbud: Åse Ærø og Bo Vik.", [("Åse Ærø", True), ("Bo Vik", True)], id="excused"),
        pytest.param("Ikke til stede:  Ingen", [], id="nobody"),
        pytest.param("Fraværende: Åse Ærø (uden afbud)", [("Åse Ærø", False)], id="without-excuse-behind-the-name"),
    ],
)
def test_a_list_of_absentees_is_read(words: str, absent: list[tuple[str, bool | None]], vocabulary: Vocabulary) -> None:
    kind, begin = split_label(words, vocabulary)
    assert kind is not None
    found = find_listed(words, begin, len(words), kind, vocabulary)
    assert [(entry.attendance.name, entry.attendance.is_excused) for entry in found] == absent


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        pytest.param("Åse Ærø og Bo Vik var fraværende.", [("Åse Ærø", None), ("Bo Vik", None)], id="were-absent"),
        pytest.param("Bo Vik var fraværende uden afbud.", [("Bo Vik", False)], id="without-excuse"),
        pytest.param("Bo Vik (Ø) havde meldt afbud.", [("Bo Vik", True)], id="excused"),
        pytest.param("Der er afbud fra Bo Vik.", [("Bo Vik", True)], id="behind-the-words"),
        pytest.param("Bo Vik kom under pkt. 2.", [], id="arriving-late-is-no-absence"),
    ],
)
def test_absence_told_in_a_sentence_is_read(
    words: str, absent: list[tuple[str, bool | None]], vocabulary: Vocabulary
) -> None:
    found = list(find_in_sentence(words, 0, len(words), vocabulary))
    assert [(entry.attendance.name, entry.attendance.is_excused) for entry in found] == absent
    assert is_attendance_line(words, vocabulary)


def test_absence_from_a_range_holds_for_its_items_alone(vocabulary: Vocabulary) -> None:
    words = "Bo Vik deltog ikke under punkterne 4-5."
    (entry,) = find_in_sentence(words, 0, len(words), vocabulary)
    assert [entry.covers(number) for number in ("3", "4", "5", None)] == [False, True, True, False]


def test_a_member_who_came_late_is_not_absent(vocabulary: Vocabulary) -> None:
    words = "Åse Ærø (Ø)\nmødte kl. 17.20 under punkt 1"
    (entry,) = find_listed(words, 0, len(words), "absent", vocabulary)
    assert entry.attendance.presence is Presence.LATE


@pytest.mark.parametrize(
    ("words", "title", "closed"),
    [
        pytest.param("Salg af grund - Lukket punkt", "Salg af grund", True, id="behind"),
        pytest.param("Lukket - Salg af grund", "Salg af grund", True, id="before"),
        pytest.param("Salg af grund (lukket)", "Salg af grund", True, id="brackets"),
        pytest.param("Lukket sag: Salg af grund", "Salg af grund", True, id="label"),
        pytest.param("Salg af grund", "Salg af grund", None, id="nothing-said"),
        pytest.param("Lukketider i hallen", "Lukketider i hallen", None, id="only-a-beginning-of-a-word"),
    ],
)
def test_a_mark_is_no_part_of_the_title(words: str, title: str, closed: bool | None) -> None:
    start, end, said = strip_marks(words)
    assert (words[start:end], said) == (title, closed)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        pytest.param("Kollektiv trafik a. Linje 3 mister to ture.", "Kollektiv trafik", id="lettered-points"),
        pytest.param("Regnskab Kassereren gennemgik tallene.", "Regnskab", id="subject-and-verb"),
        pytest.param("Godkendelse af referat Godkendt uden bemærkninger.", "Godkendelse af referat", id="outcome"),
        pytest.param("Dagsorden. Godkendt.", "Dagsorden", id="full-stop"),
    ],
)
def test_a_title_ends_where_the_text_goes_on(words: str, title: str, vocabulary: Vocabulary) -> None:
    quote, _, _ = find_title(words, Span(0, len(words)), glued=True, vocabulary=vocabulary)
    assert quote is not None
    assert quote.text == title


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("Referat fra Integrationsrådet", "Integrationsrådet", id="one-word"),
        pytest.param("i Børne- og Ungdomsudvalget den", "Børne- og Ungdomsudvalget", id="hyphen"),
        pytest.param("Udvalget for Teknik og Miljø den 3.", "Udvalget for Teknik og Miljø", id="opener"),
        pytest.param("Eksempelby Kommune Integrationsrådet", "Integrationsrådet", id="municipality-is-no-part"),
        pytest.param("Byrådets beslutning", "Byrådet", id="genitive"),
        pytest.param("Rådet drøftede sagen", None, id="a-word-for-any-body-names-none"),
        pytest.param("Der er meldt afbud", None, id="only-the-ending"),
    ],
)
def test_a_body_is_found_by_its_name(words: str, name: str | None, vocabulary: Vocabulary) -> None:
    found = find_body(words, vocabulary)
    assert (found and found.name) == name


def test_a_table_takes_its_unit_from_its_heading() -> None:
    text = "Merudgifter i mio. kr.:\nOmråde      2024      2025\nSkoler       1,5      -0,5\n\nBørn 12"
    amounts = find_table_amounts(text, Span(0, len(text)))
    assert [amount.ore for amount in amounts] == [150_000_000, -50_000_000]


def test_parts_that_almost_make_the_total_are_told() -> None:
    text = "Skolen får 318.600 kr. og klubben 74.438 kr., i alt 393.039 kr."
    assert [quote.text for quote in find_differing_sums(text, Span(0, len(text)))] == [text]
    right = "Skolen får 300.000 kr. og klubben 50.000 kr., i alt 350.000 kr."
    assert find_differing_sums(right, Span(0, len(right))) == ()


def test_names_in_columns_are_present_or_absent_by_their_cross(vocabulary: Vocabulary) -> None:
    text = (
        "Integrationsrådet          Deltog    Afbud\n"
        "Åse Ærø                      x\nBo Vik                                 x\n"
        "\n1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\nIntet.\n"
    )
    header = read_minutes(document_of(text), vocabulary).header
    assert [(a.name, a.presence) for a in header.attendances] == [
        ("Åse Ærø", Presence.PRESENT),
        ("Bo Vik", Presence.ABSENT),
    ]


LISTED = [
    pytest.param("Bilag: 1 Brev fra koret 2 Svar fra kommunen", ["Brev fra koret", "Svar fra kommunen"], id="numbers"),
    pytest.param(
        "Bilag: Bilag 1 Åben Brev 2 Åben Svar 3 Lukket Salg", ["Brev", "Svar", "Salg"], id="numbers-and-marks"
    ),
    pytest.param("Bilag\nPlan.pdf Kort over parker.pdf", ["Plan.pdf", "Kort over parker.pdf"], id="file-endings"),
    pytest.param("Bilag: 88120 - Beregning 88121 - Udtalelse", ["Beregning", "Udtalelse"], id="ids-on-a-line"),
    pytest.param(
        "Bilag\na. Oversigt over ansøgninger og\n   forslag til fordeling (pdf, 245 KB)",
        ["Oversigt over ansøgninger og forslag til fordeling"],
        id="title-over-two-lines",
    ),
    pytest.param("Bilag\nNr.  Titel  Dok.nr\n1  Notat om skoler  23/4410-3", ["Notat om skoler"], id="table"),
    pytest.param("Bilag\nBilagene ligger på sagen.", [], id="words-about-attachments"),
    pytest.param("Bilag\nNotat\nHent\nDel på Facebook", ["Notat"], id="links-beside"),
]


@pytest.mark.parametrize(("lines", "titles"), LISTED)
def test_a_list_of_attachments_is_read_entry_by_entry(lines: str, titles: list[str], vocabulary: Vocabulary) -> None:
    first = f"1. Tilskud\n\nBeslutning\nGodkendt.\n\n{lines}\n\n"
    text = f"Kulturudvalget\nReferat\n\n{first}2. Eventuelt\n\nBeslutning\nIntet.\n"
    (item, _) = read_minutes(document_of(text), vocabulary).items
    assert [found.title for found in item.attachments] == titles


NAMED = [
    pytest.param(
        "Bilag 1: Referat fra sidst.\nRådet godkendte referatet.", ["Referat fra sidst"], id="a-line-of-its-own"
    ),
    pytest.param(
        "Koret spørger. Åben - Regnskab 2010 Regnskabet taget til efterretning.",
        ["Regnskab 2010"],
        id="a-mark-in-the-text",
    ),
    pytest.param("Koret spørger. Åben - tør vi. Udsat.", [], id="a-mark-before-small-letters"),
]


@pytest.mark.parametrize(("words", "titles"), NAMED)
def test_an_attachment_is_named_under_the_head(words: str, titles: list[str], vocabulary: Vocabulary) -> None:
    text = f"Kulturudvalget\nReferat\n\n1. Tilskud\n\n{words}\n\n2. Eventuelt\n\nUdsat.\n"
    item = read_minutes(document_of(text), vocabulary).items[0]
    assert [found.title for found in item.attachments] == titles
