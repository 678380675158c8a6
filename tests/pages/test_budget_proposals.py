"""Proposals of minutes on Økonomi: posted, refused, joined, taken back, and refused when somebody was first."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert, select, update

from tests.pages.conftest import OpenPage
from tests.pages.test_budget import fill_2021, plain
from tests.pages.test_budget_forms import entries, only, press
from tests.pages.unfolded import unfold
from tracker.domain.money import LedgerKind
from tracker.store import tables
from tracker.store.engine import reading, writing
from tracker.usecases.answer_proposal import Proposal, reject_proposal
from tracker.usecases.post_entry import NewEntry, post_entry

CODE, POOL, NOW = "173", "173/p", dt.datetime.fromisoformat("2026-11-01T12:00")
CARRIED = Proposal(CODE, "l", LedgerKind.CARRY_OVER, 3_800_000, 2021)


def test_one_click_posts_a_proposal_with_its_sentence_and_undoing_corrects_it_to_nought(
    store: Engine, open_page: OpenPage
) -> None:
    fill_2021(store)
    app = open_page(store, "budget", kommune=CODE, afsnit="forslag")
    assert "1 beløb fra referaterne venter på svar." in plain(app)
    app.button(key="accepted-l").click().run()
    assert not app.exception
    assert not app.error
    posted = only(store)
    assert (posted.kind, posted.amount_ore, posted.year, posted.origin) == ("carry_over", 3_800_000, 2021, "read")
    assert "Der er overført 38.000 kr." in posted.text
    assert "Alle beløb fra referaterne er besvaret." in plain(app)
    press(unfold(app, "besvarede"), "Fortryd")
    assert not app.exception
    assert [one.kind for one in entries(store)] == ["carry_over", "correction"]


def test_a_proposal_without_a_year_is_posted_with_the_year_that_is_given(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    with writing(store) as connection:
        connection.execute(update(tables.ledger).values(year=None))
    app = open_page(store, "budget", kommune=CODE, afsnit="forslag")
    app.number_input(key="aar-l").set_value(2020)
    app.button(key="accepted-l").click().run()
    assert not app.exception
    assert only(store).year == 2020


def test_a_proposal_is_refused_with_a_reason_and_taken_back(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    app = open_page(store, "budget", kommune=CODE, afsnit="forslag")
    app.text_input(key="afvis-grund-l").set_value("Et andet råds penge")
    app.button(key="rejected-l").click().run()
    assert not app.exception
    with reading(store) as connection:
        (answer,) = connection.execute(select(tables.ledger_answers)).all()
    assert (answer.answer, answer.reason) == ("rejected", "Et andet råds penge")
    press(unfold(app, "besvarede"), "Fortryd")
    assert "1 beløb fra referaterne venter på svar." in plain(app)
    assert entries(store) == []


def test_what_looks_like_an_entry_is_joined_to_it_and_counted_once(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    with writing(store) as connection:
        connection.execute(update(tables.ledger).values(kind="grant"))
    post_entry(store, NewEntry(POOL, LedgerKind.GRANT, 3_800_000, 2021, "Bilag 1"), now=NOW)
    app = open_page(store, "budget", kommune=CODE, afsnit="forslag")
    assert "1 ligner en post, der står allerede" in plain(app)
    assert "Ligner posten nr. 1, Tildelt 38.000 kr. (dag ikke oplyst)." in plain(app)
    assert app.button(key="accepted-l").label == "Bogfør alligevel"
    app.button(key="same_as-l").click().run()
    assert not app.exception
    assert len(entries(store)) == 1
    assert "Det er den samme post" in plain(unfold(app, "besvarede"))


def test_a_late_answer_is_refused_with_who_and_when(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    app = open_page(store, "budget", kommune=CODE, afsnit="forslag")
    reject_proposal(store, CARRIED, now=NOW, actor="Ane")
    app.button(key="accepted-l").click().run()
    assert not app.exception
    assert "Ane har allerede svaret 1. november 2026: afvist. Dit svar er ikke gemt." in app.error[0].value
    assert entries(store) == []


def test_all_that_look_like_no_entry_are_posted_at_once(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    with writing(store) as connection:
        row = connection.execute(select(tables.ledger)).mappings().one()
        connection.execute(insert(tables.ledger).values(**{**row, "id": "l2", "kind": "grant", "amount_ore": 100_000}))
    app = open_page(store, "budget", kommune=CODE, afsnit="forslag")
    assert "Tildelt · Pulje · 2021" in plain(app)
    app.button(key="forslag-bogfoer-alle").click().run()
    assert not app.exception
    assert sorted(one.kind for one in entries(store)) == ["carry_over", "grant"]


@pytest.mark.parametrize(
    ("pr", "said"),
    [
        pytest.param("2021-02-22", "Intet var fortalt om 2021 den 22. februar 2021.", id="the day before"),
        pytest.param("m", "kan ikke regnes, fordi intet forbrug er nævnt", id="the meeting"),
        pytest.param("i-gaar", "Hvad var der tilbage den dag?", id="no day at all"),
    ],
)
def test_the_balance_is_told_as_of_a_day_or_a_meeting(store: Engine, open_page: OpenPage, pr: str, said: str) -> None:
    fill_2021(store)
    app = open_page(store, "budget", kommune=CODE, pr=pr)
    assert not app.exception
    assert said in plain(app)


def test_a_stated_sum_that_the_budget_was_inferred_from_proves_nothing(store: Engine, open_page: OpenPage) -> None:
    fill_2021(store)
    words = plain(open_page(store, "budget", kommune=CODE, afsnit="passer"))
    assert "bevillingen er udledt af netop denne sum, så den beviser intet" in words
    assert "posterne giver det samme" not in words
