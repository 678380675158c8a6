"""Links between items and goals, with the words they rest on."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.agenda import SectionKind
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin, LinkState
from tracker.domain.source import Quote, Span
from tracker.errors import NotInStore
from tracker.store.closed import is_open
from tracker.store.rows import Row, delete_row, insert_rows, select_row, select_rows, update_row
from tracker.store.tables import documents, follow_ups, items, links, meetings, municipalities, sections

_SAYS_NOTHING = (SectionKind.ATTENDANCE.value, SectionKind.ATTACHMENTS.value)
"""Kinds of section whose words are no reason for a link: names, and titles of papers."""

_MEETINGS_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is stored. ``evidence`` are the words it rests on, in the document of its target.

    ``seen_text`` is what the target said when a person decided, so that a later change shows; ``later_at`` is when
    one put the question off.
    """

    policy_id: str
    goal_id: str | None
    target_type: str
    target_id: str
    origin: LinkOrigin
    state: LinkState
    evidence: tuple[Quote, ...] = ()
    band: LinkBand | None = None
    score: float | None = None
    decided_by: str | None = None
    decided_at: dt.datetime | None = None
    seen_text: str | None = None
    later_at: dt.datetime | None = None

    @property
    def id(self) -> str:
        """The goal (or the policy as a whole) and the target: a pair is linked once."""
        return f"{self.goal_id or self.policy_id}>{self.target_id}"

    @property
    def is_persons(self) -> bool:
        """Whether a person made it or said something of it."""
        return self.origin is LinkOrigin.PERSON or self.state is not LinkState.SUGGESTED


@dataclass(frozen=True, slots=True)
class LinkableItem:
    """What an item offers to the search for links: its title alone where it is closed."""

    id: str
    municipality_code: str
    municipality_name: str
    date: dt.date | None
    title: Quote | None
    case_numbers: tuple[Quote, ...]
    passages: tuple[Quote, ...]


def suggested_link(suggestion: GoalSuggestion, target_type: str, target_id: str) -> Link:
    """A machine's suggestion as a link that nobody has looked at."""
    return Link(
        policy_id=suggestion.policy_id,
        goal_id=suggestion.goal_id,
        target_type=target_type,
        target_id=target_id,
        origin=suggestion.origin,
        state=LinkState.SUGGESTED,
        evidence=suggestion.evidence,
        band=suggestion.band,
        score=suggestion.score,
    )


def save_link(conn: Connection, link: Link) -> None:
    """Store a link, over the one of the same goal and target where there is one."""
    row = _row(link)
    if select_row(conn, links, link.id) is None:
        insert_rows(conn, links, [row])
    else:
        update_row(conn, links, row)


def find_link(conn: Connection, id: str) -> Link | None:
    """A link by its id, or ``None``."""
    row = select_row(conn, links, id)
    return None if row is None else _link(row)


def load_link(conn: Connection, id: str) -> Link:
    """A link by its id. Raises ``NotInStore``."""
    link = find_link(conn, id)
    if link is None:
        raise NotInStore("link", id)
    return link


def load_links(conn: Connection, target_ids: Iterable[str]) -> tuple[Link, ...]:
    """The links of some items and follow-ups."""
    return tuple(_link(row) for row in select_rows(conn, links, "target_id", target_ids))


def load_decided_links(conn: Connection, policy_id: str) -> tuple[Link, ...]:
    """The links of a policy's goals to items that people have confirmed or rejected, in the order of their ids."""
    query = (
        select(links)
        .where(
            links.c.policy_id == policy_id,
            links.c.target_type == "item",
            links.c.goal_id.is_not(None),
            links.c.state != LinkState.SUGGESTED.value,
        )
        .order_by(links.c.id)
    )
    return tuple(_link(dict(row._mapping)) for row in conn.execute(query))


def count_links(conn: Connection, target_ids: Iterable[str]) -> int:
    """How many links some items and follow-ups have."""
    return len(select_rows(conn, links, "target_id", target_ids))


def delete_link(conn: Connection, id: str) -> None:
    """Take a link away."""
    delete_row(conn, links, id)


def has_target(conn: Connection, target_type: str, target_id: str) -> bool:
    """Whether the item or follow-up that a link is to be about is there."""
    table = {"item": items, "follow_up": follow_ups}[target_type]
    return select_row(conn, table, target_id) is not None


