"""Dækning on an empty, a sample and a hostile store."""

from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE

SAMPLE = "eksempelby"


def test_an_empty_store_says_what_comes(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "coverage")
    assert not app.exception
    assert "Her er endnu ingen politik" in text_of(app)
    assert app.title[0].value == "Hvad mangler, før målene kan følges?"


def test_the_counts_and_the_next_best_thing_stand_above_the_list(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "coverage", kommune=SAMPLE)
    counts = {metric.label: metric.value for metric in app.metric}
    assert counts["Ordlyd"] == "23 af 24"
    assert counts["Indikator"] == "20 af 23", "one goal is a person's to judge and needs none"
    assert "uden status det seneste år" in text_of(app)


def test_what_the_register_alone_tells_of_is_treated_as_it_is_on_the_page_of_goals(
    sample_store: Engine, open_page: OpenPage
) -> None:
    counts = {metric.label: metric.value for metric in open_page(sample_store, "coverage", kommune="707").metric}
    assert counts["Beslutning"] == "6 af 6"
    listed = text_of(open_page(sample_store, "goals", kommune="707", visning="liste"))
    assert "senest behandlet" in listed
    assert "aldrig behandlet" not in listed


def test_norddjurs_first_of_all_lacks_the_wording_of_its_points(sample_store: Engine, open_page: OpenPage) -> None:
    assert "6\N{NO-BREAK SPACE}mål mangler deres ordlyd" in text_of(open_page(sample_store, "coverage", kommune="707"))


def test_the_list_narrows_to_what_lacks_one_thing_and_says_so(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "coverage", kommune=SAMPLE, mangler="text")
    assert "Mangler: Ordlyd" in text_of(app)
    (table,) = app.table
    assert list(table.value["Mål"]) == ["6 b · Punkt b"]


def test_hostile_names_are_text(hostile: Engine, open_page: OpenPage) -> None:
    assert not open_page(hostile, "coverage", kommune=CODE).exception
