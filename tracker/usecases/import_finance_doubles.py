"""What a file of budget and spending may tell of again that stands in the ledger from elsewhere; pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.ledger import Account, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.usecases.import_finance_books import root_of
from tracker.usecases.import_finance_entries import PlannedEntry


class MoneyColumn(StrEnum):
    """A column of a budget as a whole; what is granted counts as spent, for a finance system knows no grants."""

    BUDGET = "budget"
    SPENT = "spent"
    COMMITTED = "committed"


_COLUMN_OF_KIND: Mapping[LedgerKind, MoneyColumn] = {
    LedgerKind.APPROPRIATION: MoneyColumn.BUDGET,
    LedgerKind.SUPPLEMENTARY: MoneyColumn.BUDGET,
    LedgerKind.TRANSFER: MoneyColumn.BUDGET,
    LedgerKind.CARRY_OVER: MoneyColumn.BUDGET,
    LedgerKind.CORRECTION: MoneyColumn.BUDGET,
    LedgerKind.EXPENDITURE: MoneyColumn.SPENT,
    LedgerKind.GRANT: MoneyColumn.SPENT,
    LedgerKind.REFUND: MoneyColumn.SPENT,
    LedgerKind.COMMITMENT: MoneyColumn.COMMITTED,
}
"""Where an entry that refers to nothing counts; a correction that refers to an entry counts with it."""
_PAYABLE = frozenset({LedgerKind.GRANT, LedgerKind.COMMITMENT})
_SHARE = 2
"""A file that posts a half of what stands from elsewhere is asked about, though files told of the column before."""

_Key = tuple[str, int, MoneyColumn]


@dataclass(frozen=True, slots=True)
class Overlap:
    """A column of a pool and year that has ``stands_ore`` from no file, and would get ``posts_ore`` from this one."""

    pool_id: str
    year: int
    column: MoneyColumn
    stands_ore: int
    posts_ore: int


def find_overlaps(planned: Sequence[PlannedEntry], stored: Sequence[PostedEntry]) -> tuple[Overlap, ...]:
    """The columns that would hold the same money twice, where the file tells of what people and minutes told.

    Asked about the first time that files tell of a column, and whenever a file posts half as much as stands there.
    """
    by_id = {entry.id: entry for entry in stored}
    others, from_files = Counter[_Key](), set[_Key]()
    for entry in stored:
        key, is_of_file = _placed(entry, by_id)
        if is_of_file:
            from_files.add(key)
        else:
            others[key] += entry.effect_ore
    posts = Counter[_Key]()
    by_id |= {one.entry.id: one.entry for one in planned}
    for one in planned:
        posts[_placed(one.entry, by_id)[0]] += one.entry.effect_ore
    return tuple(
        Overlap(*key, *((1 if key[2] is MoneyColumn.BUDGET else -1) * ore for ore in (others[key], posted)))
        for key, posted in posts.items()
        if others[key] * posted > 0 and (key not in from_files or abs(posted) * _SHARE >= abs(others[key]))
    )


def find_same(
    planned: Iterable[PlannedEntry], stored: Iterable[PostedEntry]
) -> Iterator[tuple[PlannedEntry, PostedEntry]]:
    """Entries that minutes or people told of with the same kind, sum and year in the pool."""
    others = {
        (entry.pool_id, entry.kind, entry.amount_ore, entry.year): entry
        for entry in stored
        if entry.import_id is None and entry.account_id is None
    }
    for one in planned:
        entry = one.entry
        same = others.get((entry.pool_id, entry.kind, entry.amount_ore, entry.year))
        if same is not None and entry.amount_ore:
            yield one, same


def find_payments(
    planned: Iterable[PlannedEntry], stored: Sequence[PostedEntry]
) -> Iterator[tuple[PlannedEntry, PostedEntry]]:
    """Expenditures of the sum that a grant or commitment stands at, which no expenditure of that sum has paid yet.

    Commitments of files are passed over: the finance system releases them itself when it pays.
    """
    by_id = {entry.id: entry for entry in stored}
    stands = Counter[str]()
    for entry in stored:
        stands[root_of(entry, by_id).id] -= entry.effect_ore
    open_: dict[tuple[str, int, int], list[PostedEntry]] = {}
    for entry in stored:
        if entry.kind in _PAYABLE and entry.refers_to is None and entry.import_id is None and stands[entry.id] > 0:
            open_.setdefault((entry.pool_id, entry.year, stands[entry.id]), []).append(entry)
    spent = Counter((one.pool_id, one.year, stands[one.id]) for one in stored if one.kind is LedgerKind.EXPENDITURE)
    for key, own in open_.items():
        del own[: spent[key]]
    for one in planned:
        waiting = open_.get((one.entry.pool_id, one.entry.year, one.entry.amount_ore))
        if one.entry.kind is LedgerKind.EXPENDITURE and waiting:
            yield one, waiting.pop(0)


def find_twins(new: Iterable[Account], known: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """New accounts that are called as another and have its number but for leading noughts, which Excel drops."""
    seen = {_without_noughts(one): one for one in known}
    for one in new:
        other = seen.setdefault(_without_noughts(one), one)
        if other.id != one.id:
            yield one, other


def _without_noughts(account: Account) -> tuple[str, str]:
    return account.number.lstrip("0").casefold(), " ".join(account.name.split()).casefold()


def _placed(entry: PostedEntry, by_id: Mapping[str, PostedEntry]) -> tuple[_Key, bool]:
    """Where an entry counts, and whether it is of a file, or corrects or releases an entry of one."""
    root = root_of(entry, by_id)
    return (entry.pool_id, entry.year, _COLUMN_OF_KIND[root.kind]), root.import_id is not None
