"""A matter at its own address: its thread, the answers proposed, who changed what; and many matters changed at once."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert, select, update
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET
from tracker.domain.follow_up import FollowUpState
from tracker.store.engine import reading, writing
from tracker.store.tables import bodies, follow_ups, take_overs, taken_over, thread_events
from tracker.usecases.carry_over import park_until
from tracker.usecases.set_follow_up_state import set_follow_up_state
from tracker.usecases.settle_answer import reject_answer

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TODAY = dt.date(2026, 11, 22)
TASK, REPLY = "i1#t", "i1#t>svar"
WORDS = "Datoen <b>er</b> fundet."


def tell(store: Engine, **said: object) -> None:
    """A later sentence about the task, as the search for answers stores it."""
    row = {
        "id": REPLY, "follow_up_id": TASK, "item_id": "i3", "position": 1, "kind": "done", "text": WORDS,
        "span_start": 3, "span_end": 9, "band": "likely", "reasons": ["same_case", "same_words"],
        "is_after_meeting": False, "state": "read",
    }  # fmt: skip
    with writing(store) as connection:
        connection.execute(insert(thread_events).values(**{**row, **said}))


def copies(store: Engine, number: int) -> list[str]:
    """As many more tasks like the first."""
    with writing(store) as connection:
        row = dict(connection.execute(select(follow_ups).where(follow_ups.c.id == TASK)).mappings().one())
        ids = [f"i1#{place}" for place in range(number)]
        for one in ids:
            connection.execute(insert(follow_ups).values(**{**row, "id": one}))
    return ids


def states(store: Engine) -> dict[str, tuple[str, str | None, str | None]]:
    query = select(follow_ups.c.id, follow_ups.c.state, follow_ups.c.state_note, follow_ups.c.state_by)
    with reading(store) as connection:
        return {key: (state, note, by) for key, state, note, by in connection.execute(query)}


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [one for one in app.button if one.label == label]
    return button.click().run()


def test_a_proposed_answer_stands_beside_what_was_asked_with_its_reasons(hostile: Engine, open_page: OpenPage) -> None:
    tell(hostile)
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=TASK)
    assert not app.exception
    words = text_of(app).replace("\\", "")
    assert "Er det her, det blev gjort?" in words
    assert "fordi sætningen har samme sagsnummer og bruger de samme ord" in words
    assert "Måske: udført" in words
    assert WORDS not in words, "the document's tags are never obeyed"
    assert "Datoen &lt;b&gt;er&lt;/b&gt; fundet." in words
    assert SECRET not in words


def test_yes_closes_the_matter_by_the_readers_word_and_can_be_taken_back(hostile: Engine, open_page: OpenPage) -> None:
    tell(hostile)
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=TASK)
    app.text_input(key="hvem-sag").set_value("Prøve Person").run()
    press(app, "Ja")
    assert not app.exception
    assert states(hostile)[TASK] == ("done", None, "Prøve Person")
    assert "Prøve Person bekræftede svaret fra åben til udført" in text_of(app).replace("\\", "")
    app.button(key=f"reopen_answer-Z-{REPLY}").click().run()
    assert not app.exception
    assert states(hostile)[TASK][0] == "open"


def test_an_answer_after_somebody_elses_is_refused_in_danish(hostile: Engine, open_page: OpenPage) -> None:
    tell(hostile)
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=TASK)
    reject_answer(hostile, REPLY, now=NOW, actor="Ane")
    press(app, "Ja")
    assert not app.exception
    assert "En anden har ændret det samme" in app.error[0].value
    assert states(hostile)[TASK][0] == "open"
    assert "Afviste sætninger (1)" in text_of(app)


def test_an_answer_in_a_closed_item_is_not_in_the_thread(hostile: Engine, open_page: OpenPage) -> None:
    tell(hostile, item_id="i2", text=SECRET)
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=TASK)
    assert SECRET not in text_of(app)
    assert "Ingen senere sætning" in text_of(app)


@pytest.mark.parametrize("asked", ["i2#t", "findes-ikke", ""], ids=["in a closed item", "unknown", "empty"])
def test_a_matter_that_is_not_here_says_so(hostile: Engine, open_page: OpenPage, asked: str) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=asked)
    assert not app.exception
    assert "Sagen findes ikke her" in app.info[0].value
    assert SECRET not in text_of(app)


def test_neighbours_are_those_that_the_filters_let_through(hostile: Engine, open_page: OpenPage) -> None:
    ids = copies(hostile, 3)
    set_follow_up_state(hostile, ids[0], FollowUpState.DONE, now=NOW)
    app = open_page(hostile, "follow_ups", kommune=CODE, status="late", sag=TASK)
    assert any(caption.value == "1 af 3" for caption in app.caption)
    app.button(key="sag-Right").click().run()
    assert app.query_params["sag"] == ids[1]
    app.button(key="sag-liste").click().run()
    assert "sag" not in app.query_params
    assert app.query_params["status"] == "late"


def test_a_matter_that_leaves_the_list_still_leads_on_to_the_next(hostile: Engine, open_page: OpenPage) -> None:
    ids = copies(hostile, 3)
    app = open_page(hostile, "follow_ups", kommune=CODE, status="late", sag=ids[0])
    set_follow_up_state(hostile, ids[0], FollowUpState.DONE, now=NOW)
    app.run()
    assert not any(caption.value.endswith(" af 3") for caption in app.caption), "it is on the list no more"
    app.button(key="sag-Right").click().run()
    assert app.query_params["sag"] == ids[1]


def test_where_another_body_took_it_over_both_sides_of_the_border_stand(hostile: Engine, open_page: OpenPage) -> None:
    tell(hostile)
    with writing(hostile) as connection:
        connection.execute(
            insert(bodies).values(id="000/n", municipality_code=CODE, key="n", name="Det nye råd", kind="unknown")
        )
        for key, undone in (("o1", None), ("o2", NOW)):
            row = {"id": key, "from_body_id": "000/b", "to_body_id": "000/n", "date": dt.date(2026, 1, 1)}
            row |= {"entered_at": NOW, "undone_at": undone}
            connection.execute(insert(take_overs).values(**row))
            connection.execute(insert(taken_over).values(take_over_id=key, follow_up_id=TASK))
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=TASK)
    assert not app.exception
    words = text_of(app).replace("\\", "")
    assert words.count("Taget over:") == 1, "what was undone counts no more"
    assert "1. januar 2026 · Taget over:" in words
    assert "→ Det nye råd" in words
    assert "Står hos Det nye råd" in words


def choose_all(app: AppTest) -> AppTest:
    app.toggle(key="opgaver-flere").set_value(True).run()
    return app.button(key="vaelg-alle").click().run()


def test_many_get_one_state_with_a_note_and_a_name(hostile: Engine, open_page: OpenPage) -> None:
    copies(hostile, 2)
    app = choose_all(open_page(hostile, "follow_ups", kommune=CODE))
    app.selectbox(key="mange-handling").set_value(FollowUpState.DROPPED).run()
    app.text_area(key="mange-note").set_value("Opgivet på mødet").run()
    app.text_input(key="hvem-mange").set_value("Prøve Person").run()
    app.button(key="mange-gem").click().run()
    assert not app.exception
    assert set(states(hostile).values()) >= {("dropped", "Opgivet på mødet", "Prøve Person")}
    assert [state for state, _, _ in states(hostile).values()].count("dropped") == 3
    assert app.success[0].value.replace("\xa0", " ").startswith("3 opgaver er nu frafaldet")


def test_nothing_is_saved_before_it_is_said_what_should_happen(hostile: Engine, open_page: OpenPage) -> None:
    app = choose_all(open_page(hostile, "follow_ups", kommune=CODE))
    assert app.button(key="mange-gem").disabled


def test_none_of_many_is_changed_where_somebody_changed_one_meanwhile(hostile: Engine, open_page: OpenPage) -> None:
    ids = copies(hostile, 2)
    app = choose_all(open_page(hostile, "follow_ups", kommune=CODE))
    app.selectbox(key="mange-handling").set_value(FollowUpState.DROPPED).run()
    set_follow_up_state(hostile, ids[-1], FollowUpState.DONE, now=NOW, actor="Ane")
    before = states(hostile)
    app.button(key="mange-gem").click().run()
    assert not app.exception
    assert "Ingen af de 3 er ændret" in app.error[0].value
    assert states(hostile) == before


def test_parking_asks_for_the_day_and_says_it(hostile: Engine, open_page: OpenPage) -> None:
    app = choose_all(open_page(hostile, "follow_ups", kommune=CODE))
    app.selectbox(key="mange-handling").set_value("park").run()
    app.button(key="mange-gem").click().run()
    assert "Vælg den dag" in app.error[0].value
    app.date_input(key="mange-dag").set_value(dt.date(2027, 1, 15)).run()
    app.button(key="mange-gem").click().run()
    assert not app.exception
    assert "lagt til side til 15. januar 2027" in app.success[0].value.replace("\\", "")
    assert app.subheader[0].value == "Lagt til side (1)"


def test_the_next_meeting_has_the_open_matters_and_those_to_be_seen_again_first(
    hostile: Engine, open_page: OpenPage
) -> None:
    ids = copies(hostile, 1)
    day = TODAY + dt.timedelta(7)
    park_until(hostile, ids, day, today=TODAY, now=NOW)
    app = open_page(hostile, "follow_ups", kommune=CODE, vis="naeste")
    assert not app.exception
    assert [one.value for one in app.subheader] == ["På listen (1)", "Ikke på listen (1)"]
    assert "1 er lagt til side" in text_of(app)
    app.button(key=f"spring-{TASK}").click().run()
    assert not app.exception
    assert [one.value for one in app.subheader] == ["Ikke på listen (2)"]
    app.button(key=f"tilbage-{TASK}").click().run()
    assert [one.value for one in app.subheader] == ["På listen (1)", "Ikke på listen (1)"]


def test_a_parked_matter_whose_day_has_come_is_flagged(
    hostile: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    park_until(hostile, [TASK], TODAY + dt.timedelta(7), today=TODAY, now=NOW)
    monkeypatch.setenv("PEJLEMAERKE_TODAY", "2026-11-29")
    app = open_page(hostile, "follow_ups", kommune=CODE, vis="naeste")
    assert [one.value for one in app.subheader] == ["Skal ses på igen (1)"]
    app = open_page(hostile, "follow_ups", kommune=CODE, sag=TASK)
    assert "Skulle ses på igen 29. november 2026" in app.warning[0].value


def test_the_day_of_the_next_meeting_is_never_made_up(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE, vis="naeste")
    assert app.date_input(key="naeste-dag").value is None
    assert "hvis dag ikke kendes" in text_of(app)
    app = open_page(hostile, "follow_ups", kommune=CODE, vis="naeste", dag="2026-12-09")
    assert "9. december 2026" in text_of(app).replace("\\", "")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        pytest.param({"alder": "365"}, 1, id="older than a year"),
        pytest.param({"alder": "9"}, 1, id="an age that is not offered is no choice"),
        pytest.param({"slags": "soft"}, 0, id="no soft duty"),
        pytest.param({"slags": "task"}, 1, id="tasks"),
        pytest.param({"ord": "GODKENDT"}, 1, id="a word of the sentence"),
        pytest.param({"ord": "findesikke"}, 0, id="a word that is not there"),
    ],
)
def test_each_filter_of_the_address_chooses(
    hostile: Engine, open_page: OpenPage, address: dict[str, str], shown: int
) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE, **address)
    assert not app.exception
    assert sum(1 for one in app.button if one.key == f"status-{TASK}") == shown
    if not shown:
        assert "Ingen opgave passer til filtrene" in app.info[0].value


def test_mine_asks_who_and_then_says_whose(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        connection.execute(update(follow_ups).where(follow_ups.c.id == TASK).values(responsible="Åse Ærø"))
    app = open_page(hostile, "follow_ups", kommune=CODE, mine="ja")
    app.text_input(key="hvem-mine").set_value("åse ærø").run()
    assert not app.exception
    assert "Mine: åse ærø" in text_of(app).replace("\\", "")
    assert any(one.key == f"status-{TASK}" for one in app.button)


def test_mine_without_any_says_what_was_looked_for(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE, mine="ja")
    app.text_input(key="hvem-mine").set_value("PP").run()
    assert "Ingen opgave her nævner ‘PP’" in app.info[0].value


def test_referrals_stand_with_their_return_ticket(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "follow_ups", kommune="707", vis="henvisninger")
    assert not app.exception
    words = text_of(app).replace("\\", "").replace("\xa0", " ")
    assert "1 af 1 henvisning venter på svar" in words
    assert "Spurgt 15. marts 2023" in words
    assert words.count(" · ") > 5, "a range of points is opened, each with its area"
    assert "Intet svar til os" in words


def test_a_municipality_without_referrals_says_what_comes(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE, vis="henvisninger")
    assert not app.exception
    assert "sendt videre til andre udvalg" in app.info[0].value
