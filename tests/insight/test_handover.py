"""What a body hands on: whose matters, of which kind, in which order; money with its source; what to read first."""

import datetime as dt
from typing import Any

import pytest

from tests.insight.ledgers import entry
from tracker.domain.council_note import NoteKind
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.insight.council_notes import ToldNote, told_notes
from tracker.insight.handover import Handover, MatterKind, handover_of, kind_of, money_left
from tracker.insight.ledger_book import open_book
from tracker.insight.overdue import Standing
from tracker.insight.reading_list import WhyRead, reading_list
from tracker.insight.take_overs import crossings_of, default_day, taken_on

OURS, THEIRS = "t/integrationsraad", "t/skoleudvalg"
TODAY = dt.date(2026, 11, 22)
BORDER = dt.date(2026, 1, 1)


def matter(id: str, text: str = "Formanden skriver et brev.", **changes: Any) -> dict[str, Any]:
    row = {
        "id": id, "text": text, "kind": "task", "state": "open", "duty": "firm", "body_id": OURS, "held_by_id": OURS,
        "given_on": dt.date(2025, 11, 26), "due_latest": None, "due_is_condition": False, "until_latest": None,
        "carry_kind": None, "carry_until": None, "carry_given_on": None, "meeting_id": "m1",
    }  # fmt: skip
    return row | changes


@pytest.mark.parametrize(
    ("text", "changes", "kind"),
    [
        pytest.param("Formanden skriver et brev.", {}, MatterKind.TASK, id="something to do"),
        pytest.param("Forvaltningen undersøger, om der er plads.", {}, MatterKind.QUESTION, id="to find out"),
        pytest.param("Jobcentret skal oplyse, hvor mange der er.", {}, MatterKind.QUESTION, id="to tell"),
        pytest.param("Jobcentret oplyser, at de holder åbent.", {}, MatterKind.TASK, id="tells, and is not asked"),
        pytest.param("Udvalget ønsker en status i maj.", {"kind": "request"}, MatterKind.QUESTION, id="wants to know"),
        pytest.param("Kan bussen køre?", {}, MatterKind.QUESTION, id="a question mark"),
        pytest.param("Rådet beder om en status.", {"kind": "referral"}, MatterKind.REFERRAL, id="sent to another body"),
        pytest.param("Alle opfordres til at undersøge det.", {"duty": "soft"}, MatterKind.TASK, id="only encouraged"),
    ],
)
def test_a_matter_is_a_referral_a_question_or_a_task(text: str, changes: dict[str, Any], kind: MatterKind) -> None:
    assert kind_of(matter("a", text, **changes)) is kind


def handed(tasks: list[dict[str, Any]] | None = None, **more: Any) -> Handover:
    told = {"days": {}, "money": (), "notes": (), "groups": (), "hearings": (), **more}
    return handover_of(OURS, TODAY, tasks=tasks or [], **told)


def test_a_body_hands_on_what_it_holds_and_has_not_closed_the_late_first() -> None:
    found = handed(
        [
            matter("new", given_on=dt.date(2026, 3, 1)),
            matter("old"),
            matter("late", due_latest=dt.date(2026, 1, 31), given_on=dt.date(2026, 1, 15)),
            matter("gone", held_by_id=THEIRS),
            matter("taken", body_id=THEIRS, given_on=None),
            matter("done", state="done"),
            matter("put off", state="postponed"),
        ]
    ).matters
    assert [(one.id, one.standing, one.is_from_before) for one in found] == [
        ("late", Standing.LATE, False),
        ("old", Standing.OWED, True),
        ("new", Standing.OWED, False),
        ("taken", Standing.OWED, False),
        ("put off", Standing.POSTPONED, True),
    ]


def note(id: str, kind: NoteKind, date: dt.date | None, body: str = OURS, meeting: str = "m1") -> ToldNote:
    row = {"id": id, "kind": kind, "act": "told", "date": date, "subject": None, "body_id": body, "meeting_id": meeting}
    return told_notes([row])[0]


def test_lessons_are_told_by_the_latest_meeting_in_its_own_order() -> None:
    old, new = dt.date(2021, 12, 1), dt.date(2025, 12, 9)
    notes = [
        note("undated", NoteKind.LESSON, None),
        note("a", NoteKind.LESSON, old),
        note("b", NoteKind.LESSON, new),
        note("c", NoteKind.LESSON, new),
        note("theirs", NoteKind.LESSON, new, THEIRS),
        note("recruits", NoteKind.RECRUITING, new),
    ]
    found = handed(notes=notes)
    assert [one.id for one in found.lessons] == ["b", "c", "a", "undated"]
    assert [one.id for one in found.recruiting] == ["recruits"]
    assert not found.handed
    assert not found.is_empty
    assert handed().is_empty


def moved(kind: str, year: int, kroner: int, **more: Any) -> dict[str, Any]:
    row = {
        "pool_id": "p", "year": year, "kind": kind, "amount_ore": kroner * 100, "told_on": dt.date(year, 2, 1),
        "date": None, "item_id": "i", "document_sha256": "d", "text": kind, "span_start": 1, "span_end": 2,
        "id": f"{kind}{year}", "origin": "read",
    }  # fmt: skip
    return entry("", "grant", 0) | row | more


POOL = {"id": "p", "name": "Puljen", "body_id": OURS}


def lines_of(ledger: list[dict[str, Any]], stated: list[dict[str, Any]]) -> tuple[BudgetLine, ...]:
    return budget_lines(open_book(ledger, stated), LineBy.POOL)


