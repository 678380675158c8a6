"""Siden sidst on an empty, a sample and a hostile store."""

from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE

SAMPLE, BODY = "eksempelby", "eksempelby/integrationsraad"
TITLE = "Hvad er der sket, siden du sidst var med?"


def test_an_empty_store_says_what_comes(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "since")
    assert not app.exception
    assert app.title[0].value == TITLE
    assert "navnene på dem, der var til stede." in text_of(app)


def test_without_a_member_the_page_asks_for_one(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "since", kommune=SAMPLE, udvalg=BODY)
    assert "Vælg et medlem" in text_of(app)
    assert "Samir Haddadi" in app.selectbox[1].options
    assert "Mette Vang" not in app.selectbox[1].options, "a guest is no member"


def test_a_member_sees_the_meetings_missed_with_their_decisions(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "since", kommune=SAMPLE, udvalg=BODY, medlem="Samir Haddadi")
    said = text_of(app)
    assert "Samir Haddadi var sidst med den 9. december 2025" in said
    assert "1\N{NO-BREAK SPACE}møde" in said
    assert "17. Ansøgninger til Integrationsrådets pulje" in said.replace("\\", "")


def test_a_member_of_the_last_meeting_missed_nothing(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "since", kommune=SAMPLE, udvalg=BODY, medlem="Ayaan Warsame")
    assert "Siden er der ikke sket noget" in text_of(app)


def test_an_unknown_member_in_the_address_is_no_choice(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "since", kommune=SAMPLE, udvalg=BODY, medlem="<script>")
    assert not app.exception
    assert "Vælg et medlem" in text_of(app)


def test_hostile_names_are_text(hostile: Engine, open_page: OpenPage) -> None:
    assert not open_page(hostile, "since", kommune=CODE).exception
