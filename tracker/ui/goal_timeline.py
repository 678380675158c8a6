"""*Hvad er der sket?*: everything that happened to a goal on one line, each row opening its sentence or its source."""

from collections.abc import Callable, Mapping

import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import count_of, format_distance, format_kroner
from tracker.domain.goal import Goal, GoalState
from tracker.domain.goal_history import GoalSuccession, WishState
from tracker.insight.timeline import Moment, MomentKind
from tracker.ui.escaping import as_text
from tracker.ui.goal_lineage import Lineage, show_steps
from tracker.ui.goal_moments import moments_of
from tracker.ui.goal_names import goal_name
from tracker.ui.goal_wishes import WISH_BADGES
from tracker.ui.item_rows import Row
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
    MomentKind.TREATMENT: (":material/groups:", "Status behandlet"),
    MomentKind.REGISTER: (":material/edit_note:", "Fra sagsregisteret"),
    MomentKind.WORDING: (":material/history_edu:", "Ordlyd"),
    MomentKind.SUCCESSION: (":material/move_up:", "Ny politik"),
    MomentKind.WISH: (":material/arrow_upward:", "Ønske om højere mål"),
}


def show_timeline(found: PolicyStanding, goal: Goal, lineage: Lineage, municipality_code: str) -> None:
    """The goal's own line with its forebears'; of a focus area that of all goals in it. Kinds can be chosen."""
    moments = moments_of(found, goal, lineage, municipality_code)
    st.subheader("Hvad er der sket?", anchor=False)
    if not moments:
        st.markdown(
            "Intet er knyttet til målet endnu. Når et referat nævner det, eller nogen knytter en beslutning til det på "
            "siden *Gennemsyn*, står det her."
        )
        return
    chosen = _choose_kinds(moments, goal)
    wanted = [moment for moment in moments if not chosen or moment.kind in chosen]
    is_all = len(wanted) <= SHOWN or st.toggle(f"Vis alle {format_number(len(wanted), 0)}", key=f"alle-{goal.id}")
    for moment in wanted if is_all else wanted[:SHOWN]:
        _show_moment(moment, goal.id, _about(moment, found, goal, lineage))


def _choose_kinds(moments: tuple[Moment, ...], goal: Goal) -> frozenset[MomentKind]:
    """What to look at, where there is more than one kind and more than fits."""
    known = [kind for kind in MomentKind if any(moment.kind is kind for moment in moments)]
    if len(known) < 2 or len(moments) <= SHOWN // 2:  # nothing to choose between
        return frozenset()
    numbers = {kind: sum(moment.kind is kind for moment in moments) for kind in known}
    chosen = st.pills(
        "Vis kun",
        known,
        format_func=lambda kind: f"{KIND_WORDS[kind][1]} · {numbers[kind]}",
        selection_mode="multi",
        key=f"slags-{goal.id}",
        label_visibility="collapsed",
        wrap=True,
    )
    return frozenset(chosen)


def _about(moment: Moment, found: PolicyStanding, shown: Goal, lineage: Lineage) -> str:
    """Which goal a row is about, where another than the one on screen: one below it, or one before it."""
    goal_id = moment.row.get("goal_id")
    named = lineage.forebears.get(goal_id or "")
    if named is None and moment.kind is MomentKind.REGISTER:
        named = next((lineage.forebears[one] for one in moment.row["goal_ids"] if one in lineage.forebears), None)
        if shown.id in moment.row["goal_ids"]:
            named = None
    if named is not None:
        goal, policy = named
        return as_text(f"Tidligere mål: {goal_name(goal)} ({policy.period_first}–{policy.period_last})")
    about = found.standing.goal(goal_id) if moment.kind in _OF_ONE_GOAL else None
    return "" if about is None or about.id == shown.id else as_text(f"{about.code}: {goal_name(about)}")


_OF_ONE_GOAL = frozenset({MomentKind.STATUS, MomentKind.WORDING, MomentKind.WISH})


