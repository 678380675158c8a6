"""Minutes of local committees on long lines: heads in capitals, brackets that lost their number, who is asked."""

import pytest

from tests.extraction.readings import Read


def pages(head: str, *, behind: str = " ( )") -> str:
    """Three pages on a line each; every item is proposed and decided, with nothing but words between."""
    contents = f"1 1. Borgerspørgsmål{behind} 2. Årets bænke{behind} 3. Eventuelt om byen{behind}"
    told = [
        f"{title}{behind} INDSTILLING OG BESLUTNING Formanden for Søndre Lokaludvalg indstiller, at sagen drøftes. "
        f"{head} Sagen blev drøftet."
        for title in ("1. Borgerspørgsmål", "2. Årets bænke", "3. Eventuelt om byen")
    ]
    return f"{contents}\n\n2 {told[0]} {told[1]}\n\n3 {told[2]}\n"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("SØNDRE LOKALUDVALGS BESLUTNING I MØDET DEN 4. MAJ 2011", id="the whole day"),
        pytest.param("SØNDRE LOKALUDVALGS BESLUTNING I MØDET DEN 4. MAJ", id="a converter took the year"),
        pytest.param("SØNDRE LOKALUDVALGS BESLUTNING DEN", id="a converter took the day"),
        pytest.param("Søndre Lokaludvalgs beslutning i mødet den 4. maj 2011", id="small letters"),
        pytest.param("Søndre Lokaludvalgs beslutning i mødet den", id="small letters, no day"),
    ],
)
def test_a_body_in_the_genitive_heads_what_it_decided(read: Read, head: str) -> None:
    reading = read(pages(head))
    assert [item.title for item in reading.items] == ["Borgerspørgsmål", "Årets bænke", "Eventuelt om byen"]
    assert [item.decision and item.decision.quote.text for item in reading.items] == ["Sagen blev drøftet."] * 3
    assert (reading.header.body or "").casefold() == "søndre lokaludvalg"


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param(" ( )", id="the brackets of a number that is lost"),
        pytest.param(" (2011-44999)", id="a number in its brackets"),
    ],
)
def test_a_title_ends_where_the_brackets_of_its_case_stand(read: Read, behind: str) -> None:
    items = read(pages("BESLUTNING", behind=behind)).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Borgerspørgsmål"),
        ("2", "Årets bænke"),
        ("3", "Eventuelt om byen"),
    ]


def test_the_chair_of_a_committee_tells_whose_minutes_these_are(read: Read) -> None:
    assert read(pages("BESLUTNING")).header.body == "Søndre Lokaludvalg"


def test_a_body_in_small_letters_inside_a_title_is_not_whose_minutes_these_are(read: Read) -> None:
    text = "1. Status på rådets pulje\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n"
    assert read(text).header.body is None


@pytest.mark.parametrize(
    ("said", "due"),
    [
        pytest.param(
            "i henhold til beslutning i byrådets møde den 3. april 2019", None, id="this meeting is no deadline"
        ),
        pytest.param("inden den 3. maj 2019", "inden den 3. maj 2019", id="a day to come"),
    ],
)
def test_the_day_of_the_meeting_is_no_deadline(read: Read, said: str, due: str | None) -> None:
    text = (
        f"Referat Havnsø Byråd 03-04-2019\n\n    Ny sti\n\n    Beslutning\n    Fremsendes til Teknikudvalget {said}.\n"
    )
    reading = read(text)
    assert [item.title for item in reading.items] == ["Ny sti"]
    assert reading.header.body == "Havnsø Byråd"
    assert [one.due and one.due.text for item in reading.items for one in item.follow_ups] == [due]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Venstres og Borgerlistens byrådsgrupper tog forbehold.", id="groups"),
        pytest.param("Venstres og Borgerlistens medlemmer kunne ikke tiltræde.", id="members"),
    ],
)
def test_who_took_a_reservation_has_no_task(read: Read, told: str) -> None:
    text = f"Byrådet\n\nReferat 3. april 2019\n\n1. Ny sti\n\nBeslutning\n\nGodkendt. {told}\n"
    assert [item.follow_ups for item in read(text).items] == [()]


@pytest.mark.parametrize(
    ("glued", "decision"),
    [
        pytest.param("Beslutning i Byrådet den 28-10-2015Ingen spørgsmål.", "Ingen spørgsmål.", id="a day in digits"),
        pytest.param("Beslutning i Byrådet den 28. oktober 2015Godkendt.", "Godkendt.", id="a day with its month"),
    ],
)
def test_what_was_decided_begins_right_behind_a_day(read: Read, glued: str, decision: str) -> None:
    case = "Sagsnr.: 15/2703Sagen afgøres i: Byrådet\n\nSagsfremstillingDer er tid."
    text = f"Byrådet\n\n490. Spørgetid\n\n{case}\n\n{glued}\n"
    item = read(text).items[0]
    assert item.decision is not None
    assert item.decision.quote.text == decision
    assert [number.quote.text for number in item.case_numbers] == ["15/2703"]