def test_money_of_a_year_that_has_not_begun_waits_for_it() -> None:
    ledger = [moved("appropriation", 2026, 900), moved("appropriation", 2027, 1000)]
    (left,) = money_left([POOL], lines_of(ledger, []), [], TODAY)
    assert left.line.year == 2026
    (only,) = money_left([POOL], lines_of(ledger[1:], []), [], TODAY)
    assert only.line.year == 2027, "the only year there is"


def test_what_minutes_say_is_left_is_told_as_theirs_where_nothing_can_be_reckoned() -> None:
    ledger = [moved("appropriation", 2025, 1000)]
    later = moved("remaining", 2025, 300, told_on=dt.date(2025, 9, 1))
    (left,) = money_left([POOL], lines_of(ledger, []), [later, moved("remaining", 2025, 700)], TODAY)
    assert (left.line.left.ore, left.stated_ore) == (None, 30_000)


def test_money_is_that_of_the_newest_year_with_the_sum_that_minutes_state() -> None:
    ledger = [moved("appropriation", 2024, 900), moved("appropriation", 2025, 1000), moved("grant", 2025, 400)]
    stated = [moved("remaining", 2024, 1), moved("remaining", 2025, 600)]
    (left,) = money_left([POOL, {**POOL, "id": "empty"}], lines_of(ledger, stated), stated, TODAY)
    assert (left.line.year, left.line.left.ore, left.is_stated, left.is_inferred) == (2025, 60_000, True, False)
    assert left.source is not None
    assert left.source["text"] == "remaining"


def test_an_inferred_sum_opens_onto_what_it_follows_from() -> None:
    ledger = [moved("carry_over", 2021, 38_000)]
    stated = [moved("total", 2021, 89_700)]
    (left,) = money_left([POOL], lines_of(ledger, stated), stated, TODAY)
    assert (left.is_inferred, left.is_stated) == (True, False)
    assert left.source is not None
    assert left.source["text"] == "total"


def test_what_was_typed_without_a_document_has_no_sentence_to_open() -> None:
    ledger = [moved("appropriation", 2025, 1000, document_sha256=None, item_id=None)]
    (left,) = money_left([POOL], lines_of(ledger, []), [], TODAY)
    assert left.source is None


def meeting(id: str, date: dt.date | None) -> dict[str, Any]:
    return {"id": id, "date": date, "kind": "minutes"}


def test_what_hands_over_is_read_before_what_holds_most_and_a_reason_stands_at_each() -> None:
    tasks = [matter(str(number), meeting_id=place) for number, place in enumerate("bbbccda")]
    day = dt.date(2025, 12, 9)
    found = handed(tasks, notes=[note("h", NoteKind.HANDOVER, day, meeting="e")])
    meetings = [meeting(name, dt.date(2024, 1, number)) for number, name in enumerate("abcdef", start=1)]
    future = meeting("later", dt.date(2027, 1, 1))
    reports = [meeting(f"r{year}", dt.date(year, 5, 1)) for year in (2024, 2025, 2027)]
    agenda = {**meeting("agenda", dt.date(2026, 10, 1)), "kind": "agenda"}
    listed = reading_list(found, [*meetings, future, agenda, meeting("undated", None)], reports, TODAY)
    told = [((one.meeting or one.report or {})["id"], one.reasons, one.open_matters) for one in listed]
    assert told == [
        ("e", (WhyRead.HANDS_OVER,), 0),
        ("b", (WhyRead.OPEN_MATTERS,), 3),
        ("c", (WhyRead.OPEN_MATTERS,), 2),
        ("d", (WhyRead.OPEN_MATTERS,), 1),
        ("f", (WhyRead.LATEST,), 0),
        ("r2025", (WhyRead.REPORT,), 0),
    ]


def crossing(id: str, matter_id: str | None, **changes: Any) -> dict[str, Any]:
    row = {"id": id, "follow_up_id": matter_id, "from_body_id": OURS, "to_body_id": THEIRS, "undone_at": None}
    return row | changes


def test_a_take_over_gathers_its_matters_and_leaves_out_what_is_not_shown() -> None:
    tasks = [matter("a"), matter("b", state="done")]
    rows = [crossing("t2", "a", undone_at=TODAY), crossing("t1", "a"), crossing("t1", "b"), crossing("t1", "closed")]
    elsewhere = crossing("t0", "a", from_body_id="x", to_body_id="y")
    found = crossings_of(OURS, [*rows, elsewhere], tasks)
    assert [(one.id, [row["id"] for row in one.matters], one.still_open) for one in found] == [
        ("t2", ["a"], 1),
        ("t1", ["a", "b"], 1),
    ]
    assert {key: one.id for key, one in taken_on(found).items()} == {"a": "t1", "b": "t1"}, "an undone one is none"
    assert not found[1].is_inherited_by(OURS)


@pytest.mark.parametrize(
    ("last_day", "first_day", "day"),
    [
        pytest.param(None, None, BORDER, id="nobody wrote a day: the council's term"),
        pytest.param(dt.date(2025, 6, 30), None, dt.date(2025, 7, 1), id="the day after the old one ended"),
        pytest.param(dt.date(2025, 6, 30), dt.date(2025, 8, 1), dt.date(2025, 8, 1), id="the new one's first day"),
        pytest.param(dt.date(2027, 1, 1), dt.date(2027, 1, 2), BORDER, id="days to come are not proposed"),
    ],
)
def test_the_day_proposed_is_the_border_as_far_as_it_is_known(
    last_day: dt.date | None, first_day: dt.date | None, day: dt.date
) -> None:
    assert default_day({"last_day": last_day}, {"first_day": first_day}, BORDER, TODAY) == day
