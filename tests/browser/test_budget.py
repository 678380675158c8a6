"""A click on a bar of Økonomi opens its entries, and an entry itself, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WIDE, Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_click_on_a_bar_opens_its_entries_and_they_open_themselves(
    visit: Callable[[tuple[int, int]], Watched],
) -> None:
    watched = visit(WIDE)
    page = watched.open("/oekonomi?kommune=eksempelby")
    picture = page.locator(".js-plotly-plot").first
    bar = picture.locator(".bars path").nth(1)
    bar.wait_for()
    picture.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**bag=linje**")
    door = page.get_by_role("button", name="Åbn posteringen").first
    expect(door).to_be_visible()
    door.click()
    page.wait_for_url("**post=**")
    expect(page.get_by_role("button", name="Tilbage til økonomien")).to_be_visible()
    page.get_by_role("button", name="Tilbage til økonomien").click()
    expect(page.locator("h1").first).to_have_text("Hvor mange penge er der tilbage?")
    assert watched.errors == []
