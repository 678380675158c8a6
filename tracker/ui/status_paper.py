"""*Hent en status til mødet*: the status paper as Word or Excel, made when it is asked for."""

from functools import partial

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.ui.downloads import EXCEL, file_stem
from tracker.ui.loading import current_engine, small_group, today
from tracker.ui.policy_standing import PolicyStanding
from tracker.usecases.write_report import ReportFormat, write_status_report

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OFFERED = (
    (ReportFormat.WORD, "Hent status som Word", _WORD),
    (ReportFormat.EXCEL, "Hent status som Excel", EXCEL),
)
PAPER = "Papir til mødet: hvor målene står, statusrapporter, ønsker, åbne opgaver, beslutninger og penge."


def offer_status_paper(found: PolicyStanding) -> None:
    """A button for each format that is read at meetings; the paper says what the screens say on the same day."""
    policy = found.policy
    stem = file_stem(f"Status {format_date(today())}", policy.title)  # a long title is cut, the day is not
    st.caption(PAPER)
    with st.container(horizontal=True, gap="small"):
        for format_, label, mime in _OFFERED:
            make = partial(
                write_status_report,
                current_engine(),
                policy.municipality_code,
                format_,
                today(),
                policy.id,
                small_group=small_group(),
            )
            st.download_button(
                label,
                make,
                f"{stem}.{format_.value}",
                mime,
                key=f"papir-{format_.value}",
                icon=":material/download:",
                on_click="ignore",
            )
