"""What an address names and the store does not know: said in a sentence, with what is shown instead."""

from collections.abc import Collection

import streamlit as st


def say_unknown(parameter: str, known: Collection[str], sentence: str) -> None:
    """The sentence, where the address has the parameter and its value is none of those known."""
    asked = st.query_params.get(parameter)
    if asked is not None and asked not in known:
        st.info(sentence, icon=":material/info:")
