"""Who corrects: who is signed in, else the name typed in the session."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.machine import LONGEST_WAIT
from tracker.ui import actor


def form() -> None:
    """A form of which only the name is asked."""
    import streamlit as st

    from tracker.ui.actor import choose_actor

    st.session_state["who"] = choose_actor("here")


@pytest.fixture
def app(installed_components: None) -> AppTest:
    st.cache_data.clear()
    return AppTest.from_function(form, default_timeout=LONGEST_WAIT)


def test_a_name_typed_is_kept_for_the_session(app: AppTest) -> None:
    assert app.run().session_state["who"] is None
    assert app.text_input[0].set_value(" Ane ").run().session_state["who"] == "Ane"


def test_who_is_signed_in_is_told_and_not_asked(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    app.run().text_input[0].set_value("Ane").run()
    monkeypatch.setattr(actor, "signed_in_name", lambda: "Birthe Lundgaard")
    app.run()
    assert app.session_state["who"] == "Birthe Lundgaard"
    assert not app.text_input
    assert [caption.value for caption in app.caption] == ["Gemmes som Birthe Lundgaard."]
