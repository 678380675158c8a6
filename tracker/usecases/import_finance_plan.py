"""What a file of budget and spending would post: accounts, entries, what stands already, and what is wrong. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.domain.ledger import Account, FinanceFileKind, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.measuring.finance_cells import FinanceFault, FinanceProblem
from tracker.measuring.finance_rows import FinanceLine
from tracker.measuring.finance_words import FinanceField
from tracker.usecases.import_finance_balances import is_change, wanted_of
from tracker.usecases.import_finance_books import AccountBook, open_books
from tracker.usecases.import_finance_doubles import Overlap, find_overlaps, find_payments, find_same, find_twins
from tracker.usecases.import_finance_entries import EntryMaker, PlannedEntry, Wanted
from tracker.usecases.import_finance_postings import known_postings


@dataclass(frozen=True, slots=True)
class FinancePlan:
    """What a file would post; ``unchanged`` counts the cells and postings that the ledger has already.

    ``left_out`` are the rows of accounts that nobody has chosen a budget for. ``doubles`` are entries that stand
    with the same kind, sum and year in a pool, and are from no file: the file may tell them again.
    """

    accounts: tuple[Account, ...] = ()
    new_accounts: tuple[Account, ...] = ()
    entries: tuple[PlannedEntry, ...] = ()
    unchanged: int = 0
    left_out: frozenset[int] = frozenset()
    problems: tuple[FinanceProblem, ...] = ()
    doubles: tuple[tuple[PlannedEntry, PostedEntry], ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    """Columns of a budget and year that have sums from elsewhere already."""
    payments: tuple[tuple[PlannedEntry, PostedEntry], ...] = ()
    """Expenditures that may pay a grant or commitment that stands: the money counts twice then."""
    twins: tuple[tuple[Account, Account], ...] = ()
    """New accounts, and the one of the same name and number that each may be."""

    alike: tuple[tuple[PlannedEntry, PostedEntry], ...] = ()
    """Postings that may be one that stands from a file: a name is hidden in that, or it is in another year."""

    @property
    def counts_twice(self) -> bool:
        """Whether a person must have seen what may be counted twice."""
        return bool(self.overlaps or self.payments or self.twins or self.alike)


@dataclass(frozen=True, slots=True)
class LedgerState:
    """What the municipality has: its accounts, every entry of its pools, and the budgets chosen for accounts.

    ``pools`` are ids of pools by the account's key (``key_of_line``); ``default_pool`` is for those that nobody named.
    ``goals`` are ids of goals by the same key.
    """

    municipality_code: str
    accounts: Sequence[Account]
    entries: Sequence[PostedEntry]
    pools: Mapping[str, str | None] = field(default_factory=dict)
    default_pool: str | None = None
    goals: Mapping[str, str | None] = field(default_factory=dict)
    taken_in: frozenset[str] = frozenset()
    """Ids of the imports that are there."""


def key_of_line(line: FinanceLine) -> str:
    """What an account of a file is known again by: its number, else its name."""
    return (line.number or line.name).casefold()


def plan_finance(
    lines: Iterable[FinanceLine], kind: FinanceFileKind, state: LedgerState, maker: EntryMaker, year: int | None
) -> FinancePlan:
    """Compare a file with the ledger. ``year`` is the file's; of a posting without one it is that of its day."""
    known = {(one.number or one.name).casefold(): one for one in state.accounts}
    maker.taken.update(entry.id for entry in state.entries)
    made = _Made(maker, open_books(state.entries), maker.import_id in state.taken_in)
    used: dict[str, Account] = {}
    new: dict[str, Account] = {}
    left_out: set[int] = set()
    told: dict[tuple[str, int], list[FinanceLine]] = {}
    for line in lines:
        key = key_of_line(line)
        account = used.get(key) or _account(line, key, known.get(key), state)
        of_year = line.year or year or (line.date.year if line.date else None)
        if account.pool_id is None:
            left_out.add(line.row)
            continue
        used[key] = account
        if of_year is None:
            continue  # which is asked for
        if known.get(key) != account:
            new[key] = account
        told.setdefault((key, of_year), []).append(line)
    for (key, of_year), own in told.items():
        _post(made, _POSTERS[kind], (used[key], own, of_year))
    entries = _paired(made.entries)
    return FinancePlan(
        accounts=tuple(used.values()),
        new_accounts=tuple(new.values()),
        entries=entries,
        unchanged=made.unchanged,
        left_out=frozenset(left_out),
        problems=tuple(sorted(made.problems, key=lambda one: one.row)),
        doubles=tuple(find_same(entries, state.entries)),
        overlaps=find_overlaps(entries, state.entries),
        payments=tuple(find_payments(entries, state.entries)),
        twins=tuple(find_twins(new.values(), state.accounts)),
        alike=tuple(made.alike),
    )


