"""Whether the reader may see private applicants by name: asked here and nowhere else."""

import streamlit as st

from tracker.domain.applicant import may_see_applicants
from tracker.settings import Settings
from tracker.store.frames_money import applications_frame
from tracker.ui.item_rows import Row, load_rows


def sees_private() -> bool:
    """Whether who is signed in stands in ``PEJLEMAERKE_SEES_APPLICANTS``; nobody does where no login is set up."""
    return may_see_applicants(_signed_in_address(), Settings.read().sees_applicants)


def load_applications(municipality_code: str) -> list[Row]:
    """The applications as the reader may see them."""
    return load_rows(applications_frame, municipality_code, sees_private())


def _signed_in_address() -> str | None:
    """The e-mail address of who is signed in; one that the provider says is not verified is none."""
    user = st.user.to_dict()
    address = user.get("email")
    if not user.get("is_logged_in") or not isinstance(address, str) or user.get("email_verified") is False:
        return None
    return address
