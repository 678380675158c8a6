"""Take many files into the store: read several at once, store them one after another in the order they came.

One bad file stops nothing. What is stored is stored whole, so that a batch that is broken off goes on where it was:
bytes that the store has are known before they are read.
"""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Engine

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.delivery import AttachmentFile, Delivery, Unmodified
from tracker.errors import StoreUnavailable, UnreadableFile
from tracker.store.engine import reading as reading_store
from tracker.store.engine import writing
from tracker.store.web_addresses import save_web_copy
from tracker.usecases.deliver import Arrival
from tracker.usecases.follow_at_end import Touched
from tracker.usecases.import_minutes import ImportResult, ImportStatus, find_same, store_intake, unchanged_result
from tracker.usecases.reader_pool import Read, ReaderPool
from tracker.usecases.store_reading import Intake
from tracker.usecases.understand import Understood

_AHEAD = 16
"""How many files may have been read, or wait to be, before the first of them is stored."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: the result, or the store's trouble, or the manifest whose attachment it is."""

    place: str
    result: ImportResult | None = None
    trouble: StoreUnavailable | None = None
    attachment_of: str | None = None

    @property
    def is_refused(self) -> bool:
        """Whether somebody has to do something about the file."""
        return self.trouble is not None or (self.result is not None and self.result.refusal is not None)


@dataclass(frozen=True, slots=True)
class Batch:
    """What all files of a batch have in common; ``now`` is asked for each file anew."""

    engine: Engine
    vocabulary: Vocabulary
    now: Callable[[], dt.datetime]
    touched: Touched
    municipality_code: str | None = None
    actor: str | None = None


def import_many(arrivals: Iterable[Arrival], pool: ReaderPool, batch: Batch) -> Iterator[Imported]:
    """Import files; each is told of when it is done with, in the order in which they came."""
    line = _Line(pool, batch)
    for arrival in arrivals:
        line.take(arrival)
        yield from line.finished()
    while line.waiting:
        line.read_on()
        yield from line.finished()


@dataclass(slots=True)
class _Waiting:
    """A file in line: with what became of it, or with what was read, or with nothing yet."""

    delivery: Delivery | None = None
    told: Imported | None = None
    read: Read | None = None


@dataclass(slots=True)
class _Line:
    pool: ReaderPool
    batch: Batch
    waiting: deque[_Waiting] = field(default_factory=deque)
    being_read: dict[int, _Waiting] = field(default_factory=dict)
    tickets: int = 0

    def take(self, arrival: Arrival) -> None:
        """Put a file in line; the bytes of one that has to be read go to a reader as soon as there is one."""
        self.tickets += 1
        place = _Waiting(told=_known(arrival, self.batch))
        self.waiting.append(place)
        if place.told is None and isinstance(arrival, Delivery):
            place.delivery = arrival
            while self.pool.is_full:
                self.read_on()
            self.being_read[self.tickets] = place
            self.pool.hand_over(self.tickets, arrival.name, arrival.content)

    def read_on(self) -> None:
        """Wait until a reader has done something."""
        for ticket, read in self.pool.collect():
            self.being_read.pop(ticket).read = read

    def finished(self) -> Iterator[Imported]:
        """Store and tell of what stands ready at the head of the line; where it is long, wait for its head."""
        while self.waiting:
            first = self.waiting[0]
            while first.told is None and first.read is None and len(self.waiting) > _AHEAD:
                self.read_on()
            if first.told is None and first.read is None:
                return
            self.waiting.popleft()
            yield first.told or _stored(first, self.batch)


def _known(arrival: Arrival, batch: Batch) -> Imported | None:
    """What became of a file that need not be read."""
    if isinstance(arrival, UnreadableFile):
        return Imported(arrival.name, _refused(arrival))
    if isinstance(arrival, AttachmentFile):
        return Imported(arrival.place, attachment_of=arrival.manifest)
    try:
        if isinstance(arrival, Unmodified):
            with reading_store(batch.engine) as conn:
                return Imported(arrival.place, unchanged_result(conn, arrival.place, arrival.sha256))
        same = find_same(batch.engine, arrival.name, arrival.content)
        if same is not None and same.sha256 is not None and arrival.copy is not None:
            with writing(batch.engine) as conn:
                save_web_copy(conn, arrival.copy, same.sha256, batch.now())
    except StoreUnavailable as trouble:
        return Imported(arrival.place, trouble=trouble)
    return Imported(arrival.place, same) if same is not None else None


def _stored(file: _Waiting, batch: Batch) -> Imported:
    delivery, read = file.delivery, file.read
    if delivery is None or read is None:
        raise ValueError("a file in line has neither been read nor told of")
    if isinstance(read, UnreadableFile):
        return Imported(delivery.place, _refused(UnreadableFile(read.code, delivery.place, read.detail)))
    try:
        return Imported(delivery.place, _put_away(delivery, read, batch))
    except StoreUnavailable as trouble:
        return Imported(delivery.place, trouble=trouble)


def _put_away(delivery: Delivery, read: Understood, batch: Batch) -> ImportResult:
    intake = Intake(
        read.document,
        delivery.content,
        read.reading,
        batch.vocabulary,
        batch.now(),
        batch.actor,
        municipality_code=batch.municipality_code,
        touched=batch.touched,
    )
    with writing(batch.engine) as conn:
        result = store_intake(conn, intake)
        if delivery.copy is not None:
            save_web_copy(conn, delivery.copy, intake.sha256, intake.now)
        return result


def _refused(refusal: UnreadableFile) -> ImportResult:
    return ImportResult(ImportStatus.REFUSED, refusal.name, refusal=refusal)
