"""Words are found as Danes write them, each with its sentence, and never in a closed item."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.goal import Policy
from tracker.domain.municipality import Municipality
from tracker.store.engine import writing
from tracker.store.entered_rows import Entry
from tracker.store.meetings import save_municipality
from tracker.store.policies import save_policies
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.search_minutes import search_minutes


@pytest.fixture
def searched(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    """Three meetings with words to be found, one of them behind closed doors."""
    old = Paper((Point("Måltider", "Rådet så på MAD. Ærø Kommune spiser 100% økologisk. Slut.", "1"),))
    new = Paper((Point("Mål", "Maden blev drøftet. Maleriet hænger skævt.", "1"),), date=dt.date(2025, 1, 7))
    closed = Paper((Point("Personsag", "Hemmelig mad.", "2", is_closed=True),), date=dt.date(2025, 2, 4))
    for paper in (old, new, closed):
        store_paper(any_store, paper, vocabulary)
    return any_store


@pytest.mark.parametrize(
    ("words", "titles", "sentence"),
    [
        pytest.param("mad", ["Mål", "Måltider"], "Maden blev drøftet.", id="newest first, part of a word, any case"),
        pytest.param("ærø", ["Måltider"], "Ærø Kommune spiser 100% økologisk.", id="letters beyond ASCII, any case"),
        pytest.param("ÆRØ", ["Måltider"], "Ærø Kommune spiser 100% økologisk.", id="in capitals"),
        pytest.param("æro", [], None, id="ø is no o"),
        pytest.param("målt", ["Måltider"], "Måltider", id="in a title"),
        pytest.param("malt", [], None, id="å is no a"),
        pytest.param("mad økologisk", ["Måltider"], "Rådet så på MAD.", id="all words"),
        pytest.param("mad skævt ærø", [], None, id="one word too many"),
        pytest.param('"spiser 100%"', ["Måltider"], "Ærø Kommune spiser 100% økologisk.", id="a phrase with a sign"),
        pytest.param('"100% spiser"', [], None, id="a phrase the wrong way round"),
        pytest.param("hemmelig", [], None, id="a closed item says nothing"),
        pytest.param("personsag", ["Personsag"], "Personsag", id="a closed item has a title"),
        pytest.param("_", [], None, id="a sign that means something to the database"),
        pytest.param("", [], None, id="nothing"),
    ],
)
def test_words_are_found(searched: Engine, words: str, titles: list[str], sentence: str | None) -> None:
    hits = search_minutes(searched, words)
    assert [hit.title for hit in hits] == titles
    if sentence is not None:
        assert hits[0].quote.text.strip() == sentence


def test_a_municipality_and_a_limit_narrow_the_search(searched: Engine) -> None:
    assert search_minutes(searched, "mad", municipality_code="707") == ()
    assert len(search_minutes(searched, "mad", municipality_code="eksempelby")) == 2
    assert len(search_minutes(searched, "mad", limit=1)) == 1


def test_an_item_that_a_person_closes_says_nothing_and_one_that_a_person_opens_does(searched: Engine) -> None:
    (said,) = search_minutes(searched, "skævt")
    correct_fact(searched, "item", said.item_id, "is_closed", True, now=NOW)
    assert search_minutes(searched, "skævt") == ()
    (hidden,) = search_minutes(searched, "personsag")
    correct_fact(searched, "item", hidden.item_id, "is_closed", False, now=NOW)
    assert [hit.quote.text.strip() for hit in search_minutes(searched, "hemmelig")] == ["Hemmelig mad."]


def test_a_link_that_rests_on_words_of_an_item_goes_when_a_person_closes_it(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    with writing(any_store) as conn:
        save_municipality(conn, Municipality("eksempelby", "Eksempelby Kommune", is_invented=True))
        save_policies(conn, [Policy("e/cykel", "eksempelby", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
    store_paper(any_store, Paper((Point("Sag", "Cykelpolitikken blev drøftet.", "1"),)), vocabulary)
    (link,) = dump_store(any_store)["links"]
    correct_fact(any_store, "item", link["target"], "is_closed", True, now=NOW)
    assert dump_store(any_store)["links"] == []
