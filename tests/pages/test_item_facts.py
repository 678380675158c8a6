"""Votes, recusal, references, missing papers and the rest, on the sample and on what a screen must survive."""

import pytest
from sqlalchemy import Engine, update

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET
from tracker.store.engine import writing
from tracker.store.tables import items

SAMPLE = "eksempelby"


COUNCIL_LIGHTS = "eksempelby/kommunalbestyrelse/2024-05-28/1/3"
COUNCIL_MEETING = "eksempelby/integrationsraad/2024-10-01/1"
APPLICATIONS, CITIZEN = f"{COUNCIL_MEETING}/5", f"{COUNCIL_MEETING}/6"
WOMEN = "eksempelby/integrationsraad/2025-03-11/1/3"
PLAN = "eksempelby/beskaeftigelses-og-integrationsudvalg/2025-06-17/1/42"
RECUSAL = "eksempelby/beskaeftigelses-og-integrationsudvalg/2025-06-17/1/44"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        pytest.param(
            COUNCIL_LIGHTS,
            (
                "**For 9 · Imod 3 · Undlod 1**",
                "Imod: O og I",
                "Undlod: Ellen Krag (C)",
                "1\N{NO-BREAK SPACE}afstemning",
            ),
            id="a divided vote",
        ),
        pytest.param(
            COUNCIL_LIGHTS,
            ("Hvad mente mindretallet?", "**Torben Falk (O)**", "brugt på vejene i hele byen"),
            id="a minority statement",
        ),
        pytest.param(WOMEN, ("**Enstemmigt**", "Thuy Dam (kom senere kl. 17.25)"), id="all agreed"),
        pytest.param(RECUSAL, ("**Inhabile:** Hanne Brix (B)",), id="somebody left the room"),
        pytest.param(
            PLAN,
            ("Punkt: Integrationsrådet bad på sit møde den 11. marts 2025, punkt 3", "Lov: integrationslovens § 16"),
            id="references",
        ),
        pytest.param(
            PLAN,
            ("bilag 3", "Nævnt, men ikke på listen"),
            id="a paper that no list holds",
        ),
        pytest.param(
            CITIZEN,
            ("Uden for rådets område – ingen opfølgning", "Rådet kan ikke behandle enkeltsager."),
            id="a case that the council cannot treat",
        ),
        pytest.param(
            APPLICATIONS,
            ("15.000 kr. · Ansøgt · ‘cykelkurser for voksne’",),
            id="what a sum is",
        ),
    ],
)
def test_the_sample_shows_it(sample_store: Engine, open_page: OpenPage, item: str, words: tuple[str, ...]) -> None:
    app = open_page(sample_store, "meetings", kommune=SAMPLE, punkt=item)
    assert not app.exception
    shown = all_words(app)
    assert [one for one in words if one.replace("\N{NO-BREAK SPACE}", " ") not in shown] == []


def all_words(app: object) -> str:
    """What stands on the screen, links and badges too, without escaping signs."""
    links = [element.proto.label for element in app.get("page_link")]  # type: ignore[attr-defined]
    shown = "\n".join([text_of(app), *links])  # type: ignore[arg-type]
    return shown.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def test_a_reference_leads_to_the_item_it_means(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "meetings", kommune=SAMPLE, punkt=PLAN)
    targets = [element.proto.query_string for element in app.get("page_link")]
    assert [one for one in targets if f"punkt={WOMEN.replace('/', '%2F')}" in one]


def test_numbers_of_a_meeting_stand_as_the_text_says(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "meetings", kommune=SAMPLE, moede=COUNCIL_MEETING)
    shown = all_words(app)
    assert "**I tal:** 7 til stede · 9 medlemmer i alt" in shown
    assert "Uden for rådets område – ingen opfølgning" in shown
    assert "**Gæster:** Rune Kjelstrup (formand for Boligforeningen, punkt 3)" in shown


def test_who_stood_in_for_somebody_says_for_whom(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "meetings", kommune=SAMPLE, moede="eksempelby/integrationsraad/2026-10-06/1")
    assert "Ayaan Warsame (for Vibeke Stenfeldt)" in all_words(app)


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        pytest.param("med", {"3. Kvinder og arbejde", "3. Ny belysning i Nørremarken"}, id="any vote"),
        pytest.param("enstemmig", {"3. Kvinder og arbejde"}, id="a unanimous one"),
        pytest.param("delt", {"3. Ny belysning i Nørremarken"}, id="votes against"),
    ],
)
def test_decisions_are_narrowed_to_those_voted_on(
    sample_store: Engine, open_page: OpenPage, way: str, shown: set[str]
) -> None:
    app = open_page(sample_store, "decisions", kommune=SAMPLE, afstemning=way)
    assert not app.exception
    words = all_words(app)
    assert f"· {len(shown)} beslutning" in words
    assert [one for one in shown if f"**{one}**" not in words] == []


def test_tasks_are_narrowed_to_who_is_responsible(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "follow_ups", kommune=SAMPLE, ansvarlig="Samir Haddadi")
    assert not app.exception
    words = all_words(app)
    assert "**Ansvarlig: Samir Haddadi (person)** · 2 opgaver" in words


def test_hostile_facts_are_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        connection.execute(
            update(items).where(items.c.id == "i1").values(outside_remit="**fed**", outside_remit_start=1)
        )
    app = open_page(hostile, "meetings", kommune=CODE, punkt="i1")
    assert not app.exception
    assert not app.error
    words = all_words(app)
    for heading in ("Hvordan blev der stemt?", "Hvad mente mindretallet?", "Hvad henvises der til?", "Hvem var med?"):
        assert heading in words
    assert "**For 15**" in words
    assert "**I tal:** 11 til stede · 15 medlemmer i alt" in words
    assert SECRET not in words
    assert "<script>" not in "".join(element.proto.body for element in app.get("html"))


def test_of_a_closed_item_none_of_it_is_shown(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "meetings", kommune=CODE, punkt="i2")
    words = all_words(app)
    assert "stemt" not in words
    assert "henvises" not in words
    assert SECRET not in words
    listed = all_words(open_page(hostile, "meetings", kommune=CODE, moede="m1"))
    assert "ingen opfølgning" not in listed


def test_how_a_document_was_read_stands_in_the_list(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "documents", kommune=CODE)
    words = all_words(app)
    assert "1 CPR-nummer er skjult. Originalfilen er ikke gemt" in words
    assert "5,7 % af ordene er usikre" in words
