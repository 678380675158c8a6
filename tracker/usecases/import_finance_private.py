"""A private applicant's name in a file of budget and spending: nothing of it is kept, and its rows are known again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from tracker.domain.ledger import FinanceImport
from tracker.measuring.finance_cells import FinanceFault, FinanceProblem
from tracker.measuring.finance_file import FinanceTable
from tracker.measuring.finance_rows import FinanceLine
from tracker.store.finance_files import load_accounts, load_municipality_entries
from tracker.store.private_words import PrivateNames
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.import_finance_plan import FinancePlan, LedgerState


def nameless_table(table: FinanceTable, names: PrivateNames) -> tuple[FinanceTable, tuple[int, ...]]:
    """The table as it may be shown, compared and posted, and the rows, counted from 0, that told a name.

    A row whose account is known by such a name alone is a problem: without the name it would be another's account.
    """
    if not names.own:
        return table, ()
    pairs = [(line, _nameless(line, names)) for line in table.lines]
    lost = [line for line, hidden in pairs if (line.number or line.name) != (hidden.number or hidden.name)]
    problems = [FinanceProblem(line.row, None, "", FinanceFault.PRIVATE_ACCOUNT) for line in lost]
    nameless = replace(
        table,
        lines=tuple(hidden for _, hidden in pairs),
        problems=(*(replace(one, text=_hide(names, one.text)) for one in table.problems), *problems),
        controls=tuple(replace(one, label=_hide(names, one.label)) for one in table.controls),
    )
    return nameless, tuple(line.row for line, hidden in pairs if line != hidden)


def nameless_plan(plan: FinancePlan, names: PrivateNames) -> FinancePlan:
    """What would be posted, without names from headings, sheets and files either."""
    return replace(plan, entries=tuple(replace(one, entry=names.hidden(one.entry)) for one in plan.entries))


def nameless_state(
    conn: Connection,
    municipality_code: str,
    choice: FinanceChoice,
    imports: Sequence[FinanceImport],
    names: PrivateNames,
) -> LedgerState:
    """What the municipality has, as it would be posted today: what stands from before an applicant was known, too.

    The numbers of accounts stay as they are, for they are known again by them.
    """
    accounts = [replace(one, name=_hide(names, one.name)) for one in load_accounts(conn, municipality_code)]
    entries = [names.hidden(one) for one in load_municipality_entries(conn, municipality_code)]
    of_accounts = (dict(choice.pools), choice.default_pool, dict(choice.goals))
    return LedgerState(municipality_code, accounts, entries, *of_accounts, frozenset(one.id for one in imports))


def nameless_imports(imports: Iterable[FinanceImport], names: PrivateNames) -> tuple[FinanceImport, ...]:
    """Files that were taken in, by names that tell nobody."""
    return tuple(replace(one, file_name=_hide(names, one.file_name)) for one in imports)


def nameless_mapping(
    headings: Sequence[str], mapping: Mapping[str, str], names: PrivateNames
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Headings, and what their columns are, as they may be remembered."""
    return tuple(_hide(names, one) for one in headings), {_hide(names, key): field for key, field in mapping.items()}


def _nameless(line: FinanceLine, names: PrivateNames) -> FinanceLine:
    return replace(
        line,
        number=_hide(names, line.number),
        name=_hide(names, line.name),
        voucher=_hide(names, line.voucher),
        text=_hide(names, line.text),
        groups=tuple(_hide(names, one) for one in line.groups),
        sums=tuple(replace(one, text=_hide(names, one.text)) for one in line.sums),
    )


def _hide(names: PrivateNames, text: str) -> str:
    return names.hide(text) or ""
