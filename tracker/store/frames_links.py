"""One question about a link with all that a person needs to answer it, and what has been answered, as frames."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Table, func, select

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.frames_closed import frame_of, is_open
from tracker.store.frames_decisions import standing_link
from tracker.store.frames_review import worded_links
from tracker.store.link_journal import ANSWERS, TARGET, image_in
from tracker.store.link_targets import told_by
from tracker.store.tables import bodies, documents, events, follow_ups, goals, items, links, meetings, policies

_JOURNAL = 400
"""How far back in the journal the last answers of one municipality are looked for."""


def link_question_frame(connection: Connection, policy_id: str, goal_id: str | None, target_id: str) -> pd.DataFrame:
    """What stands on either side of a link, stored or not: the open item's text and the goal's; no row if not shown."""
    areas = goals.alias()
    text = func.substr(documents.c.text, items.c.span_start + 1, items.c.span_end - items.c.span_start)
    return frame_of(
        connection,
        select(
            items.c.id.label("item_id"),
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            items.c.title_start,
            items.c.title_end,
            items.c.document_sha256,
            items.c.span_start,
            text.label("item_text"),
            follow_ups.c.text.label("task"),
            meetings.c.date.label("meeting_date"),
            meetings.c.title.label("meeting_title"),
            bodies.c.name.label("body"),
            policies.c.id.label("policy_id"),
            policies.c.title.label("policy"),
            goals.c.id.label("goal_id"),
            goals.c.code.label("goal_code"),
            goals.c.title.label("goal"),
            goals.c.text.label("goal_text"),
            areas.c.title.label("area"),
        )
        .select_from(items)
        .join(documents, documents.c.sha256 == items.c.document_sha256)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .outerjoin(follow_ups, follow_ups.c.id == target_id)
        .join(policies, policies.c.id == policy_id)
        .outerjoin(goals, goals.c.id == goal_id)
        .outerjoin(areas, areas.c.id == goals.c.parent_id)
        .where(items.c.id == func.coalesce(follow_ups.c.item_id, target_id), is_open(connection)),
    )


def linked_items_frame(connection: Connection, policy_id: str, goal_id: str | None) -> pd.DataFrame:
    """The items whose links to a goal (or to the policy as a whole) count, the newest meeting first."""
    is_same = links.c.goal_id.is_(None) if goal_id is None else links.c.goal_id == goal_id
    return frame_of(
        connection,
        select(
            items.c.id.label("item_id"),
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            meetings.c.date.label("meeting_date"),
        )
        .select_from(links)
        .outerjoin(follow_ups, follow_ups.c.id == links.c.target_id)
        .join(items, items.c.id == func.coalesce(follow_ups.c.item_id, links.c.target_id))
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(links.c.policy_id == policy_id, is_same, standing_link(), is_open(connection))
        .distinct()
        .order_by(meetings.c.date.desc(), items.c.id),
    )


def answered_links_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """How many of the machine's links people have answered (``answered``), by ``band``."""
    query = worded_links(connection, municipality_code).where(
        links.c.state != LinkState.SUGGESTED.value, links.c.origin != LinkOrigin.PERSON.value
    )
    counted = query.with_only_columns(links.c.band, func.count().label("answered"))
    return frame_of(connection, counted.group_by(links.c.band).order_by(links.c.band))


def link_ids_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The ids of all links to goals of a municipality's policies, whatever people have said of them."""
    query = select(links.c.id).join(policies, policies.c.id == links.c.policy_id)
    return frame_of(connection, query.where(policies.c.municipality_code == municipality_code).order_by(links.c.id))


def changed_links_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Confirmed links whose target says something else than when a person decided: ``seen_text`` and ``says_now``.

    Only words count, neither line breaks nor capitals. A link from before what was seen was kept is left out.
    """
    query = worded_links(connection, municipality_code).where(
        links.c.state == LinkState.CONFIRMED.value, links.c.seen_text.is_not(None)
    )
    found = frame_of(connection, query.order_by(links.c.decided_at, links.c.id))
    told = told_by(connection, found["target_id"])
    found["says_now"] = pd.Series([told.get(target, "") for target in found["target_id"]], found.index, dtype=object)
    pairs = zip(found["seen_text"], found["says_now"], strict=True)
    is_changed = pd.Series([before.casefold() != now.casefold() for before, now in pairs], found.index, dtype=bool)
    return found[is_changed].reset_index(drop=True)


def link_answers_frame(connection: Connection, municipality_code: str, number: int) -> pd.DataFrame:
    """The last answers that people gave of a municipality's links and that nobody has undone, the newest first.

    ``instead`` is the goal that was chosen in the place of a rejected one.
    """
    own = set(
        connection.execute(select(policies.c.id).where(policies.c.municipality_code == municipality_code)).scalars()
    )
    rows = connection.execute(
        select(events).where(events.c.target_type == TARGET).order_by(events.c.id.desc()).limit(_JOURNAL)
    ).mappings()
    undone: set[int] = set()
    last: list[dict[str, Any]] = []
    for row in rows:
        if row["what"] == LinkAct.UNDONE.value:
            undone.add(row["after"][0]["event"])
        said = image_in(row["after"]) or image_in(row["before"])
        if row["what"] in ANSWERS and row["id"] not in undone and said is not None and said["policy_id"] in own:
            keys = ("policy_id", "goal_id", "target_id")
            line = {key: row[key] for key in ("id", "at", "actor", "what")} | {key: said[key] for key in keys}
            last.append({**line, "instead": _goal_of(said.get("instead"))})
        if len(last) == number:
            break
    return _with_words(connection, last)


def _goal_of(link_id: str | None) -> str | None:
    return link_id.partition(">")[0] if link_id else None


def _with_words(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    tasks = _by_id(connection, follow_ups, {row["target_id"] for row in rows})
    items_ = _by_id(
        connection, items, {row["target_id"] for row in rows} | {task["item_id"] for task in tasks.values()}
    )
    goals_ = _by_id(connection, goals, {row[key] for row in rows for key in ("goal_id", "instead")})
    areas = _by_id(connection, goals, {goal["parent_id"] for goal in goals_.values()})
    policies_ = _by_id(connection, policies, {row["policy_id"] for row in rows})
    worded = []
    for row in rows:
        task = tasks.get(row["target_id"])
        item = items_.get(task["item_id"] if task else row["target_id"], {})
        words = {"item_id": item.get("id"), "item_number": item.get("number"), "item_title": item.get("title")}
        words |= {"policy": policies_.get(row["policy_id"], {}).get("title")}
        for key, lead in (("goal_id", ""), ("instead", "instead_")):
            goal = goals_.get(row[key], {})
            area = areas.get(goal.get("parent_id"), {})
            words |= {f"{lead}goal": goal.get("title"), f"{lead}goal_code": goal.get("code")}
            words |= {f"{lead}area": area.get("title")}
        worded.append({**row, **words})
    return pd.DataFrame(worded, dtype=object)


def _by_id(connection: Connection, table: Table, ids: set[str | None]) -> dict[str | None, Mapping[Any, Any]]:
    found = connection.execute(select(table).where(table.c.id.in_(ids - {None}))).mappings()
    return {str(row["id"]): row for row in found}
