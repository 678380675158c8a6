"""Økonomi on an empty, a sample and a hostile store; the inferred sum with its parts."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert

from tests.pages.conftest import OpenPage
from tests.pages.hostile_goals import fill_hostile_goals
from tests.pages.hostile_store import CODE
from tests.pages.test_overview import words_of
from tracker.store import tables
from tracker.store.engine import writing

POOL = "eksempelby/pool/integrationsraadets-pulje"


def test_an_empty_store_says_what_comes_and_offers_the_step(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "budget")
    assert not app.exception
    assert "Ingen beløb er læst" in words_of(app)
    assert app.button(key="oekonomi-indlaes").label == "Indlæs referater"


def test_a_pool_has_sentence_numbers_picture_and_applications(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "budget", kommune="eksempelby", pulje=POOL, aar="2026")
    assert not app.exception
    assert not app.error
    words = words_of(app).replace("\N{NO-BREAK SPACE}", " ")
    assert " kr. af 175.000 kr. i 2026 er tilbage" in words
    assert "4 ansøgninger om i alt 41.300 kr.; 3 fik penge, i alt 27.800 kr., og 1 venter på svar." in words
    (chart,) = app.get("plotly_chart")
    assert "Fra bevilling til rest" in chart.proto.alt


@pytest.mark.parametrize(
    "address", [{"pulje": "findes-ikke"}, {"aar": "1066"}, {"pulje": POOL, "aar": "<script>"}, {"pulje": "' OR 1=1"}]
)
def test_an_unknown_pool_or_year_is_passed_over(
    sample_store: Engine, open_page: OpenPage, address: dict[str, str]
) -> None:
    app = open_page(sample_store, "budget", kommune="eksempelby", **address)
    assert not app.exception
    assert not app.error
    assert app.metric


def fill_2021(store: Engine) -> None:
    """A total and a carry-over as minutes tell them, and no appropriation."""
    text = "Der er overført 38.000 kr. I alt er der 89.700 kr. til rådighed i 2021."
    with writing(store) as connection:
        put = connection.execute
        put(insert(tables.municipalities).values(code="173", name="Opdigtet", is_invented=False))
        put(insert(tables.bodies).values(id="173/r", municipality_code="173", key="r", name="Rådet", kind="unknown"))
        put(
            insert(tables.meetings).values(
                id="m",
                municipality_code="173",
                body_id="173/r",
                date=dt.date(2021, 2, 23),
                running_number=1,
                kind="minutes",
                evidence={},
            )
        )
        put(
            insert(tables.documents).values(
                sha256="d",
                name="r.txt",
                media_type="text/plain",
                text=text,
                blocks=[],
                normalisation=1,
                extraction_version=1,
                content=b"",
                header_start=0,
                header_end=0,
                remainder=[],
                meeting_id="m",
                imported_at=dt.datetime.fromisoformat("2026-01-01"),
            )
        )
        place = {"span_start": 0, "span_end": len(text)}
        put(
            insert(tables.items).values(
                id="i", meeting_id="m", document_sha256="d", position=1, case_numbers=[], **place
            )
        )
        put(
            insert(tables.pools).values(id="173/p", municipality_code="173", body_id="173/r", name="Pulje", kind="pool")
        )
        put(
            insert(tables.ledger).values(
                id="l",
                pool_id="173/p",
                item_id="i",
                kind="carry_over",
                amount_ore=3_800_000,
                year=2021,
                text=text,
                **place,
            )
        )
        put(
            insert(tables.stated_balances).values(
                id="b", pool_id="173/p", item_id="i", kind="total", amount_ore=8_970_000, year=2021, text=text, **place
            )
        )


def test_the_inferred_appropriation_is_marked_with_its_sum_and_its_sentence(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    app = open_page(store, "budget", kommune="173")
    assert not app.exception
    assert not app.error
    words = words_of(app).replace("\N{NO-BREAK SPACE}", " ")
    assert "Udledt bevilling: 89.700 kr. − 38.000 kr. = 51.700 kr." in words.replace("**", "")
    assert "bevillingen er udledt af netop denne sum" in words
    assert "bevægelserne giver det samme" not in words
    assert "Der er 89.700 kr. til rådighed i 2021. Kilderne fortæller ikke, hvad der er brugt." in words
    shown = {one.label: one.value.replace("\N{NO-BREAK SPACE}", " ") for one in app.metric}
    assert (shown["Til rådighed"], shown["Brugt"], shown["Tilbage"]) == ("89.700 kr.", "ukendt", "ukendt")
    assert "nævnt i referatet" in [one.value for one in app.caption]
    (table,) = app.table
    assert list(table.value["Post"]) == ["Bevilling", "Overført fra året før", "Til rådighed"]
    assert list(table.value["Udledt"]) == ["ja", "nej", "nej"]
    granted = next(metric for metric in app.metric if metric.label == "Bevilget")
    assert granted.value.replace("\N{NO-BREAK SPACE}", " ") == "51.700 kr."
    assert "Ingen ansøgninger er indtastet for 2021." in words


def test_the_card_of_overview_says_the_year_and_that_the_spending_is_unknown(
    store: Engine, open_page: OpenPage
) -> None:
    fill_2021(store)
    app = open_page(store, "overview", kommune="173")
    card = next(one for one in app.metric if "2021" in one.label)
    assert (card.label, card.value.replace("\N{NO-BREAK SPACE}", " ")) == ("Til rådighed 2021", "89.700 kr.")
    assert "forbruget er ikke oplyst · tal for 2021, ikke for 2026" in words_of(app)


def test_a_hostile_store_is_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        fill_hostile_goals(connection)
    for address in (
        {},
        {"pulje": "000/tom"},
        {"pulje": "000/pulje", "aar": "uden år"},
        {"pulje": "000/pulje", "aar": "2026"},
    ):
        app = open_page(hostile, "budget", kommune=CODE, **address)
        assert not app.exception, address
        assert not app.error, address
        assert "<script>" not in "".join(element.value for element in [*app.markdown, *app.caption])
