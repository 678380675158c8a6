"""*Hvad er der sket?*: decisions, tasks, sums, statuses and registered cases on one line, each opening its source."""

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import format_distance, format_kroner
from tracker.domain.goal import Goal, GoalKind, GoalState
from tracker.insight.timeline import Moment, MomentKind, timeline_of
from tracker.store.frames_goals import (
    linked_amounts_frame,
    linked_items_frame,
    linked_tasks_frame,
    register_frame,
    statuses_frame,
)
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import goal_name
from tracker.ui.item_rows import load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name, date_words, excerpt
from tracker.ui.overview_decisions import outcome_text
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.sources import show_quote, source_link
from tracker.ui.state_badges import badge_text
from tracker.ui.task_answer import show_answer, state_badge
from tracker.ui.task_status import when_words

SHOWN = 8
KIND_WORDS = {
    MomentKind.DECISION: (":material/gavel:", "Beslutning"),
    MomentKind.TASK: (":material/task_alt:", "Opgave"),
    MomentKind.SUM: (":material/payments:", "Beløb"),
    MomentKind.STATUS: (":material/assessment:", "Status"),
    MomentKind.REGISTER: (":material/edit_note:", "Fra sagsregisteret"),
}


def show_timeline(found: PolicyStanding, goal: Goal, municipality_code: str) -> None:
    """The goal's own line; of a focus area that of all goals in it."""
    ids = {goal.id}
    if goal.kind is GoalKind.FOCUS_AREA:
        ids |= {one.id for one in found.standing.below(goal.id)}
    policy_id = found.policy.id
    moments = timeline_of(
        frozenset(ids),
        items=load_rows(linked_items_frame, policy_id),
        tasks=load_rows(linked_tasks_frame, policy_id),
        amounts=load_rows(linked_amounts_frame, policy_id),
        statuses=load_rows(statuses_frame, policy_id),
        register=load_rows(register_frame, municipality_code),
    )
    st.subheader("Hvad er der sket?", anchor=False)
    if not moments:
        st.markdown(
            "Intet er knyttet til målet endnu. Når et referat nævner det, eller nogen knytter en beslutning til det på "
            "siden *Gennemsyn*, står det her."
        )
        return
    is_all = len(moments) <= SHOWN or st.toggle(f"Vis alle {format_number(len(moments), 0)}", key=f"alle-{goal.id}")
    for moment in moments if is_all else moments[:SHOWN]:
        _show_moment(moment, _goal_of(moment, found, goal))


def _goal_of(moment: Moment, found: PolicyStanding, shown: Goal) -> str:
    """Which goal a status is about, where another than the one on screen."""
    about = found.standing.goal(moment.row["goal_id"]) if moment.kind is MomentKind.STATUS else None
    return "" if about is None or about.id == shown.id else as_text(f"{about.code}: {goal_name(about)}")


def _show_moment(moment: Moment, about: str) -> None:
    icon, word = KIND_WORDS[moment.kind]
    when = date_words(moment.date)
    ago = f" · {format_distance(moment.date, today())}" if moment.date is not None else ""
    with st.container(border=True, gap="xxsmall"):
        st.caption(f"{icon} {word} · {when}{ago}")
        st.markdown(f"**{about}**  \n{_detail(moment)}" if about else _detail(moment))
        if moment.words and moment.kind is not MomentKind.SUM:
            if moment.document_sha256 is not None:
                show_quote(excerpt(moment.words, 220))
            else:
                st.markdown(as_text(excerpt(moment.words, 320)))
        if moment.document_sha256 is not None and moment.span_start is not None:
            source_link(moment.document_sha256, moment.span_start, moment.span_end)
            if moment.kind is MomentKind.TASK:
                show_answer(dict(moment.row))
        elif moment.kind is MomentKind.DECISION:
            link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=moment.row["item_id"])
        elif moment.row.get("source"):
            st.caption(f"Indtastet. Kilde: {as_text(moment.row['source'])}")


def _detail(moment: Moment) -> str:
    """Body and outcome, who and when, the sum, or the state somebody gave."""
    row = moment.row
    if moment.kind is MomentKind.DECISION:
        outcome = outcome_text(row["outcome"]) if row["decision_id"] else "uden beslutning"
        return f"**{as_text(row['item_title'] or 'Punkt uden titel')}**  \n{as_text(body_name(row))} · {outcome}"
    if moment.kind is MomentKind.TASK:
        who = as_text(row["responsible"]) if row["responsible"] else "ansvarlig ikke oplyst"
        return f"{state_badge(row)} · {who} · {as_text(when_words(row, today()))}"
    if moment.kind is MomentKind.SUM:
        return f"**{format_kroner(row['ore'])}** · {as_text(row['item_title'] or 'punkt uden titel')}"
    if moment.kind is MomentKind.STATUS:
        state = f"{badge_text(GoalState(row['state']))} " if row["state"] else ""
        who = as_text(row["author"] or row["report"] or "")
        return f"{state}{who}"
    return f"**{as_text(row['title'])}**  \n{as_text(row['body'])}"
