"""The figures of one indicator as they may be shown: in order, without those of small groups, broken by definitions.

Small groups: a figure that rests on fewer than ``SMALL_GROUP`` people could point at one of them. Statistics Denmark
keeps groups of fewer than three back in its tables and most municipalities fewer than five; five is ours, and a
setting. A figure that counts people (``counts_people``: *unge*, *antal elever*) rests on as many as it says; of others
where nobody says how many people they rest on, they are shown: unknown is not small. Nought people can point at nobody.
A baseline is such a figure too: on a day whose figure is kept back, and where it counts few people itself, it is left
out, and so is the path from it.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tracker.danish.people import counts_people
from tracker.domain.measuring import Indicator, IndicatorDefinition, InterimTarget, Measurement

SMALL_GROUP = 5


@dataclass(frozen=True, slots=True)
class Series:
    """``figures`` may be shown, the oldest first; ``withheld`` are the days whose figure rests on too few people.

    Where the baseline does (``is_baseline_withheld``), ``indicator`` is without its value.
    """

    indicator: Indicator
    figures: tuple[Measurement, ...]
    withheld: tuple[dt.date, ...] = ()
    is_baseline_withheld: bool = False
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

    def is_comparable_with_target(self, figure: Measurement) -> bool:
        """Whether a figure counts the same as target and band do.

        Nobody writes by which definition a target was set. With a baseline's day it is taken to be the baseline's, as
        the two are set together. Without one a target counts as is counted on its own day, and a band, or a target
        without a day, as is counted by the latest definition. True where no definition is known.
        """
        one = self.indicator
        if one.baseline_date is not None:
            return self.is_comparable_with_baseline(figure)
        if not self.definitions:
            return True
        meant = self.definitions[-1] if one.target_date is None else self.definition_on(one.target_date)
        return self.definition_of(figure) == meant


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
    withheld = tuple(figure.date for figure in own if is_withheld(figure, small_group, indicator.unit))
    hides_baseline = is_baseline_withheld(indicator, withheld, small_group)
    return Series(
        indicator=replace(indicator, baseline_value=None) if hides_baseline else indicator,
        figures=tuple(figure for figure in own if figure.date not in withheld),
        withheld=withheld,
        is_baseline_withheld=hides_baseline,
        interim_targets=_in_order(indicator, interim_targets),
        definitions=tuple(
            sorted((one for one in definitions if one.indicator_id == indicator.id), key=lambda one: one.valid_from)
        ),
    )


def is_withheld(figure: Measurement, small_group: int, unit: str) -> bool:
    """Whether a figure rests on too few people to be shown; ``unit`` is its indicator's."""
    if figure.persons is not None:
        return figure.persons < small_group
    return counts_people(unit) and 0 < figure.value < small_group


def is_baseline_withheld(indicator: Indicator, withheld: Collection[dt.date], small_group: int) -> bool:
    """Whether a baseline rests on too few people: those of a figure kept back on its day, or the few that it counts."""
    value = indicator.baseline_value
    if value is None:
        return False
    return indicator.baseline_date in withheld or (counts_people(indicator.unit) and 0 < value < small_group)


def _in_order(indicator: Indicator, targets: Iterable[InterimTarget]) -> tuple[InterimTarget, ...]:
    own: Sequence[InterimTarget] = [one for one in targets if one.indicator_id == indicator.id]
    return tuple(sorted(own, key=lambda one: one.date))
