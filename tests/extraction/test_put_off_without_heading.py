"""Decisions without a heading that put a matter off, in minutes that have no decision headings at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.items.earlier_meetings import is_of_earlier_meeting

HEAD = "Referat Seniorrådet den 11. juni 2024\nSted: Lokale 2\n1. Velkommen\nIda bød ind\n2. Emner\nAdgang til stien.\n"


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Punktet blev udsat til næste møde den 5. september 2024", id="to the next meeting and its day"),
        pytest.param("Punktet blev udsat til den 5. september 2024.", id="to a day"),
        pytest.param("Sagen blev udskudt til rådets møde den 5. september.", id="to a meeting of the body"),
        pytest.param("Emnet blev udsat til et møde i 2025.", id="to a meeting of a year"),
        pytest.param("Drøftelsen blev udsat og tages op på næste møde den 5. september.", id="and taken up again"),
    ],
)
def test_a_matter_put_off_is_decided_without_a_heading(read: Read, told: str) -> None:
    items = read(f"{HEAD}{told}\nIda ringer til naboen inden da.\n3. Eventuelt\nIntet\n").items
    decisions = [one.decision.quote.text if one.decision else None for one in items]
    assert decisions == [None, f"{told}\nIda ringer til naboen inden da.", "Intet"]


@pytest.mark.parametrize(
    ("behind", "earlier"),
    [
        pytest.param(" af byrådet i 2012.", True, id="by a body and in a year"),
        pytest.param(" på sidste møde den 4. maj.", True, id="on a day"),
        pytest.param(" i 2012.", True, id="in a year"),
        pytest.param(" referatet fra den 1. februar.", False, id="the minutes of a day"),
        pytest.param(" til næste møde den 5. maj.", False, id="to the next meeting"),
        pytest.param(" indtil den 5. maj.", False, id="until a day"),
        pytest.param(".", False, id="nothing behind"),
    ],
)
def test_words_behind_an_outcome_tell_of_earlier_meetings(behind: str, earlier: bool) -> None:
    assert is_of_earlier_meeting(behind) is earlier


@given(st.text(max_size=80))
def test_no_words_behind_an_outcome_are_too_odd(behind: str) -> None:
    assert is_of_earlier_meeting(behind) in (True, False)
    assert not is_of_earlier_meeting(f" til næste møde{behind}")
