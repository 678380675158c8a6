"""What does not belong to a section, a decision or a list: marks, page feet, and the line that a name goes on in."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.domain.agenda import AgendaItem
from tracker.domain.meeting import Presence
from tracker.extraction.outline.trimming import trim


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        pytest.param("**\n\nPuljen er brugt.\n", "Puljen er brugt.", id="closing-marks-of-the-heading"),
        pytest.param("## **Punkt 5: Pulje**\n\n", "Punkt 5: Pulje", id="heading-alone"),
        pytest.param("**Godkendt** med to ændringer.", "**Godkendt** med to ændringer.", id="bold-words-stay"),
        pytest.param("Drøftet.\n\n---\n**", "Drøftet.", id="rule-and-marks-behind"),
        pytest.param("-", "-", id="a-dash-is-an-answer"),
        pytest.param("**\n\n", "", id="nothing-but-marks"),
    ],
)
def test_a_section_ends_with_its_words(words: str, kept: str) -> None:
    start, end = trim(words, 0, len(words))
    assert words[start:end] == kept


@given(st.text(alphabet="*#_ \n-aÅ.", max_size=40))
def test_trimming_leaves_every_letter(words: str) -> None:
    start, end = trim(words, 0, len(words))
    assert 0 <= start <= end <= len(words)
    assert sum(map(str.isalpha, words)) == sum(map(str.isalpha, words[start:end]))


def test_the_foot_of_a_page_is_no_part_of_the_decision(read: Read) -> None:
    text = (
        "Integrationsrådet\n\nPunkt 1. Pulje\nBeslutning\nDrøftet.\n\nIntegrationsrådet\tSide 1\n"
        "Punkt 2. Fest\nBeslutning\nGodkendt.\n"
    )
    decisions = [item.sections[-1].quote.text for item in read(text).items if item.decision]
    assert decisions == ["Drøftet.", "Godkendt."]


HEADS = [
    pytest.param(
        "Til stede: Åse Ærø, Bo Vik, Mohammed\nEl-Amin, Ida Holm",
        ["Åse Ærø", "Bo Vik", "Mohammed El-Amin", "Ida Holm"],
        id="broken-before-the-last-name",
    ),
    pytest.param(
        "Til stede: Åse Ærø, Anna Marie\nHolm, Bo Vik", ["Åse Ærø", "Anna Marie Holm", "Bo Vik"],
        id="broken-inside-a-long-name",
    ),
    pytest.param("Til stede: Åse Ærø, Bo Vik\nEventuelt", ["Åse Ærø", "Bo Vik"], id="a-word-below-is-no-name"),
    pytest.param("Til stede: Åse Ærø,\nBo Vik", ["Åse Ærø", "Bo Vik"], id="comma-at-the-end"),
    pytest.param("Medlemmer: Åse Ærø, Bo Vik\nAfbud: Bo Vik", ["Åse Ærø"], id="a-member-with-an-excuse-is-not-there"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "present"), HEADS)
def test_those_present_are_read_from_the_head(head: str, present: list[str], read: Read) -> None:
    found = read(f"Integrationsrådet\n{head}\n\nPunkt 1. Pulje\nBeslutning\nDrøftet.\n").header.attendances
    assert [entry.name for entry in found if entry.presence is Presence.PRESENT] == present


def test_each_of_two_guests_is_read(read: Read) -> None:
    head = "Gæster: Ida Holm, skoleleder, og Knud Brix, lærer i klassen (punkt 1)"
    found = read(f"Integrationsrådet\n{head}\n\nPunkt 1. Pulje\nBeslutning\nDrøftet.\n").header.attendances
    assert [entry.name for entry in found if entry.presence is Presence.GUEST] == ["Ida Holm", "Knud Brix"]


def first_item(block: str, read: Read) -> AgendaItem:
    head = "Integrationsrådet\nReferat\n6. februar 2024 kl. 17.00\n\nPunkt 1. Pulje\n\nBeslutning\n\n"
    return read(f"{head}{block}\n\nPunkt 2. Fest\n\nBeslutning\n\nDrøftet.\n").items[0]


BLOCKS = [
    pytest.param("Tilstede var: Åse Ærø og Bo Vik.\n\nGodkendt.", [], id="those-present"),
    pytest.param("Godkendt.\n\nAfbud fra: Bo Vik, Ida Holm", ["Bo Vik", "Ida Holm"], id="excuses-behind"),
    pytest.param("Følgende havde meldt afbud:\nBo Vik og Ida Holm\n\nGodkendt.", ["Bo Vik", "Ida Holm"], id="before"),
    pytest.param(
        "I mødet deltog:\n\nBorgere:\n\nÅse Ærø, Ida Holm.\n\nFra forvaltningen:\n\nUlla Rix (referent)\n\n"
        "Følgende havde meldt afbud:\n\nBo Vik.\n\nGodkendt.", ["Bo Vik"], id="list-in-parts",
    ),
    pytest.param(
        "Godkendt.\n\nBo Vik havde meldt afbud, og Ida Holm deltog i stedet.", ["Bo Vik"], id="somebody-instead",
    ),
    pytest.param("Godkendt.\n\nIda Holm deltog i stedet for Bo Vik.", ["Bo Vik"], id="instead-of-somebody"),
    pytest.param(
        "Godkendt.\n\nBo Vik, Gert vinther og Ida Holm deltog ikke på mødet.",
        ["Bo Vik", "Gert vinther", "Ida Holm"], id="written-small",
    ),
    pytest.param("Godkendt. Bo Vik og Ida Holm deltog ikke i mødet.", ["Bo Vik", "Ida Holm"], id="on-the-same-line"),
    pytest.param("Godkendt.\n\nBo Vik (A) ankom kl. 17.20.", [], id="late"),
    pytest.param("Godkendt.\n\nFraværende: Bo Vik\nSide 2", ["Bo Vik"], id="page-number-below-the-name"),
    pytest.param("Godkendt.\n\nØKONOMI OG DRIFT", [], id="heading-of-the-next-group"),
    pytest.param(
        "Godkendt.\n\nFremmøde og inhabilitet:\n\nBo Vik havde meldt afbud. 1. suppleant Ida Holm var indkaldt, men "
        "mødte ikke frem.", ["Bo Vik"], id="deputy-called-in",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("block", "absent"), BLOCKS)
def test_who_came_is_no_part_of_the_decision(block: str, absent: list[str], read: Read) -> None:
    item = first_item(block, read)
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    assert [entry.name for entry in item.attendances if entry.presence is Presence.ABSENT] == absent


def test_those_absent_from_an_earlier_body_are_not_ours(read: Read) -> None:
    earlier = "Beslutning i Børneudvalget den 2. januar 2024\n\nAnbefales.\n\nIkke til stede: Bo Vik\n\n"
    item = read(
        f"Integrationsrådet\nReferat\n6. februar 2024\n\nPunkt 1. Pulje\n\n{earlier}"
        "Beslutning i Integrationsrådet den 6. februar 2024\n\nGodkendt.\n\nIkke til stede: Ida Holm\n\n"
        "Punkt 2. Fest\n\nBeslutning\n\nDrøftet.\n"
    ).items[0]
    assert [entry.name for entry in item.attendances] == ["Ida Holm"]


TOPS = [
    pytest.param(
        "Referat\nIntegrationsrådet\n10-10-2017 kl. 13:00\nMødelokale A, Havnevej 2", None, "Integrationsrådet",
        "Mødelokale A, Havnevej 2", id="place-alone-below-date-and-time",
    ),
    pytest.param(
        "Integrationsrådet\nReferat\naf mødet den 8. februar 2012 fra kl. 16:00\n\ni mødelokale 3, Algade 2.", None,
        "Integrationsrådet", "mødelokale 3, Algade 2", id="place-in-the-line-below",
    ),
    pytest.param(
        "Social og sundheds møde den 22. maj 2023\n\nEkstraordinært møde - Mødelokale F7 kl. 12.00\n\nReferat", None,
        "Social og sundhed", "Mødelokale F7", id="place-between-kind-and-time",
    ),
    pytest.param("Ældrerådsmøde den 22. maj 2023\n\nReferat", None, "Ældreråd", None, id="body-of-the-meeting"),
    pytest.param(
        "Lyngby Taarbæk Kommune\nIntegrationsrådet\n22. maj 2023", "Lyngby-Taarbæk", "Integrationsrådet", None,
        id="two-words-without-a-hyphen",
    ),
    pytest.param(
        "Integrationsrådet\n22. maj 2023\nMødested: Udsendelsesdato:", None, "Integrationsrådet", None,
        id="a-label-is-no-place",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("top", "municipality", "body", "place"), TOPS)
def test_the_top_says_whose_meeting_it_was_and_where(
    top: str, municipality: str | None, body: str, place: str | None, read: Read
) -> None:
    header = read(f"{top}\n\n1. Pulje\n\nBeslutning\n\nGodkendt.\n\n2. Fest\n\nBeslutning\n\nDrøftet.\n").header
    assert (header.municipality, header.body, header.place) == (municipality, body, place)


@pytest.mark.parametrize(
    ("line", "title", "number"),
    [
        pytest.param("Nr. 61 BR 293/04. Tilskud til foreninger", "Tilskud til foreninger", "BR 293/04", id="before"),
        pytest.param("61. Tilskud til foreninger (KFU 67/2002)", "Tilskud til foreninger", "KFU 67/2002", id="behind"),
    ],
)
def test_a_number_of_the_body_s_own_is_no_part_of_the_title(line: str, title: str, number: str, read: Read) -> None:
    text = f"Integrationsrådet\n5. maj 2004\n\n{line}\n\nBeslutning\n\nGodkendt.\n\n"
    second = line.replace("61", "62", 1)
    item = read(f"{text}{second}\n\nBeslutning\n\nDrøftet.\n").items[0]
    assert (item.title, [case.quote.text for case in item.case_numbers]) == (title, [number])


def test_a_list_of_demands_under_a_proposal_is_no_run_of_items(read: Read) -> None:
    proposal = (
        "Indstilling\n\nDet indstilles, at der stilles krav:\n\n1. Aftal tiden,\n2. Mål støjen,\n3. Sig det i tide.\n"
    )
    text = (
        f"Integrationsrådet\n6. februar 2024\n\n1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Støj\n\n{proposal}\n"
        "Baggrund\n\nDer er klaget.\n\nBeslutning\n\nGodkendt.\n\n4. Plan\n\nBeslutning\n\nDrøftet.\n"
    )
    assert [item.number for item in read(text).items] == ["1", "2", "4"]


def test_the_body_beside_a_label_is_no_attachment(read: Read) -> None:
    listed = "Bilag:\n14/20311 Handicaprådet\nSkitse\n\n"
    text = f"Integrationsrådet\n6. februar 2024\n\n1. Pulje\n\n{listed}Beslutning\n\nDrøftet.\n"
    assert [attachment.title for attachment in read(text).items[0].attachments] == ["Skitse"]


def test_a_last_line_that_tells_what_shall_be_done_is_no_footer(read: Read) -> None:
    text = "Ældrerådet\nDato: 6. februar 2024\n\n1. Svar\n\nBeslutning\n\nDer er enighed om planen.\n\n"
    told = "Rådets svar skal afleveres til Ida senest den 1. marts"
    (item,) = read(f"{text}{told}\n\nSe referatet i pdf format\n").items
    assert item.decision is not None
    assert item.decision.quote.text.endswith(told)
    assert [task.quote.text for task in item.follow_ups] == [told]


def test_the_head_of_a_page_above_an_item_does_not_reach_above_the_item_before(read: Read) -> None:
    row = "Prøveby Kommune\n"
    text = f"{row}\n1. Budget\n{row}\n2. Ny hal\n{row}{row}{row}3. Eventuelt\nIntet.\n"
    assert [item.title for item in read(text).items] == ["Budget", "Ny hal", "Eventuelt"]


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        pytest.param("Mødet sluttede kl. 18.30", dt.time(18, 30), id="ended"),
        pytest.param("Mødet blev hævet klokken 21.", dt.time(21), id="closed, in words"),
        pytest.param("Mødet hævet: 17.15", dt.time(17, 15), id="a label"),
        pytest.param("Mødets afslutning: kl. 17", dt.time(17), id="a noun"),
        pytest.param("Mødet blev afsluttet med en sang kl. 18.", None, id="a song at six"),
        pytest.param("Mødet sluttede til tiden.", None, id="no time"),
    ],
)
@pytest.mark.parametrize("at_the_top", [True, False])
def test_when_the_meeting_ended_is_read_wherever_it_stands(
    line: str, ends: dt.time | None, at_the_top: bool, read: Read
) -> None:
    head, foot = (line, "") if at_the_top else ("", line)
    header = read(f"Byrådet\nReferat 4. maj 2021\n{head}\n\n1. Budget\n\nBeslutning\nGodkendt.\n\n{foot}\n").header
    assert header.end_time == ends
    assert ends is None or header.start_time is None