def item_ids_of_municipality(conn: Connection, municipality_code: str) -> tuple[str, ...]:
    """The ids of all items of a municipality's meetings."""
    query = (
        select(items.c.id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code)
        .order_by(items.c.id)
    )
    return tuple(conn.execute(query).scalars())


def load_linkable_items(conn: Connection, item_ids: Sequence[str]) -> tuple[LinkableItem, ...]:
    """What the items offer to the search for links."""
    rows = select_rows(conn, items, "id", item_ids)
    texts: dict[str, list[Quote]] = {row["id"]: [] for row in rows}
    # their own meetings' alone: looking at every item of the store for each document would make the store slower
    # with each document
    held = {row["id"]: row for row in select_rows(conn, meetings, "id", {row["meeting_id"] for row in rows})}
    telling = set(_open_items(conn, list(held))) & texts.keys()
    for row in sorted(select_rows(conn, sections, "item_id", telling), key=lambda row: row["text_start"]):
        if row["kind"] not in _SAYS_NOTHING:
            texts[row["item_id"]].append(Quote(row["text"], Span(row["text_start"], row["text_end"])))
    codes = {row["municipality_code"] for row in held.values()}
    names = {row["code"]: row["name"] for row in select_rows(conn, municipalities, "code", codes)}
    titles = _title_quotes(conn, rows)
    return tuple(
        _linkable(row, held[row["meeting_id"]], names, titles.get(row["id"]), texts[row["id"]]) for row in rows
    )


def _open_items(conn: Connection, meeting_ids: Sequence[str]) -> Iterator[str]:
    condition = is_open(conn)
    for start in range(0, len(meeting_ids), _MEETINGS_AT_ONCE):
        some = meeting_ids[start : start + _MEETINGS_AT_ONCE]
        yield from conn.execute(select(items.c.id).where(condition, items.c.meeting_id.in_(some))).scalars()


def _linkable(
    row: Row, meeting: Row, names: Mapping[str, str], title: Quote | None, passages: Sequence[Quote]
) -> LinkableItem:
    cases = tuple(Quote(case["text"], Span(case["start"], case["end"])) for case in row["case_numbers"])
    return LinkableItem(
        id=row["id"],
        municipality_code=meeting["municipality_code"],
        municipality_name=names[meeting["municipality_code"]],
        date=meeting["date"],
        title=title,
        case_numbers=cases,
        passages=tuple(passages),
    )


def _title_quotes(conn: Connection, rows: Sequence[Row]) -> dict[str, Quote]:
    hashes = {row["document_sha256"] for row in rows}
    query = select(documents.c.sha256, documents.c.text).where(documents.c.sha256.in_(hashes))
    texts = {row.sha256: row.text for row in conn.execute(query)}
    return {
        row["id"]: Quote.of(texts[row["document_sha256"]], row["title_start"], row["title_end"])
        for row in rows
        if row["title_start"] is not None
    }


def _row(link: Link) -> Row:
    return {
        "id": link.id,
        "policy_id": link.policy_id,
        "goal_id": link.goal_id,
        "target_type": link.target_type,
        "target_id": link.target_id,
        "origin": link.origin.value,
        "band": link.band.value if link.band else None,
        "score": link.score,
        "state": link.state.value,
        "evidence": [_evidence_json(quote) for quote in link.evidence],
        "decided_by": link.decided_by,
        "decided_at": link.decided_at,
        "seen_text": link.seen_text,
        "later_at": link.later_at,
    }


def _evidence_json(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end}


def _link(row: Row) -> Link:
    return Link(
        policy_id=row["policy_id"],
        goal_id=row["goal_id"],
        target_type=row["target_type"],
        target_id=row["target_id"],
        origin=LinkOrigin(row["origin"]),
        state=LinkState(row["state"]),
        evidence=tuple(Quote(at["text"], Span(at["start"], at["end"])) for at in row["evidence"]),
        band=LinkBand(row["band"]) if row["band"] else None,
        score=row["score"],
        decided_by=row["decided_by"],
        decided_at=row["decided_at"],
        seen_text=row["seen_text"],
        later_at=row["later_at"],
    )
