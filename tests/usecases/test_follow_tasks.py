"""Tasks are followed through the minutes of their body whenever these change."""

import datetime as dt
from collections.abc import Mapping

import pytest
from sqlalchemy import Engine, select

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.domain.thread import Thread
from tracker.store.engine import reading
from tracker.store.matters import Circle
from tracker.store.tables import documents, follow_ups, meetings
from tracker.store.unfollowed import load_unfollowed
from tracker.usecases import follow_at_end as batch
from tracker.usecases.assign_municipality import assign_municipality
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.follow_at_end import follow_at_end, follow_waiting
from tracker.usecases.follow_tasks import Ground, threads_on
from tracker.usecases.import_minutes import import_minutes
from tracker.usecases.remove_document import remove_document
from tracker.usecases.set_follow_up_state import set_follow_up_state

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TASK = "Forvaltningen fremlægger på næste møde en oversigt over byens legepladser."
REPLY = "Forvaltningen viste en oversigt over de 14 legepladser."


def minutes(date: str, number: int, title: str, decision: str) -> bytes:
    return (
        f"REFERAT Integrationsrådet d. {date}\n\nEksempelby Kommune\n\nMødedato {date}\n\n"
        f"Punkt {number}: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        f"Punkt {number + 1}: {title}\n\nBeslutning\n\n{decision}\n"
    ).encode()


FIRST = minutes("06-02-2024", 1, "Børn i byen", f"Rådet drøftede byens rum.\n\n{TASK}")
SECOND = minutes("16-04-2024", 3, "Siden sidst", f"Orienteringen blev taget til efterretning.\n\n{REPLY}")


def bring_in(store: Engine, vocabulary: Vocabulary, *contents: bytes) -> None:
    for content in contents:
        import_minutes(store, f"{len(content)}.txt", content, vocabulary=vocabulary, now=NOW)


def the_task(store: Engine) -> tuple[str, str, str | None, dt.date | None]:
    with reading(store) as conn:
        row = conn.execute(select(follow_ups).where(follow_ups.c.text == TASK)).mappings().one()
    return row["id"], row["state"], row["answer_text"], row["due_latest"]


def test_a_task_is_open_until_later_minutes_tell_that_it_is_done(store: Engine, vocabulary: Vocabulary) -> None:
    bring_in(store, vocabulary, FIRST)
    assert the_task(store)[1:] == ("open", None, None)
    bring_in(store, vocabulary, SECOND)
    assert the_task(store)[1:] == ("done", REPLY, dt.date(2024, 4, 16))


def test_the_order_in_which_minutes_are_brought_in_does_not_matter(store: Engine, vocabulary: Vocabulary) -> None:
    bring_in(store, vocabulary, SECOND, FIRST)
    assert the_task(store)[1:3] == ("done", REPLY)


def test_a_task_opens_again_when_the_minutes_that_answered_it_are_taken_out(
    store: Engine, vocabulary: Vocabulary
) -> None:
    bring_in(store, vocabulary, FIRST, SECOND)
    with reading(store) as conn:
        sha256 = conn.execute(select(documents.c.sha256).where(documents.c.text.contains(REPLY))).scalar_one()
    remove_document(store, sha256, now=NOW)
    assert the_task(store)[1:] == ("open", None, None)


def test_what_a_person_said_of_a_task_stays(store: Engine, vocabulary: Vocabulary) -> None:
    bring_in(store, vocabulary, FIRST)
    set_follow_up_state(store, the_task(store)[0], FollowUpState.DROPPED, now=NOW, actor="Anna")
    bring_in(store, vocabulary, SECOND)
    assert the_task(store)[1:3] == ("dropped", None)


def test_what_is_said_in_an_item_that_a_person_closes_answers_no_task(store: Engine, vocabulary: Vocabulary) -> None:
    bring_in(store, vocabulary, FIRST, SECOND)
    with reading(store) as conn:
        item_id = conn.execute(select(follow_ups.c.answer_item_id).where(follow_ups.c.text == TASK)).scalar_one()
    correct_fact(store, "item", item_id, "is_closed", True, now=NOW)
    assert the_task(store)[1:3] == ("open", None)


