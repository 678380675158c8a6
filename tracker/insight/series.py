"""The figures of one indicator as they may be shown: in order, without those of small groups, broken by definitions.

Small groups: a figure that rests on fewer than ``SMALL_GROUP`` people could point at one of them. Statistics Denmark
keeps groups of fewer than three back in its tables and most municipalities fewer than five; five is ours, and a
setting. Where nobody says how many people a figure rests on, it is shown: unknown is not small.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.domain.measuring import Indicator, IndicatorDefinition, InterimTarget, Measurement

SMALL_GROUP = 5


@dataclass(frozen=True, slots=True)
class Series:
    """``figures`` may be shown, the oldest first; ``withheld`` are the days whose figure rests on too few people."""

    indicator: Indicator
    figures: tuple[Measurement, ...]
    withheld: tuple[dt.date, ...] = ()
    interim_targets: tuple[InterimTarget, ...] = ()
    definitions: tuple[IndicatorDefinition, ...] = ()

    @property
    def latest(self) -> Measurement | None:
        """The figure that describes the latest day."""
        return self.figures[-1] if self.figures else None

    def definition_on(self, day: dt.date) -> IndicatorDefinition | None:
        """The definition in force on a day; ``None`` before the first, or where none is known."""
        known = [one for one in self.definitions if one.valid_from <= day]
        return known[-1] if known else None

    def definition_of(self, figure: Measurement) -> IndicatorDefinition | None:
        """The definition that a figure names, or else the one in force on its day."""
        named = next((one for one in self.definitions if one.id == figure.definition_id), None)
        return named or self.definition_on(figure.date)

    def segments(self) -> tuple[tuple[Measurement, ...], ...]:
        """The figures in stretches of one definition each: between two stretches no line may be drawn."""
        parts = groupby(self.figures, key=self.definition_of)
        return tuple(tuple(part) for _, part in parts)

    def is_comparable_with_baseline(self, figure: Measurement) -> bool:
        """Whether a figure counts the same as the baseline did; true where there is no baseline's day to ask about."""
        first = self.indicator.baseline_date
        return first is None or self.definition_of(figure) == self.definition_on(first)


def series_of(
    indicator: Indicator,
    figures: Iterable[Measurement],
    today: dt.date,
    *,
    interim_targets: Iterable[InterimTarget] = (),
    definitions: Iterable[IndicatorDefinition] = (),
    small_group: int = SMALL_GROUP,
) -> Series:
    """The series of one indicator among figures, targets and definitions of many; days after ``today`` wait."""
    own = sorted(
        (one for one in figures if one.indicator_id == indicator.id and one.date <= today), key=lambda one: one.date
    )
    return Series(
        indicator=indicator,
        figures=tuple(figure for figure in own if not is_withheld(figure, small_group)),
        withheld=tuple(figure.date for figure in own if is_withheld(figure, small_group)),
        interim_targets=_in_order(indicator, interim_targets),
        definitions=tuple(
            sorted((one for one in definitions if one.indicator_id == indicator.id), key=lambda one: one.valid_from)
        ),
    )


def is_withheld(figure: Measurement, small_group: int = SMALL_GROUP) -> bool:
    """Whether a figure rests on too few people to be shown."""
    return figure.persons is not None and figure.persons < small_group


def _in_order(indicator: Indicator, targets: Iterable[InterimTarget]) -> tuple[InterimTarget, ...]:
    own: Sequence[InterimTarget] = [one for one in targets if one.indicator_id == indicator.id]
    return tuple(sorted(own, key=lambda one: one.date))
