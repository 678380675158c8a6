"""What is sent to another body is closed, or proposed, by that body's own minutes once they are here."""

import datetime as dt
from itertools import permutations
from typing import Any

import pytest
from sqlalchemy import Engine, select

from tracker.danish.vocabulary import Vocabulary
from tracker.store.engine import reading
from tracker.store.tables import follow_ups, items, meetings, thread_events
from tracker.usecases.import_minutes import import_minutes

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
ASKED = "Rådet sender spørgsmålet om lys på stien ved Birkelunden videre til Teknik- og Miljøudvalget."
TREATED = "Udvalget besluttede, at der sættes lys op på stien ved Birkelunden."


def paper(body: str, date: str, number: int, title: str, decision: str) -> bytes:
    return (
        f"REFERAT {body} d. {date}\n\nEksempelby Kommune\n\nMødedato {date}\n\n"
        f"Punkt {number}: Godkendelse af dagsorden\n\n00.01.00-P35-1-24\n\nBeslutning\n\nGodkendt.\n\n"
        f"Punkt {number + 1}: {title}\n\n05.01.35-G01-1-24\n\nSagsfremstilling\n\n"
        f"Integrationsrådet har henvendt sig om lys på stien ved Birkelunden.\n\nBeslutning\n\n{decision}\n"
    ).encode()


COUNCIL = paper("Integrationsrådet", "06-02-2024", 1, "Stien ved Birkelunden", ASKED)
COMMITTEE = paper("Teknik- og Miljøudvalget", "14-05-2024", 41, "Henvendelse fra Integrationsrådet", TREATED)
OTHER = paper("Kulturudvalget", "14-05-2024", 7, "Henvendelse fra Integrationsrådet", TREATED)


def bring_in(store: Engine, vocabulary: Vocabulary, *contents: bytes) -> None:
    for content in contents:
        import_minutes(store, f"{len(content)}.txt", content, vocabulary=vocabulary, now=NOW)


def thread(store: Engine) -> tuple[str, list[tuple[Any, ...]]]:
    with reading(store) as conn:
        state = conn.execute(select(follow_ups.c.state).where(follow_ups.c.text == ASKED)).scalar_one()
        query = (
            select(thread_events.c.kind, thread_events.c.band, meetings.c.body_id, meetings.c.date)
            .join(follow_ups, follow_ups.c.id == thread_events.c.follow_up_id)
            .join(items, items.c.id == thread_events.c.item_id)
            .join(meetings, meetings.c.id == items.c.meeting_id)
            .where(follow_ups.c.text == ASKED)
        )
        return state, [tuple(row) for row in conn.execute(query)]


@pytest.mark.parametrize("order", list(permutations((COUNCIL, COMMITTEE))))
def test_the_receiving_body_s_minutes_close_it_whichever_come_first(
    store: Engine, vocabulary: Vocabulary, order: tuple[bytes, ...]
) -> None:
    bring_in(store, vocabulary, *order)
    state, events = thread(store)
    assert state == "answered"
    assert ("treated", "certain", "eksempelby/teknik-og-miljoeudvalg", dt.date(2024, 5, 14)) in events


def test_another_body_s_minutes_close_nothing(store: Engine, vocabulary: Vocabulary) -> None:
    bring_in(store, vocabulary, COUNCIL, OTHER)
    assert thread(store)[0] == "open"


def test_what_was_treated_before_it_was_asked_closes_nothing(store: Engine, vocabulary: Vocabulary) -> None:
    bring_in(store, vocabulary, COUNCIL, COMMITTEE.replace(b"14-05-2024", b"14-01-2024"))
    assert thread(store)[0] == "open"
