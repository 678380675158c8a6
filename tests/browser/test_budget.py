"""A click on a bar of Økonomi opens its entries, and an entry itself, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Watched

pytestmark = pytest.mark.browser


def test_a_click_on_a_bar_opens_its_entries_and_they_open_themselves(
    visit: Callable[[tuple[int, int]], Watched],
) -> None:
    watched = visit(WIDE)
    page = watched.open("/oekonomi?kommune=eksempelby")
    picture = page.locator(".js-plotly-plot").first
    bar = picture.locator(".bars path").nth(1)
    bar.wait_for()
    picture.scroll_into_view_if_needed()
    with watched.answered():
        box = bar.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**bag=linje**")
    watched.click(page.get_by_role("button", name="Åbn posteringen").first)
    page.wait_for_url("**post=**")
    watched.click(page.get_by_role("button", name="Tilbage til økonomien"))
    expect(page.locator("h1").first).to_have_text("Hvor mange penge er der tilbage?")
    assert watched.errors == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["desk", "phone"])
def test_the_keyboard_alone_goes_from_a_picture_to_an_entry(
    visit: Callable[[tuple[int, int]], Watched], size: tuple[int, int]
) -> None:
    watched = visit(size)
    page = watched.open("/oekonomi?kommune=eksempelby")
    page.get_by_text("Vis tallene som tabel, og åbn posteringerne").nth(1).wait_for()
    press(watched, "Vis tallene som tabel, og åbn posteringerne")
    expect(page.get_by_text("Åbn posteringerne bag").first).to_be_visible()
    press(watched, "Integrationsrådets pulje")
    page.wait_for_url("**bag=linje**")
    expect(page.get_by_role("button", name="Åbn posteringen").first).to_be_visible()
    press(watched, "Åbn posteringen")
    page.wait_for_url("**post=**")
    expect(page.get_by_role("button", name="Tilbage til økonomien")).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0


def press(watched: Watched, words: str) -> None:
    """Go on with Tab until something small with these words has the focus, and press Enter."""
    watched.settle()  # what is drawn anew loses the focus
    for _ in range(80):
        watched.page.keyboard.press("Tab")
        focused = str(watched.page.evaluate("document.activeElement.innerText || ''"))
        if words in focused and len(focused) < 120:
            watched.press("Enter")
            return
    raise AssertionError(f"Tab does not lead to {words}")
