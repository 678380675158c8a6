"""What a person writes down of one application: the answer, the payment, the accounts, and that any of it was wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from tracker.danish.phrases import format_kroner, full_stop
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.grant_words import state_of
from tracker.ui.item_rows import Row
from tracker.ui.kroner import ore_of, typed_of
from tracker.ui.loading import current_engine, today
from tracker.ui.saving import save_form
from tracker.usecases.account_for_application import AccountsForm, account_for_application, take_accounts_back
from tracker.usecases.make_private import make_private
from tracker.usecases.pack_money import ApplicationState
from tracker.usecases.pay_application import pay_application, take_payment_back
from tracker.usecases.settle_application import (
    Answered,
    grant_application,
    refuse_application,
    take_answer_back,
    withdraw_application,
)
from tracker.usecases.unclaimed_grants import SamePost

_KEY = "svar"
_ANOTHER = "Nej, det er en anden tildeling"
_GRANT, _REFUSE, _WITHDRAW = "Bevilg", "Giv afslag", "Ansøger trak den tilbage"
_ACCOUNTS, _PAYMENT, _ANSWER = "regnskabet", "udbetalingen", "svaret"
_HELPED = (ApplicationState.GRANTED, ApplicationState.PARTLY)


@dataclass(frozen=True, slots=True)
class Desk:
    """What a form needs besides the application: what is left of its year, items of minutes that may answer, and the
    grants of the year that no application has.
    """

    left_ore: int | None = None
    items: Mapping[str, str] = field(default_factory=dict)
    unclaimed: Mapping[str, str] = field(default_factory=dict)


def offer_acts(application: Row, desk: Desk, correct: Callable[[Row], None]) -> None:
    """The buttons of a card: what can be said next, and the last thing taken back."""
    state, key = state_of(application), application["id"]
    is_paid = application["paid_ore"] is not None or application["paid_on"] is not None
    is_accounted = application["accounted_ore"] is not None or application["accounted_on"] is not None
    with st.container(horizontal=True, gap="small"):
        if state is ApplicationState.APPLIED:
            _button("Svar", f"svar-{key}", ":material/gavel:", partial(_ask_answer, application, desk))
            _button("Ret", f"ret-{key}", ":material/edit:", partial(correct, application))
            return
        if not application["is_private"] and application["forgotten_on"] is None:
            _button("Privatperson", f"privat-{key}", ":material/visibility_off:", partial(_ask_private, application))
        if state in _HELPED and not is_paid:
            _button("Udbetalt", f"betal-{key}", ":material/payments:", partial(_ask_payment, application))
        if state in _HELPED and not is_accounted:
            _button("Regnskab", f"regnskab-{key}", ":material/receipt_long:", partial(_ask_accounts, application))
        if state is not None:
            _button("Fortryd", f"fortryd-{key}", ":material/undo:", partial(_ask_undo, application))


def _button(label: str, key: str, icon: str, act: Callable[[], None]) -> None:
    if st.button(label, key=key, type="tertiary", icon=icon):
        act()


@st.dialog("Hvad blev svaret?")
def _ask_answer(application: Row, desk: Desk) -> None:
    st.markdown(as_text(f"{application['purpose']} · søgt {format_kroner(application['applied_ore'])}"))
    answer = st.radio("Svar", [_GRANT, _REFUSE, _WITHDRAW], key=f"{_KEY}-slags-{application['id']}")
    with st.form(f"svar-paa-{application['id']}", border=False):
        save = _grant_fields(application, desk) if answer == _GRANT else _other_fields(application, desk, answer)
        _send(save, "Svaret er gemt.", "Gem svaret")


def _grant_fields(application: Row, desk: Desk) -> Callable[[str | None], object]:
    left, applied = desk.left_ore, application["applied_ore"]
    st.caption(f"Tilbage i puljen: {'ukendt' if left is None else format_kroner(left)}")
    typed = st.text_input("Tildelt beløb i kroner", value=typed_of(applied), max_chars=20)
    reason = st.text_input("Begrundelse (hvis det er mindre end søgt)", max_chars=300)
    is_limited = st.checkbox("Puljen rakte ikke til mere")
    if left is not None and left < applied:
        st.warning(full_stop(f"Puljen kan ikke dække hele det søgte beløb; der er {format_kroner(left)}"))
    despite = st.checkbox("Ja, alligevel: tildel, selv om det er mere end der er tilbage, eller end reglerne siger")
    same = _same_post(desk)
    answered = _answered(desk)
    return lambda actor: grant_application(
        current_engine(),
        application["id"],
        ore_of(typed),
        answered,
        now=moment(),
        reason=reason,
        is_limited_by_pool=is_limited,
        despite=despite,
        same=same,
        actor=actor,
    )


def _same_post(desk: Desk) -> SamePost:
    """Whether the grant stands already; a sum that stands is not posted again before that is answered."""
    if not desk.unclaimed:
        return SamePost()
    said = st.selectbox(
        "Den samme post?",
        [*desk.unclaimed, _ANOTHER],
        None,
        format_func=lambda one: f"Ja: {desk.unclaimed[one]}" if one in desk.unclaimed else one,
        placeholder="Vælg, hvis beløbet er et af dem, der står",
        help="Tildelinger, der står i regnskabet uden ansøgning. Er det den samme, tælles den ikke en gang til.",
    )
    return SamePost(is_another=True) if said == _ANOTHER else SamePost(said)


def _other_fields(application: Row, desk: Desk, answer: str) -> Callable[[str | None], object]:
    reason = st.text_input("Begrundelse", max_chars=300)
    if answer == _REFUSE:
        answered = _answered(desk)
        return lambda actor: refuse_application(
            current_engine(), application["id"], reason, answered, now=moment(), actor=actor
        )
    day = st.date_input("Hvornår?", value=today(), max_value=today(), format="DD.MM.YYYY")
    return lambda actor: withdraw_application(
        current_engine(), application["id"], day, now=moment(), reason=reason, actor=actor
    )


def _answered(desk: Desk) -> Answered:
    """When it was answered and where that stands."""
    day = st.date_input("Hvornår blev det svaret?", value=today(), max_value=today(), format="DD.MM.YYYY")
    item_id = None
    if desk.items:
        options = [None, *desk.items]
        item_id = st.selectbox(
            "Punkt i et referat", options, format_func=lambda one: desk.items.get(one, "Intet punkt")
        )
    source = st.text_input("Kilde, hvis det ikke står i et referat her", max_chars=300)
    return Answered(day, item_id, source)


@st.dialog("Er ansøgeren en privatperson?")
def _ask_private(application: Row) -> None:
    """What was entered as an association by mistake, whatever was answered."""
    st.markdown(
        f"Er ansøgeren til *{as_text(application['purpose'])}* en privatperson, skjules navnet for alle uden ret til "
        "at se det, og det slettes i regnskabets ord. Det kan ikke fortrydes."
    )
    with st.form(f"privat-{application['id']}-svar", border=False):
        _send(
            lambda actor: make_private(current_engine(), application["id"], now=moment(), actor=actor),
            "Ansøgeren er en privatperson, og navnet er skjult.",
            "Ja, det er en privatperson",
        )


@st.dialog("Hvad er udbetalt?")
def _ask_payment(application: Row) -> None:
    with st.form(f"udbetal-{application['id']}", border=False):
        typed = st.text_input("Udbetalt beløb i kroner", value=typed_of(application["granted_ore"]), max_chars=20)
        day = st.date_input("Hvornår?", value=today(), max_value=today(), format="DD.MM.YYYY")
        _send(
            lambda actor: pay_application(
                current_engine(), application["id"], ore_of(typed), day, now=moment(), actor=actor
            ),
            "Udbetalingen er gemt.",
            "Gem udbetalingen",
        )


@st.dialog("Hvad siger regnskabet?")
def _ask_accounts(application: Row) -> None:
    with st.form(f"regnskab-for-{application['id']}", border=False):
        spent = st.text_input("Brugt af tilskuddet i kroner", max_chars=20)
        returned = st.text_input("Betalt tilbage i kroner", value="0", max_chars=20)
        day = st.date_input("Hvornår kom regnskabet?", value=today(), max_value=today(), format="DD.MM.YYYY")
        source = st.text_input("Kilde", max_chars=300, placeholder="Bilag eller brev")
        back = ore_of(returned)
        form = AccountsForm(ore_of(spent), day, -1 if back is None else back, source)
        _send(
            lambda actor: account_for_application(current_engine(), application["id"], form, now=moment(), actor=actor),
            "Regnskabet er gemt.",
            "Gem regnskabet",
        )


@st.dialog("Fortryd")
def _ask_undo(application: Row) -> None:
    """The last thing that was said goes first; what was posted is corrected by an entry, and both stay in sight."""
    what = _last_said(application)
    st.markdown(f"Fortryd {what} til *{as_text(application['purpose'])}*. Posteringer rettes med en ny postering.")
    with st.form(f"fortryd-for-{application['id']}", border=False):
        reason = st.text_input("Hvorfor var det forkert?", max_chars=300)
        _send(partial(_undo, application["id"], what, reason), f"Det er fortrudt: {what}.", f"Fortryd {what}")


def _last_said(application: Row) -> str:
    if application["accounted_ore"] is not None or application["accounted_on"] is not None:
        return _ACCOUNTS
    if application["paid_ore"] is not None or application["paid_on"] is not None:
        return _PAYMENT
    return _ANSWER


def _undo(application_id: str, what: str, reason: str, actor: str | None) -> None:
    engine, now = current_engine(), moment()
    if what == _ACCOUNTS:
        take_accounts_back(engine, application_id, reason, now=now, actor=actor)
    elif what == _PAYMENT:
        take_payment_back(engine, application_id, now=now, actor=actor)
    elif what == _ANSWER:
        take_answer_back(engine, application_id, reason, now=now, actor=actor)


def _send(save: Callable[[str | None], object], said: str, label: str) -> None:
    """Who writes, and the button; what was wrong is told in the form, and what was typed stays."""
    choose_actor(_KEY, "Hvem skriver?")
    if not st.form_submit_button(label, type="primary"):
        return
    actor = keep_actor(_KEY)
    if save_form(partial(save, actor), said):
        st.rerun()
