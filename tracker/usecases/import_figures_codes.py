"""The code by which indicators of several municipalities are known as one, for figures of a statistic. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.domain.measuring import Indicator
from tracker.measuring.layout import Layout, Role
from tracker.measuring.sheet import Sheet
from tracker.measuring.table import BETWEEN


def propose_codes(
    sheet: Sheet, layout: Layout, series: Iterable[tuple[str, str]], indicators: Sequence[Indicator]
) -> tuple[Indicator, ...]:
    """The indicators of the chosen series that have no code, with the one that the statistic gives them.

    *statbank:FOLK1A/Indvandrere · Folketal*: the table and what is counted, without the place, so that it is the same
    in each municipality. None for a file that names no table, and none for a code that two of the indicators would get.
    """
    statistic = sheet.statistic
    if statistic is None or statistic.table is None:
        return ()
    names = [column.heading for column in layout.of_role(Role.SERIES)]
    by_id = {one.id: one for one in indicators}
    codes = {
        one: f"statbank:{statistic.table}/{counted}"
        for name, one in series
        if one in by_id and (counted := _without_place(name, names, statistic.areas))
    }
    taken = [one.standard_code for one in indicators if one.standard_code] + list(codes.values())
    return tuple(
        replace(by_id[one], standard_code=code)
        for one, code in codes.items()
        if by_id[one].standard_code is None and taken.count(code) == 1
    )


def _without_place(series: str, headings: Sequence[str], areas: Sequence[str]) -> str:
    """A series' name without the parts that say where; empty where its parts cannot be told apart."""
    parts = series.split(BETWEEN)
    if len(parts) != len(headings):
        return ""
    return BETWEEN.join(part for part, heading in zip(parts, headings, strict=True) if heading not in areas)
