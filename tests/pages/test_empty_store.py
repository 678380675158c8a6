"""No page of an empty store speaks of a municipality that is not there."""

import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tracker.ui.navigation import SCREENS

PAGES = [screen.path.stem for screen in SCREENS if not screen.is_hidden]


@pytest.mark.parametrize("page", PAGES)
def test_no_sentence_names_a_municipality_that_is_not_there(store: Engine, open_page: OpenPage, page: str) -> None:
    app = open_page(store, page)
    assert not app.exception
    said = text_of(app)
    assert " i Ingen kommune" not in said
    assert " fra Ingen kommune" not in said
