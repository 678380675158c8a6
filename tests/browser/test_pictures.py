"""A chart is saved as a picture by the button beneath it."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import WIDE, Watched

pytestmark = pytest.mark.browser

PNG = b"\x89PNG\r\n\x1a\n"


def test_the_chart_on_overblik_is_saved_with_its_title_and_day(visit: Callable[[tuple[int, int]], Watched]) -> None:
    watched = visit(WIDE)
    page = watched.open("/overblik?kommune=eksempelby")
    page.locator(".js-plotly-plot svg.main-svg").first.wait_for()
    button = page.get_by_role("button", name="Hent som billede")
    watched.settle()
    assert button.get_attribute("data-title") == "Hvor står målene?"
    assert "opdigtede data" in (button.get_attribute("data-day") or "")
    with page.expect_download() as saved:
        button.click()
    assert saved.value.suggested_filename.startswith("hvor-står-målene-opgjort-")
    content = saved.value.path().read_bytes()
    width, height = int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    assert content.startswith(PNG)
    assert width > height > 400
    assert watched.errors == []
