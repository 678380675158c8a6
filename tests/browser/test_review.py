"""Questions about links are answered by keys alone, and a letter that is typed in a field answers nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WIDE, Watched

pytestmark = pytest.mark.browser


def answered(word: str) -> re.Pattern[str]:
    """The line of the last answer; its day is the clock's, not the fixed one of the dashboard."""
    return re.compile(rf"Sidste svar \(Janus Nagy, [^)]*\): {word}:")


def test_the_queue_is_gone_through_by_keys(visit: Callable[[tuple[int, int]], Watched]) -> None:
    watched = visit(WIDE)
    page = watched.open("/gennemsyn?kommune=eksempelby&vis=koblinger&bunke=sikre")
    main = page.get_by_test_id("stMain")
    expect(main.locator("mark").first).to_be_visible()
    name = page.get_by_role("textbox", name="Hvem svarer?")
    name.click()
    page.keyboard.type("Janus Nagy")
    watched.press("Enter")
    expect(name).to_have_value("Janus Nagy")
    expect(main.get_by_text("Sidste svar (Janus Nagy", exact=False)).to_have_count(0)

    main.locator("h1").first.click()  # out of the field
    watched.press("j")
    expect(main.get_by_text(answered("Ja"))).to_be_visible()
    watched.press("n")
    expect(main.get_by_text(answered("Nej"))).to_be_visible()
    watched.press("z")
    expect(main.get_by_text(answered("Ja"))).to_be_visible()
    watched.press("s")
    expect(main.get_by_text(answered("Senere"))).to_be_visible()
    watched.press("a")
    expect(page.get_by_role("button", name="Tilbage")).to_be_visible()
    watched.press("Escape")
    expect(page.get_by_role("button", name="Et andet mål")).to_be_visible()
    watched.press("z")
    expect(main.get_by_text(answered("Ja"))).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0
