"""What the browser itself refuses of an upload is said in Danish, with the way out; nothing English stands there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, Watched

pytestmark = pytest.mark.browser


def test_a_file_that_the_browser_refuses_is_refused_in_danish(
    visit: Callable[[tuple[int, int]], Watched], tmp_path: Path
) -> None:
    paper, heavy = tmp_path / "referat.pdf", tmp_path / "budget.csv"
    paper.write_bytes(b"%PDF-1.4")
    heavy.write_bytes(b"1;" * 11_000_000)
    watched = visit(NARROW)
    page = watched.open("/oekonomi?kommune=eksempelby&afsnit=skriv")
    page.get_by_text("Indlæs budget og forbrug fra en fil").click()
    watched.settle()
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader.get_by_role("button", name="Vælg fil")).to_be_visible()
    expect(uploader).to_contain_text("højst 20 MB pr. fil • XLSX")
    page.locator("input[type=file]").set_input_files(paper)
    expect(uploader.get_by_role("alert")).to_have_text(
        "Fejl: Filen er ikke af en slags, der kan læses her. Intet er ændret. Fjern den, og vælg en af dem, der så "
        "står ved feltet."
    )
    watched.settle()
    uploader.get_by_role("button", name="Fjern referat.pdf").click()
    expect(uploader.get_by_role("alert")).to_have_count(0)
    watched.settle()
    page.locator("input[type=file]").set_input_files(heavy)
    expect(uploader.get_by_role("alert")).to_contain_text("Filen er for stor: højst 20")
    assert watched.width_beyond_the_screen() <= 0
    assert watched.errors == []
