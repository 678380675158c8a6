"""What a secretary does after a meeting: upload, look, store, confirm, and open the sentence behind a number."""

import hashlib
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Watched

pytestmark = pytest.mark.browser

TASK = "Frivilligcentret laver en plan for cykelkurserne inden den 1. marts 2027."
# Invented, like all of Eksempelby.
MINUTES = (
    """Eksempelby Kommune
Integrationsrådet

REFERAT

Dato: {day}. november 2026
Sted: Biblioteket

Til stede: Birthe Lundgaard (formand), Samir Haddadi

1. Godkendelse af dagsorden

Beslutning
Godkendt.

2. Cykelkurser for voksne

Sagsfremstilling
Punktet hører til indsatsområdet Vejen til job, punkt b). Der søges om 12.000 kr. til cykler.

Beslutning
Godkendt.

"""
    + TASK
    + "\n"
)


def upload(watched: Watched, day: int) -> str:
    """Choose the file on Dokumenter, wait for the preview; the file's name."""
    page = watched.open("/dokumenter?kommune=eksempelby")
    name = f"raadet-november-{day}.txt"
    content = MINUTES.format(day=day).encode()
    with watched.answered():
        page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    expect(page.get_by_text("Hvad blev der fundet?")).to_be_visible()
    return name


def store(watched: Watched) -> None:
    watched.click(watched.page.get_by_role("button", name="Gem 1 dokument"))
    expect(watched.page.get_by_text("er gemt", exact=False).first).to_be_visible()


@pytest.mark.parametrize(("size", "day"), [(WIDE, 3), (NARROW, 4)], ids=["wide", "narrow"])
def test_minutes_are_uploaded_previewed_stored_and_opened_at_their_sentence(
    size: tuple[int, int], day: int, visit: Callable[[tuple[int, int]], Watched]
) -> None:
    watched = visit(size)
    name = upload(watched, day)
    page = watched.page
    expect(page.get_by_text("2 punkter", exact=False).first).to_be_visible()
    expect(page.get_by_text("er gemt", exact=False)).to_have_count(0)
    assert watched.width_beyond_the_screen() <= 0

    store(watched)
    watched.click(page.get_by_role("link", name="Åbn mødet"))
    page.wait_for_url("**/moeder**")
    expect(page.get_by_role("link", name="Åbn punktet")).to_have_count(2)
    watched.click(page.get_by_role("link", name="Åbn punktet").last)
    expect(page.get_by_role("heading", name="Cykelkurser for voksne")).to_be_visible()
    expect(page.get_by_text(TASK).first).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0

    watched.click(page.get_by_role("link", name="Vis i kilden").first)
    page.wait_for_url("**/kilde**")
    expect(page.locator("mark#kilde")).to_be_visible()
    expect(page.get_by_text(name).first).to_be_visible()
    assert watched.width_beyond_the_screen() <= 0


def test_a_link_is_confirmed_and_stays_confirmed(visit: Callable[[tuple[int, int]], Watched]) -> None:
    watched = visit(WIDE)
    upload(watched, 5)
    store(watched)
    sha256 = hashlib.sha256(MINUTES.format(day=5).encode()).hexdigest()
    page = watched.open(f"/gennemsyn?kommune=eksempelby&dok={sha256}")
    page.get_by_role("combobox", name="Hvad ses efter?").click()
    watched.click(page.get_by_role("option", name="Cykelkurser for voksne"))
    goals = page.get_by_text("sikker, ikke bekræftet")
    expect(goals.first).to_be_visible()
    waiting = goals.count()
    watched.click(page.get_by_role("button", name="Bekræft", exact=True).first)
    watched.expect_told_in_passing("Koblingen er bekræftet.")
    expect(goals).to_have_count(waiting - 1)
    watched.reload()
    expect(page.get_by_role("button", name="Fjern koblingen")).to_have_count(1)
    expect(goals).to_have_count(waiting - 1)


def test_a_number_opens_the_rows_behind_it_and_a_row_its_sentence(
    visit: Callable[[tuple[int, int]], Watched],
) -> None:
    watched = visit(WIDE)
    page = watched.open("/?kommune=eksempelby")
    watched.click(page.get_by_role("link", name="Se opgaverne"))
    page.wait_for_url("**/opfoelgning**")
    source = page.get_by_role("link", name="Vis i kilden").first
    expect(source).to_be_visible()
    shown = " ".join(page.get_by_test_id("stMain").inner_text().split())
    watched.click(source)
    page.wait_for_url("**/kilde**")
    marked = page.locator("mark#kilde")
    expect(marked).to_be_visible()
    assert " ".join(marked.inner_text().split()) in shown, "the marked sentence is not the one that was shown"


def test_a_file_that_cannot_be_read_is_refused_with_advice_and_nothing_is_stored(
    visit: Callable[[tuple[int, int]], Watched],
) -> None:
    watched = visit(WIDE)
    page = watched.open("/dokumenter?kommune=eksempelby")
    before = page.get_by_test_id("stMain").get_by_text("dokumenter", exact=False).first.inner_text()
    empty = {"name": "tom.pdf", "mimeType": "application/pdf", "buffer": b""}
    with watched.answered():
        page.locator("input[type=file]").set_input_files(empty)
    expect(page.get_by_test_id("stAlert").get_by_text("tom.pdf")).to_be_visible()
    expect(page.get_by_role("button", name="Gem 1 dokument")).to_have_count(0)
    watched.reload()
    assert page.get_by_test_id("stMain").get_by_text("dokumenter", exact=False).first.inner_text() == before