def _show_moment(moment: Moment, goal_id: str, about: str) -> None:
    icon, word = KIND_WORDS[moment.kind]
    ago = f" · {format_distance(moment.date, today())}" if moment.date is not None else ""
    with st.container(border=True, gap="xxsmall"):
        st.caption(f"{icon} {word} · {date_words(moment.date)}{ago}")
        if moment.kind is MomentKind.SUCCESSION:
            step = GoalSuccession(**moment.row)
            show_steps([step], goal_id if goal_id in {step.from_goal_id, step.to_goal_id} else step.to_goal_id or "")
        else:
            detail = _DETAILS[moment.kind](dict(moment.row))
            st.markdown(f"**{about}**  \n{detail}" if about else detail)
        if moment.words and moment.kind not in {MomentKind.SUM, MomentKind.TREATMENT}:
            if moment.document_sha256 is not None:
                show_quote(excerpt_about(moment))
            else:
                st.markdown(as_text(excerpt(moment.words, 320)))
        _show_door(moment)


def excerpt_about(moment: Moment, length: int = 220) -> str:
    """The beginning of the words or, where what links them to the goal stands further on, of the sentence it is in."""
    text, start = moment.words, moment.span_start or 0
    places = [one["start"] - start for one in moment.row.get("evidence") or () if start <= one["start"]]
    inside = [place for place in places if place < len(text)]
    if not inside or min(inside) < length // 2:
        return excerpt(text, length)
    begins = text.rfind(". ", 0, min(inside)) + 1
    return f"… {excerpt(text[begins:], length)}" if begins else excerpt(text, length)


def _show_door(moment: Moment) -> None:
    """The sentence it was read in, the item it was treated under, or the words for where it was entered from."""
    row = moment.row
    if moment.document_sha256 is not None and moment.span_start is not None:
        source_link(moment.document_sha256, moment.span_start, moment.span_end)
        if moment.kind is MomentKind.TASK:
            show_answer(dict(row))
    elif row.get("item_id") is not None:
        link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["item_id"])
    elif row.get("source_text"):
        show_quote(row["source_text"])
    if moment.document_sha256 is None and row.get("source"):
        cell = f", celle {as_text(row['source_cell'])}" if row.get("source_cell") else ""
        st.caption(f"Indtastet. Kilde: {as_text(row['source'])}{cell}")


def _decision(row: Row) -> str:
    outcome = outcome_text(row["outcome"]) if row["decision_id"] else "uden beslutning"
    return f"**{as_text(row['item_title'] or 'Punkt uden titel')}**  \n{as_text(body_name(row))} · {outcome}"


def _task(row: Row) -> str:
    who = as_text(row["responsible"]) if row["responsible"] else "ansvarlig ikke oplyst"
    return f"{state_badge(row)} · {who} · {as_text(when_words(row, today()))}"


def _sum(row: Row) -> str:
    return f"**{format_kroner(row['ore'])}** · {as_text(row['item_title'] or 'punkt uden titel')}"


def _status(row: Row) -> str:
    state = f"{badge_text(GoalState(row['state']))} " if row["state"] else ""
    return f"{state}{as_text(row['author'] or row['report'] or '')}"


def _treatment(row: Row) -> str:
    days = (row["date"] - row["report_date"]).days
    lag = f" · {count_of(days, 'dag', 'dage')} efter rapporten" if days > 0 else ""
    outcome = f" · {as_text(row['outcome'])}" if row["outcome"] else ""
    return f"**{as_text(row['body'])}**{outcome}  \n{as_text(row['report'])}, {format_date(row['report_date'])}{lag}"


def _register(row: Row) -> str:
    return f"**{as_text(row['title'])}**  \n{as_text(row['body'])}"


def _wording(row: Row) -> str:
    by = f" af {as_text(row['decided_by'])}" if row["decided_by"] else ""
    return f"Denne ordlyd blev vedtaget{by}: *{as_text(row['title'] or excerpt(row['text'] or 'ukendt', 120))}*"


def _wish(row: Row) -> str:
    who = as_text(row["wished_by"]) if row["wished_by"] else "ukendt, hvem der ønsker"
    decided = f" {format_date(row['decided_on'])}" if row["decided_on"] else ""
    return f"{WISH_BADGES[WishState(row['state'])]}{decided} · {who}"


_DETAILS: Mapping[MomentKind, Callable[[Row], str]] = {
    MomentKind.DECISION: _decision,
    MomentKind.TASK: _task,
    MomentKind.SUM: _sum,
    MomentKind.STATUS: _status,
    MomentKind.TREATMENT: _treatment,
    MomentKind.REGISTER: _register,
    MomentKind.WORDING: _wording,
    MomentKind.WISH: _wish,
}