_Poster = Callable[["_Made", Account, Sequence[FinanceLine], int], None]


@dataclass(slots=True)
class _Made:
    """What has been made on the way through the file."""

    maker: EntryMaker
    books: Mapping[tuple[str, int], AccountBook]
    is_taken_in: bool
    entries: list[PlannedEntry] = field(default_factory=list)
    problems: list[FinanceProblem] = field(default_factory=list)
    alike: list[tuple[PlannedEntry, PostedEntry]] = field(default_factory=list)
    unchanged: int = 0


def _account(line: FinanceLine, key: str, known: Account | None, state: LedgerState) -> Account:
    """The account of a row: the one that is there, with the budget chosen for it now where it has none."""
    pool = state.pools.get(key, (known.pool_id if known else None) or state.default_pool)
    goal = state.goals.get(key, known.goal_id if known else None)
    if known is not None:
        return replace(known, pool_id=pool, goal_id=goal)
    number = line.number or line.name
    return Account(
        f"{state.municipality_code}/account/{number}", state.municipality_code, number, line.name, pool, goal
    )


def _post(made: _Made, post: _Poster, place: tuple[Account, Sequence[FinanceLine], int]) -> None:
    """Post the rows of an account and year, but where a later file has corrected what this very file told."""
    account, lines, year = place
    before, alike_before = len(made.entries), len(made.alike)
    post(made, account, lines, year)
    newest = made.books.get((account.id, year), AccountBook()).newest_import
    if made.is_taken_in and len(made.entries) > before and newest not in {None, made.maker.import_id}:
        del made.entries[before:]
        del made.alike[alike_before:]
        made.problems.append(_problem(lines[0], FinanceFault.TAKEN_IN, account))


def _post_balances(made: _Made, account: Account, lines: Sequence[FinanceLine], year: int) -> None:
    line = lines[0]
    book = made.books.get((account.id, year), AccountBook())
    as_of = made.maker.day_of(year)
    if as_of is not None and book.latest is not None and book.latest > as_of:
        made.problems.append(_problem(line, FinanceFault.OLDER, account))
        return
    for wanted in wanted_of(line, book):
        if wanted.field is FinanceField.COMMITTED and wanted.ore < 0:
            made.problems.append(FinanceProblem(line.row, wanted.column, "", FinanceFault.NEGATIVE, wanted.text))
        elif is_change(wanted):
            made.entries.extend(
                PlannedEntry(entry, account, line) for entry in made.maker.entries(account, line, wanted, book, year)
            )
        else:
            made.unchanged += 1


def _post_vouchers(made: _Made, account: Account, lines: Sequence[FinanceLine], year: int) -> None:
    """The vouchers that the ledger has fewer of than the file."""
    book = made.books.get((account.id, year), AccountBook())
    if book.is_balanced():
        made.problems.append(_problem(lines[0], FinanceFault.HAS_BALANCES, account))
        return
    read: list[PlannedEntry] = []
    for line in lines:
        (one,) = line.sums
        wanted = Wanted(FinanceField.AMOUNT, one.ore, None, one.column, one.text)
        (entry,) = made.maker.entries(account, line, wanted, book, year)
        read.append(PlannedEntry(entry, account, line))
    others = [own for (of, told), own in made.books.items() if of == account.id and told != year]
    known = known_postings([one.entry for one in read], book, others)
    new = {one.entry.id: one for one in read if one.entry.id not in known.ids}
    made.unchanged += len(read) - len(new)
    made.entries.extend(new.values())
    made.alike.extend((new[entry.id], stands) for entry, stands in known.alike)


_POSTERS: Mapping[FinanceFileKind, _Poster] = {
    FinanceFileKind.BALANCES: _post_balances,
    FinanceFileKind.POSTINGS: _post_vouchers,
}


def _problem(line: FinanceLine, fault: FinanceFault, account: Account) -> FinanceProblem:
    return FinanceProblem(line.row, None, "", fault, account.number)


def _paired(entries: Sequence[PlannedEntry]) -> tuple[PlannedEntry, ...]:
    """Transfers of which one account gives what one other gets: the only two of that sum and year."""
    moves: dict[tuple[int, int], list[PlannedEntry]] = {}
    for one in entries:
        if one.entry.kind is LedgerKind.TRANSFER and one.entry.amount_ore:
            moves.setdefault((one.entry.year, abs(one.entry.amount_ore)), []).append(one)
    pairs: dict[str, str] = {}
    for own in moves.values():
        out = [one.entry for one in own if one.entry.amount_ore < 0]
        if len(own) == 2 and len(out) == 1:
            pairs |= {one.entry.id: out[0].id for one in own}
    return tuple(replace(one, entry=replace(one.entry, pair_id=pairs.get(one.entry.id))) for one in entries)
