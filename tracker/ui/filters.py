"""Filters that live in the address and can say themselves in Danish, above a table and in its export.

The address is the truth: a widget shows what the address says, and a change writes the address. A value that is not
on the known list is taken as no choice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

EVERYTHING = ""
"""The option that chooses nothing; ``None`` would show Streamlit's own English words instead of ours."""

NARROWEST = 160
"""Pixels; two filters stand abreast on a telephone."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader has chosen: ``label`` is the filter's name, ``words`` how the choice says itself."""

    label: str
    value: str | None = None
    words: str | None = None


def choose_one(label: str, parameter: str, options: Mapping[str, str], everything: str) -> Filter:
    """One choice among ``options`` (value to words), or all; ``parameter`` is its name in the address."""
    asked = st.query_params.get(parameter)
    key = _key(parameter)
    st.session_state[key] = asked if asked in options else EVERYTHING
    value = st.selectbox(
        label,
        [EVERYTHING, *options],
        format_func=lambda option: options.get(option, everything),
        key=key,
        on_change=_write_address,
        args=(parameter,),
        filter_mode="contains",
    )
    return Filter(label, value, options[value]) if value in options else Filter(label)


def choose_words(label: str, parameter: str, placeholder: str) -> Filter:
    """Words to look for; every one of them must be there."""
    key = _key(parameter)
    st.session_state[key] = st.query_params.get(parameter, "")
    value = st.text_input(
        label, key=key, placeholder=placeholder, on_change=_write_address, args=(parameter,), max_chars=100
    )
    words = (value or "").strip()
    return Filter(label, words or None, f"‘{words}’" if words else None)


def sentence_of(filters: Sequence[Filter], everything: str) -> str:
    """``Udvalg: Dialogforum · År: 2023``, or ``everything`` where nothing is chosen."""
    said = [f"{one.label}: {one.words}" for one in filters if one.words is not None]
    return " · ".join(said) if said else everything


def matches_words(text: str, wanted: str | None) -> bool:
    """Whether each of the wanted words is in the text, whatever their case."""
    folded = text.casefold()
    return all(word in folded for word in (wanted or "").casefold().split())


def offer_clearing(parameters: Sequence[str]) -> None:
    """A button that takes the filters out of the address."""
    st.button("Nulstil", key="nulstil", type="tertiary", icon=":material/close:", on_click=_clear, args=(parameters,))


def _clear(parameters: Sequence[str]) -> None:
    for parameter in parameters:
        if parameter in st.query_params:
            del st.query_params[parameter]


def _key(parameter: str) -> str:
    return f"filter-{parameter}"


def _write_address(parameter: str) -> None:
    value = st.session_state[_key(parameter)]
    if value:
        st.query_params[parameter] = value
    elif parameter in st.query_params:
        del st.query_params[parameter]


def choose_required(
    label: str, parameter: str, options: Mapping[str, str], first: str, *, clears: Sequence[str] = ()
) -> str:
    """One choice that must be made; ``first`` where the address names none. A change clears other parameters."""
    asked = st.query_params.get(parameter)
    key = _key(parameter)
    st.session_state[key] = asked if asked in options else first
    chosen: str = st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        on_change=_write_and_clear,
        args=(parameter, clears),
        filter_mode="contains",
    )
    return chosen


def _write_and_clear(parameter: str, clears: Sequence[str]) -> None:
    _clear(clears)
    _write_address(parameter)
