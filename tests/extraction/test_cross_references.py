"""What an item refers to: meetings, items, cases and papers, and which papers are missing."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzzing.invariants import check
from tests.extraction.conftest import document_of
from tests.few_examples import FEW_EXAMPLES
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.issue import IssueCode
from tracker.domain.reading import MinutesReading
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.extraction.minutes import read_minutes

MINUTES = """Integrationsrådet
Mødedato: 4. marts 2020

7. Planen
Sagsnr.: 20/740

Sagsfremstilling
{told}

Indstilling
1. at planen godkendes
2. at tallene tages til efterretning

Beslutning
Godkendt.
{listed}
8. Eventuelt

Beslutning
Intet.
"""
ReadMinutes = Callable[[str], MinutesReading]


def found_in(told: str, read: ReadMinutes, kind: ReferenceKind, listed: str = "") -> list[CrossReference]:
    item = read(MINUTES.format(told=told, listed=listed)).items[0]
    return [reference for reference in item.references if reference.kind is kind]


@pytest.mark.parametrize(
    ("told", "meetings"),
    [
        pytest.param("Sagen var på mødet den 31. august 2023.", [("2023-08-31", None)], id="day"),
        pytest.param(
            "Det skete på Økonomiudvalgets møde den 2. juni 2020.",
            [("2020-06-02", "Økonomiudvalget")],
            id="body-before",
        ),
        pytest.param("Byrådet den 4. maj 2020 vedtog den.", [("2020-05-04", "Byrådet")], id="body-and-day"),
        pytest.param(
            "Et møde i Ældrerådet torsdag den 5. maj 2020.", [("2020-05-05", "Ældrerådet")], id="body-between"
        ),
        pytest.param("Dialogmødet den 3. april 2019 gik godt.", [("2019-04-03", None)], id="compound"),
        pytest.param("På mødet den 4. marts 2020 godkendtes den.", [], id="the-meeting-itself"),
        pytest.param(
            "Beslutninger Integrationsrådet den 4. marts 2020 følger.", [], id="the-meeting-itself-by-its-body"
        ),
        pytest.param("Planen gælder fra den 1. maj 2020.", [], id="a-day-without-a-meeting"),
        pytest.param("Mødet varede længe.", [], id="a-meeting-without-a-day"),
    ],
)
def test_meetings_are_referred_to_by_day_and_body(
    told: str, meetings: list[tuple[str, str | None]], read: ReadMinutes
) -> None:
    found = found_in(told, read, ReferenceKind.MEETING)
    assert [(str(reference.date), reference.body) for reference in found] == meetings


@pytest.mark.parametrize(
    ("told", "items"),
    [
        pytest.param("Se punkt 8.", [(None, None, "8")], id="lead-word"),
        pytest.param("Pkt. 9 på dagsordenen blev taget først.", [(None, None, "9")], id="on-the-agenda"),
        pytest.param("Punkt 18 »Sager« blev rykket op.", [(None, None, "18")], id="with-its-title"),
        pytest.param("Det hører til dagsordenspunkt 12.", [(None, None, "12")], id="compound"),
        pytest.param(
            "Økonomiudvalget, 03-04-2019, pkt. 42 har mere.",
            [("2019-04-03", "Økonomiudvalget", "42")],
            id="of-another-meeting",
        ),
        pytest.param("Godkendt. Sag nr. 20 Emne: Eventuelt", [], id="the-next-item-on-the-same-line"),
        pytest.param("Den hører til sag nr. 20.", [(None, None, "20")], id="an-item-called-a-case"),
        pytest.param("Pkt. 2 blev drøftet længe.", [], id="a-point-of-what-is-proposed"),
        pytest.param("Jf. pkt. 1.", [], id="a-point-of-what-is-proposed-with-a-lead-word"),
        pytest.param("Jf. punkt 7.", [], id="the-item-itself"),
        pytest.param("Renten steg 3 punkt 5 gange.", [], id="no-item-at-all"),
    ],
)
def test_items_are_referred_to_by_number(
    told: str, items: list[tuple[str | None, str | None, str]], read: ReadMinutes
) -> None:
    found = found_in(told, read, ReferenceKind.ITEM)
    assert [(r.date.isoformat() if r.date else None, r.body, r.item_number) for r in found] == items


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        pytest.param("Se sag 22/740 om det samme.", ["22/740"], id="year-and-number"),
        pytest.param("Det hænger sammen med sagsnr.: 2020-016062 fra i fjor.", ["2020-016062"], id="label"),
        pytest.param("Den er ført i 15.40.00-P35-1-21.", ["15.40.00-P35-1-21"], id="the-shape-alone"),
        pytest.param(
            "Det hænger sammen med sag 326-2011-20418 fra i fjor.", ["326-2011-20418"], id="an-office-s-number"
        ),
        pytest.param("Det hænger sammen med 326-2011-20418 fra i fjor.", [], id="perhaps-a-document-s-number"),
        pytest.param("Se sag 20/740.", [], id="the-item-s-own"),
        pytest.param("Udvalg: Kultur Sagsnr.: 2001/0549 Åbent", [], id="a-label-on-a-line-of-several"),
        pytest.param("I skoleåret 22/23 var der flere.", [], id="no-case"),
    ],
)
def test_cases_are_referred_to_by_numbers_of_others(told: str, numbers: list[str], read: ReadMinutes) -> None:
    assert [reference.case_number for reference in found_in(told, read, ReferenceKind.CASE)] == numbers


LIST = "\nBilag\n{}\n\n"


@pytest.mark.parametrize(
    ("told", "listed", "papers", "missing"),
    [
        pytest.param("Se bilag 1.", LIST.format("Bilag 1 Tal\nBilag 2 Kort"), [("bilag 1", True)], [], id="by-number"),
        pytest.param(
            "Se bilag 3.", LIST.format("Bilag 1 Tal\nBilag 2 Kort"), [("bilag 3", False)], ["bilag 3"], id="gone"
        ),
        pytest.param("Se bilag 2.", LIST.format("Tal\nKort"), [("bilag 2", True)], [], id="by-place-in-the-list"),
        pytest.param(
            "Se bilag 1-3.",
            LIST.format("Tal\nKort"),
            [("bilag 1", True), ("bilag 2", True), ("bilag 3", False)],
            ["bilag 1-3"],
            id="range",
        ),
        pytest.param("Se bilag 1.", "", [("bilag 1", None)], ["bilag 1"], id="no-list-at-all"),
        pytest.param("Planen er vedlagt som bilag.", LIST.format("Tal"), [(None, None)], [], id="does-not-say-which"),
        pytest.param("Det vedlagte notat.", LIST.format("Notat om tal"), [("notat", True)], [], id="by-its-kind"),
        pytest.param("Det vedlagte notat.", LIST.format("Kort"), [("notat", None)], [], id="a-kind-proves-nothing"),
        pytest.param(
            'Se bilaget "Fordeling af puljen".',
            LIST.format("Kort"),
            [("Fordeling af puljen", False)],
            ['bilaget "Fordeling af puljen"'],
            id="by-title",
        ),
        pytest.param("Bilagene blev delt ud.", LIST.format("Kort"), [], [], id="no-paper-in-particular"),
    ],
)
def test_papers_cited_but_missing_are_told(
    told: str, listed: str, papers: list[tuple[str | None, bool | None]], missing: list[str], read: ReadMinutes
) -> None:
    reading = read(MINUTES.format(told=told, listed=listed))
    found = [r for r in reading.items[0].references if r.kind is ReferenceKind.ATTACHMENT]
    assert [(reference.name, reference.is_listed) for reference in found] == papers
    assert [issue.words for issue in reading.issues if issue.code is IssueCode.ATTACHMENT_MISSING] == missing


def test_each_thing_is_referred_to_once_in_the_order_of_the_text(read: ReadMinutes) -> None:
    told = "Integrationspolitikken gælder. Serviceloven også. Integrationspolitikken er vedlagt."
    item = read(MINUTES.format(told=told, listed="")).items[0]
    assert [reference.name for reference in item.references] == ["Integrationspolitikken", "Serviceloven"]


def test_the_heading_of_an_earlier_decision_refers_to_its_meeting(read: ReadMinutes) -> None:
    told = "Tallene er klar.\n\nØkonomiudvalget, 03-02-2020, pkt. 12\nAnbefales."
    (found,) = found_in(told, read, ReferenceKind.ITEM)
    assert (found.date, found.item_number) == (dt.date(2020, 2, 3), "12")


PIECES = (
    "mødet", "den", "4. maj 2020", "Økonomiudvalget", "pkt.", "42", "punkt", "bilag", "1", "2-4", "vedlagte", "notat",
    "se", "sag", "22/740", "Bilag", "\n", "\n\n", ",", ".", '"', "§", "18", "lov om", "inhabil", "Bo Vik",
    "stemte imod", "A",
)  # fmt: skip


@FEW_EXAMPLES
@given(told=st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_every_quote_stands_where_it_is_said_to(vocabulary: Vocabulary, told: str) -> None:
    text = MINUTES.format(told=told, listed="")
    check(text, read_minutes(document_of(text), vocabulary))
