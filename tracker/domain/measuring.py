"""How a goal is measured: indicators, their targets and definitions, and their figures. ``None`` is unknown."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which way an indicator should move."""

    UP = "up"
    DOWN = "down"
    HOLD = "hold"
    """It should stay within a band, ``band_low`` to ``band_high``, both included."""


class ProgressRule(StrEnum):
    """By which rule a goal's figures become a state; each is a function of ``tracker/insight``."""

    PATH = "path"
    """The latest figure against the straight line from baseline to target."""
    TARGET = "target"
    """The latest figure against the target, with no path between."""
    MAJORITY = "majority"
    """Which way most of the indicators have moved since their baseline, as the national barometer counts."""
    JUDGEMENT = "judgement"
    """What a person says; figures are shown and decide nothing."""


class Cadence(StrEnum):
    """How often figures or reports are expected."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    EVERY_SECOND_YEAR = "every_second_year"
    EVERY_FOURTH_YEAR = "every_fourth_year"
    IRREGULAR = "irregular"
    """Figures come, but not by any rhythm: never overdue."""
    NONE_EXPECTED = "none_expected"
    """No further figure is expected."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """How a goal is measured. Values are in ``unit``; dates are the days that the figures describe.

    ``cadence`` is the rhythm in its owner's words. ``definition`` says who and what is counted now; where that has
    changed over time, each wording is an ``IndicatorDefinition``. ``band_low`` and ``band_high`` belong to the
    direction *hold*. ``standard_code`` names the same indicator across municipalities (``barometer:1.2``,
    ``statbank:VAN77``), so that they can be compared.
    """

    id: str
    goal_id: str
    name: str
    unit: str
    direction: Direction
    baseline_value: float | None = None
    baseline_date: dt.date | None = None
    target_value: float | None = None
    target_date: dt.date | None = None
    definition: str | None = None
    cadence: str | None = None
    source: str | None = None
    band_low: float | None = None
    band_high: float | None = None
    standard_code: str | None = None


@dataclass(frozen=True, slots=True)
class InterimTarget:
    """What an indicator should have come to on a day before its target's."""

    indicator_id: str
    date: dt.date
    value: float
    source: str | None = None


@dataclass(frozen=True, slots=True)
class IndicatorDefinition:
    """Who and what an indicator counts from a day on; figures by two definitions are never joined by a line."""

    id: str
    indicator_id: str
    valid_from: dt.date
    text: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """One figure of an indicator; ``date`` is the day it describes, never the day it was typed.

    ``definition_id`` is the definition it was counted by; ``None`` where that is not said. ``persons`` is how many
    people it rests on: below the limit for small groups it is not shown. ``source_cell`` and ``source_text`` are the
    place in a file and what stood there.
    """

    indicator_id: str
    date: dt.date
    value: float
    source: str | None = None
    note: str | None = None
    definition_id: str | None = None
    persons: int | None = None
    source_cell: str | None = None
    source_text: str | None = None
