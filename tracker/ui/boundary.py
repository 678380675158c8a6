"""The error boundary of the dashboard: what happened, what is safe, what to do, in Danish."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from tracker.danish.personal import mask_cpr_in_name
from tracker.errors import TrackerError
from tracker.usecases.error_texts import sentence_for_error

_log = logging.getLogger(__name__)


@contextmanager
def boundary() -> Iterator[None]:
    """Shows an error as a sentence; the trace goes to the log and never to the reader."""
    try:
        yield
    except TrackerError as error:
        _log.warning("%s", mask_cpr_in_name(str(error)))
        st.error(sentence_for_error(error), icon=":material/error:")
    except Exception:  # noqa: BLE001  # the frame's last wall; the trace is logged
        _log.exception("a screen failed")
        st.error(
            "Noget gik galt på denne side. Det, der er gemt, er ikke rørt. Genindlæs siden; "
            "sker det igen, så send logfilens sidste linjer til den, der driver Pejlemærke.",
            icon=":material/error:",
        )
