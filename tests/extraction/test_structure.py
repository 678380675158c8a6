"""Where items begin, in the layouts that Danish minutes come in, and what is told about what was not understood."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Outcome
from tracker.domain.issue import IssueCode

LAYOUTS = [
    pytest.param(
        "Punkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Pulje\n\nBeslutning\n\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="word-and-number",
    ),
    pytest.param(
        "1.Dagsorden\nBeslutning\nGodkendt.\n2.Pulje\nBeslutning\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="number-glued-to-the-title",
    ),
    pytest.param(
        "38Dagsorden\nBeslutningGodkendt.\n\n39Pulje\nBeslutningDrøftet.",
        [("38", "Dagsorden"), ("39", "Pulje")], id="headings-glued-too",
    ),
    pytest.param(
        "Dagsorden\nSag nr. 7\n\nBeslutning\n\nGodkendt.\n\nPulje\nSag nr. 8\n\nBeslutning\n\nDrøftet.",
        [("7", "Dagsorden"), ("8", "Pulje")], id="title-above-the-number",
    ),
    pytest.param(
        "Punkt 1\nDagsorden\n\nBeslutning\nGodkendt.\n\nPunkt 2\nPulje\n\nBeslutning\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="title-below-the-number",
    ),
    pytest.param(
        "Dagsorden\n22/740 Åben Sag\n\nBeslutning\nGodkendt.\n\nPulje\n22/741 Åben Sag\n\nBeslutning\nDrøftet.",
        [(None, "Dagsorden"), (None, "Pulje")], id="case-lines-without-numbers",
    ),
    pytest.param(
        "Resumé\nDagsorden.\n\nBeslutning\nGodkendt.\n\nResumé\nPulje.\n\nBeslutning\nDrøftet.",
        [(None, None), (None, None)], id="recurring-headings-alone",
    ),
    pytest.param(
        "• Dagsorden\n\nKonklusion\nGodkendt.\n\n• Pulje\n\nKonklusion\nDrøftet.",
        [(None, "Dagsorden"), (None, "Pulje")], id="bullets",
    ),
    pytest.param(
        "Indhold\nDagsorden.....3\nPulje.....4\n\nDagsorden\n\nBeslutning\nGodkendt.\n\nPulje\n\nBeslutning\nDrøftet.",
        [(None, "Dagsorden"), (None, "Pulje")], id="table-of-contents-repeats",
    ),
    pytest.param(
        "Punkt\tEmne\tBeslutning\n1\tDagsorden\tGodkendt.\n2\tPulje\tDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="table",
    ),
    pytest.param(
        "1. Dagsorden\n\n1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Pulje\n\n2. Pulje\n\nBeslutning\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="each-title-twice",
    ),
    pytest.param(
        "1 Referat af møde i Integrationsrådet den 3. april 2024 i lokale 2 Til stede: Åse Ærø, Bo Vik. 1. Dagsorden. "
        "Godkendt. 2. Pulje Kassereren gennemgik tallene. Drøftet. Side 1 af 1",
        [("1", "Dagsorden"), ("2", "Pulje")], id="a-page-on-one-line",
    ),
    pytest.param(
        "1.  1. Dagsorden\n\nBeslutning\nGodkendt.\n\nAfbud:\n1. Ida Holm, A\n2.  2. Pulje\n\nBeslutning\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="the-list-numbers-titles-that-have-their-number",
    ),
    pytest.param(
        "NYE SAGER\nPunkt Titel\n31 Dagsorden\nBeslutning\nGodkendt.\n\n"
        "BØRNEUDVALGETS SAGER\nPunkt Titel\n32 Pulje\nBeslutning\nDrøftet.",
        [("31", "Dagsorden"), ("32", "Pulje")], id="the-head-of-a-table-above-each-number",
    ),
    pytest.param(
        "9999. Dagsorden\n\nBeslutning\nGodkendt.\n\n10000. Pulje\n\nBeslutning\nDrøftet.",
        [("9999", "Dagsorden"), ("10000", "Pulje")], id="numbers-of-five-digits",
    ),
    pytest.param(
        "• Sagsid.:\n\nBeslutning\nGodkendt.\n\n• Sagsid.: 16/24751\n\nBeslutning\nDrøftet.",
        [(None, None), (None, None)], id="bulleted-case-labels-of-which-one-has-no-number",
    ),
    pytest.param(
        "Ny hal\n\n\nBeslutning Godkendt.\n\nBilag\n\nNy vej\n\n\nBeslutning Drøftet.",
        [(None, "Ny hal"), (None, "Ny vej")], id="a-title-below-an-empty-list-of-attachments",
    ),
    pytest.param(
        "Deltagere:\n• Ida Holm: Klubben\n\nAfbud:\n• Bo Vig\n\nGæst:\n• Mie Lund\n\n"
        "Dagsorden\n\nIndhold:\nDagens punkter.\n\n"
        "Referat\nGodkendt\n\nPulje\n\nIndhold:\nPenge.\n\nReferat\nDrøftet",
        [(None, "Dagsorden"), (None, "Pulje")], id="bulleted-names-before-labels-of-attendance-are-no-items",
    ),
    pytest.param(
        "Indholdsfortegnelse:\n\nPkt. nr.\n\nSag\n\n1.\n\nDagsorden\n\n3\n\n2.\n\nPulje\n\n4\n\n\n1.     Dagsorden\n\n"
        "SagsID:  77185\n\nÅbent\n\nBeslutning\nGodkendt.\n\n"
        "2.     Pulje\n\nSagsID:  77186\n\nÅbent\n\nBeslutning\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Pulje")], id="contents-with-number-title-and-page-on-lines-of-their-own",
    ),
    pytest.param(
        "1 Havneudvalg Referat Møde 3. maj 2011 Pkt. Tekst Side 48 Ny kaj 2\n\n"
        "2 Ø Ny kaj Sagsfremstilling Kajen er gammel, og der er huller. "
        "Beslutning Godkendt. Havneudvalg, 3. maj 2011 Side 1\n\n"
        "3 P Gamle både Sagsfremstilling Bådene ligger stille, og ingen ejer dem. "
        "Beslutning Drøftet. Havneudvalg, 3. maj 2011 Side 2",
        [(None, "Ny kaj"), (None, "Gamle både")], id="pages-that-begin-with-the-rest-of-a-case-number",
    ),
    pytest.param(
        "1 Havneudvalget Referat Mødedato: 3. maj 2011\n\n"
        "2 Indholdsfortegnelse Sag nr. Side 1. Ny kaj 2 2. Gamle både 3 1\n\n"
        "3 1. Ny kaj lonmik / 04/2218 Sagsfremstilling Kajen er gammel. Beslutning Godkendt. "
        "2. Gamle både HABO / 11/6120 Sagsfremstilling Bådene ligger stille. Beslutning Drøftet. 2",
        [("1", "Ny kaj"), ("2", "Gamle både")], id="contents-on-one-line-before-the-items",
    ),
    pytest.param(
        "Referat fra møde 4.4.2022Referat\n\nDer indkaldes til møde\n\nDagsorden\n\nIndhold:\nDagens punkter.\n\n"
        "Referat\nGodkendt\n\nPulje\n\nIndhold:\nPenge.\n\nReferat\nDrøftet",
        [(None, "Dagsorden"), (None, "Pulje")], id="the-word-above-decisions-names-the-document-too",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items"), LAYOUTS)
def test_items_begin_where_the_structure_says(
    text: str, items: list[tuple[str | None, str | None]], read: Read
) -> None:
    reading = read(text)
    assert [(item.number, item.title) for item in reading.items] == items
    outcomes = [item.decision.outcome if item.decision else None for item in reading.items]
    assert outcomes == [Outcome.APPROVED, Outcome.DISCUSSED]


def test_a_list_under_a_recommendation_is_no_items(read: Read) -> None:
    reading = read(
        "1. Pulje\n\nIndstilling\nDet indstilles,\n\n1. At planen godkendes\n2. At puljen lukkes\n\n"
        "Beslutning\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\nIntet.\n"
    )
    assert [item.title for item in reading.items] == ["Pulje", "Eventuelt"]
    assert [point.quote.text for point in reading.items[0].recommendations] == [
        "At planen godkendes",
        "At puljen lukkes",
    ]


def test_what_another_body_decided_before_is_an_earlier_decision(read: Read) -> None:
    (item,) = read(
        "Byrådet\n29-10-2019\n\n1. Ny bane\n\nØkonomiudvalget, 23. oktober 2019, pkt. 181:\n\nAnbefales.\n\n"
        "Beslutning i Byrådet den 29-10-2019\n\nGodkendt.\n"
    ).items
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    assert [(earlier.body, earlier.outcome) for earlier in item.earlier_decisions] == [
        ("Økonomiudvalget", Outcome.RECOMMENDED)
    ]


def test_group_headings_say_which_items_are_closed(read: Read) -> None:
    reading = read(
        "ÅBNE SAGER\n\n1. Pulje\n\nBeslutning\nGodkendt.\n\n"
        "LUKKEDE SAGER\n\n2. Salg af grund\n\nBeslutning\nGodkendt.\n"
    )
    assert [item.is_closed for item in reading.items] == [False, True]


def test_attendance_is_no_part_of_the_decision(read: Read) -> None:
    (item,) = read(
        "1. Pulje\n\nBeslutning\nFraværende: Bo Vik (Ø)\nGodkendt. Rådet takkede.\nÅse Ærø var fraværende.\n"
    ).items
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt. Rådet takkede."
    assert sorted(attendance.name for attendance in item.attendances) == ["Bo Vik", "Åse Ærø"]


def test_each_section_has_its_kind(read: Read) -> None:
    (item,) = read(
        "1. Pulje\n22/740\n\nResumé\nKort.\n\nØkonomi\n500 kr.\n\nBeslutning\nGodkendt.\n\nBilag\nBudget\n"
    ).items
    kinds = [section.kind for section in item.sections]
    assert kinds == [
        SectionKind.INTRODUCTION,
        SectionKind.SUMMARY,
        SectionKind.FINANCES,
        SectionKind.DECISION,
        SectionKind.ATTACHMENTS,
    ]


ISSUES = [
    pytest.param("1. A\n\nBeslutning\nGodkendt.\n\n4. B\n\nBeslutning\nIntet.", IssueCode.NUMBERS_JUMP, id="gap"),
    pytest.param("1. Alt\n\nBeslutning\nVejen skal hedde Kær.", IssueCode.UNKNOWN_OUTCOME, id="unknown-outcome"),
    pytest.param(
        "1. Alt\n\nBeslutning\nGodkendt.\n\n2. Mere\n\nSagsfremstilling\nTal.", IssueCode.NO_DECISION, id="no-decision"
    ),
    pytest.param(
        "Indholdsfortegnelse\n1. Alt.....1\n2. Væk.....2\n\n1. Alt\n\nBeslutning\nGodkendt.",
        IssueCode.LISTED_NOT_FOUND,
        id="listed-but-not-there",
    ),
    pytest.param("1. Alt\n\nBeslutning\nSvaret gives på næste møde.", IssueCode.NO_DATE, id="no-date"),
    pytest.param(
        "1. Alt\n\nBeslutning\nGodkendt. Sekretæren sender tal inden påske.", IssueCode.UNKNOWN_DEADLINE, id="no-days"
    ),
]


@pytest.mark.parametrize(("text", "code"), ISSUES)
def test_what_was_not_understood_is_told(text: str, code: IssueCode, read: Read) -> None:
    assert code in {issue.code for issue in read(text).issues}


def test_understood_minutes_have_no_issues(read: Read) -> None:
    reading = read(
        "Integrationsrådet\nMødedato: 3. april 2024\n\n1. Dagsorden\n\nBeslutning\nGodkendt.\n\n"
        "2. Eventuelt\n\nBeslutning\nIntet.\n"
    )
    assert reading.issues == ()
