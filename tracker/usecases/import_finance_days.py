"""The days that a file of budget and spending is as of, against its years and the files before it; pure."""

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.domain.ledger import FinanceFileKind, FinanceImport
from tracker.measuring.finance_file import FinanceTable
from tracker.measuring.finance_layout import FinanceLayout
from tracker.usecases.import_finance_mapping import FinanceChoice


def days_of_years(
    table: FinanceTable, layout: FinanceLayout, choice: FinanceChoice, today: dt.date
) -> Mapping[int, dt.date | None]:
    """The day of each year of a file of several: the file's own, or the last of a year that is over, or none."""
    years = {year for line in table.lines if (year := line.year or choice.year) is not None}
    if layout.kind is not FinanceFileKind.BALANCES or len(years) < 2 or choice.as_of is None:
        return {}
    last = {year: dt.date(year, 12, 31) if year < today.year else None for year in years}
    return last | {year: choice.as_of for year in years if year == choice.as_of.year}


def later_imports(imports: Sequence[FinanceImport], import_id: str, choice: FinanceChoice) -> tuple[FinanceImport, ...]:
    """A later file may have said that nothing had changed, which leaves no entry to tell by."""
    own = (one for one in imports if one.id != import_id and one.kind is FinanceFileKind.BALANCES)
    same = (one for one in own if choice.year is None or one.year == choice.year)
    return tuple(one for one in same if choice.as_of and one.as_of and one.as_of > choice.as_of)
