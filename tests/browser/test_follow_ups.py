"""Opfølgning in a real browser: a matter by its address, the matters by keys alone, and many changed at once."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import expect
from sqlalchemy import Engine

from tests.browser.conftest import NARROW, WIDE, Watched
from tracker.store.engine import reading
from tracker.store.frames_matters import proposals_frame

pytestmark = pytest.mark.browser
LIST = "/opfoelgning?kommune=eksempelby&alder=365"


def test_matters_are_gone_through_by_keys_and_a_typed_letter_does_nothing(
    visit: Callable[[tuple[int, int]], Watched],
) -> None:
    watched = visit(WIDE)
    page = watched.open(LIST)
    main = page.get_by_test_id("stMain")
    expect(main.locator("h1")).to_have_text("Hvad mangler at blive gjort?")
    expect(page.get_by_role("button", name="Gå opgaverne igennem")).to_be_enabled()
    watched.press("g")
    expect(main.locator("h1")).to_have_text("Hvad blev der af det?")
    expect(main.get_by_text("1 af", exact=False).first).to_be_visible()
    watched.press("ArrowRight")
    expect(main.get_by_text("2 af", exact=False).first).to_be_visible()
    assert "alder=365" in page.url, "the filter is lost on the way"

    name = page.get_by_role("textbox", name="Hvem svarer?")
    name.click()
    page.keyboard.type("Janus Vang")
    watched.press("Enter")
    expect(name).to_have_value("Janus Vang")
    expect(main.get_by_text("2 af", exact=False).first).to_be_visible()
    main.locator("h1").first.click()  # out of the field
    watched.press("v")
    expect(page.get_by_role("button", name="Valgt")).to_be_visible()
    watched.press("s")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Hvad er der blevet af det?")).to_be_visible()
    dialog.get_by_text("Udført").click()
    dialog.get_by_role("textbox", name="Bemærkning").fill("Set efter i sommer")
    watched.click(dialog.get_by_role("button", name="Gem"))
    expect(dialog).to_have_count(0)
    expect(main.get_by_text("Janus Vang skiftede status", exact=False)).to_be_visible()
    expect(main.get_by_text("Set efter i sommer", exact=False).first).to_be_visible()
    watched.press("Escape")
    expect(main.get_by_role("heading", name="Hvad mangler at blive gjort?", exact=True)).to_be_visible()


def test_a_matter_opens_by_its_address_and_a_proposal_is_answered_and_taken_back_by_keys(
    visit: Callable[[tuple[int, int]], Watched], sample_store: Engine
) -> None:
    with reading(sample_store) as connection:
        proposal = proposals_frame(connection, "eksempelby").to_dict("records")[-1]
    watched = visit(NARROW)
    page = watched.open(f"/opfoelgning?kommune=eksempelby&sag={quote(proposal['follow_up_id'], safe='')}")
    main = page.get_by_test_id("stMain")
    expect(main.get_by_text("Der blev senere sagt", exact=False).first).to_be_visible()
    expect(page.get_by_role("button", name="Nej").first).to_be_enabled()
    watched.press("n")
    expect(main.get_by_text("Sidste svar:", exact=False)).to_be_visible()
    expect(main.get_by_text("afviste svaret", exact=False)).to_be_visible()
    watched.press("z")
    expect(page.get_by_role("button", name="Ja")).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0


def test_many_are_changed_at_once(visit: Callable[[tuple[int, int]], Watched]) -> None:
    watched = visit(WIDE)
    page = watched.open("/opfoelgning?kommune=eksempelby&status=due")
    main = page.get_by_test_id("stMain")
    watched.click(main.get_by_text("Ret flere på én gang"))
    watched.click(page.get_by_role("button", name="Vælg alle"))
    expect(page.get_by_role("button", name="Gem for")).to_be_visible()
    page.get_by_role("combobox", name="Hvad skal der ske med dem?").click()
    watched.click(page.get_by_role("option", name="Sæt til: Frafaldet"))
    watched.click(page.get_by_role("button", name="Gem for"))
    expect(main.get_by_text(re.compile("opgaver? er nu frafaldet"))).to_be_visible()
    expect(main.get_by_text("Ingen opgave passer til filtrene", exact=False)).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0
