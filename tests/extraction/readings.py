"""What tests ask of a reading: its items, its decisions, who was away."""

from collections.abc import Callable

from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading

Read = Callable[[str], MinutesReading]
"""What the fixture ``read`` is: minutes read from their text."""


def numbers(reading: MinutesReading) -> list[tuple[str | None, str | None]]:
    """The number and the title of each item."""
    return [(item.number, item.title) for item in reading.items]


def decided(reading: MinutesReading) -> list[str | None]:
    """The words of each item's decision."""
    return [item.decision.quote.text if item.decision else None for item in reading.items]


def absentees(reading: MinutesReading) -> list[str]:
    """The names of those whom the head says were absent."""
    return [one.name for one in reading.header.attendances if one.presence is Presence.ABSENT]
