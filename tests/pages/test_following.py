"""Following from a screen: the address is shown once, and what is followed can be stopped."""

from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tracker.usecases.dump_store import dump_store

SAMPLE = "eksempelby"


def test_a_goal_is_followed_and_its_address_is_shown_once(sample_store: Engine, open_page: OpenPage) -> None:
    goal = "eksempelby/2023-2028/1/b"
    app = open_page(sample_store, "goals", kommune=SAMPLE, maal=goal)
    next(button for button in app.button if button.label == "Følg").click().run()
    assert "Nyt som mail" not in app.radio[0].options, "no mail server is set up"
    # AppTest runs the whole page anew where a browser runs the dialogue alone: both buttons are pressed at once
    for button in app.button:
        if button.label == "Følg":
            button.click()
    app.run()
    assert not app.exception
    (row,) = dump_store(sample_store)["subscriptions"]
    assert (row["channel"], row["target_id"]) == ("calendar", goal)
    assert "Den vises kun nu" in text_of(app)
    (shown,) = app.code
    assert shown.value.endswith(".ics")
    assert shown.value.rsplit("/", 1)[1][:-4] not in str(row)
