"""*Ordlyd*: how a goal and its policy read before, what each revision changed, and what was mended without one."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tracker.danish.formatting import format_date
from tracker.domain.goal import Goal
from tracker.domain.goal_history import GoalVersion, PolicyVersion
from tracker.store.frames_goal_history import wording_journal_frame
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_rows
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.wording_history import Worded, mendings_of, show_wording_history


def show_wordings(found: PolicyStanding, goal: Goal) -> None:
    """Each wording of a goal that is known, the newest first; nothing where there is only today's."""
    versions = [one for one in found.content.goal_versions if one.goal_id == goal.id]
    rows = load_rows(wording_journal_frame, "goal", goal.id)
    mendings = mendings_of(rows, "goal", goal_words, has_versions=bool(versions))
    worded = [Worded(one.id, head_of(one), goal_words({"title": one.title, "text": one.text})) for one in versions]
    show_wording_history("Ordlyd", worded, mendings)


def show_policy_wordings(found: PolicyStanding) -> None:
    """Each wording of the policy itself: its title, years and vision; nothing where there is only today's."""
    rows = load_rows(wording_journal_frame, "policy", found.policy.id)
    versions = found.content.policy_versions
    mendings = mendings_of(rows, "policy", policy_words, has_versions=bool(versions))
    worded = [
        Worded(
            one.id,
            head_of(one),
            policy_words(
                {
                    "title": one.title,
                    "period_first": one.period_first,
                    "period_last": one.period_last,
                    "vision": one.vision,
                }
            ),
        )
        for one in versions
    ]
    show_wording_history("Politikkens ordlyd", worded, mendings)


def goal_words(told: Mapping[str, Any]) -> str:
    """A goal's title and text, one below the other; empty where neither is known."""
    return "\n".join(part for part in (told.get("title"), told.get("text")) if part)


def policy_words(told: Mapping[str, Any]) -> str:
    """A policy's title, years and vision, one below the other."""
    years = f"{told['period_first']}–{told['period_last']}" if told.get("period_first") else ""
    return "\n".join(part for part in (told.get("title"), years, told.get("vision")) if part)


def head_of(version: GoalVersion | PolicyVersion) -> str:
    """Since when, by whom, why and from where, as Markdown."""
    by = f" · vedtaget af {as_text(version.decided_by)}" if version.decided_by else ""
    source = f"  \n:small[Kilde: {as_text(version.source)}]" if version.source else ""
    note = f"  \n{as_text(version.note)}" if version.note else ""
    return f"**{since_words(version.date)}**{by}{note}{source}"


def since_words(day: dt.date | None) -> str:
    """``Fra 28. maj 2024``, or that nobody knows since when it stood."""
    return f"Fra {format_date(day)}" if day else "Fra en dag, der er ukendt"
