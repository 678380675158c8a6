"""Follow the tasks of a whole batch of minutes when it is stored, once for each body, and let others work meanwhile.

The search takes seconds to minutes where a body has the minutes of decades. It is done on what was read, and the store
is held only to keep what was found; where somebody changed the ground meanwhile it is done again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from tracker.store.engine import reading, writing
from tracker.store.matters import Circle
from tracker.store.unfollowed import forget_unfollowed, load_unfollowed, save_unfollowed
from tracker.usecases.follow_tasks import (
    circle_as_now,
    follow_circle,
    keep_threads,
    load_ground,
    senders_to,
    threads_on,
)

Touched = set[Circle]
"""The circles of minutes whose tasks are to be followed when a batch is stored."""

_TRIES = 3
"""How often a circle that others write in is searched before the store is held for it."""


@contextmanager
def follow_at_end(engine: Engine) -> Iterator[Touched]:
    """Collect the circles of many documents and follow their tasks once, also where the batch is broken off."""
    touched: Touched = set()
    try:
        yield touched
    finally:
        follow_waiting(engine, touched)


def follow_waiting(engine: Engine, touched: Iterable[Circle], tell: Callable[[int, int], object] | None = None) -> None:
    """Follow the tasks of these circles, and of those that a batch left which was killed.

    Each circle is stored by itself: what is broken off goes on with the rest. ``tell`` hears how many of how many are
    done, as soon as the number is known.
    """
    with reading(engine) as conn:
        waiting = {*touched, *load_unfollowed(conn)}
    if not waiting:
        return
    with writing(engine) as conn:
        turns = _turns(conn, sorted(waiting, key=repr))
    tell = tell or _nobody
    tell(0, len(turns))
    for done, (circle, names) in enumerate(turns.items(), 1):
        _follow(engine, circle, names)
        tell(done, len(turns))


def _turns(conn: Connection, waiting: Sequence[Circle]) -> dict[Circle, list[Circle]]:
    """The circles as they are now, each with those by which it is remembered; last those that sent matters to them."""
    turns: dict[Circle, list[Circle]] = {}
    for circle in waiting:
        now = circle_as_now(conn, circle)
        if now is None:
            forget_unfollowed(conn, [circle])
        else:
            turns.setdefault(now, []).append(circle)
    for sender in dict.fromkeys(senders_to(conn, list(turns))):
        if sender not in turns:
            save_unfollowed(conn, sender)
            turns[sender] = [sender]
    return turns


def _follow(engine: Engine, circle: Circle, names: Sequence[Circle]) -> None:
    for _ in range(_TRIES):
        with reading(engine) as conn:
            ground = load_ground(conn, circle)
        threads = threads_on(ground)
        with writing(engine) as conn:
            if load_ground(conn, circle) == ground:
                keep_threads(conn, circle, ground, threads)
                forget_unfollowed(conn, names)
                return
    with writing(engine) as conn:
        follow_circle(conn, circle)
        forget_unfollowed(conn, names)


def _nobody(_done: int, _of: int) -> None:
    """Nobody wants to hear how far it is."""
