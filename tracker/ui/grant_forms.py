"""Forms for a pool: a new application, one put right, the rules, and that nobody has applied."""

from dataclasses import replace

import streamlit as st

from tracker.domain.goal import GoalKind
from tracker.store.frames_goals import policy_content
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.chooser import chosen
from tracker.ui.goal_names import goal_name
from tracker.ui.item_rows import Row
from tracker.ui.kroner import ore_of, typed_of
from tracker.ui.loading import current_engine, load, today
from tracker.ui.private_applicants import sees_private
from tracker.ui.saving import save_form
from tracker.usecases.enter_application import ApplicationForm, correct_application, enter_application
from tracker.usecases.say_no_applications import say_no_applications
from tracker.usecases.set_pool_rules import RulesForm, set_pool_rules

_KEY = "pulje"
_NEW = ApplicationForm(None, "", None, 0)


def offer_forms(pool: Row, year: int) -> None:
    """The three things that can be written down of a pool."""
    with st.container(horizontal=True, gap="small"):
        if st.button("Skriv en ansøgning ind", key="ny-ansoegning", icon=":material/add:", type="primary"):
            _ask_new(pool, year)
        if st.button("Ingen ansøgninger", key="ingen-ansoegninger", icon=":material/event_busy:"):
            _ask_none(pool, year)
        if st.button("Skriv regler", key="nye-regler", icon=":material/rule:"):
            _ask_rules(pool)


@st.dialog("Hvem søger om hvad?")
def _ask_new(pool: Row, year: int) -> None:
    with st.form(f"ny-ansoegning-{pool['id']}", border=False):
        form = _fields(replace(_NEW, year=year, date=today()), keeps_name=False)
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem ansøgningen", type="primary"):
            return
        actor = keep_actor(_KEY)
        is_saved = save_form(
            lambda: enter_application(current_engine(), pool["id"], form, now=moment(), actor=actor),
            "Ansøgningen er gemt.",
        )
    if is_saved:
        st.rerun()


@st.dialog("Ret ansøgningen")
def ask_correction(application: Row) -> None:
    """An unanswered application, to be put right; a name that the reader may not see stays as it is."""
    is_hidden = application["is_private"] is not False and not sees_private()
    before = ApplicationForm(
        applicant=None if is_hidden else application["applicant"],
        purpose=application["purpose"],
        applied_ore=application["applied_ore"],
        year=application["year"],
        date=application["date"],
        is_private=application["is_private"] is not False,
        goal_id=application["goal_id"],
        source=application["source"],
    )
    with st.form(f"ret-{application['id']}-felter", border=False):
        form = _fields(before, keeps_name=is_hidden)
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem rettelsen", type="primary"):
            return
        actor = keep_actor(_KEY)
        is_saved = save_form(
            lambda: correct_application(current_engine(), application["id"], form, now=moment(), actor=actor),
            "Ansøgningen er rettet.",
        )
    if is_saved:
        st.rerun()


def _fields(before: ApplicationForm, *, keeps_name: bool) -> ApplicationForm:
    label = "Ansøger (tomt: navnet bliver, som det er)" if keeps_name else "Ansøger"
    applicant = st.text_input(label, value=before.applicant or "", max_chars=200)
    is_private = st.checkbox(
        "Privatperson",
        value=before.is_private,
        help="Navnet vises kun for dem, der har ret til at se det, og slettes, når det ikke må gemmes længere.",
    )
    purpose = st.text_input("Formål (uden en privatpersons navn)", value=before.purpose, max_chars=300)
    typed = st.text_input("Søgt beløb i kroner", value=typed_of(before.applied_ore), max_chars=20, placeholder="12.000")
    day = st.date_input("Hvornår kom den?", value=before.date, max_value=today(), format="DD.MM.YYYY")
    year = st.number_input("Puljens år", 1990, 2100, before.year)
    goals = _goals()
    goal_id = st.selectbox(
        "Mål",
        [None, *goals],
        index=[None, *goals].index(before.goal_id) if before.goal_id in goals else 0,
        format_func=lambda one: goals.get(one, "Intet mål"),
    )
    source = st.text_input(
        "Kilde", value=before.source or "", max_chars=300, placeholder="Ansøgningens nummer eller sag"
    )
    return ApplicationForm(applicant, purpose, ore_of(typed), int(year), day, is_private, goal_id, source)


def _goals() -> dict[str, str]:
    policy_id = chosen().policy_id
    goals = () if policy_id is None else load(policy_content, policy_id).goals
    return {goal.id: goal_name(goal) for goal in goals if goal.kind is not GoalKind.FOCUS_AREA}


@st.dialog("Hvornår var der ingen ansøgninger?")
def _ask_none(pool: Row, year: int) -> None:
    st.markdown("Skriv kun det, nogen har sagt eller set efter. At intet står her, betyder ikke, at ingen søgte.")
    with st.form(f"ingen-ansoegninger-{pool['id']}", border=False):
        day = st.date_input("Ingen ansøgninger pr.", value=today(), max_value=today(), format="DD.MM.YYYY")
        of_year = st.number_input("Puljens år", 1990, 2100, year)
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvem har sagt det, eller hvor står det?")
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem", type="primary"):
            return
        actor = keep_actor(_KEY)
        is_saved = save_form(
            lambda: say_no_applications(
                current_engine(), pool["id"], day, source, year=int(of_year), now=moment(), actor=actor
            ),
            "Det er gemt.",
        )
    if is_saved:
        st.rerun()


@st.dialog("Hvilke regler gælder?")
def _ask_rules(pool: Row) -> None:
    st.caption("Lad det stå tomt, som reglerne ikke siger noget om.")
    with st.form(f"regler-{pool['id']}", border=False):
        form = _rule_fields()
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem reglerne", type="primary"):
            return
        if form is None:
            st.error("Et beløb kan ikke læses. Skriv det som 15.000. Intet er gemt.", icon=":material/error:")
            return
        actor = keep_actor(_KEY)
        is_saved = save_form(
            lambda: set_pool_rules(current_engine(), pool["id"], form, now=moment(), actor=actor),
            "Reglerne er gemt.",
        )
    if is_saved:
        st.rerun()


def _rule_fields() -> RulesForm | None:
    """The rules as they are typed; ``None`` where a sum cannot be read."""
    day = st.date_input("Gælder fra (tomt: altid)", value=None, format="DD.MM.YYYY")
    supports = st.text_area("Hvad kan støttes?", max_chars=1000)
    excludes = st.text_area("Hvad kan ikke støttes?", max_chars=1000)
    typed = (
        st.text_input("Loft for en ansøgning i kroner", max_chars=20),
        st.text_input("Loft for en ansøger om året i kroner", max_chars=20),
    )
    deadline = st.text_input("Frist", max_chars=200, placeholder="1. marts og 1. september")
    answer = st.number_input("Dage til svar", 1, 3650, None)
    accounts = st.number_input("Dage fra udbetaling til regnskab", 1, 3650, None)
    months = st.number_input("Måneder, private ansøgeres navne gemmes", 1, 1200, None)
    source = st.text_input("Kilde", max_chars=300)
    sums = [ore_of(one) for one in typed]
    if any(ore is None and one.strip() for ore, one in zip(sums, typed, strict=True)):
        return None
    return RulesForm(day, sums[0], sums[1], deadline, supports, excludes, answer, accounts, months, source)
