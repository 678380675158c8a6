"""Referrals with a return ticket: who was asked for what, when they treated it, and when we were told. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.goal_link import LinkBand, LinkState
from tracker.domain.thread import ThreadEventKind

Row = Mapping[str, Any]

_ANSWERS = frozenset({ThreadEventKind.ANSWERED, ThreadEventKind.DONE, ThreadEventKind.DROPPED})


@dataclass(frozen=True, slots=True)
class ReturnTicket:
    """One referral. ``matter`` is its row in ``tasks_frame``, ``None`` where a person entered it in the register.

    ``treated`` and ``answered`` are rows of the sentences that count, as ``answers_frame`` gives them; ``points`` are
    ids of goals, each point of a range for itself.
    """

    words: str
    from_body: str | None
    to_body: str
    asked_on: dt.date | None
    state: FollowUpState
    points: tuple[str, ...] = ()
    is_of_item: bool = False
    """Whether the points are those of the whole item, since the sentence itself names none."""
    matter: Row | None = None
    source: str | None = None
    treated: Row | None = None
    answered: Row | None = None
    closed_on: dt.date | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has answered us yet."""
        return not self.state.is_closed

    def days_open(self, today: dt.date) -> int | None:
        """Days from the day it was asked to the day of the answer, or to today; ``None`` where a day is unknown."""
        end = today if self.is_waiting else self.closed_on
        if self.asked_on is None or end is None or end < self.asked_on:
            return None
        return (end - self.asked_on).days


def tickets_of_matters(
    matters: Iterable[Row], answers: Iterable[Row], points: Mapping[str, tuple[str, ...]]
) -> tuple[ReturnTicket, ...]:
    """The referrals among the matters, in their order.

    ``answers`` are in force; ``points`` are those that the sentences name, by the matter's id.
    """
    told: dict[str, list[Row]] = {}
    for answer in answers:
        told.setdefault(answer["follow_up_id"], []).append(answer)
    return tuple(
        _ticket(matter, told.get(matter["id"], []), points.get(matter["id"], ()))
        for matter in matters
        if FollowUpKind(matter["kind"]) is FollowUpKind.REFERRAL and matter["addressed_to"]
    )


def tickets_of_register(entries: Iterable[Row]) -> tuple[ReturnTicket, ...]:
    """The referrals that people entered, whose minutes are not here: nothing but that they were sent is known."""
    return tuple(
        ReturnTicket(
            words=entry["asked_for"] or entry["title"],
            from_body=entry["body"],
            to_body=entry["addressed_to"],
            asked_on=entry["date"],
            state=FollowUpState.OPEN,
            points=innermost(entry["goal_ids"]),
            source=entry["source"],
        )
        for entry in entries
        if entry["addressed_to"]
    )


def points_named(matter: Row, links: Iterable[Row]) -> tuple[str, ...]:
    """The goals that the matter's own sentence names, each point of a range for itself.

    ``links`` are the item's. One counts where it is confirmed, or the machine is certain.
    """
    own = [
        link["goal_id"]
        for link in links
        if link["goal_id"] is not None and _counts(link) and (link["target_id"] == matter["id"] or _is_in(matter, link))
    ]
    return innermost(own)


def innermost(goal_ids: Sequence[str]) -> tuple[str, ...]:
    """The goals without those that another one lies in: *4/b* speaks for *4* as well."""
    once = tuple(dict.fromkeys(goal_ids))
    return tuple(one for one in once if not any(other.startswith(f"{one}/") for other in once))


def _counts(link: Row) -> bool:
    state = LinkState(link["state"])
    is_certain = state is LinkState.SUGGESTED and link["band"] == LinkBand.CERTAIN.value
    return is_certain or state is LinkState.CONFIRMED


def _is_in(matter: Row, link: Row) -> bool:
    return any(matter["span_start"] <= one["start"] and one["end"] <= matter["span_end"] for one in link["evidence"])


def _ticket(matter: Row, told: Sequence[Row], points: tuple[str, ...]) -> ReturnTicket:
    treated = next((one for one in told if ThreadEventKind(one["kind"]) is ThreadEventKind.TREATED), None)
    answered = next((one for one in told if ThreadEventKind(one["kind"]) in _ANSWERS), None)
    last = answered or treated
    entered_on = matter["state_at"].date() if matter["state_at"] is not None else None
    return ReturnTicket(
        words=matter["text"],
        from_body=matter["body"] or matter["meeting_title"],
        to_body=matter["addressed_to"],
        asked_on=matter["given_on"],
        state=FollowUpState(matter["state"]),
        points=points or innermost(matter["goal_ids"]),
        is_of_item=not points,
        matter=matter,
        treated=treated,
        answered=answered,
        closed_on=last["told_on"] if last is not None else matter["answered_on"] or entered_on,
    )
