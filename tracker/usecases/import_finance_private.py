"""A private applicant's name in a file of budget and spending: nothing of it is kept, and its rows are known again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.domain.ledger import Account, FinanceImport, PostedEntry
from tracker.measuring.finance_cells import FinanceFault, FinanceProblem
from tracker.measuring.finance_file import FinanceTable
from tracker.measuring.finance_rows import FinanceLine
from tracker.store.private_words import PrivateNames


@dataclass(frozen=True, slots=True)
class NamelessTable:
    """What a sheet holds without private applicants' names; ``named`` are the rows that told one, counted from 0.

    A row whose account is known by such a name alone is a problem: without the name it would be another's account.
    """

    table: FinanceTable
    named: tuple[int, ...]


def nameless_table(table: FinanceTable, names: PrivateNames) -> NamelessTable:
    """The table as it may be shown, compared and posted."""
    if not names.own:
        return NamelessTable(table, ())
    pairs = [(line, _nameless(line, names)) for line in table.lines]
    named = tuple(line.row for line, hidden in pairs if line != hidden)
    lost = [line for line, hidden in pairs if (line.number or line.name) != (hidden.number or hidden.name)]
    problems = [FinanceProblem(line.row, None, "", FinanceFault.PRIVATE_ACCOUNT) for line in lost]
    return NamelessTable(
        replace(
            table,
            lines=tuple(hidden for _, hidden in pairs),
            problems=(*(replace(one, text=_hide(names, one.text)) for one in table.problems), *problems),
            controls=tuple(replace(one, label=_hide(names, one.label)) for one in table.controls),
        ),
        named,
    )


def nameless_entries(entries: Iterable[PostedEntry], names: PrivateNames) -> tuple[PostedEntry, ...]:
    """Entries as they would be posted today: what stands from before an applicant was known is compared so."""
    return tuple(names.hidden(one) for one in entries)


def nameless_accounts(accounts: Iterable[Account], names: PrivateNames) -> tuple[Account, ...]:
    """Accounts as they are shown; their numbers stay, for they are known again by them."""
    return tuple(replace(one, name=_hide(names, one.name)) for one in accounts)


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
