"""The screens: their addresses, Danish titles, icons and order. A screen whose page does not exist is left out."""

from dataclasses import dataclass
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
    Screen("opfoelgning", "pages/follow_ups.py", "Opfølgning", ":material/task_alt:", "Følg"),
    Screen("oekonomi", "pages/budget.py", "Økonomi", ":material/payments:", "Følg"),
    Screen("moeder", "pages/meetings.py", "Møder", ":material/groups:", "Kilder"),
    Screen("beslutninger", "pages/decisions.py", "Beslutninger", ":material/gavel:", "Kilder"),
    Screen("kilde", "pages/source.py", "Kilde", ":material/find_in_page:", "Kilder", is_hidden=True),
    Screen("gennemsyn", "pages/review.py", "Gennemsyn", ":material/rate_review:", "Arbejd"),
    Screen("dokumenter", "pages/documents.py", "Dokumenter", ":material/note_add:", "Arbejd"),
)
SCREEN_AT = {screen.address: screen for screen in SCREENS}


def build_pages() -> dict[str, list[st.Page]]:
    """The menu for ``st.navigation``, by group; Overblik stands at the root of the address."""
    groups: dict[str, list[st.Page]] = {}
    for screen in SCREENS:
        if screen.path.exists():
            groups.setdefault(screen.group, []).append(
                st.Page(
                    screen.path,
                    title=screen.title,
                    icon=screen.icon,
                    url_path=screen.address,
                    default=screen.address == "overblik",
                    visibility="hidden" if screen.is_hidden else "visible",
                )
            )
    return groups
