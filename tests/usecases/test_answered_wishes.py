"""An answer to a wish that was read is a person's: it stays with its sentence, or alone where that is gone."""

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_history import TargetWish, WishState
from tracker.store import goal_history
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.policies import save_goals, save_policies
from tracker.usecases.add_link import add_link
from tracker.usecases.add_report import ReportForm, add_report
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.import_minutes import ImportResult
from tracker.usecases.remove_document import remove_document
from tracker.usecases.settle_link import keep_link
from tracker.usecases.treat_report import TreatmentForm, treat_report
from tracker.usecases.wish_for_target import WishAnswer, answer_wish

POLICY, GOAL = "eksempelby/p", "eksempelby/p/1"
MEETING = "eksempelby/integrationsraad/2024-02-06/1"
ITEM = f"{MEETING}/1"
WISH = "Rådet ønsker et højere mål for cykling."
SAID = WishAnswer(WishState.DECLINED, NOW.date(), "Byrådet", "Ikke i år")
POINT = Point("Cykler", f"Drøftet. {WISH}", "1", case="24/9", wishes=(WISH,))
OTHER = Point("Lygter", "Drøftet.", "2", case="24/10")
PAPER = Paper((POINT, OTHER))


@pytest.fixture
def engine(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    """A wish that was read about one goal, and that somebody has answered."""
    with writing(any_store) as conn:
        save_policies(conn, [Policy(POLICY, "eksempelby", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
        save_goals(conn, [Goal(GOAL, POLICY, None, GoalKind.GOAL, "1", 1, "Flere cykler")], Entry())
    store_paper(any_store, PAPER, vocabulary)
    add_link(any_store, "item", ITEM, goal_id=GOAL, now=NOW)
    answer_wish(any_store, POLICY, the_wish(any_store), SAID, now=NOW, actor="Åse")
    return any_store


@pytest.fixture(autouse=True)
def municipality(any_store: Engine, vocabulary: Vocabulary) -> None:
    """The paper's municipality is there before its policy."""
    store_paper(any_store, PAPER.but(points=(OTHER,), date=None, name="først.txt"), vocabulary)


def wishes(engine: Engine) -> tuple[TargetWish, ...]:
    with reading(engine) as conn:
        return goal_history.load_target_wishes(conn, POLICY)


def the_wish(engine: Engine) -> TargetWish:
    (wish,) = wishes(engine)
    return wish


def again(engine: Engine, vocabulary: Vocabulary, *points: Point, name: str = "referat.txt") -> ImportResult:
    return store_paper(engine, PAPER.but(points=points, name=name, note="rettet"), vocabulary)


def events(engine: Engine, target_type: str) -> list[dict[str, Any]]:
    return [row for row in dump_store(engine)["events"] if row["target_type"] == target_type]


def test_an_answer_whose_item_is_gone_stays_without_it(engine: Engine, vocabulary: Vocabulary) -> None:
    again(engine, vocabulary, OTHER)
    wish = the_wish(engine)
    assert (wish.item_id, wish.span, wish.text) == (None, None, WISH)
    assert (wish.state, wish.decided_by, wish.answer, wish.goal_id) == (
        WishState.DECLINED,
        "Byrådet",
        "Ikke i år",
        GOAL,
    )


def test_an_answer_follows_its_sentence_to_another_item_of_the_meeting(engine: Engine, vocabulary: Vocabulary) -> None:
    moved = Point("Noget helt andet", f"Udvalget har set på sagen. {WISH}", "7", case="25/77", wishes=(WISH,))
    again(engine, vocabulary, OTHER, moved)
    (new,) = (row["id"] for row in dump_store(engine)["items"] if row["title"] == moved.title)
    add_link(engine, "item", new, goal_id=GOAL, now=NOW)
    wish = the_wish(engine)
    assert (wish.item_id, wish.answer) == (new, "Ikke i år")
    assert wish.span is not None
    assert {row["target_id"] for row in events(engine, "target_wish")} == {wish.id}, "its history comes along"


def test_an_answer_comes_back_to_its_sentence_where_the_item_comes_back(engine: Engine, vocabulary: Vocabulary) -> None:
    again(engine, vocabulary, OTHER)
    store_paper(engine, PAPER.but(note="rettet igen"), vocabulary)
    assert (the_wish(engine).item_id, the_wish(engine).answer) == (ITEM, "Ikke i år")
    assert the_wish(engine).span is not None


def test_of_two_sentences_with_the_same_words_none_is_guessed(engine: Engine, vocabulary: Vocabulary) -> None:
    both = (Point(f"Sag {case}", f"Igen. {WISH}", case, case=f"25/{case}", wishes=(WISH,)) for case in ("70", "80"))
    again(engine, vocabulary, OTHER, *both)
    assert [wish.item_id for wish in wishes(engine) if wish.answer] == [None]


def test_the_words_of_a_closed_item_do_not_outlive_it(engine: Engine, vocabulary: Vocabulary) -> None:
    correct_fact(engine, "item", ITEM, "is_closed", True, now=NOW)
    assert wishes(engine) == ()
    with writing(engine) as conn:
        conn.exec_driver_sql("DELETE FROM corrections")
        conn.exec_driver_sql("DELETE FROM links")
        conn.exec_driver_sql("UPDATE items SET is_closed = true WHERE title = 'Cykler'")
    again(engine, vocabulary, OTHER)
    assert (the_wish(engine).text, the_wish(engine).answer) == ("", "Ikke i år")
    assert WISH not in json.dumps(events(engine, "target_wish"), ensure_ascii=False)


def test_the_outcome_in_a_closed_item_does_not_outlive_it(engine: Engine, vocabulary: Vocabulary) -> None:
    report = add_report(engine, POLICY, ReportForm("Status", dt.date(2024, 1, 1)), (), now=NOW)
    form = TreatmentForm("Integrationsrådet", dt.date(2024, 2, 6), "Gry får ja", item_id=ITEM)
    treat_report(engine, report.id, form, now=NOW)
    with writing(engine) as conn:
        conn.exec_driver_sql("DELETE FROM links")
        conn.exec_driver_sql("UPDATE items SET is_closed = true WHERE title = 'Cykler'")
    again(engine, vocabulary, OTHER)
    with reading(engine) as conn:
        (treated,) = goal_history.load_report_treatments(conn, POLICY)
    assert (treated.body, treated.item_id, treated.outcome) == ("Integrationsrådet", None, None)


def test_a_document_taken_out_leaves_the_answer_and_none_of_its_words(engine: Engine, vocabulary: Vocabulary) -> None:
    keep_link(engine, f"{GOAL}>{ITEM}", now=NOW, actor="Bo")
    assert WISH in json.dumps(events(engine, "link"), ensure_ascii=False), "what Bo saw before"
    correct_fact(engine, "item", ITEM, "title", "Cykler hos Åse", now=NOW)
    result = again(engine, vocabulary, POINT, OTHER)
    remove_document(engine, str(result.sha256), now=NOW, actor="Bo")
    dump = dump_store(engine)
    assert "Cykler" not in json.dumps([dump["events"], dump["target_wishes"]], ensure_ascii=False)
    assert WISH not in json.dumps(dump, ensure_ascii=False)
    assert (the_wish(engine).text, the_wish(engine).answer) == ("", "Ikke i år")
    told = [(row["what"], row["actor"]) for row in dump["events"] if row["actor"]]
    assert ("target_wish edited", "Åse") in told, "who did what stays"
    store_paper(engine, PAPER, vocabulary)
    add_link(engine, "item", ITEM, goal_id=GOAL, now=NOW)
    assert (the_wish(engine).text, the_wish(engine).answer) == (WISH, "Ikke i år"), "brought in again, it is answered"


def test_an_earlier_version_taken_out_takes_what_only_it_said(engine: Engine, vocabulary: Vocabulary) -> None:
    secret = "Drøftet med Gry på Lillevej."
    first = again(engine, vocabulary, Point("Cykler", secret, "1", case="24/9"), OTHER)
    for _ in range(2):
        keep_link(engine, f"{GOAL}>{ITEM}", now=NOW)
    add = add_link(engine, "item", f"{MEETING}/2", goal_id=GOAL, now=NOW)
    store_paper(engine, PAPER.but(points=(Point("Cykler", "Drøftet.", "1", case="24/9"), OTHER), note="3"), vocabulary)
    remove_document(engine, str(first.sha256), now=NOW)
    dump = dump_store(engine)
    assert secret not in json.dumps(dump, ensure_ascii=False)
    seen = {row["id"]: row["seen_text"] for row in dump["links"]}
    assert (seen[f"{GOAL}>{ITEM}"], seen[add]) == ("", "Lygter\nDrøftet."), "what is said still stays"
