"""Twice is once; a corrected file takes its earlier version's place; people's words outlive a re-import."""

import datetime as dt
import json

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.meeting import MeetingKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.store.engine import reading, revision, writing
from tracker.store.entered_rows import Entry
from tracker.store.meetings import find_meeting, save_municipality
from tracker.store.policies import save_goals, save_policies
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.import_minutes import ImportStatus, import_minutes
from tracker.usecases.placing import municipality_by_code
from tracker.usecases.reject_link import reject_link
from tracker.usecases.set_follow_up_state import set_follow_up_state
from tracker.usecases.understand import understand

TASK = "Forvaltningen sender en liste over cykler til rådet."
PAPER = Paper(
    (
        Point("Dagsorden", number="1"),
        Point("Cykler til børn", f"Drøftet. {TASK}", number="2", tasks=(TASK,)),
        Point(
            "Økonomi", "Der er overført 38000 kr. og i alt 90000 kr. i 2024.", number="3", carried=38000, total=90000
        ),
    )
)
MEETING = "eksempelby/integrationsraad/2024-02-06/1"


def dumped(engine: Engine) -> str:
    return json.dumps(dump_store(engine), ensure_ascii=False, sort_keys=True)


def rows(engine: Engine, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = dump_store(engine)[name]
    return found


def with_policy(engine: Engine, vocabulary: Vocabulary) -> None:
    with writing(engine) as conn:
        save_municipality(conn, municipality_by_code("eksempelby", vocabulary))
        save_policies(conn, [Policy("eksempelby/p", "eksempelby", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
        save_goals(
            conn,
            [
                Goal("eksempelby/p/1", "eksempelby/p", None, GoalKind.FOCUS_AREA, "1", 1, "Børn på to hjul"),
                Goal("eksempelby/p/1/a", "eksempelby/p", "eksempelby/p/1", GoalKind.GOAL, "a", 1),
                Goal("eksempelby/p/1/b", "eksempelby/p", "eksempelby/p/1", GoalKind.GOAL, "b", 2),
            ],
            Entry(),
        )


def test_minutes_are_stored_with_their_meeting_items_tasks_and_money(any_store: Engine, vocabulary: Vocabulary) -> None:
    result = store_paper(any_store, PAPER, vocabulary)
    assert result.status is ImportStatus.INSERTED
    assert (result.found.items, result.found.follow_ups, result.meeting_id) == (3, 1, MEETING)
    assert [row["id"] for row in rows(any_store, "items")] == [f"{MEETING}/{number}" for number in (1, 2, 3)]
    assert [(row["kind"], row["amount_dkk"]) for row in rows(any_store, "ledger") if row["origin"] == "read"] == [
        ("carry_over", 38000)
    ]
    (inferred,) = [row for row in rows(any_store, "ledger") if row["origin"] == "inferred"]
    assert (inferred["kind"], inferred["amount_dkk"], inferred["year"]) == ("appropriation", 52000, 2024)
    assert inferred["pool_id"] == "eksempelby/integrationsraad/rådighedsbeløb"


def test_the_same_bytes_twice_change_nothing_not_even_the_revision(any_store: Engine, vocabulary: Vocabulary) -> None:
    content = "Referat fra Integrationsrådet i Eksempelby\n\nPunkt 1: Valg\n\nBeslutning\n\nGodkendt.\n".encode()
    first = import_minutes(any_store, "a.txt", content, vocabulary=vocabulary, now=NOW)
    before = dumped(any_store)
    with reading(any_store) as conn:
        at = revision(conn)
    later = NOW + dt.timedelta(days=1)
    second = import_minutes(any_store, "b.txt", content, vocabulary=vocabulary, now=later)
    assert (first.status, second.status) == (ImportStatus.INSERTED, ImportStatus.UNCHANGED)
    assert (second.inserted, second.updated, second.kept) == (0, 0, 0)
    assert second.unchanged == first.inserted
    assert dumped(any_store) == before
    with reading(any_store) as conn:
        assert revision(conn) == at


def test_what_cannot_be_read_is_refused_and_changes_nothing(any_store: Engine, vocabulary: Vocabulary) -> None:
    before = dumped(any_store)
    result = import_minutes(any_store, "tom.txt", b"", vocabulary=vocabulary, now=NOW)
    assert result.status is ImportStatus.REFUSED
    assert result.refusal is not None
    assert result.refusal.code is RefusalCode.EMPTY
    assert dumped(any_store) == before


def test_a_corrected_file_changes_what_changed_and_nothing_else(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    corrected = PAPER.but(
        points=(*PAPER.points[:2], Point("Økonomi", "Der er overført 38000 kr.", number="3", carried=38000))
    )
    result = store_paper(any_store, corrected, vocabulary)
    assert result.status is ImportStatus.UPDATED
    assert len(result.replaced) == 1
    assert [row["id"] for row in rows(any_store, "items")] == [f"{MEETING}/{number}" for number in (1, 2, 3)]
    assert rows(any_store, "stated_balances") == []
    assert [row["replaced_by"] for row in rows(any_store, "documents")].count(None) == 1
    assert len(rows(any_store, "meetings")) == 1


def test_a_corrected_file_gives_the_same_facts_as_it_gives_alone(any_store: Engine, vocabulary: Vocabulary) -> None:
    corrected = PAPER.but(points=(Point("Velkomst", number="1"), Point("Cykler til børn", "Udsat.", number="2")))
    store_paper(any_store, PAPER, vocabulary)
    store_paper(any_store, corrected, vocabulary)
    kept = {name: rows(any_store, name) for name in ("items", "decisions", "sections", "follow_ups", "ledger", "pools")}
    assert [(row["id"], row["title"]) for row in kept["items"]] == [
        (f"{MEETING}/1", "Velkomst"),
        (f"{MEETING}/2", "Cykler til børn"),
    ]
    assert kept["follow_ups"] == kept["ledger"] == kept["pools"] == []


def test_an_item_that_people_spoke_of_does_not_lend_its_id_to_another(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    store_paper(any_store, PAPER, vocabulary)
    correct_fact(any_store, "decision", f"{MEETING}/1:decision", "outcome", "noted", now=NOW)
    result = store_paper(any_store, PAPER.but(points=(Point("Velkomst", number="1"), *PAPER.points[1:])), vocabulary)
    assert f"{MEETING}/1~2" in {row["id"] for row in rows(any_store, "items")}
    assert [word.kind for word in result.lost] == ["correction"]
    assert rows(any_store, "corrections") == []


def test_a_confirmed_and_a_rejected_link_outlive_a_corrected_file(any_store: Engine, vocabulary: Vocabulary) -> None:
    with_policy(any_store, vocabulary)
    point = Point("Cykelpolitik 2023-2028", "Indsatsområdet Børn på to hjul, punkt a) og b), drøftet.", number="2")
    paper = PAPER.but(points=(PAPER.points[0], point))
    store_paper(any_store, paper, vocabulary)
    target = f"{MEETING}/2"
    confirm_link(any_store, f"eksempelby/p/1/a>{target}", now=NOW, actor="Bo")
    reject_link(any_store, f"eksempelby/p/1/b>{target}", now=NOW, actor="Bo")
    longer = PAPER.but(points=(Point("Dagsorden og en del mere", number="1"), point), note="Rettet referat")
    result = store_paper(any_store, longer, vocabulary)
    states = {row["goal"]: (row["state"], row["decided_by"]) for row in rows(any_store, "links")}
    assert states["eksempelby/p/1/a"] == ("confirmed", "Bo")
    assert states["eksempelby/p/1/b"] == ("rejected", "Bo")
    assert states["eksempelby/p/1"] == ("suggested", None)
    assert result.kept == 1, "the item with the two decided links"
    assert result.lost == ()
    assert evidence_stands(any_store)


def test_a_confirmed_link_stays_when_its_words_are_gone_and_says_so(any_store: Engine, vocabulary: Vocabulary) -> None:
    with_policy(any_store, vocabulary)
    point = Point("Cykler", "Indsatsområdet Børn på to hjul, punkt a), drøftet.", number="1", case="24/9")
    store_paper(any_store, PAPER.but(points=(point,)), vocabulary)
    link = f"eksempelby/p/1/a>{MEETING}/1"
    confirm_link(any_store, link, now=NOW)
    store_paper(any_store, PAPER.but(points=(Point("Cykler", "Drøftet.", number="1", case="24/9"),)), vocabulary)
    assert [(row["id"], row["state"], row["evidence"]) for row in rows(any_store, "links")] == [(link, "confirmed", [])]
    (issue,) = rows(any_store, "issues")
    assert issue["code"] == "source_changed"
    assert "punkt a)" in str(issue["words"])


def test_a_state_that_a_person_entered_outlives_a_reworded_sentence(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    (task,) = rows(any_store, "follow_ups")
    set_follow_up_state(any_store, str(task["id"]), FollowUpState.DONE, now=NOW, note="Sendt i marts", actor="Bo")
    reworded = "Forvaltningen sender en ny liste over cykler til rådet."
    point = Point("Cykler til børn", f"Drøftet. {reworded}", number="2", tasks=(reworded,))
    store_paper(any_store, PAPER.but(points=(PAPER.points[0], point)), vocabulary)
    (after,) = rows(any_store, "follow_ups")
    assert after["id"] == task["id"]
    assert (after["text"], after["state"], after["state_note"]) == (reworded, "done", "Sendt i marts")


def test_a_correction_outlives_a_corrected_file(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    correct_fact(any_store, "decision", f"{MEETING}/1:decision", "outcome", "noted", now=NOW, actor="Bo")
    store_paper(any_store, PAPER.but(note="Rettet"), vocabulary)
    (word,) = rows(any_store, "corrections")
    assert (word["human_value"], word["machine_value"]) == ("noted", "approved")
    assert rows(any_store, "issues") == []


def test_a_machine_value_that_changed_under_a_correction_is_told(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    correct_fact(any_store, "decision", f"{MEETING}/1:decision", "outcome", "noted", now=NOW, actor="Bo")
    point = Point("Dagsorden", "Udsat.", number="1", outcome=None)
    store_paper(any_store, PAPER.but(points=(point, *PAPER.points[1:])), vocabulary)
    (word,) = rows(any_store, "corrections")
    assert word["human_value"] == "noted"
    (issue,) = rows(any_store, "issues")
    assert (issue["code"], issue["words"]) == ("source_changed", "outcome: None")


def test_a_word_about_an_item_that_is_gone_is_named(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    correct_fact(any_store, "item", f"{MEETING}/3", "title", "Penge", now=NOW)
    result = store_paper(any_store, PAPER.but(points=PAPER.points[:2]), vocabulary)
    assert [(word.about, word.kind) for word in result.lost] == [("Økonomi", "correction")]
    assert rows(any_store, "corrections") == []
    assert [issue["words"] for issue in rows(any_store, "issues")] == ["Økonomi"]


def test_single_items_of_one_meeting_stand_side_by_side(any_store: Engine, vocabulary: Vocabulary) -> None:
    """As Norddjurs publishes: one file an item, one case number for several of them."""
    one = PAPER.but(points=(Point("Status på politikken", case="22/740"),), name="a.txt")
    two = PAPER.but(points=(Point("Opfølgning på dialogmøde", case="22/740"),), name="b.txt")
    store_paper(any_store, one, vocabulary)
    result = store_paper(any_store, two, vocabulary)
    assert result.status is ImportStatus.INSERTED
    assert len(rows(any_store, "meetings")) == 1
    assert {row["id"] for row in rows(any_store, "items")} == {f"{MEETING}/22/740", f"{MEETING}/22/740~2"}


def test_one_item_published_again_alone_takes_only_its_own_place(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    alone = PAPER.but(points=(Point("Cykler til børn", "Godkendt alligevel.", number="2"),), name="punkt2.txt")
    result = store_paper(any_store, alone, vocabulary)
    assert result.replaced == ()
    held = {row["id"]: row["document_sha256"] for row in rows(any_store, "items")}
    assert len(held) == 3
    assert held[f"{MEETING}/2"] == result.sha256


def test_minutes_take_the_place_of_their_agenda_but_not_the_other_way(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    agenda = PAPER.but(kind=MeetingKind.AGENDA, name="dagsorden.txt", note="Dagsorden")
    first = store_paper(any_store, agenda, vocabulary)
    minutes = store_paper(any_store, PAPER, vocabulary)
    assert minutes.replaced == (first.sha256,)
    late = store_paper(any_store, agenda.but(note="Ny dagsorden", name="dagsorden2.txt"), vocabulary)
    assert (late.inserted, late.updated) == (0, 0)
    assert {row["document_sha256"] for row in rows(any_store, "items")} == {minutes.sha256}
    with reading(any_store) as conn:
        meeting = find_meeting(conn, MEETING)
    assert meeting is not None
    assert meeting["kind"] == "minutes"


def test_a_second_meeting_on_the_same_day_gets_the_next_number(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_paper(any_store, PAPER, vocabulary)
    points = (Point("Ekstraordinært: flytning af sekretariat", number="1"), Point("Lukning", number="2"))
    result = store_paper(any_store, PAPER.but(points=points, name="ekstra.txt"), vocabulary)
    assert result.meeting_id == "eksempelby/integrationsraad/2024-02-06/2"


def test_the_council_s_other_spellings_are_the_same_council(any_store: Engine, vocabulary: Vocabulary) -> None:
    for day, body in enumerate(("Integrationsråd", "Integrationsrådet", "Integrationsrådet 2022-2025"), 1):
        paper = PAPER.but(body=body, date=dt.date(2024, 3, day), name=f"{day}.txt")
        store_paper(any_store, paper, vocabulary)
    assert [row["id"] for row in rows(any_store, "bodies")] == ["eksempelby/integrationsraad"]


def test_two_councils_of_no_named_municipality_are_not_taken_for_one(any_store: Engine, vocabulary: Vocabulary) -> None:
    one = PAPER.but(municipality=None, points=(Point("Byfest", case="1/24"),), name="a.txt")
    two = PAPER.but(municipality=None, points=(Point("Bibliotek", case="2/24"),), name="b.txt")
    assert store_paper(any_store, one, vocabulary).meeting_id == "ukendt/integrationsraad/2024-02-06/1"
    assert store_paper(any_store, two, vocabulary).meeting_id == "ukendt/integrationsraad/2024-02-06/2"


@pytest.mark.parametrize(
    ("name", "code", "shown"),
    [
        pytest.param("Norddjurs", "707", "Norddjurs Kommune", id="one of the 98"),
        pytest.param("Eksempelby", "eksempelby", "Eksempelby Kommune", id="the invented one"),
        pytest.param("Gammel Åby", "gammel-aaby", "Gammel Åby Kommune", id="one that is no more"),
        pytest.param(None, "ukendt", "Kommune ikke oplyst", id="not named"),
    ],
)
def test_a_municipality_is_filed_by_its_code(
    store: Engine, vocabulary: Vocabulary, name: str | None, code: str, shown: str
) -> None:
    store_paper(store, PAPER.but(municipality=name), vocabulary)
    (row,) = rows(store, "municipalities")
    assert (row["code"], row["name"], row["is_invented"]) == (code, shown, code == "eksempelby")


def test_a_person_s_municipality_goes_before_the_text_and_is_remembered(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    paper = PAPER.but(municipality=None)
    first = store_paper(any_store, paper, vocabulary, municipality_code="707")
    assert first.meeting_id == "707/integrationsraad/2024-02-06/1"
    corrected = store_paper(any_store, paper.but(note="Rettet"), vocabulary)
    assert (corrected.status, corrected.meeting_id) == (ImportStatus.UPDATED, first.meeting_id)
    assert [row["code"] for row in rows(any_store, "municipalities")] == ["707"]


def test_an_undated_document_is_found_again_by_its_file_name(any_store: Engine, vocabulary: Vocabulary) -> None:
    first = store_paper(any_store, PAPER.but(date=None), vocabulary)
    again = store_paper(any_store, PAPER.but(date=None, note="Rettet"), vocabulary)
    other = store_paper(any_store, PAPER.but(date=None, name="x.txt", points=(Point("Andet"),)), vocabulary)
    assert again.meeting_id == first.meeting_id
    assert other.meeting_id != first.meeting_id


def test_a_failure_half_way_leaves_the_store_as_it_was(
    any_store: Engine, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_paper(any_store, PAPER, vocabulary)
    before = dumped(any_store)

    def fail(*_: object) -> int:
        raise RuntimeError

    monkeypatch.setattr("tracker.usecases.store_reading.link_items", fail)
    with pytest.raises(RuntimeError):
        store_paper(any_store, PAPER.but(note="Rettet"), vocabulary)
    assert dumped(any_store) == before


def evidence_stands(engine: Engine) -> bool:
    content = dump_store(engine)
    texts = {row["sha256"]: row["text"] for row in content["documents"]}
    of_item = {row["id"]: texts[row["document_sha256"]] for row in content["items"]}
    return all(
        of_item[link["target"]][place["start"] : place["end"]] == words
        for link in content["links"]
        for words, place in zip(link["evidence"], link["evidence_at"], strict=True)
    )


@pytest.mark.parametrize(
    ("page", "is_read"),
    [
        pytest.param("<h1>Siden findes ikke</h1><p>Prøv forsiden.</p>", False, id="a heading"),
        pytest.param("<title>404 - Eksempelby</title><h1>Av!</h1><p>Prøv forsiden.</p>", False, id="a title"),
        pytest.param("<h1>Siden du leder efter, er flyttet</h1><ul><li>Søg</ul>", False, id="moved"),
        pytest.param("<h1>Referatet blev ikke fundet</h1><p>Prøv forsiden.</p>", False, id="the minutes are not there"),
        pytest.param(
            "<title>404</title><h1>Referat Havneudvalget</h1><p>Mødedato: 1. marts 2024</p><h2>Punkt 1: Is</h2>"
            "<h3>Beslutning</h3><p>Godkendt.</p>",
            True,
            id="minutes under a wrong title",
        ),
        pytest.param("<h1>Nye bænke</h1><p>Siden findes ikke</p>", True, id="words below a heading"),
        pytest.param("<h1>Siden sidst</h1><p>Der er købt bænke.</p>", True, id="another side"),
    ],
)
def test_a_page_that_says_that_it_is_not_there_is_refused(page: str, is_read: bool, vocabulary: Vocabulary) -> None:
    content = f"<!doctype html><html><body>{page}</body></html>".encode()
    if is_read:
        assert understand("a.html", content, vocabulary).document.text
        return
    with pytest.raises(UnreadableFile) as refused:
        understand("a.html", content, vocabulary)
    assert refused.value.code is RefusalCode.PAGE_NOT_FOUND


LOGIN = "<form><input name='navn'><input type='password' name='kode'></form>"
ITEM = "<h2>1. Ny bro</h2><p>Broen skal males.</p>"


@pytest.mark.parametrize(
    ("page", "is_read"),
    [
        pytest.param("<h1>Log ind</h1><p>1. Skriv navn</p><p>2. Skriv kode</p>", False, id="the steps of a login"),
        pytest.param("<h1>Møde i Byrådet den 4. maj 2024</h1><p>Log ind</p>", False, id="a meeting named and hidden"),
        pytest.param(f"<h1>Referat af møde i Byrådet den 4. maj 2024</h1>{ITEM}", True, id="a login in the corner"),
        pytest.param(f"{ITEM}<p>Beslutning</p><p>Udsat.</p>", True, id="minutes without their heading"),
        pytest.param(f"<h1>Dagsorden</h1>{ITEM}", True, id="an agenda without body and day"),
    ],
)
def test_a_page_that_asks_for_a_login_is_read_only_where_it_tells_of_a_meeting(
    page: str, is_read: bool, vocabulary: Vocabulary
) -> None:
    content = f"<html><body>{LOGIN}{page}</body></html>".encode()
    if is_read:
        assert understand("a.html", content, vocabulary).reading.items
        return
    with pytest.raises(UnreadableFile) as refused:
        understand("a.html", content, vocabulary)
    assert refused.value.code is RefusalCode.NEEDS_LOGIN
