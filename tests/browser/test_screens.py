"""Every screen in a real browser, wide and narrow."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Watched
from tracker.ui.navigation import SCREENS, Screen

pytestmark = pytest.mark.browser
SHOWN = [screen for screen in SCREENS if not screen.is_hidden]


def path_of(screen: Screen) -> str:
    return "/?kommune=eksempelby" if screen.address == "overblik" else f"/{screen.address}?kommune=eksempelby"


def expect_danish_quiet_and_fitting(watched: Watched, screen: Screen) -> None:
    page = watched.page
    expect(page.locator("html"), screen.address).to_have_attribute("lang", "da")
    expect(page, screen.address).to_have_title(re.compile(f"Pejlemærke|{re.escape(screen.title)}"))
    expect(
        page.get_by_text("Opdigtede data", exact=False),
        f"{screen.address}: the invented municipality does not say that it is",
    ).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0, screen.address
    assert watched.errors == [], screen.address


@pytest.mark.parametrize("screen", SHOWN, ids=lambda screen: screen.address)
def test_a_screen_opened_by_its_address_is_danish_quiet_and_fits_a_telephone(
    screen: Screen, visit: Callable[[tuple[int, int]], Watched]
) -> None:
    watched = visit(NARROW)
    watched.open(path_of(screen))
    expect_danish_quiet_and_fitting(watched, screen)


def test_each_screen_is_reached_by_its_name_in_the_menu_and_is_danish_quiet_and_fits(
    visit: Callable[[tuple[int, int]], Watched],
) -> None:
    watched = visit(WIDE)
    page = watched.open("/?kommune=eksempelby")
    expect_danish_quiet_and_fitting(watched, SHOWN[0])
    heading = page.get_by_test_id("stMain").locator("h1").first
    for screen in SHOWN[1:]:
        before = heading.inner_text()
        watched.click(page.get_by_test_id("stSidebarNav").get_by_role("link", name=screen.title, exact=True))
        page.wait_for_url(f"**/{screen.address}**")
        expect(heading).not_to_have_text(before)
        assert "eksempelby" in page.url, "the address has lost the municipality"
        expect_danish_quiet_and_fitting(watched, screen)


def test_a_goal_far_down_the_list_opens_at_its_top(visit: Callable[[tuple[int, int]], Watched]) -> None:
    watched = visit(NARROW)
    page = watched.open("/maal?kommune=eksempelby")
    main = page.get_by_test_id("stMain")
    watched.click(main.get_by_role("link", name="Trygt i Nørremarken").first)
    expect(main.locator("h1").first).to_have_text("Trygt i Nørremarken")
    page.wait_for_function("document.querySelector('[data-testid=stMain]').scrollTop === 0")
