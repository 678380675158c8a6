"""The screens and their addresses."""

from tracker.figures.states import STATE_LOOKS
from tracker.ui.navigation import SCREENS, START
from tracker.ui.state_legend import _HATCHINGS


def test_addresses_are_ascii_unique_and_lead_to_pages_that_exist() -> None:
    addresses = [screen.address for screen in SCREENS]
    assert len(set(addresses)) == len(addresses)
    assert all(address.isascii() and address.isalpha() for address in addresses)
    assert [screen.file for screen in SCREENS if not screen.path.exists()] == []


def test_overblik_is_the_start_and_kilde_stands_in_no_menu() -> None:
    assert START.title == "Overblik"
    assert [screen.address for screen in SCREENS if screen.is_hidden] == ["kilde"]


def test_the_key_knows_every_hatching_of_the_bars() -> None:
    assert {look.pattern for look in STATE_LOOKS.values()} <= set(_HATCHINGS)
