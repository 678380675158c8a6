"""Fields that a person may correct: shown in one form, and those that were changed are stored."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.errors import TrackerError
from tracker.ui.actor import keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.loading import current_engine
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.error_texts import sentence_for_error

Value = str | bool | dt.date | None
UNKNOWN = ""
"""The choice that says that a value is unknown."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a meeting, item, decision or task; ``choices`` (stored value as text, word) makes it a list."""

    target_type: str
    target_id: str
    name: str
    label: str
    value: Value
    is_date: bool = False
    choices: Mapping[str, str] | None = None

    @property
    def key(self) -> str:
        """Names its widget; a corrected value makes a new one, so that the form shows what is stored."""
        return f"felt-{self.target_type}-{self.target_id}-{self.name}-{self.value}"


def ask_fields(fields: Sequence[Field]) -> list[tuple[Field, Value]]:
    """Draw the fields inside the caller's form; returns each with what stands in it now."""
    return [(field, _ask(field)) for field in fields]


def _ask(field: Field) -> Value:
    if field.choices is not None:
        shown = _choice_of(field.value)
        options = [UNKNOWN, *field.choices]
        chosen = st.selectbox(
            field.label,
            options,
            index=options.index(shown) if shown in options else 0,
            format_func=lambda choice: (field.choices or {}).get(choice, "Ikke oplyst"),
            key=field.key,
        )
        return _value_of(chosen)
    if field.is_date:
        day: dt.date | None = st.date_input(
            field.label,
            field.value if isinstance(field.value, dt.date) else None,
            min_value=dt.date(1970, 1, 1),
            max_value=dt.date(2100, 12, 31),
            format="DD.MM.YYYY",
            key=field.key,
        )
        return day
    return (st.text_input(field.label, str(field.value or ""), key=field.key, max_chars=2000) or "").strip() or None


def _choice_of(value: Value) -> str:
    if value is None:
        return UNKNOWN
    return {True: "ja", False: "nej"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _value_of(choice: str) -> Value:
    return {UNKNOWN: None, "ja": True, "nej": False}.get(choice, choice)


def _folded(value: Value) -> Value:
    """For comparing: line breaks and spaces that a one-line field cannot hold are no change."""
    return (" ".join(value.split()) or None) if isinstance(value, str) else value


def save_fields(answers: Sequence[tuple[Field, Value]], actor_key: str) -> None:
    """Store what was changed, say how much, and show the screen anew; an error leaves the rest unstored."""
    changed = [(field, value) for field, value in answers if _folded(value) != _folded(field.value)]
    if not changed:
        st.info("Intet er ændret. Ret et felt, og gem igen.")
        return
    actor = keep_actor(actor_key)
    try:
        for field, value in changed:
            correct_fact(
                current_engine(), field.target_type, field.target_id, field.name, value, now=moment(), actor=actor
            )
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)))
        return
    st.toast(f"Gemt: {', '.join(field.label for field, _ in changed)}.", icon=":material/check:")
    st.rerun()
