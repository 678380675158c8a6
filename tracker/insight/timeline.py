"""What has happened to a goal on one line of time: decisions, tasks, sums, statuses, wordings, wishes. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Row = Mapping[str, Any]


class MomentKind(StrEnum):
    """What kind of thing happened."""

    DECISION = "decision"
    TASK = "task"
    SUM = "sum"
    STATUS = "status"
    TREATMENT = "treatment"
    """A body treated a status report."""
    REGISTER = "register"
    WORDING = "wording"
    SUCCESSION = "succession"
    """It took another goal's place, or another took its."""
    WISH = "wish"


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing on the line. ``row`` is where it comes from; the span is missing where a person entered it."""

    kind: MomentKind
    date: dt.date | None
    words: str
    row: Row
    document_sha256: str | None = None
    span_start: int | None = None
    span_end: int | None = None


def timeline_of(
    goal_ids: frozenset[str],
    *,
    items: Iterable[Row],
    tasks: Iterable[Row],
    amounts: Iterable[Row],
    statuses: Iterable[Row],
    register: Iterable[Row],
    wordings: Iterable[Row] = (),
    successions: Iterable[Row] = (),
    wishes: Iterable[Row] = (),
    treatments: Iterable[Row] = (),
) -> tuple[Moment, ...]:
    """Everything linked to one of the goals, the newest first and the undated last; nothing stands there twice.

    A status counts for its own goal, and so do a wording and a wish; a treatment for the goals that its report tells
    of, unless the body's own item of that day stands there itself. On one day decisions stand before tasks, and tasks
    before sums.
    """
    told, linked = list(statuses), list(items)
    decided = _read(MomentKind.DECISION, goal_ids, linked, "item_id")
    found = [
        *decided,
        *_read(MomentKind.TASK, goal_ids, _about(goal_ids, linked, tasks), "id"),
        *_read(MomentKind.SUM, goal_ids, _about(goal_ids, linked, amounts), "id"),
        *_treated(goal_ids, told, treatments, [moment.row for moment in decided]),
    ]
    found += [Moment(MomentKind.STATUS, row["date"], row["text"], row) for row in told if row["goal_id"] in goal_ids]
    found += _changes(goal_ids, wordings, successions, wishes)
    found += [
        Moment(MomentKind.REGISTER, row["date"], row["summary"], row)
        for row in register
        if goal_ids & set(row["goal_ids"])
    ]
    order = list(MomentKind)
    found.sort(key=lambda moment: order.index(moment.kind))
    return tuple(sorted(found, key=lambda moment: moment.date or dt.date.min, reverse=True))


def _treated(
    goal_ids: frozenset[str], told: Iterable[Row], treatments: Iterable[Row], decided: Sequence[Row]
) -> list[Moment]:
    """Who treated the reports that tell of the goals, but for bodies whose own item of that day stands there."""
    reports = {row.get("report_id") for row in told if row["goal_id"] in goal_ids} - {None}
    met = {row["item_id"] for row in decided} | {(row.get("body"), row["date"]) for row in decided}
    return [
        Moment(MomentKind.TREATMENT, row["date"], row["outcome"] or "", row)
        for row in treatments
        if row["report_id"] in reports and not met & {row["item_id"], (row["body"], row["date"])}
    ]


def _changes(
    goal_ids: frozenset[str], wordings: Iterable[Row], successions: Iterable[Row], wishes: Iterable[Row]
) -> list[Moment]:
    """How the goals themselves changed, and who wanted more of them."""
    found = [
        Moment(MomentKind.WORDING, row["date"], row["note"] or "", row)
        for row in wordings
        if row["goal_id"] in goal_ids
    ]
    found += [
        Moment(MomentKind.SUCCESSION, row["date"], row["note"] or "", row)
        for row in successions
        if {row["from_goal_id"], row["to_goal_id"]} & goal_ids
    ]
    for row in wishes:
        if row["goal_id"] in goal_ids:
            span = row["span"]
            place = (row.get("document_sha256"), *((span.start, span.end) if span is not None else (None, None)))
            found.append(Moment(MomentKind.WISH, row["date"], row["text"], row, *place))
    return found


def _about(goal_ids: frozenset[str], items: list[Row], parts: Iterable[Row]) -> list[Row]:
    """The tasks and sums of an item that are about these goals and not about another goal of the same item.

    A part counts when it is linked itself, when the words that link the item stand in it, or when the item is about
    these goals alone (a focus area beside its own points does not count as another goal).
    """
    named: dict[str, set[str]] = {}
    evidence: dict[str, list[tuple[int, int]]] = {}
    for row in items:
        if row["goal_id"] is not None:
            named.setdefault(row["item_id"], set()).add(row["goal_id"])
            if row["goal_id"] in goal_ids:
                places = evidence.setdefault(row["item_id"], [])
                places += [(words["start"], words["end"]) for words in row["evidence"]]
    return [
        part
        for part in parts
        if part["link_target"] != "item"
        or _without_parents(named.get(part["item_id"], set())) <= goal_ids
        or any(
            start < part["span_end"] and part["span_start"] < end for start, end in evidence.get(part["item_id"], [])
        )
    ]


def _without_parents(goal_ids: set[str]) -> set[str]:
    """The goals without those of which another is a part; an id holds the ids above it (``707/2021-2026/BF/a``)."""
    return {one for one in goal_ids if not any(other.startswith(f"{one}/") for other in goal_ids)}


def _read(kind: MomentKind, goal_ids: frozenset[str], rows: Iterable[Row], identity: str) -> list[Moment]:
    """One moment a thing read in minutes, however many of the goals it is linked to."""
    seen: set[str] = set()
    found = []
    for row in rows:
        if row["goal_id"] in goal_ids and row[identity] not in seen:
            seen.add(row[identity])
            place = (row["document_sha256"], row["span_start"], row["span_end"])
            found.append(Moment(kind, row["date"], row["text"] or "", row, *place))
    return found
