"""Confirm what was read as it stands, and see who did so."""

import datetime as dt
from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.errors import TrackerError
from tracker.store.frames_review import confirmations_frame
from tracker.ui.actor import keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import current_engine
from tracker.ui.review_fields import Field
from tracker.usecases.confirm_reading import confirm_reading
from tracker.usecases.error_texts import sentence_for_error


def offer_confirmation(fields: Sequence[Field], actor_key: str) -> None:
    """A button of the form around it; what is confirmed are the values as they are stored."""
    if not st.form_submit_button("Bekræft det læste", icon=":material/check:"):
        return
    first = fields[0]
    values = {_name(field): field.value for field in fields}
    try:
        confirm_reading(
            current_engine(), first.target_type, first.target_id, values, now=moment(), actor=keep_actor(actor_key)
        )
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.toast("Det læste er bekræftet.", icon=":material/check:")
    st.rerun()


def show_confirmation(fields: Sequence[Field]) -> None:
    """By whom and when the values were confirmed, and whether they have changed since."""
    found = load_rows(confirmations_frame, fields[0].target_id)
    if not found:
        return
    said = found[0]
    by = f" af {as_text(said['actor'])}" if said["actor"] else ""
    now = {_name(field): _plain(field.value) for field in fields}
    changed = "" if said["after"] == now else " Noget er ændret siden."
    st.caption(f":material/check_circle: Bekræftet{by} {format_date(said['at'].date())}.{changed}")


def _name(field: Field) -> str:
    return f"{field.target_type}.{field.name}"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
