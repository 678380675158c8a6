"""Write down how a group or a hearing stands: of one that is shown, or of one that no minutes here tell of."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from tracker.domain.council_note import NoteAct, NoteKind
from tracker.store.frames_notes import note_bodies_frame
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.group_words import GROUP_ACTS
from tracker.ui.hearing_words import HEARING_ACTS
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import current_engine, today
from tracker.ui.saving import save_form
from tracker.usecases.enter_note import NoteForm, enter_note

_GROUP_CHOICES = (NoteAct.ACTIVE, NoteAct.PAUSED, NoteAct.RESUMED, NoteAct.CLOSED, NoteAct.FORMED)
_HEARING_CHOICES = (NoteAct.ANSWERED, NoteAct.DECLINED, NoteAct.OUTCOME, NoteAct.ASKED, NoteAct.DECIDED)
_KEY = "udsagn"
_FIRST_DAY = dt.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the form is about; ``name`` empty for a new one."""

    kind: NoteKind
    body_id: str | None
    name: str = ""

    @property
    def is_group(self) -> bool:
        """Whether it is a group, and not a hearing."""
        return self.kind is NoteKind.WORKING_GROUP

    @property
    def acts(self) -> Mapping[NoteAct, str]:
        """What can be said of it, by its Danish words."""
        words = GROUP_ACTS if self.is_group else HEARING_ACTS
        return {act: words[act] for act in (_GROUP_CHOICES if self.is_group else _HEARING_CHOICES)}


def offer_correction(subject: Subject, key: str) -> None:
    """The button at a group or a hearing; not where nobody knows whose it is."""
    if subject.body_id is None:
        return
    label = "Skriv status" if subject.is_group else "Skriv svar eller udfald"
    if st.button(label, key=f"skriv-{key}", type="tertiary", icon=":material/edit:"):
        _ask(subject)


def offer_new(municipality_code: str) -> None:
    """Two buttons for what no minutes here tell of; nothing where there is no body to hang it on."""
    if not load_rows(note_bodies_frame, municipality_code):
        return
    with st.container(horizontal=True, gap="small"):
        if st.button("Skriv en høring ind", key="ny-hoering", icon=":material/add:"):
            _ask_new(Subject(NoteKind.HEARING, None), municipality_code)
        if st.button("Skriv en arbejdsgruppe ind", key="ny-gruppe", icon=":material/group_add:"):
            _ask_new(Subject(NoteKind.WORKING_GROUP, None), municipality_code)


@st.dialog("Hvordan står det?")
def _ask(subject: Subject) -> None:
    fill_form(subject, subject.body_id or "")


@st.dialog("Hvad skal med på listen?")
def _ask_new(subject: Subject, municipality_code: str) -> None:
    names = {row["id"]: row["name"] for row in load_rows(note_bodies_frame, municipality_code)}
    body_id = st.selectbox("Råd eller udvalg", list(names), format_func=names.__getitem__, key=f"{_KEY}-organ")
    fill_form(subject, body_id)


def fill_form(subject: Subject, body_id: str) -> None:
    """The form of one group or hearing; it is stored with who and when, and stands in the course of it."""
    with st.form("skriv-udsagn", border=False):
        form = _fields(subject)
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem", type="primary"):
            return
        if form is None:
            st.error("Vælg status og dag. Intet er gemt endnu.", icon=":material/error:")
            return
        actor = keep_actor(_KEY)
        is_saved = save_form(
            lambda: enter_note(current_engine(), body_id, form, today=today(), now=moment(), actor=actor),
            "Det er gemt og står i forløbet.",
        )
    if is_saved:
        st.rerun()


def _fields(subject: Subject) -> NoteForm | None:
    """What both kinds ask for, and what each asks for alone; ``None`` until a status and a day are chosen."""
    label = "Gruppens navn" if subject.is_group else "Hvad høringen handler om"
    name = st.text_input(label, value=subject.name, max_chars=200, key=f"{_KEY}-navn")
    act = st.radio("Status", list(subject.acts), index=None, format_func=subject.acts.__getitem__, key=f"{_KEY}-status")
    day = st.date_input(
        "Hvornår var det sådan?",
        value=today(),
        min_value=_FIRST_DAY,
        max_value=today(),
        format="DD.MM.YYYY",
        key=f"{_KEY}-dag",
    )
    text = st.text_area("Hvad er sagt eller aftalt?", max_chars=1000, key=f"{_KEY}-tekst")
    if subject.is_group:
        reason = st.text_input("Hvorfor? (hvis den ligger stille)", max_chars=200, key=f"{_KEY}-grund")
        condition = st.text_input("Hvornår genoptages den?", max_chars=200, key=f"{_KEY}-betingelse")
        people = st.text_input("Medlemmer, med komma imellem", max_chars=500, key=f"{_KEY}-medlemmer")
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?", key=f"{_KEY}-kilde")
        if act is None or day is None:
            return None
        return NoteForm(
            subject.kind, act, name, day, text, people=people, reason=reason, condition=condition, source=source
        )
    asker = st.text_input("Hvem spørger eller svarer?", max_chars=200, key=f"{_KEY}-hvem")
    due = st.date_input("Høringsfrist (hvis der spørges)", value=None, format="DD.MM.YYYY", key=f"{_KEY}-frist")
    source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?", key=f"{_KEY}-kilde")
    if act is None or day is None:
        return None
    return NoteForm(subject.kind, act, name, day, text, actor=asker, due=due, source=source)
