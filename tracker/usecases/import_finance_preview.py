"""What a file of budget and spending holds, how it is understood, and what it would post: what a person is shown."""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import Connection

from tracker.danish.personal import mask_cpr_in_name
from tracker.danish.text import fold
from tracker.domain.goal import Pool
from tracker.domain.ledger import Account, FinanceFileKind, FinanceImport
from tracker.domain.municipality import Municipality
from tracker.errors import RejectedTable, RowProblem
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.finance_cells import FinanceProblem
from tracker.measuring.finance_file import FinanceTable, choose_sheet, read_finance, read_told
from tracker.measuring.finance_layout import FinanceLayout, with_fields
from tracker.measuring.finance_owner import find_owners
from tracker.measuring.finance_sums import KRONER
from tracker.measuring.finance_told import FinanceTold
from tracker.measuring.finance_words import FinanceField
from tracker.measuring.finance_workbook import shows_other_than_it_holds
from tracker.measuring.sheet import Sheet
from tracker.store import pools
from tracker.store.column_mappings import load_column_mapping
from tracker.store.finance_files import load_finance_imports
from tracker.store.meetings import load_municipality
from tracker.store.private_words import names_of_municipality
from tracker.usecases.finance_language import load_finance_words, load_known_municipalities
from tracker.usecases.import_finance_days import days_of_years, later_imports
from tracker.usecases.import_finance_entries import EntryMaker
from tracker.usecases.import_finance_mapping import KIND, FinanceChoice, fields_of, from_stored
from tracker.usecases.import_finance_plan import FinancePlan, plan_finance
from tracker.usecases.import_finance_private import (
    nameless_imports,
    nameless_mapping,
    nameless_plan,
    nameless_state,
    nameless_table,
)

NO_TABLE = "no_table"
"""The code of the one problem of a file without a table of budget or spending."""


class FinanceMissing(StrEnum):
    """What a person must say, because neither the file nor anybody has."""

    COLUMNS = "columns"
    """Which columns hold sums."""
    UNIT = "unit"
    AS_OF = "as_of"
    YEAR = "year"
    POOL = "pool"
    """The budget of at least one account."""
    DIFFERENCES = "differences"
    """That the file's own sums do not agree has not been seen by anybody."""
    DOUBLES = "doubles"
    """What stands already, and the file may tell again, has not been seen by anybody."""
    LATER = "later"
    """That a file as of a later day was taken in before has not been seen by anybody."""
    OWNER = "owner"
    """That the file names another municipality has not been seen by anybody."""
    OTHER_DAY = "other_day"
    """The file has rows of another year than its day's, that is not over: they have no day."""
    TO_COME = "to_come"
    """The day that the file is as of is to come."""


@dataclass(frozen=True, slots=True)
class FinancePreview:
    """What a file holds, how it is understood, and what it would post.

    ``choice`` is what everything is made by: what was asked for, else what was remembered or what the file tells.
    ``is_remembered``: the columns are as they were chosen last time. ``missing`` keeps anything from being posted.
    """

    sheets: tuple[str, ...]
    sheet: Sheet
    layout: FinanceLayout
    told: FinanceTold
    table: FinanceTable
    choice: FinanceChoice
    is_remembered: bool
    accounts: tuple[Account, ...]
    pools: tuple[Pool, ...]
    plan: FinancePlan
    missing: tuple[FinanceMissing, ...]
    is_scaled: bool = False
    """Excel shows numbers of the file in thousands or millions, and may hold them in kroner."""
    is_taken_in: bool = False
    """This sheet of this very file was taken in before."""
    later: tuple[FinanceImport, ...] = ()
    """Files of balances of the year as of a later day, that were taken in before this one."""
    days: Mapping[int, dt.date | None] = field(default_factory=dict)
    """The day of each year in a file of several years; empty in others."""
    named: tuple[int, ...] = ()
    """Rows, counted from 0, that tell the name of a private applicant; it is hidden in all that stands here."""
    other_owner: str | None = None
    """The municipality that the file names in its titles, where it is another."""

    @property
    def is_news(self) -> bool:
        """Whether taking it in tells anything: entries, or that nothing has changed by a later day."""
        return bool(self.plan.entries) or not self.is_taken_in

    @property
    def problems(self) -> tuple[FinanceProblem, ...]:
        """All that is wrong with what would be posted, by row; of accounts that are left out nothing matters."""
        left_out = self.plan.left_out if self.plan.accounts else frozenset()
        own = (one for one in (*self.table.problems, *self.plan.problems) if one.row not in left_out)
        return tuple(sorted(own, key=lambda one: (one.row, one.column or 0)))


def import_id_of(municipality_code: str, content: bytes, sheet: Sheet) -> str:
    """The same sheet of the same file is the same import, whatever it is called."""
    return f"{municipality_code}/finance/{hashlib.sha256(content + sheet.name.encode()).hexdigest()[:16]}"


# A screen asks for the same file with one choice after another.
@lru_cache(maxsize=1)
def _sheets_of(name: str, content: bytes) -> tuple[Sheet, ...]:
    return read_sheets(name, content)


