"""The screens: their addresses, Danish titles, icons and order. A screen whose page does not exist is left out."""

from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from tracker.settings import PROJECT_FOLDER


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: ``address`` is its ASCII path in the URL, ``file`` its page; a hidden one stands in no menu."""

    address: str
    file: str
    title: str
    icon: str
    group: str
    is_hidden: bool = False

    @property
    def path(self) -> Path:
        """Where the page's file is."""
        return PROJECT_FOLDER / self.file


SCREENS = (
    Screen("overblik", "pages/overview.py", "Overblik", ":material/home:", "Følg"),
    Screen("maal", "pages/goals.py", "Mål", ":material/flag:", "Følg"),
    Screen("opmaerksomhed", "pages/attention.py", "Opmærksomhed", ":material/visibility:", "Følg"),
    Screen("opfoelgning", "pages/follow_ups.py", "Opfølgning", ":material/task_alt:", "Følg"),
    Screen("sidensidst", "pages/since.py", "Siden sidst", ":material/history:", "Følg"),
    Screen("hoeringer", "pages/consultations.py", "Høringer og grupper", ":material/forum:", "Følg"),
    Screen("overlevering", "pages/handover.py", "Overlevering", ":material/move_down:", "Følg"),
    Screen("oekonomi", "pages/budget.py", "Økonomi", ":material/payments:", "Følg"),
    Screen("puljer", "pages/grants.py", "Puljer", ":material/volunteer_activism:", "Følg"),
    Screen("moeder", "pages/meetings.py", "Møder", ":material/groups:", "Kilder"),
    Screen("beslutninger", "pages/decisions.py", "Beslutninger", ":material/gavel:", "Kilder"),
    Screen("kilde", "pages/source.py", "Kilde", ":material/find_in_page:", "Kilder", is_hidden=True),
    Screen("gennemsyn", "pages/review.py", "Gennemsyn", ":material/rate_review:", "Arbejd"),
    Screen("daekning", "pages/coverage.py", "Dækning", ":material/checklist:", "Arbejd"),
    Screen("dokumenter", "pages/documents.py", "Dokumenter", ":material/note_add:", "Arbejd"),
)
SCREEN_AT = {screen.address: screen for screen in SCREENS}


START = SCREENS[0]
AT_ROOT = "start"


def build_pages() -> dict[str, list[st.Page]]:
    """The menu for ``st.navigation``, by group. Overblik stands at the root; its own address leads to it as well."""
    groups: dict[str, list[st.Page]] = {}
    for screen in SCREENS:
        if screen.path.exists():
            groups.setdefault(screen.group, []).append(_page(screen, is_start=screen is START))
    groups[START.group].append(_page(replace(START, is_hidden=True), is_start=False))
    return groups


def _page(screen: Screen, *, is_start: bool) -> st.Page:
    """The page. Streamlit serves the start at the root and keeps its address from all others, so it gets another."""
    return st.Page(
        screen.path,
        title=screen.title,
        icon=screen.icon,
        url_path=AT_ROOT if is_start else screen.address,
        default=is_start,
        visibility="hidden" if screen.is_hidden else "visible",
    )