def test_minutes_of_no_named_municipality_answer_nobody_else_until_a_person_files_them(
    store: Engine, vocabulary: Vocabulary
) -> None:
    first, second = (content.replace(b"Eksempelby Kommune\n\n", b"") for content in (FIRST, SECOND))
    bring_in(store, vocabulary, first, second)
    assert the_task(store)[1:] == ("open", None, None)
    with reading(store) as conn:
        ids = conn.execute(select(meetings.c.id)).scalars().all()
    for meeting_id in ids:
        assign_municipality(store, meeting_id, "707", vocabulary=vocabulary, now=NOW)
    assert the_task(store)[1:] == ("done", REPLY, dt.date(2024, 4, 16))
    assign_municipality(store, ids[0], "ukendt", vocabulary=vocabulary, now=NOW)
    assert the_task(store)[1:] == ("open", None, None)


@pytest.mark.parametrize(
    ("named_later", "state"),
    [
        pytest.param("Ane Holm og Bo Vinther bød velkommen.", "done", id="two who attended before"),
        pytest.param("Ane Holm og Ida Krag bød velkommen.", "open", id="one of them is chance"),
        pytest.param("Ane og Bo bød velkommen.", "open", id="first names are anybody's"),
    ],
)
def test_minutes_of_no_named_municipality_that_name_the_same_people_are_of_one_council(
    store: Engine, vocabulary: Vocabulary, named_later: str, state: str
) -> None:
    attended = b"Til stede: Ane Holm, Bo Vinther\n\nPunkt 1"
    first = FIRST.replace(b"Eksempelby Kommune\n\n", b"").replace(b"Punkt 1", attended, 1)
    second = SECOND.replace(b"Eksempelby Kommune\n\n", b"").replace(b"Orienteringen", f"{named_later} Det".encode())
    bring_in(store, vocabulary, first, second)
    assert the_task(store)[1] == state


def test_the_tasks_of_many_files_are_followed_once_at_the_end(store: Engine, vocabulary: Vocabulary) -> None:
    with follow_at_end(store) as touched:
        for content in (FIRST, SECOND):
            import_minutes(store, f"{len(content)}.txt", content, vocabulary=vocabulary, now=NOW, touched=touched)
        assert the_task(store)[1] == "open"
        assert len(touched) == 1
    assert the_task(store)[1:3] == ("done", REPLY)


def test_others_may_write_while_a_batch_is_followed_and_what_they_wrote_counts(
    store: Engine, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, later = threads_on, [SECOND]

    def meanwhile(ground: Ground) -> Mapping[str, Thread]:
        if later:
            import_minutes(store, "andre.txt", later.pop(), vocabulary=vocabulary, now=NOW, touched=set())
        return real(ground)

    monkeypatch.setattr(batch, "threads_on", meanwhile)
    told: list[tuple[int, int]] = []
    touched: set[Circle] = set()
    import_minutes(store, "vores.txt", FIRST, vocabulary=vocabulary, now=NOW, touched=touched)
    follow_waiting(store, touched, lambda done, total: told.append((done, total)))
    assert the_task(store)[1:3] == ("done", REPLY)
    assert told == [(0, 1), (1, 1)]
    with reading(store) as conn:
        assert load_unfollowed(conn) == ()


def test_a_circle_that_others_write_in_all_the_time_is_followed_all_the_same(
    store: Engine, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    touched: set[Circle] = set()
    import_minutes(store, "vores.txt", FIRST, vocabulary=vocabulary, now=NOW, touched=touched)
    import_minutes(store, "andre.txt", SECOND, vocabulary=vocabulary, now=NOW, touched=touched)
    monkeypatch.setattr(batch, "load_ground", lambda _conn, _circle: object())  # never the same twice
    monkeypatch.setattr(batch, "threads_on", lambda _ground: {})
    follow_waiting(store, touched)
    assert the_task(store)[1:3] == ("done", REPLY)
