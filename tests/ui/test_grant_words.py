"""What *Puljer* says: right for none, one and many, and never surer than what is known."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tracker.insight.balance import Balance, WhyUnknown
from tracker.insight.pool_pace import AccountsDue, Counted, Lasting, PoolPace
from tracker.ui.grant_numbers import applied_number, granted_number, lasting_number
from tracker.ui.grant_rules import rule_lines, version_words
from tracker.ui.grant_words import (
    STATE_COLOURS,
    STATE_ICONS,
    STATE_WORDS,
    applied_sentence,
    decided_words,
    lasting_until,
    lasting_words,
    left_sentence,
    paid_words,
    state_of,
    state_words,
    waiting_sentence,
)
from tracker.ui.kroner import ore_of, typed_of
from tracker.usecases.pack_money import ApplicationState

TODAY = dt.date(2026, 11, 22)
NONE = Counted((), 0, 0)
KNOWN = Balance(TODAY, 0, 100_000_00, 60_000_00, None, (), 0, (), has_proposals=False, inferred=())
LASTING = Lasting(40_000_00, 20_000_00, dt.date(2025, 11, 23), TODAY, 730, (), is_whole_period=True)
EMPTY = PoolPace(
    "p", TODAY, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, KNOWN, None, None, (), (), (), None
)  # fmt: skip
APPLICATION: dict[str, Any] = {
    "state": "granted", "granted_ore": 5_000_00, "decided_on": dt.date(2026, 3, 1), "withdrawn_on": None,
    "reason": None, "is_limited_by_pool": False, "paid_ore": None, "paid_on": None, "accounted_ore": None,
    "accounted_on": None,
}  # fmt: skip


def some(number: int, kroner: int = 0) -> Counted:
    return Counted(tuple(str(one) for one in range(number)), kroner * 100, 0)


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


@pytest.mark.parametrize(
    ("pace", "wanted"),
    [
        pytest.param(
            EMPTY,
            "**Ingen ansøgninger til Puljen er skrevet ind for 2026.** Om nogen har søgt, er ukendt.",
            id="nothing is known",
        ),
        pytest.param(
            replace(EMPTY, none_since={"date": dt.date(2026, 3, 1), "told_on": None}),
            "**Ingen ansøgninger til Puljen pr. 1. marts 2026.**",
            id="none, by a day",
        ),
        pytest.param(
            replace(EMPTY, applied=some(1, 500), waiting=some(1)),
            "**1 ansøgning til Puljen i 2026**, i alt 500 kr.: 1 venter på svar.",
            id="one that waits",
        ),
        pytest.param(
            replace(EMPTY, applied=some(1, 500), granted=some(1, 500)),
            "**1 ansøgning til Puljen i 2026**, i alt 500 kr.: 1 fik 500 kr.",
            id="one that got it",
        ),
        pytest.param(
            replace(
                EMPTY,
                applied=some(6, 900),
                granted=some(3, 400),
                limited_by_pool=some(1),
                refused=some(1),
                withdrawn=some(1),
                waiting=some(1),
            ),
            "**6 ansøgninger til Puljen i 2026**, i alt 900 kr.: 3 fik i alt 400 kr., 1 fik afslag, 1 er trukket "
            "tilbage og 1 venter på svar. Til 1 af dem rakte puljen ikke længere.",
            id="all kinds",
        ),
        pytest.param(
            replace(EMPTY, applied=some(1, 500)), "**1 ansøgning til Puljen i 2026**, i alt 500 kr.", id="an odd state"
        ),
    ],
)
def test_the_sentence_of_a_year(pace: PoolPace, wanted: str) -> None:
    assert plain(applied_sentence(pace, "Puljen", 2026)) == wanted


@pytest.mark.parametrize(
    ("pace", "wanted"),
    [
        pytest.param(
            replace(EMPTY, lasting=LASTING),
            "Der er **40.000 kr. tilbage**. Med de seneste 12 måneders tempo (20.000 kr.) rækker de til "
            "21. november 2028.",
            id="a pace",
        ),
        pytest.param(
            replace(EMPTY, lasting=replace(LASTING, is_whole_period=False, days=3000)),
            "Der er **40.000 kr. tilbage**. Med de seneste 12 måneders tempo (20.000 kr.) rækker de mere end fem år. "
            "Puljen er fulgt i kortere tid end 12 måneder.",
            id="a long time, and short known",
        ),
        pytest.param(
            EMPTY,
            "Der er **40.000 kr. tilbage**. Der er ikke tildelt noget de seneste 12 måneder, så der er intet tempo at "
            "regne med.",
            id="no grants",
        ),
        pytest.param(
            replace(EMPTY, balance=replace(KNOWN, used_ore=100_000_00), lasting=replace(LASTING, left_ore=0, days=0)),
            "Der er **0 kr. tilbage**. Puljen er tom.",
            id="empty",
        ),
        pytest.param(
            replace(EMPTY, balance=replace(KNOWN, used_ore=101_000_00)),
            "Der er givet **1.000 kr. mere**, end der var.",
            id="more than there was",
        ),
        pytest.param(
            replace(EMPTY, balance=replace(KNOWN, has_proposals=True), lasting=LASTING),
            "Der er **40.000 kr. tilbage** (med forslag). Med de seneste 12 måneders tempo (20.000 kr.) rækker de til "
            "21. november 2028.",
            id="with proposals",
        ),
        pytest.param(
            replace(EMPTY, balance=replace(KNOWN, unknown=WhyUnknown.BUDGET)),
            "Hvad der er tilbage for 2026, er ukendt.",
            id="nobody knows",
        ),
    ],
)
def test_what_is_left_and_how_long(pace: PoolPace, wanted: str) -> None:
    assert plain(left_sentence(pace, 2026)) == wanted


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        pytest.param({}, "Fik 5.000 kr. 1. marts 2026", id="granted"),
        pytest.param({"granted_ore": None, "decided_on": None}, "Fik et ukendt beløb", id="nothing told"),
        pytest.param(
            {"state": "partly", "reason": "Uden telt", "is_limited_by_pool": True},
            "Fik 5.000 kr. 1. marts 2026: Uden telt · begrænset af puljen",
            id="a part",
        ),
        pytest.param({"state": "refused", "reason": "For sent"}, "Fik afslag 1. marts 2026: For sent", id="refused"),
        pytest.param({"state": "refused", "decided_on": None}, "Fik afslag, uden oplyst grund", id="refused, no word"),
        pytest.param(
            {"state": "withdrawn", "withdrawn_on": dt.date(2026, 2, 1)}, "Trukket tilbage 1. februar 2026", id="taken"
        ),
        pytest.param({"state": "applied"}, "", id="not yet"),
        pytest.param({"state": "noget andet"}, "", id="a word of its own"),
    ],
)
def test_what_became_of_an_application(change: dict[str, Any], wanted: str) -> None:
    assert plain(decided_words({**APPLICATION, **change})) == wanted


def test_paid_accounted_for_and_late() -> None:
    due = AccountsDue(APPLICATION, dt.date(2026, 11, 20))
    paid = {**APPLICATION, "paid_ore": 5_000_00, "paid_on": dt.date(2026, 4, 1)}
    told = {**paid, "accounted_ore": 4_000_00, "accounted_on": dt.date(2026, 8, 1)}
    dayless = {**paid, "paid_on": None, "accounted_on": dt.date(2026, 8, 1)}
    assert plain(paid_words(APPLICATION, None, TODAY)) == "Udbetaling ikke oplyst · regnskab ikke modtaget"
    assert plain(paid_words(paid, due, TODAY)) == (
        "Udbetalt 5.000 kr. 1. april 2026 · regnskab skulle være her senest 20. november 2026, 2 dage siden"
    )
    assert plain(paid_words(told, None, TODAY)).endswith("regnskab modtaget 1. august 2026: brugt 4.000 kr.")
    assert plain(paid_words(dayless, None, TODAY)) == (
        "Udbetalt 5.000 kr. · regnskab modtaget 1. august 2026: brugt beløb ikke oplyst"
    )
    assert paid_words({**APPLICATION, "state": "refused"}, None, TODAY) == ""


def test_what_is_late_is_counted() -> None:
    due = AccountsDue(APPLICATION, TODAY)
    assert waiting_sentence((), ()) == ""
    assert plain(waiting_sentence((), (due, due))) == "2 regnskaber er ikke kommet til tiden."
    assert plain(waiting_sentence((APPLICATION,), ())) == (
        "1 ansøgning har ventet længere på svar, end reglerne siger."
    )


def test_numbers_are_unknown_unless_somebody_says() -> None:
    assert applied_number(EMPTY) == granted_number(EMPTY) == ("ukendt", "ingen er skrevet ind")
    none = replace(EMPTY, none_since={"date": dt.date(2026, 3, 1), "told_on": None})
    assert applied_number(none) == granted_number(none) == ("intet", "pr. 1. marts 2026")
    assert granted_number(replace(EMPTY, applied=some(2, 100))) == ("intet", "ingen har fået penge")
    assert plain(" ".join(granted_number(replace(EMPTY, granted=some(2, 100))))) == "100 kr. 2 ansøgninger"
    last_year = replace(EMPTY, balance=KNOWN, year=EMPTY.today.year - 1)
    assert (lasting_words(last_year), lasting_number(last_year)) == ("", ("–", "regnes kun for året, der er i gang"))
    assert [lasting_until(one) for one in (None, LASTING, replace(LASTING, left_ore=-1))] == [
        "ukendt", "21.11.2028", "tom nu",
    ]  # fmt: skip


def test_rules_say_what_they_say_and_nothing_else() -> None:
    fields = ("ceiling_ore", "yearly_per_applicant_ore", "deadline", "supports", "excludes", "answer_days")
    silent = dict.fromkeys((*fields, "accounts_due_days", "retention_months", "valid_from", "source", "entered_by"))
    assert rule_lines(silent) == []
    assert version_words(silent) == "Gælder altid · kilde ikke oplyst"
    told = {**silent, "ceiling_ore": 15_000_00, "accounts_due_days": 1, "entered_by": "Bo", "supports": "*Alt*"}
    assert [plain(one) for one in rule_lines(told)] == [
        "**Støtter:** *Alt*",
        "**Loft for en ansøgning:** 15.000 kr.",
        "**Regnskab senest:** 1 dag efter udbetalingen",
    ]
    told["valid_from"] = dt.date(2025, 1, 1)
    assert version_words(told) == "Gælder fra 1. januar 2025 · skrevet ind af Bo"


def test_every_state_has_word_sign_and_colour_and_an_odd_word_stays() -> None:
    assert set(STATE_WORDS) == set(STATE_ICONS) == set(STATE_COLOURS) == set(ApplicationState)
    assert len(set(STATE_ICONS.values())) == len(ApplicationState)
    assert (state_of({"state": "x"}), state_words({"state": "x"})) == (None, "x")


@pytest.mark.parametrize(
    ("typed", "ore"),
    [
        ("38.000", 38_000_00), ("1.250,50 kr.", 1_250_50), ("12 KR", 12_00), ("0", 0), ("57.5", None), ("-5", -5_00),
        ("", None), ("tolv", None), ("1,234", None), ("1e3", None), ("٥", None), ("1.000.000.000.001", None),
        ("99999999999999999999", None), ("−1.000,50", -1_000_50), ("- 5", None), ("nan", None),
    ],
)  # fmt: skip
def test_sums_are_read_as_danes_write_them(typed: str, ore: int | None) -> None:
    assert ore_of(typed) == ore
    if ore is not None:
        assert ore_of(typed_of(ore)) == ore
    assert typed_of(None) == ""
