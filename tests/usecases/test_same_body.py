"""Minutes that do not name their municipality are filed by two witnesses, or not at all."""

import datetime as dt

import pytest
from sqlalchemy import Engine, select

from tracker.danish.vocabulary import Vocabulary
from tracker.store.engine import reading
from tracker.store.tables import corrections, meetings
from tracker.usecases.import_minutes import import_minutes
from tracker.usecases.same_body import NOTE

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
PEOPLE = "Karen Lind, Omar Sayed, Ulla Bach"


def minutes(date: str, number: int, municipality: str, people: str, case: str) -> bytes:
    return (
        f"REFERAT Integrationsrådet d. {date}\n\n{municipality}\n\nMødedato {date}\n\nDeltagere {people}\n\n"
        f"Punkt {number}: Godkendelse af dagsorden\n\n{case}\n\nBeslutning\n\nGodkendt.\n\n"
        f"Punkt {number + 1}: Eventuelt\n\n{case}\n\nBeslutning\n\nIntet.\n"
    ).encode()


NAMED = minutes("06-02-2024", 1, "Eksempelby Kommune", PEOPLE, "15.40.00-P35-2-24")
NAMELESS = minutes("16-04-2024", 3, "", PEOPLE, "15.40.00-P35-2-24")


def codes(store: Engine, vocabulary: Vocabulary, *contents: bytes) -> list[str]:
    for content in contents:
        import_minutes(store, f"{hash(content)}.txt", content, vocabulary=vocabulary, now=NOW)
    with reading(store) as conn:
        return list(conn.execute(select(meetings.c.municipality_code).order_by(meetings.c.date)).scalars())


@pytest.mark.parametrize("contents", [(NAMED, NAMELESS), (NAMELESS, NAMED)], ids=["named first", "named last"])
def test_the_same_case_and_people_say_whose_council_it_is(
    store: Engine, vocabulary: Vocabulary, contents: tuple[bytes, ...]
) -> None:
    assert codes(store, vocabulary, *contents) == ["eksempelby", "eksempelby"]
    with reading(store) as conn:
        (said,) = conn.execute(select(corrections)).mappings()
    assert (said["machine_value"], said["human_value"], said["note"], said["corrected_by"]) == (
        "ukendt",
        "eksempelby",
        NOTE,
        None,
    )


@pytest.mark.parametrize(
    "nameless",
    [
        pytest.param(minutes("16-04-2024", 3, "", PEOPLE, "15.40.00-P35-9-24"), id="another case"),
        pytest.param(minutes("16-04-2024", 3, "", "Bo Krag, Liv Holt, Jan Friis", "15.40.00-P35-2-24"), id="others"),
        pytest.param(minutes("16-04-2024", 3, "", "Karen Lind, Bo Krag", "15.40.00-P35-2-24"), id="one person"),
    ],
)
def test_one_witness_is_too_few(store: Engine, vocabulary: Vocabulary, nameless: bytes) -> None:
    assert codes(store, vocabulary, NAMED, nameless) == ["eksempelby", "ukendt"]


def test_two_municipalities_that_both_fit_leave_it_open(store: Engine, vocabulary: Vocabulary) -> None:
    other = minutes("07-02-2024", 1, "Norddjurs Kommune", PEOPLE, "15.40.00-P35-2-24")
    assert sorted(codes(store, vocabulary, NAMED, other, NAMELESS)) == ["707", "eksempelby", "ukendt"]
