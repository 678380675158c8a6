"""A person's answers about links: what was seen is kept, nothing rejected comes back, and each answer can be undone."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.domain.source import Quote, Span
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_links import answered_links_frame, changed_links_frame, link_answers_frame
from tracker.store.frames_review import suggested_links_frame
from tracker.store.link_targets import told_by
from tracker.store.links import Link, find_link, load_link, save_link
from tracker.store.policies import save_goals, save_policies
from tracker.usecases.add_link import add_link, link_to_another
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.find_possible import find_possible, nearest_goals
from tracker.usecases.link_items import relink_municipality, relink_policy
from tracker.usecases.reject_link import reject_link, undo_link_decision
from tracker.usecases.settle_link import end_link, keep_link, put_off_link
from tracker.usecases.undo_link import undo_link_answer

POLICY = "eksempelby/p"
MEETING = "eksempelby/integrationsraad/2024-02-06/1"
ITEM, NEXT = f"{MEETING}/1", f"{MEETING}/2"
WHEELS, PATHS = f"{POLICY}/1", f"{POLICY}/2"
LINK = f"{WHEELS}>{ITEM}"
DECISION = "Indsatsområdet Børn på to hjul drøftet."
POINT = Point("Cykler", DECISION, "1", case="24/9")
PAPER = Paper((POINT, Point("Lygter", "Indsatsområdet Børn på to hjul følges op.", "2", case="24/10")))


def later(minutes: int) -> dt.datetime:
    return NOW + dt.timedelta(minutes=minutes)


def prepare(engine: Engine, vocabulary: Vocabulary) -> Engine:
    """Two items that name a focus area, and another area that nothing names."""
    store_paper(engine, PAPER, vocabulary)
    with writing(engine) as conn:
        save_policies(conn, [Policy(POLICY, "eksempelby", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
        wheels = Goal(WHEELS, POLICY, None, GoalKind.FOCUS_AREA, "1", 1, "Børn på to hjul")
        save_goals(conn, [wheels, Goal(PATHS, POLICY, None, GoalKind.FOCUS_AREA, "2", 2, "Stier i byen")], Entry())
        relink_policy(conn, POLICY)
    return engine


@pytest.fixture
def stored(store: Engine, vocabulary: Vocabulary) -> Engine:
    return prepare(store, vocabulary)


@pytest.fixture
def stored_anywhere(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    return prepare(any_store, vocabulary)


def link(engine: Engine, link_id: str = LINK) -> Link:
    with reading(engine) as conn:
        return load_link(conn, link_id)


def stored_links(engine: Engine) -> dict[str, Any]:
    return {row["id"]: row["state"] for row in dump_store(engine)["links"]}


def waiting(engine: Engine) -> list[str]:
    with reading(engine) as conn:
        return list(suggested_links_frame(conn, "eksempelby")["id"])


def changed(engine: Engine) -> list[tuple[str, str, str]]:
    with reading(engine) as conn:
        found = changed_links_frame(conn, "eksempelby")
    return list(zip(found["id"], found["seen_text"], found["says_now"], strict=True))


def answers(engine: Engine) -> list[dict[Any, Any]]:
    with reading(engine) as conn:
        return link_answers_frame(conn, "eksempelby", 9).to_dict("records")


def undo_last(engine: Engine, minutes: int = 60) -> None:
    undo_link_answer(engine, answers(engine)[0]["id"], now=later(minutes), actor="Bo")


def reworded(engine: Engine, vocabulary: Vocabulary, decision: str) -> None:
    """The same minutes are imported again with other words in the first decision."""
    point = Point(POINT.title, decision, POINT.number, case=POINT.case)
    store_paper(engine, PAPER.but(points=(point, PAPER.points[1])), vocabulary, now=later(30))


def test_what_was_said_when_a_person_decided_is_kept(stored: Engine) -> None:
    confirm_link(stored, LINK, now=NOW, actor="Bo")
    assert link(stored).seen_text == f"Cykler\n{DECISION}"
    assert changed(stored) == []


def test_of_a_closed_item_only_the_title_is_kept(stored: Engine) -> None:
    correct_fact(stored, "item", ITEM, "is_closed", True, now=NOW)
    own = add_link(stored, "item", ITEM, goal_id=PATHS, now=NOW)
    assert link(stored, own).seen_text == "Cykler"


def test_what_a_task_says_is_its_sentence_and_nothing_where_its_item_is_closed(
    store: Engine, vocabulary: Vocabulary
) -> None:
    task = "Formanden skriver til skolerne."
    store_paper(store, Paper((Point("Cykler", f"Drøftet. {task}", "1", tasks=(task,)),)), vocabulary)
    (row,) = dump_store(store)["follow_ups"]
    with reading(store) as conn:
        assert told_by(conn, [row["id"], "gone"]) == {row["id"]: task}
    correct_fact(store, "item", row["item_id"], "is_closed", True, now=NOW)
    with reading(store) as conn:
        assert told_by(conn, [row["id"]]) == {}


def test_what_changes_after_a_confirmation_is_shown_and_settled(
    stored_anywhere: Engine, vocabulary: Vocabulary
) -> None:
    engine = stored_anywhere
    confirm_link(engine, LINK, now=NOW, actor="Bo")
    new = f"{DECISION} Fristen er den 1. maj."
    reworded(engine, vocabulary, new)
    assert changed(engine) == [(LINK, f"Cykler\n{DECISION}", f"Cykler\n{new}")]
    keep_link(engine, LINK, now=later(40), actor="Ida")
    assert changed(engine) == []
    assert (link(engine).decided_by, link(engine).decided_at) == ("Ida", later(40))
    undo_last(engine)
    assert [one[0] for one in changed(engine)] == [LINK], "as if nobody had looked"
    assert (link(engine).decided_by, link(engine).decided_at) == ("Bo", NOW)
    end_link(engine, LINK, now=later(70), actor="Ida")
    assert changed(engine) == []
    assert link(engine).state is LinkState.REJECTED


def test_new_line_breaks_and_capitals_are_no_change(stored: Engine, vocabulary: Vocabulary) -> None:
    confirm_link(stored, LINK, now=NOW)
    reworded(stored, vocabulary, DECISION.replace(" på ", "\npå ").replace("Indsatsområdet", "INDSATSOMRÅDET"))
    assert changed(stored) == []


def test_a_person_s_own_link_that_is_no_longer_right_is_remembered_as_rejected(
    stored: Engine, vocabulary: Vocabulary
) -> None:
    own = add_link(stored, "item", ITEM, goal_id=PATHS, now=NOW)
    reworded(stored, vocabulary, f"{DECISION} Stierne venter.")
    assert own in [one[0] for one in changed(stored)]
    end_link(stored, own, now=later(40))
    assert link(stored, own).state is LinkState.REJECTED
    undo_link_decision(stored, own, now=later(50))
    assert link(stored, own).state is LinkState.CONFIRMED, "a person's own link is nobody's suggestion"


@pytest.mark.parametrize("again", ["another import", "another wording of the goal", "another linker"])
def test_a_rejected_suggestion_does_not_come_back(again: str, stored: Engine, vocabulary: Vocabulary) -> None:
    reject_link(stored, LINK, now=NOW, actor="Bo")
    if again == "another import":
        reworded(stored, vocabulary, f"{DECISION} Fristen er den 1. maj.")
    elif again == "another wording of the goal":
        with writing(stored) as conn:
            goal = Goal(WHEELS, POLICY, None, GoalKind.FOCUS_AREA, "1", 1, "Børn på to hjul", "Alle børn cykler.")
            save_goals(conn, [goal], Entry())
            relink_policy(conn, POLICY)
    else:
        with writing(stored) as conn:
            before = load_link(conn, LINK)
            evidence = (Quote("Cykler", Span(before.evidence[0].span.start, before.evidence[0].span.start + 6)),)
            old = Link(
                before.policy_id,
                before.goal_id,
                "item",
                ITEM,
                LinkOrigin.SUGGESTION,
                LinkState.REJECTED,
                evidence,
                LinkBand.LIKELY,
                0.7,
                "Bo",
                NOW,
                before.seen_text,
            )
            save_link(conn, old)
            relink_municipality(conn, "eksempelby")
        assert link(stored).band is LinkBand.CERTAIN, "the linker of today has looked at it"
    assert (link(stored).state, link(stored).decided_by, link(stored).decided_at) == (LinkState.REJECTED, "Bo", NOW)
    assert LINK not in waiting(stored)
    assert LINK not in {one.id for one in find_possible(stored, "eksempelby")}


def test_what_was_seen_and_put_off_outlives_a_new_search(stored: Engine) -> None:
    confirm_link(stored, LINK, now=NOW)
    put_off_link(stored, f"{WHEELS}>{NEXT}", now=NOW)
    for _ in range(2):
        with writing(stored) as conn:
            relink_municipality(conn, "eksempelby")
    assert link(stored).seen_text == f"Cykler\n{DECISION}"
    assert link(stored, f"{WHEELS}>{NEXT}").later_at == NOW


def test_another_goal_rejects_and_links_at_once_and_is_undone_at_once(stored_anywhere: Engine) -> None:
    engine = stored_anywhere
    new = link_to_another(engine, LINK, PATHS, now=later(1), actor="Bo")
    assert (link(engine).state, link(engine, new).state) == (LinkState.REJECTED, LinkState.CONFIRMED)
    assert (link(engine, new).origin, link(engine, new).decided_by) == (LinkOrigin.PERSON, "Bo")
    (said,) = answers(engine)
    assert (said["what"], said["goal"], said["instead_goal"]) == ("link rejected", "Børn på to hjul", "Stier i byen")
    undo_last(engine)
    assert (link(engine).state, stored_links(engine).get(new)) == (LinkState.SUGGESTED, None)
    assert answers(engine) == []


def test_another_goal_that_is_not_there_changes_nothing(stored: Engine) -> None:
    before = stored_links(stored)
    with pytest.raises(NotInStore):
        link_to_another(stored, LINK, "x", now=NOW)
    assert stored_links(stored) == before
    assert answers(stored) == []


def test_the_suggested_goal_itself_as_the_other_one_confirms_it(stored: Engine) -> None:
    assert link_to_another(stored, LINK, WHEELS, now=NOW) == LINK
    assert link(stored).state is LinkState.CONFIRMED


def test_a_question_put_off_stands_last_until_it_is_undone(stored: Engine) -> None:
    first, *rest = waiting(stored)
    put_off_link(stored, first, now=later(1))
    assert waiting(stored) == [*rest, first]
    undo_last(stored)
    assert waiting(stored) == [first, *rest]
    put_off_link(stored, first, now=later(2))
    confirm_link(stored, first, now=later(3))
    assert link(stored, first).later_at is None


@pytest.mark.parametrize("act", [confirm_link, reject_link, put_off_link], ids=["confirmed", "rejected", "put off"])
def test_an_answer_is_undone_once(act: Any, stored: Engine) -> None:
    before = link(stored)
    act(stored, LINK, now=later(1), actor="Bo")
    event = answers(stored)[0]["id"]
    undo_link_answer(stored, event, now=later(2))
    assert link(stored) == before
    with pytest.raises(ChangedMeanwhile):
        undo_link_answer(stored, event, now=later(3))


def test_a_link_taken_away_comes_back_and_one_added_goes(stored: Engine) -> None:
    own = add_link(stored, "item", ITEM, goal_id=PATHS, now=NOW, actor="Bo")
    reject_link(stored, own, now=later(1), actor="Ida")
    assert own not in stored_links(stored)
    undo_last(stored)
    assert (link(stored, own).state, link(stored, own).decided_by) == (LinkState.CONFIRMED, "Bo")
    undo_last(stored)
    assert own not in stored_links(stored)


def test_what_another_has_answered_since_is_not_undone(stored: Engine) -> None:
    confirm_link(stored, LINK, now=later(1), actor="Bo")
    event = answers(stored)[0]["id"]
    reject_link(stored, LINK, now=later(2), actor="Ida")
    with pytest.raises(ChangedMeanwhile):
        undo_link_answer(stored, event, now=later(3), actor="Bo")
    assert link(stored).state is LinkState.REJECTED


def test_an_answer_about_something_that_is_gone_is_not_undone(stored: Engine) -> None:
    with pytest.raises(NotInStore):
        undo_link_answer(stored, 12345, now=NOW)


def test_the_last_answers_say_who_and_when_and_are_told_newest_first(stored: Engine) -> None:
    confirm_link(stored, LINK, now=later(1), actor="Bo")
    reject_link(stored, f"{WHEELS}>{NEXT}", now=later(2), actor="Ida")
    told = [(row["what"], row["actor"], row["at"], row["item_title"], row["goal"]) for row in answers(stored)]
    assert told == [
        ("link rejected", "Ida", later(2), "Lygter", "Børn på to hjul"),
        ("link confirmed", "Bo", later(1), "Cykler", "Børn på to hjul"),
    ]
    with reading(stored) as conn:
        assert link_answers_frame(conn, "andenby", 9).empty
        (counted,) = answered_links_frame(conn, "eksempelby").to_dict("records")
    assert counted == {"band": "certain", "answered": 2}


@pytest.mark.parametrize(("act", "state"), [(confirm_link, LinkState.CONFIRMED), (reject_link, LinkState.REJECTED)])
def test_a_possible_link_is_stored_when_it_is_answered_and_gone_when_that_is_undone(
    act: Any, state: LinkState, stored: Engine
) -> None:
    found = _suggestion(PATHS)
    act(stored, found.id, now=later(1), actor="Bo", found=found)
    with writing(stored) as conn:
        relink_municipality(conn, "eksempelby")
    assert (link(stored, found.id).state, link(stored, found.id).origin) == (state, LinkOrigin.SUGGESTION)
    undo_last(stored)
    assert found.id not in stored_links(stored)


def test_a_possible_link_to_something_that_is_gone_is_refused(stored: Engine) -> None:
    gone = Link(POLICY, PATHS, "item", "x", LinkOrigin.SUGGESTION, LinkState.SUGGESTED)
    with pytest.raises(NotInStore):
        confirm_link(stored, gone.id, now=NOW, found=gone)
    with reading(stored) as conn:
        assert find_link(conn, gone.id) is None


def test_the_next_suggestions_learn_from_the_answers(store: Engine, vocabulary: Vocabulary) -> None:
    words = "Mentorer følger de unge ud i virksomhederne ved havnen med lygter og reflekser"
    paper = Paper((Point("Ved havnen", f"{words}.", "1"), Point("Ved havnen igen", f"{words} igen.", "2")))
    store_paper(store, paper, vocabulary)
    work = Goal(f"{POLICY}/3", POLICY, None, GoalKind.FOCUS_AREA, "3", 3, "Praktik i virksomheder")
    wheels = Goal(WHEELS, POLICY, None, GoalKind.FOCUS_AREA, "1", 1, "Børn på to hjul")
    with writing(store) as conn:
        save_policies(conn, [Policy(POLICY, "eksempelby", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
        save_goals(conn, [wheels, work], Entry())
        relink_policy(conn, POLICY)
    asked = f"{work.id}>{NEXT}"

    def score() -> float:
        with writing(store) as conn:
            relink_municipality(conn, "eksempelby")
            kept = find_link(conn, asked)
        found = {one.id: one for one in find_possible(store, "eksempelby")}
        return (kept or found[asked]).score or 0.0

    before = score()
    add_link(store, "item", ITEM, goal_id=work.id, now=NOW)
    assert score() > before, "an item like it was confirmed"
    undo_last(store)
    assert score() == before
    reject_link(store, f"{work.id}>{ITEM}", now=later(90), found=_suggestion(work.id))
    with reading(store) as conn:
        assert find_link(conn, asked) is None
    with writing(store) as conn:
        relink_municipality(conn, "eksempelby")
    assert asked not in waiting(store), "an item like it was rejected"


def _suggestion(goal_id: str) -> Link:
    return Link(POLICY, goal_id, "item", ITEM, LinkOrigin.SUGGESTION, LinkState.SUGGESTED, (), LinkBand.POSSIBLE, 0.3)


def test_the_nearest_goals_are_those_that_an_item_has_no_link_to(stored: Engine) -> None:
    assert WHEELS not in nearest_goals(stored, ITEM, 4)
    assert nearest_goals(stored, "x", 4) == ()
