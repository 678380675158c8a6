"""A working group and a hearing as a card: what it is, how it stands, what is known, and the sentences behind it."""

from hashlib import sha256

import streamlit as st

from tracker.domain.council_note import NoteKind
from tracker.insight.hearings import HearingThread
from tracker.insight.working_groups import GroupHistory
from tracker.ui.escaping import as_text
from tracker.ui.group_form import Subject
from tracker.ui.group_timeline import show_timeline
from tracker.ui.group_words import (
    GROUP_ACTS,
    GROUP_COLOURS,
    GROUP_ICONS,
    GROUP_WORDS,
    group_line,
    group_name,
    member_line,
)
from tracker.ui.hearing_words import (
    HEARING_ACTS,
    HEARING_COLOURS,
    HEARING_ICONS,
    HEARING_WORDS,
    hearing_line,
    hearing_name,
)
from tracker.ui.loading import today
from tracker.ui.meeting_names import NO_BODY


def show_hearing(thread: HearingThread) -> None:
    """The hearing with its body, its days, and its sentences."""
    key = thread.history[0].id
    subject = Subject(NoteKind.HEARING, thread.body_id, thread.subject or "")
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f"**{as_text(hearing_name(thread))}**", width="content")
            st.badge(HEARING_WORDS[thread.state], icon=HEARING_ICONS[thread.state], color=HEARING_COLOURS[thread.state])
        st.markdown(as_text(f"{thread.body or NO_BODY} · {hearing_line(thread, today())}"))
        show_timeline(thread.history, HEARING_ACTS, key, subject=subject)


def show_group(group: GroupHistory) -> None:
    """The group with its body, why it stands still, its members, its task, and its sentences."""
    key = f"{group.history[0].id}-{sha256(group.name.encode()).hexdigest()[:8]}"
    subject = Subject(NoteKind.WORKING_GROUP, group.body_id, group.name)
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f"**{as_text(group_name(group))}**", width="content")
            st.badge(GROUP_WORDS[group.state], icon=GROUP_ICONS[group.state], color=GROUP_COLOURS[group.state])
        known = [f"{group.body or NO_BODY} · {group_line(group, today())}", member_line(group)]
        if group.tasks:
            known.append(f"Opgave: {group.tasks}")
        st.markdown("  \n".join(as_text(line) for line in known))
        show_timeline(group.history, GROUP_ACTS, key, subject=subject)
