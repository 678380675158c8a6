"""Which links are stored when minutes are imported, and what becomes of them when people have answered."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.links import Link, load_linkable_items, load_links
from tracker.store.policies import load_goals, load_policy, save_goals, save_policies
from tracker.usecases.add_link import add_link
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.link_items import link_items, relink_municipality
from tracker.usecases.linking_language import load_calibration, load_language
from tracker.usecases.reject_link import reject_link

POLICY = "eksempelby/p"
WORK, SPORT, LANGUAGE = f"{POLICY}/a", f"{POLICY}/b", f"{POLICY}/c"
GOALS = (
    Goal(WORK, POLICY, None, GoalKind.GOAL, "a", 1, "Flygtninge i job", "Flygtninge og indvandrere kommer i arbejde."),
    Goal(SPORT, POLICY, None, GoalKind.GOAL, "b", 2, "Børn i foreninger", "Børn går til idræt i fritiden."),
    Goal(LANGUAGE, POLICY, None, GoalKind.GOAL, "c", 3, "Alle lærer dansk", "Kursister består danskprøven."),
)
ITEM = "eksempelby/integrationsraad/2024-02-06/1/1"
LIKELY = Point("Fritidspas", "Fritidspas til flygtningebørn, der vil gå til håndbold i idrætsforeningen.", "1")
FAINT = Point("Havedag", "Der er fritid nok til at gå en tur for børn.", "1")
ALIKE = Point("Svømning", "Rådet fik et tilbud om svømning for børn.", "1")


@pytest.fixture
def engine(store: Engine, vocabulary: Vocabulary) -> Engine:
    """A municipality that is known by minutes of another year, and its policy."""
    store_paper(store, Paper((), date=dt.date(2023, 1, 1)), vocabulary)
    with writing(store) as conn:
        save_policies(conn, [Policy(POLICY, "eksempelby", "Integrationspolitik 2023-2028", 2023, 2028)], Entry())
        save_goals(conn, GOALS, Entry())
    return store


def links(engine: Engine, item: str = ITEM) -> dict[str | None, Link]:
    with reading(engine) as conn:
        return {link.goal_id: link for link in load_links(conn, [item])}


def bands(engine: Engine) -> dict[str | None, LinkBand]:
    """What the item means, whether it is stored or not."""
    with reading(engine) as conn:
        (item,) = load_linkable_items(conn, [ITEM])
        policy, goals = load_policy(conn, POLICY), load_goals(conn, POLICY)
    matcher = GoalMatcher.of(policy, goals, load_language(), load_calibration(), item.municipality_name)
    (found,) = matcher.suggest([LinkText(item.title, item.passages, item.case_numbers, item.date)])
    return {one.goal_id: one.band for one in found}


def test_a_likely_link_is_stored_as_suggested(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((LIKELY,)), vocabulary)
    link = links(engine)[SPORT]
    assert (link.state, link.band, link.origin) == (LinkState.SUGGESTED, LinkBand.LIKELY, LinkOrigin.SUGGESTION)
    assert link.evidence


def test_a_possible_link_is_not_stored(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((FAINT,)), vocabulary)
    assert bands(engine) == {SPORT: LinkBand.POSSIBLE}
    assert links(engine) == {}


def test_a_likely_link_outside_the_years_of_the_policy_is_not_stored(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((LIKELY,), date=dt.date(2022, 2, 1)), vocabulary)
    assert links(engine, "eksempelby/integrationsraad/2022-02-01/1/1") == {}


def test_a_rejected_link_does_not_come_back(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((LIKELY,)), vocabulary)
    reject_link(engine, links(engine)[SPORT].id, now=NOW, actor="Bo")
    store_paper(engine, Paper((LIKELY,), note="Rettet referat"), vocabulary)
    with writing(engine) as conn:
        relink_municipality(conn, "eksempelby")
        link_items(conn, [ITEM])
    assert {goal: link.state for goal, link in links(engine).items()} == {SPORT: LinkState.REJECTED}


def test_what_a_person_confirmed_strengthens_what_is_like_it(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((ALIKE,)), vocabulary)
    assert links(engine) == {}
    add_link(engine, "item", ITEM, goal_id=SPORT, now=NOW)
    store_paper(engine, Paper((ALIKE,), date=dt.date(2024, 3, 5)), vocabulary)
    later = links(engine, "eksempelby/integrationsraad/2024-03-05/1/1")
    assert later[SPORT].state is LinkState.SUGGESTED


def test_a_link_that_nothing_speaks_for_any_more_goes(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((LIKELY,)), vocabulary)
    with writing(engine) as conn:
        save_goals(conn, [replace(goal, title="Veje", text="Veje og stier.") for goal in GOALS], Entry())
        relink_municipality(conn, "eksempelby")
    assert links(engine) == {}


def test_a_confirmed_link_stays_though_nothing_speaks_for_it(engine: Engine, vocabulary: Vocabulary) -> None:
    store_paper(engine, Paper((LIKELY,)), vocabulary)
    confirm_link(engine, links(engine)[SPORT].id, now=NOW, actor="Bo")
    with writing(engine) as conn:
        save_goals(conn, [replace(goal, title="Veje", text="Veje og stier.") for goal in GOALS], Entry())
        relink_municipality(conn, "eksempelby")
    assert {goal: link.state for goal, link in links(engine).items()} == {SPORT: LinkState.CONFIRMED}
