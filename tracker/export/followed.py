"""What somebody who follows is told, in Danish, before it becomes a feed, a calendar or a mail. Contacts are masked."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tracker.danish.personal import mask_contacts
from tracker.domain.follow_up import FollowUpState

Row = Mapping[str, Any]

STATE_SAID: Mapping[FollowUpState, str] = {
    FollowUpState.OPEN: "Åben",
    FollowUpState.ANSWERED: "Besvaret",
    FollowUpState.DONE: "Udført",
    FollowUpState.POSTPONED: "Udsat",
    FollowUpState.DROPPED: "Frafaldet",
    FollowUpState.SUPERSEDED: "Erstattet",
}
_LONG = 90


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell: ``key`` stays the same for the same thing; ``day`` is the meeting's, ``known_at`` our own.

    ``source`` is the address at which the sentence stands, relative to the dashboard.
    """

    key: str
    title: str
    text: str
    source: str
    day: dt.date | None
    known_at: dt.datetime


def news_of(matters: Iterable[Row], answers: Iterable[Row], changes: Iterable[Row]) -> tuple[News, ...]:
    """Matters given, sentences that answer them, and what people changed; the latest known first.

    ``matters`` as ``tasks_frame`` with ``known_at``, ``answers`` as ``answers_frame`` with ``known_at``, ``changes``
    as ``matter_changes_frame``.
    """
    found = [
        *(_given(row) for row in matters),
        *(_answered(row) for row in answers),
        *(_changed(row) for row in changes),
    ]
    return tuple(sorted(found, key=lambda news: (news.known_at, news.key), reverse=True))


def matter_address(matter_id: str, municipality_code: str) -> str:
    """Where a matter's thread stands, relative to the dashboard."""
    return f"/opfoelgning?kommune={quote(municipality_code, safe='')}&sag={quote(matter_id, safe='')}"


def short(text: str) -> str:
    """A sentence on one line, cut at a word where it is long, without telephone numbers and private addresses."""
    line = mask_contacts(" ".join(text.split()))
    return line if len(line) <= _LONG else f"{line[:_LONG].rsplit(' ', 1)[0]} …"


def said(text: str) -> str:
    """A sentence on one line, without telephone numbers and private addresses."""
    return mask_contacts(" ".join(text.split()))


def _given(row: Row) -> News:
    who = f"Ansvarlig: {said(row['responsible'])}. " if row["responsible"] else ""
    due = f"Frist: {said(row['due_text'])}. " if row["due_text"] else ""
    return News(
        key=f"{row['id']}/given",
        title=f"Ny: {short(row['text'])}",
        text=f"‘{said(row['text'])}’ {who}{due}".strip(),
        source=matter_address(row["id"], row["municipality_code"]),
        day=row["given_on"],
        known_at=row["known_at"],
    )


def _answered(row: Row) -> News:
    state = STATE_SAID[FollowUpState(row["became"])]
    return News(
        key=f"{row['id']}/answer",
        title=f"{state}: {short(row['asked'])}",
        text=f"Bedt om: ‘{said(row['asked'])}’ Svaret lød: ‘{said(row['text'])}’",
        source=matter_address(row["follow_up_id"], row["municipality_code"]),
        day=row["told_on"],
        known_at=row["known_at"],
    )


def _changed(row: Row) -> News:
    after = row["after"]
    value = after.get("state") if isinstance(after, Mapping) else after
    known = {state.value: words for state, words in STATE_SAID.items()}
    state = known.get(value) if isinstance(value, str) else None
    what = f"Rettet til {state.lower()}" if state else "Rettet"
    return News(
        key=f"{row['target_id']}/change/{row['id']}",
        title=f"{what}: {short(row['asked'])}",
        text=f"‘{said(row['asked'])}’",
        source=matter_address(row["target_id"], row["municipality_code"]),
        day=None,
        known_at=row["at"],
    )


def with_municipality(rows: Sequence[Row], municipality_code: str) -> list[dict[str, Any]]:
    """The rows with the code of their municipality, which their addresses need."""
    return [{**row, "municipality_code": municipality_code} for row in rows]
