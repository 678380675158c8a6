"""Gennemsyn's queue of questions about links: one at a time, by buttons with a key on them."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert, select, update
from streamlit.testing.v1 import AppTest

from tests.conftest import NOW
from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET, TEXT, span_of
from tracker.store.engine import writing
from tracker.store.tables import decisions, goals, items, links, policies
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.reject_link import reject_link

LINK = "p/1>i1"


@pytest.fixture
def asking(hostile: Engine) -> Engine:
    """One question, with evidence where it stands in the decision, and another goal that could be meant."""
    place = span_of("decision")
    words = TEXT[place["span_start"] : place["span_start"] + len("Godkendt")]
    evidence = [{"text": words, "start": place["span_start"], "end": place["span_start"] + len(words)}]
    with writing(hostile) as connection:
        connection.execute(update(links).where(links.c.id == LINK).values(evidence=evidence, score=0.87))
        other = {"policy_id": "p", "kind": "goal", "code": "2", "position": 2, "title": "Stier & broer"}
        connection.execute(insert(goals).values(id="p/2", **other))
    return hostile


def opened(engine: Engine, open_page: OpenPage, **address: str) -> AppTest:
    app = open_page(engine, "review", kommune=CODE, **address)
    assert not app.exception
    return app


def press(app: AppTest, key: str) -> AppTest:
    """Press the button with this letter on it."""
    found = [button for button in app.button if button.proto.shortcut == key.lower()]
    assert len(found) == 1, f"{key} stands on {len(found)} buttons"
    found[0].click().run()
    assert not app.exception
    return app


def keys_of(app: AppTest) -> set[str]:
    return {button.proto.shortcut for button in app.button if button.proto.shortcut}


def state_of(engine: Engine, link_id: str = LINK) -> str | None:
    with engine.connect() as connection:
        found: str | None = connection.execute(select(links.c.state).where(links.c.id == link_id)).scalar()
    return found


def test_a_question_stands_with_its_words_marked_and_the_goal_beside_it(asking: Engine, open_page: OpenPage) -> None:
    app = opened(asking, open_page)
    said = text_of(app)
    assert "Handler punktet om målet?" in said
    assert ">Godkendt</mark>" in said
    assert "<script>" not in said.replace("&lt;", "")
    assert "Sandsynlig: omkring 9 af 10 forslag som dette er rigtige." in said
    assert "Punkt 1 \\(tekst ukendt\\)" in said
    assert keys_of(app) == {"j", "n", "a", "s"}, "nothing is answered yet, so nothing can be undone"
    assert "source" in {link.proto.page.rpartition("/")[2] for link in app.get("page_link")}


def test_nothing_of_a_closed_item_is_asked_about(asking: Engine, open_page: OpenPage) -> None:
    app = press(opened(asking, open_page), "J")
    assert SECRET not in text_of(app)
    assert state_of(asking, "p/1>i2") == "suggested"
    assert "Alt i denne bunke er besvaret: 1 i alt." in text_of(app) + app.success[0].value


@pytest.mark.parametrize(("key", "state"), [("J", "confirmed"), ("N", "rejected")])
def test_a_key_answers_and_z_takes_the_answer_back(key: str, state: str, asking: Engine, open_page: OpenPage) -> None:
    app = opened(asking, open_page)
    app.text_input(key="hvem-gennemsyn-koblinger").set_value("AB").run()
    press(app, key)
    assert state_of(asking) == state
    with asking.connect() as connection:
        assert connection.execute(select(links.c.decided_by).where(links.c.id == LINK)).scalar() == "AB"
    assert "Svaret af AB" in text_of(app)
    press(app, "Z")
    assert state_of(asking) == "suggested"
    assert "Handler punktet om målet?" in text_of(app)


def test_later_keeps_the_question_and_says_that_it_was_put_off(asking: Engine, open_page: OpenPage) -> None:
    app = press(opened(asking, open_page), "S")
    assert state_of(asking) == "suggested"
    assert "Udskudt " in text_of(app)


def test_another_goal_takes_the_place_of_the_suggested_one(asking: Engine, open_page: OpenPage) -> None:
    app = press(opened(asking, open_page), "A")
    assert not keys_of(app) & {"j", "n", "a", "s"}, "while one types or chooses, no letter answers"
    app.selectbox(key=f"andet-valgt-{LINK}").set_value("p/2").run()
    assert (state_of(asking), state_of(asking, "p/2>i1")) == ("rejected", "confirmed")
    assert "; i stedet Stier" in text_of(app)
    press(app, "Z")
    assert (state_of(asking), state_of(asking, "p/2>i1")) == ("suggested", None)


def test_the_choice_of_another_goal_can_be_left(asking: Engine, open_page: OpenPage) -> None:
    app = press(press(opened(asking, open_page), "A"), "escape")
    assert keys_of(app) == {"j", "n", "a", "s"}


def test_what_changed_since_a_confirmation_stands_before_and_after(asking: Engine, open_page: OpenPage) -> None:
    confirm_link(asking, LINK, now=NOW, actor="Bo")
    with writing(asking) as connection:
        new = "Godkendt under <b>vilkår</b>."
        connection.execute(update(decisions).where(decisions.c.id == "i1:decision").values(text=new))
    app = opened(asking, open_page)
    said = text_of(app)
    assert "1\N{NO-BREAK SPACE}bekræftet kobling er ændret siden" in said
    assert "Er koblingen stadig rigtig?" in said
    assert "Da koblingen blev bekræftet af Bo 22. november 2026" in said
    assert "</del>" in said
    assert "under &lt;b&gt;vilkår&lt;/b&gt;.</ins>" in said
    press(app, "J")
    assert state_of(asking) == "confirmed"
    assert "er ændret siden" not in text_of(app)


def test_possible_links_are_looked_for_when_asked(asking: Engine, open_page: OpenPage) -> None:
    reject_link(asking, LINK, now=NOW)
    app = opened(asking, open_page, vis="koblinger", bunke="mulige")
    app.button(key="find-mulige").click().run()
    assert not app.exception
    assert LINK not in text_of(app)


def test_an_answer_that_was_undone_elsewhere_says_so(asking: Engine, open_page: OpenPage) -> None:
    app = press(opened(asking, open_page), "J")
    with writing(asking) as connection:
        later = NOW + dt.timedelta(days=900)
        connection.execute(update(links).where(links.c.id == LINK).values(decided_at=later, decided_by="Ida"))
    press(app, "Z")
    assert "i mellemtiden" in app.error[0].value
    assert state_of(asking) == "confirmed"


def test_a_colleague_s_no_is_not_overridden_by_a_late_yes_and_the_screen_says_whose_it_is(
    asking: Engine, open_page: OpenPage
) -> None:
    app = opened(asking, open_page)
    reject_link(asking, LINK, now=NOW, actor="Bo")
    press(app, "J")
    assert state_of(asking) == "rejected"
    told = app.error[0].value.replace("\\", "")
    assert told.startswith("Bo har sagt nej til koblingen (22. november 2026 kl. 10.00)")
    assert "Handler punktet om målet?" not in text_of(app), "the screen shows what stands now"


def test_on_an_item_too_a_late_answer_is_told_whose_word_stands(asking: Engine, open_page: OpenPage) -> None:
    app = opened(asking, open_page, dok="d1", punkt="i1", vis="laest")
    reject_link(asking, LINK, now=NOW, actor="Bo")
    app.button(key=f"punkt-ja-{LINK}").click().run()
    assert not app.exception
    assert state_of(asking) == "rejected"
    assert app.error[0].value.startswith("Bo har sagt nej til koblingen")
    app.button(key=f"fortryd-{LINK}").click().run()
    assert (state_of(asking), len(app.error)) == ("suggested", 0)


def test_without_goals_the_queue_says_what_comes_first(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        connection.execute(policies.delete())
    app = opened(hostile, open_page, vis="koblinger")
    assert "når kommunens mål er skrevet ind" in app.info[0].value


def test_a_document_in_the_address_opens_what_was_read(asking: Engine, open_page: OpenPage) -> None:
    assert "Hvad blev læst" in text_of(opened(asking, open_page, dok="d1", punkt="i3"))


def test_a_question_whose_item_was_closed_meanwhile_is_passed_over(asking: Engine, open_page: OpenPage) -> None:
    with writing(asking) as connection:
        connection.execute(update(items).where(items.c.id == "i1").values(is_closed=True))
    app = opened(asking, open_page, vis="koblinger")
    assert "Handler punktet om målet?" not in text_of(app)
    assert "når et referat indeholder ord" in app.info[0].value
