"""What every form does when it is sent: save, or say in Danish what is wrong; what was typed stays in the form."""

from collections.abc import Callable

import streamlit as st

from tracker.errors import RejectedTable, TrackerError
from tracker.ui.escaping import as_text
from tracker.usecases.error_texts import sentence_for_error, sentence_for_row


def save_form(save: Callable[[], object], said: str) -> bool:
    """Whether it was saved; ``said`` is what the reader is told when it was."""
    try:
        save()
    except RejectedTable as error:
        for problem in error.problems:
            st.error(as_text(sentence_for_row(problem)), icon=":material/error:")
        return False
    except TrackerError as error:
        st.error(sentence_for_error(error), icon=":material/error:")
        return False
    st.toast(as_text(said), icon=":material/check:")
    return True
