"""Every screen in a real browser, wide and narrow."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import NARROW, WIDE, Watched
from tracker.ui.navigation import SCREENS, Screen

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SHOWN = [screen for screen in SCREENS if not screen.is_hidden]


def path_of(screen: Screen) -> str:
    return "/?kommune=eksempelby" if screen.address == "overblik" else f"/{screen.address}?kommune=eksempelby"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("screen", SHOWN, ids=lambda screen: screen.address)
def test_screen_is_danish_quiet_and_fits(
    screen: Screen, size: tuple[int, int], visit: Callable[[tuple[int, int]], Watched]
) -> None:
    watched = visit(size)
    page = watched.open(path_of(screen))
    assert page.evaluate("document.documentElement.lang") == "da"
    assert "Pejlemærke" in page.title() or screen.title in page.title()
    assert page.get_by_text("Opdigtede data", exact=False).is_visible(), (
        "the invented municipality does not say that it is"
    )
    assert watched.width_beyond_the_screen() <= 0


def test_a_screen_is_reached_by_its_name_in_the_menu(visit: Callable[[tuple[int, int]], Watched]) -> None:
    watched = visit(WIDE)
    page = watched.open("/?kommune=eksempelby")
    for screen in SHOWN[1:]:
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=screen.title, exact=True).click()
        page.wait_for_url(f"**/{screen.address}**")
        watched.settle()
        assert "eksempelby" in page.url, "the address has lost the municipality"