def preview_of(
    conn: Connection, municipality_code: str, file: tuple[str, bytes], choice: FinanceChoice, today: dt.date
) -> FinancePreview:
    """What a file (its name and bytes) would post by a choice, completed; raises as ``preview_finance``."""
    municipality = load_municipality(conn, municipality_code)
    words = load_finance_words()
    chosen = choose_sheet([one for one in _sheets_of(*file) if choice.sheet in {None, one.name}], words)
    if chosen is None:
        raise RejectedTable(file[0], (RowProblem(choice.sheet or file[0], "", NO_TABLE),))
    sheet, layout = chosen
    names = names_of_municipality(conn, municipality_code)
    stored = load_column_mapping(conn, municipality_code, KIND, nameless_mapping(layout.keys, {}, names)[0])
    remembered = FinanceChoice() if stored is None else from_stored(stored)
    layout = with_fields(with_fields(layout, remembered.fields), choice.fields)
    is_scaled = shows_other_than_it_holds(file[1])
    told = _unscaled(read_told(sheet, layout, file[0], words), is_scaled=is_scaled)
    choice = _completed(choice, remembered, told, layout, sheet)
    read = read_finance(sheet, layout, words, unit_ore=choice.unit_ore, today=today, account=told.account)
    table, named = nameless_table(read, names)
    imports = nameless_imports(load_finance_imports(conn, municipality_code), names)
    state = nameless_state(conn, municipality_code, choice, imports, names)
    own_pools = pools.load_pools(conn, municipality_code)
    owner = _other_owner(find_owners(sheet, layout, load_known_municipalities()), municipality)
    days = days_of_years(table, layout, choice, today)
    own = (import_id_of(municipality_code, file[1], sheet), mask_cpr_in_name(file[0]))
    maker = EntryMaker(*own, sheet, layout, choice.as_of, days)
    plan = FinancePlan() if layout.kind is None else plan_finance(table.lines, layout.kind, state, maker, choice.year)
    plan = nameless_plan(plan, names)
    later = later_imports(imports, maker.import_id, choice) if plan.entries else ()
    return FinancePreview(
        tuple(one.name for one in _sheets_of(*file)),
        *(sheet, layout, told, table, choice, stored is not None, tuple(state.accounts), own_pools, plan),
        missing=(*_missing(layout, choice, table, plan, today), *_asked(choice, plan, later, owner, days)),
        is_scaled=is_scaled,
        is_taken_in=maker.import_id in state.taken_in,
        later=later,
        named=named,
        other_owner=owner,
        days=days,
    )


def _unscaled(told: FinanceTold, *, is_scaled: bool) -> FinanceTold:
    """What a file tells of its unit is not believed where Excel shows other numbers than it holds."""
    return replace(told, unit_ore=None) if is_scaled and told.unit_ore != KRONER else told


def _completed(
    choice: FinanceChoice, remembered: FinanceChoice, told: FinanceTold, layout: FinanceLayout, sheet: Sheet
) -> FinanceChoice:
    """What was asked for, filled up with what the file tells and what was remembered; a day and year are never made up.

    Of postings the year is each one's own where nobody tells another.
    """
    as_of = choice.as_of or told.as_of
    year = choice.year or told.year or (as_of.year if as_of else None)
    return replace(
        choice,
        sheet=sheet.name or None,
        fields=fields_of(layout),
        unit_ore=choice.unit_ore or told.unit_ore or remembered.unit_ore,
        as_of=as_of,
        year=year,
    )


def _asked(
    choice: FinanceChoice,
    plan: FinancePlan,
    later: Sequence[FinanceImport],
    owner: str | None,
    days: Mapping[int, dt.date | None],
) -> Sequence[FinanceMissing]:
    """The reasons not to post the file that the person has not said to pass over."""
    checks = {
        FinanceMissing.DOUBLES: plan.counts_twice and not choice.has_seen_doubles,
        FinanceMissing.LATER: bool(later) and not choice.has_seen_later,
        FinanceMissing.OTHER_DAY: None in days.values(),
        FinanceMissing.OWNER: owner is not None and not choice.has_seen_owner,
    }
    return [missing for missing, is_so in checks.items() if is_so]


def _other_owner(owners: Sequence[str], municipality: Municipality) -> str | None:
    """The first that a file names, where it does not name this one too: a joint venture names both."""
    own = fold(municipality.name).removesuffix("kommune").strip()
    return None if own in map(fold, owners) else next(iter(owners), None)


def _missing(
    layout: FinanceLayout, choice: FinanceChoice, table: FinanceTable, plan: FinancePlan, today: dt.date
) -> Sequence[FinanceMissing]:
    if layout.kind is None:
        return [FinanceMissing.COLUMNS]
    has_years = bool(table.lines) and all(line.year is not None for line in table.lines)
    is_balances = layout.kind is FinanceFileKind.BALANCES
    tells_use = bool(layout.of_field(FinanceField.SPENT, FinanceField.COMMITTED))
    checks = {
        FinanceMissing.UNIT: choice.unit_ore is None,
        FinanceMissing.AS_OF: is_balances and choice.as_of is None,
        FinanceMissing.TO_COME: is_balances and tells_use and choice.as_of is not None and choice.as_of > today,
        FinanceMissing.YEAR: is_balances and choice.year is None and not has_years,
        FinanceMissing.POOL: not plan.accounts,
        FinanceMissing.DIFFERENCES: bool(table.differing) and not choice.has_seen_differences,
    }
    return [missing for missing, is_so in checks.items() if is_so]
