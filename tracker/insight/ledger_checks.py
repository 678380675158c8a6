"""The checks that always run over a ledger: it adds up, its pairs and corrections fit, and each entry can be traced."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.domain.source import Origin
from tracker.insight.balance import balance_of
from tracker.insight.budget_lines import LineBy, budget_lines
from tracker.insight.counted_entries import Proposals
from tracker.insight.ledger_book import Book, open_book
from tracker.insight.ledger_effect import Row
from tracker.insight.ledger_faults import FaultKind, LedgerFault
from tracker.insight.ledger_grants import check_applications, check_grants
from tracker.insight.ledger_pairs import check_pairs
from tracker.insight.ledger_references import check_references
from tracker.insight.ledger_years import check_years
from tracker.insight.stated_sums import Verdict, check_stated


def check_ledger(
    entries: Sequence[Row],
    *,
    stated: Iterable[Row] = (),
    applications: Iterable[Row] = (),
    open_until: Mapping[int, dt.date] | None = None,
    newest_texts: Mapping[str, str | None] | None = None,
    shown: Mapping[tuple[str, int | None], int] | None = None,
) -> tuple[LedgerFault, ...]:
    """Every fault of a municipality's entries (rows of ``entries_frame``), errors first. Proposals are not checked.

    ``stated`` are rows of ``balances_frame``, ``applications`` of ``applications_frame``. ``open_until`` is the last
    day of posting by year, where a municipality states one. ``newest_texts`` is the text of the newest version of each
    document, by the hash that entries have (``None``: the document is gone); one that is not in it is not looked at.
    ``shown`` are sums of entries that something else shows by pool and year, to be held against the entries too.
    """
    book = open_book(entries, stated, (), Proposals.OUT)
    found = chain(
        _sums(entries, book, shown or {}),
        _numbers(entries),
        check_pairs(book.effects),
        check_references(book.effects),
        check_grants(book),
        check_applications(book.effects, applications),
        _traces(book),
        _sentences(entries, newest_texts or {}),
        check_years(book.effects, open_until or {}),
        _stated(book),
    )
    return tuple(sorted(found, key=lambda fault: fault.severity))


def _sums(entries: Sequence[Row], book: Book, shown: Mapping[tuple[str, int | None], int]) -> Iterable[LedgerFault]:
    """Balances and splits against the entries added up here, by themselves, in integers."""
    sums: dict[tuple[str, int | None], int] = {}
    for row in entries:
        key = (row["pool_id"], row["year"])
        sums[key] = sums.get(key, 0) + LEDGER_SIGN[LedgerKind(row["kind"])] * int(row["amount_ore"])
    for (pool_id, year), expected in sums.items():
        found = {balance_of(book, pool_id, year).sum_ore, shown.get((pool_id, year), expected)}
        for other in sorted(found - {expected}):
            yield LedgerFault(FaultKind.SUM_DIFFERS, (), pool_id, year, expected, other)
    whole = sum(sums.values())
    for by in LineBy:
        found_whole = sum(line.sum_ore for line in budget_lines(book, by))
        if found_whole != whole:
            yield LedgerFault(FaultKind.SUM_DIFFERS, (), expected_ore=whole, found_ore=found_whole, subject=by.value)


def _numbers(entries: Sequence[Row]) -> Iterable[LedgerFault]:
    for name in ("id", "number"):
        seen: dict[object, list[Row]] = {}
        for row in entries:
            seen.setdefault(row[name], []).append(row)
        for same in seen.values():
            if len(same) > 1:
                ids = tuple(str(row["id"]) for row in same)
                yield LedgerFault(FaultKind.SAME_NUMBER, ids, same[0]["pool_id"], same[0]["year"], subject=name)


def _traces(book: Book) -> Iterable[LedgerFault]:
    """A source is words, a sentence or a file; what refers to another entry has that one's too."""
    for one in book.effects:
        row = one.row
        has_source = any(one.of(name) for name in ("source", "text", "import_id"))
        has_author = any(row[name] for name in ("entered_by", "import_id", "pack"))
        place = (row["pool_id"], row["year"])
        if not has_source:
            kind = FaultKind.NO_SOURCE if has_author else FaultKind.UNTRACEABLE
            yield LedgerFault(kind, (one.id,), *place)
        elif not has_author and row["origin"] == Origin.ENTERED.value:
            yield LedgerFault(FaultKind.NO_AUTHOR, (one.id,), *place)


def _sentences(entries: Sequence[Row], newest_texts: Mapping[str, str | None]) -> Iterable[LedgerFault]:
    for row in entries:
        sha256, sentence = row["document_sha256"], row["text"]
        if sha256 not in newest_texts or not sentence:
            continue
        text = newest_texts[sha256]
        if text is None or not all(part in text for part in sentence.split(HIDDEN_NAME)):
            yield LedgerFault(FaultKind.SENTENCE_GONE, (str(row["id"]),), row["pool_id"], row["year"], subject=sha256)


def _stated(book: Book) -> Iterable[LedgerFault]:
    for check in check_stated(book):
        if check.verdict is Verdict.DIFFERS and check.balance is not None:
            row = check.stated
            sums = (check.computed_ore, int(row["amount_ore"]))
            place = (row["pool_id"], row["year"])
            yield LedgerFault(FaultKind.STATED_DIFFERS, check.balance.ids, *place, *sums, row["item_id"])
