"""A task as a card: what, who, when, where it was given, its state, and its sentence."""

import datetime as dt
from collections.abc import Callable, Mapping

import streamlit as st

from tracker.domain.follow_up import FollowUpState
from tracker.insight.overdue import Standing, age_in_days, standing_of
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name, date_words, distance_words, excerpt, item_name
from tracker.ui.message_words import STATE_COLOURS, STATE_ICONS, STATE_WORDS
from tracker.ui.sources import source_link
from tracker.ui.task_answer import setter_words, show_answer
from tracker.ui.task_state import offer_state_change
from tracker.ui.task_status import age_words, when_words
from tracker.ui.task_words import kind_words

_NOBODY = "Ansvarlig ikke oplyst"


def show_task(
    task: Row,
    *,
    is_inside_item: bool = False,
    following: dt.date | None = None,
    kept: Mapping[str, str] | None = None,
    more: Callable[[Row], None] | None = None,
) -> None:
    """The card; inside its own item it does not repeat where it was given.

    ``kept`` are parameters of the address that the way to its thread keeps; ``more`` draws what else can be done.
    """
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(excerpt(task['text'], 240))}**  \n{who_and_when(task, following)}")
        if not is_inside_item:
            st.caption(_where_given(task))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            show_state(task)
            source_link(task["document_sha256"], task["span_start"], task["span_end"])
            if not is_inside_item:
                link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=task["item_id"])
            link_to("opfoelgning", "Se forløbet", icon=":material/timeline:", sag=task["id"], **(kept or {}))
            offer_state_change(task)
        show_answer(task)
        if more is not None:
            more(task)


def who_and_when(task: Row, following: dt.date | None) -> str:
    """Who is responsible, to whom it was sent, and when it is due; as Markdown."""
    responsible, addressed_to = _responsible(task), task["addressed_to"]
    if addressed_to and addressed_to == task["responsible"]:
        who = f"Rettet til {as_text(addressed_to)}"
    elif addressed_to:
        who = f"{as_text(responsible or _NOBODY)} · rettet til {as_text(addressed_to)}"
    else:
        who = as_text(responsible or _NOBODY)
    return f"{who} · {as_text(when_words(task, today(), following))}"


def _responsible(task: Row) -> str | None:
    """Who, as written; whom it means stands behind where that is certain and the words do not say it."""
    written: str | None = task["responsible"]
    meant: str | None = task["responsible_name"]
    if not written or not meant:
        return written or meant
    return written if meant.casefold() in written.casefold() else f"{written} ({meant})"


def _where_given(task: Row) -> str:
    kind = kind_words(task["kind"], task["duty"])
    name = item_name(task, "item_number", "item_title")
    given = f"givet {date_words(task['given_on'])}" if task["given_on"] else "uden dato"
    age = age_words(age_in_days(task["given_on"], today()))
    return f"{kind} · {as_text(body_name(task))}, {as_text(name)} · {given} · {age}"


def show_state(task: Row) -> None:
    """Where the matter stands as a badge, and who says so."""
    standing = task.get("standing") or standing_of(task, today())
    if standing is Standing.LATE:
        st.badge("Over tid", icon=":material/alarm:", color="red")
    elif standing is Standing.MISSED:
        st.badge("Mangler fra et møde", icon=":material/event_busy:", color="orange")
    elif standing is Standing.PARKED:
        st.badge(f"Lagt til side til {date_words(task['carry_until'])}", icon=":material/pause_circle:", color="gray")
    elif standing is Standing.UNANSWERED:
        st.badge("Ikke besvaret", icon=":material/hourglass_empty:", color="orange")
    else:
        state = FollowUpState(task["state"])
        st.badge(STATE_WORDS[state], icon=STATE_ICONS[state], color=STATE_COLOURS[state])
    setter = setter_words(task)
    if setter:
        st.caption(as_text(setter), width="content")


def show_entered_referral(referral: Row) -> None:
    """A referral that a person entered in the register, where its minutes are not here."""
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(referral['asked_for'] or referral['title'])}**")
        waited = distance_words(referral["date"], today())
        st.markdown(f"Rettet til {as_text(referral['addressed_to'])} · spurgt {waited}, ikke besvaret")
        st.caption(f"{as_text(referral['body'])}, {date_words(referral['date'])} · {as_text(referral['title'])}")
        if referral["source"]:
            st.caption(f"Indtastet. Kilde: {as_text(referral['source'])}")
