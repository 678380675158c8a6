"""A case that the body says it cannot treat: marked, with the words, and without tasks."""

import streamlit as st

from tracker.domain.municipality import BodyKind
from tracker.ui.item_rows import Row
from tracker.ui.sources import show_quote, source_link

_AREAS = {
    BodyKind.COUNCIL: "kommunalbestyrelsens område",
    BodyKind.FINANCE_COMMITTEE: "udvalgets område",
    BodyKind.COMMITTEE: "udvalgets område",
    BodyKind.ADVISORY_BOARD: "rådets område",
    BodyKind.UNKNOWN: "området",
}


def show_remit_badge(body_kind: str | None) -> None:
    """``Uden for rådets område – ingen opfølgning``."""
    area = _AREAS[BodyKind(body_kind) if body_kind else BodyKind.UNKNOWN]
    st.badge(f"Uden for {area} – ingen opfølgning", icon=":material/do_not_disturb_on:", color="gray")


def show_remit(item: Row, body_kind: str | None) -> None:
    """The mark with the words that say so; nothing on an item that the body can treat."""
    if not item["outside_remit"]:
        return
    with st.container(gap="xsmall"):
        show_remit_badge(body_kind)
        show_quote(item["outside_remit"])
        source_link(item["document_sha256"], item["outside_remit_start"], item["outside_remit_end"])
