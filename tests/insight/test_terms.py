"""Council terms by the law, and members as the minutes have them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insight.terms import SeenMember, council_term_of, is_before_term, not_written, seen_members

BODY = "t/integrationsraad"
TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param(dt.date(2025, 12, 31), "2022–2025", id="the last day of the year of the election"),
        pytest.param(dt.date(2026, 1, 1), "2026–2029", id="1 January after the election"),
        pytest.param(dt.date(2025, 11, 19), "2022–2025", id="elected, and not yet begun"),
        pytest.param(dt.date(2001, 12, 1), "1998–2001", id="the year of the election of November 2001"),
        pytest.param(dt.date(1982, 1, 1), "1982–1985", id="the first term that began on 1 January"),
    ],
)
def test_a_term_begins_on_1_january_after_the_election(day: dt.date, name: str) -> None:
    term = council_term_of(day)
    assert term is not None
    assert term.name == name


def test_before_1982_terms_began_in_april_and_none_is_told() -> None:
    assert council_term_of(dt.date(1981, 12, 31)) is None


@given(st.dates(dt.date(1982, 1, 1), dt.date(2200, 1, 1)))
def test_every_day_lies_in_its_own_term_and_terms_meet(day: dt.date) -> None:
    term = council_term_of(day)
    assert term is not None
    assert term.first_day <= day <= term.last_day
    following = council_term_of(term.last_day + dt.timedelta(days=1))
    assert following is not None
    assert following.first_day == term.last_day + dt.timedelta(days=1)


def test_an_unknown_day_is_not_before_the_term() -> None:
    assert [is_before_term(day, TODAY) for day in (None, dt.date(2025, 12, 31), dt.date(2026, 1, 1))] == [
        False,
        True,
        False,
    ]


def was(name: str, day: str, presence: str = "present", **more: Any) -> dict[str, Any]:
    return {
        "body_id": BODY,
        "name": name,
        "date": dt.date.fromisoformat(day),
        "presence": presence,
        "role": None,
        **more,
    }


SEEN = [
    was("Ane Vik", "2024-02-06", role="medlem"),
    was("Ane  vik", "2025-11-26", role="formand"),
    was("Ane Vik", "2025-12-09", "absent"),
    was("Ane Vik", "2026-02-03"),
    was("Bo Dam", "2025-11-26", "absent"),
    was("Gæst Gæstesen", "2025-11-26", "guest"),
    was("Ude Fremmed", "2025-11-26", body_id="t/andet"),
    was("Kommende Mand", "2027-01-01"),
]


def test_members_are_those_of_each_term_with_their_first_and_last_meeting() -> None:
    found = [(one.name, one.term and one.term.name, one.first_seen, one.last_seen, one.role) for one in seen()]
    assert found == [
        ("Ane Vik", "2026–2029", dt.date(2026, 2, 3), dt.date(2026, 2, 3), None),
        ("Ane Vik", "2022–2025", dt.date(2024, 2, 6), dt.date(2025, 11, 26), "formand"),
        ("Bo Dam", "2022–2025", None, None, None),
    ], "absent is no day seen, guests and other bodies' are no members, and no meeting to come has been held"


def seen() -> tuple[SeenMember, ...]:
    return seen_members(SEEN, BODY, TODAY)


@pytest.mark.parametrize(
    ("first_day", "last_day", "left"),
    [
        pytest.param(dt.date(2022, 1, 1), dt.date(2025, 12, 31), ["2026–2029"], id="the earlier term is written"),
        pytest.param(None, None, [], id="days unknown: it may be both"),
        pytest.param(dt.date(2026, 1, 1), None, ["2022–2025"], id="still sitting"),
        pytest.param(dt.date(2018, 1, 1), dt.date(2021, 12, 31), ["2026–2029", "2022–2025"], id="long ago"),
    ],
)
def test_what_is_written_is_proposed_no_more(
    first_day: dt.date | None, last_day: dt.date | None, left: list[str]
) -> None:
    written = [{"name": "ANE VIK", "first_day": first_day, "last_day": last_day}]
    proposed = [one for one in not_written(seen(), written) if one.name == "Ane Vik"]
    assert [one.term.name for one in proposed if one.term] == left
