"""The figures of one indicator as they may be shown: in order, without those of small groups, broken by definitions.

Small groups: a figure that rests on fewer than ``SMALL_GROUP`` people could point at one of them. Statistics Denmark
keeps groups of fewer than three back in its tables and most municipalities fewer than five; five is ours, and a
setting. A figure that counts people (*unge*, *antal elever*) rests on as many as it says; of others where nobody says
how many people they rest on, they are shown: unknown is not small. Nought people can point at nobody.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.domain.measuring import Indicator, IndicatorDefinition, InterimTarget, Measurement

SMALL_GROUP = 5
_PEOPLE_WORDS = """
person personer borger borgere menneske mennesker elev elever barn børn ung unge kursist kursister kvinde kvinder
mand mænd mor mødre far fædre forældre ældre deltager deltagere flygtning
flygtninge indvandrer indvandrere nydansker nydanskere tilflytter tilflyttere ledig ledige beskæftigede medlem
medlemmer frivillig frivillige medarbejder medarbejdere ansat ansatte studerende lærling lærlinge praktikant
praktikanter beboer beboere bruger brugere pige piger dreng drenge ydelsesmodtagere selvforsørgende
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
"""Units that are people. Families, couples and households are more than as many, so they are not here."""


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
        figures=tuple(figure for figure in own if not is_withheld(figure, small_group, indicator.unit)),
        withheld=tuple(figure.date for figure in own if is_withheld(figure, small_group, indicator.unit)),
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


def counts_people(unit: str) -> bool:
    """Whether the unit is people and nothing else: *unge*, *antal elever*; not *procent af elever*."""
    return unit.casefold().strip().removeprefix("antal ").strip() in _PEOPLE


def _in_order(indicator: Indicator, targets: Iterable[InterimTarget]) -> tuple[InterimTarget, ...]:
    own: Sequence[InterimTarget] = [one for one in targets if one.indicator_id == indicator.id]
    return tuple(sorted(own, key=lambda one: one.date))
