"""Økonomi on an empty, a sample and a hostile store; the inferred sum with its parts."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert, select
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage
from tests.pages.hostile_goals import fill_hostile_goals
from tests.pages.hostile_store import CODE
from tests.pages.money_store import CODE as OWN
from tests.pages.money_store import fill_money
from tests.pages.test_overview import words_of
from tests.pages.unfolded import unfold
from tracker.store import tables
from tracker.store.engine import reading, writing

POOL = "eksempelby/pool/integrationsraadets-pulje"


def test_an_empty_store_says_what_comes_and_offers_the_step(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "budget")
    assert not app.exception
    assert "Her er ingen kommune endnu" in words_of(app)
    assert app.button(key="oekonomi-indlaes").label == "Indlæs referater"


def test_a_pool_has_sentence_numbers_and_pictures(store: Engine, open_page: OpenPage) -> None:
    pool, _ = fill_money(store)
    app = open_page(store, "budget", kommune=OWN, pulje=pool)
    assert not app.exception
    assert not app.error
    said = "88.000 kr. af 138.000 kr. i 2026 er tilbage (64 %). Der er brugt 30.000 kr. og disponeret 20.000 kr."
    assert said in plain(app)
    shown = {one.label: one.value.replace("\N{NO-BREAK SPACE}", " ") for one in app.metric}
    assert (shown["Oprindeligt budget"], shown["Korrigeret budget"]) == ("100.000 kr.", "138.000 kr.")
    assert (shown["Rest"], shown["Forbrugsprocent"]) == ("88.000 kr.", "22 %")
    alts = [chart.proto.alt.split(".")[0] for chart in app.get("plotly_chart")]
    assert alts[:2] == ["Forbrug mod budget", "Fra bevilling til rest"]


def test_what_is_left_opens_onto_its_entries_and_an_entry_onto_itself(store: Engine, open_page: OpenPage) -> None:
    pool, _ = fill_money(store)
    app = open_page(store, "budget", kommune=OWN, pulje=pool)
    app.button(key="bag-tal-rest").click().run()
    assert not app.exception
    assert app.query_params["bag"] == "tal:rest"
    assert "Bag Rest 2026: 88.000 kr. · 4 posteringer" in plain(app).replace("**", "")
    next(one for one in app.button if one.label == "Åbn posteringen").click().run()
    assert not app.exception
    assert app.title[0].value.replace("\N{NO-BREAK SPACE}", " ") == "Disponeret: 20.000 kr."
    assert "Nummer: postering nr. 7" in plain(app)
    assert "Bogført af: Ane" in plain(app)
    next(one for one in app.button if one.label == "Tilbage til økonomien").click().run()
    assert app.title[0].value == "Hvor mange penge er der tilbage?"


def test_the_legs_of_a_move_lead_to_each_other(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    with reading(store) as connection:
        came, left = (
            connection.execute(
                select(tables.ledger_entries.c.id).where(tables.ledger_entries.c.amount_ore == ore)
            ).scalar_one()
            for ore in (3_800_000, -3_800_000)
        )
    app = open_page(store, "budget", kommune=OWN, post=came)
    assert app.title[0].value.startswith("Overført hertil")
    app.button(key=f"post-nabo-{left}").click().run()
    assert app.title[0].value.startswith("Overført herfra")


def test_a_chosen_line_opens_its_entries(store: Engine, open_page: OpenPage) -> None:
    pool, _ = fill_money(store)
    app = open_page(store, "budget", kommune=OWN)
    unfold(app, "budgetopfoelgning")
    app.button(key=f"dør-linje-row:{pool}").click().run()
    assert not app.exception
    assert "Bag Puljen 2026, alt · 4 posteringer" in plain(app).replace("**", "")
    whole = next(one.value for one in app.table if "Linje" in one.value)
    assert [words.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "") for words in whole["Rest"]] == [
        "−10.000 kr.",
        "88.000 kr.",
    ]


@pytest.mark.parametrize("split", ["pulje", "konto", "raad", "maal", "indsats"])
def test_each_split_can_be_shown(sample_store: Engine, open_page: OpenPage, split: str) -> None:
    app = open_page(sample_store, "budget", kommune="eksempelby", vis=split)
    assert not app.exception
    assert not app.error
    assert app.metric


def plain(app: AppTest) -> str:
    """The words on the screen with ordinary spaces."""
    return words_of(app).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "address",
    [
        {"pulje": "findes-ikke"},
        {"aar": "1066"},
        {"pulje": POOL, "aar": "<script>"},
        {"pulje": "' OR 1=1"},
        {"vis": "alt"},
        {"post": "findes-ikke"},
        {"bag": "tal:findes-ikke"},
        {"bag": "linje:x:y"},
        {"bag": ":"},
    ],
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
    app = open_page(store, "budget", kommune="173", bag="tal:oprindeligt")
    assert not app.exception
    assert not app.error
    words = plain(app)
    assert "Udledt bevilling 2021: 89.700 kr. − 38.000 kr. = 51.700 kr." in words.replace("**", "")
    assert "Der er 89.700 kr. til rådighed i 2021. Kilderne fortæller ikke, hvad der er brugt." in words
    assert "Bevillingen er udledt. Tallene er med forslag, som ingen har bogført endnu." in words
    shown = {one.label: one.value.replace("\N{NO-BREAK SPACE}", " ") for one in app.metric}
    assert (shown["Oprindeligt budget"], shown["Korrigeret budget"]) == ("51.700 kr.", "89.700 kr.")
    assert (shown["Forbrug"], shown["Rest"]) == ("ukendt", "ukendt")
    assert "udledt, med forslag" in [one.value for one in app.caption]
    assert next(one for one in app.toggle if "Regn forslag med" in one.label).value
    unfold(app, "vandfald")
    table = next(one.value for one in app.table if "Trin" in one.value)
    assert list(table["Trin"]) == ["Oprindelig bevilling", "Overført hertil", "Korrigeret budget"]
    assert list(table["Udledt"]) == ["ja", "nej", "nej"]


def test_without_its_proposals_the_published_case_knows_no_budget(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    app = open_page(store, "budget", kommune="173", forslag="nej")
    assert not app.exception
    assert "ukendt" in {one.value for one in app.metric if one.label == "Korrigeret budget"}


def test_the_card_of_overview_says_the_year_and_that_the_spending_is_unknown(
    store: Engine, open_page: OpenPage
) -> None:
    fill_2021(store)
    app = open_page(store, "overview", kommune="173")
    card = next(one for one in app.metric if "2021" in one.label)
    assert (card.label, card.value.replace("\N{NO-BREAK SPACE}", " ")) == ("Til rådighed 2021", "89.700 kr.")
    assert "forbruget er ikke oplyst · med forslag · tal for 2021, ikke for 2026" in words_of(app)


def test_a_hostile_store_is_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        fill_hostile_goals(connection)
    for address in (
        {},
        {"pulje": "000/tom"},
        {"pulje": "000/pulje", "aar": "uden år"},
        {"pulje": "000/pulje", "aar": "2026"},
        {"pulje": "000/pulje", "aar": "2026", "vis": "maal", "bag": "tal:rest"},
    ):
        app = open_page(hostile, "budget", kommune=CODE, **address)
        assert not app.exception, address
        assert not app.error, address
        assert "<script>" not in "".join(element.value for element in [*app.markdown, *app.caption])
