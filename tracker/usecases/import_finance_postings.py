"""Which postings of a file the ledger has already; pure.

A posting is known again by its account, day, sum, voucher and text. Excel drops the noughts before a voucher's number
and some systems write in capitals, so neither makes another posting of it. Once a private applicant's name is forgotten
nobody can know the text again that held it: the voucher tells then, and where there is none a person is asked.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from tracker.domain.applicant import HIDDEN_NAME, is_hidden_form
from tracker.domain.ledger import PostedEntry
from tracker.measuring.finance_personal import mask_posting_text
from tracker.measuring.finance_words import FinanceField
from tracker.usecases.import_finance_books import AccountBook
from tracker.usecases.import_finance_entries import VOUCHER

_LEADING_NOUGHTS = re.compile(r"(?<!\w)0+(?=\d)")
_Pairs = list[tuple[PostedEntry, PostedEntry]]


@dataclass(frozen=True, slots=True)
class KnownPostings:
    """Ids of the postings read that stand already, and those that may be one that stands, each with that one."""

    ids: frozenset[str]
    alike: tuple[tuple[PostedEntry, PostedEntry], ...]


def known_postings(
    read: Sequence[PostedEntry], book: AccountBook, of_other_years: Iterable[AccountBook]
) -> KnownPostings:
    """What of the postings of an account and year stands already: as many as stand, for the same may stand twice.

    ``of_other_years`` are the books of the account's other years: a file that names its year and one that does not tell
    of one voucher under two.
    """
    by_row, new, standing = _paired(read, _posted(book), _row_of)
    by_words, new, standing = _paired(new, standing, _words_of)
    hidden = [one for one in standing if HIDDEN_NAME in (one.source.text or "")]
    by_voucher, new, hidden = _paired(new, hidden, _voucher_of, _has_hidden_form)
    unsure, new, _ = _paired(new, hidden, _day_and_sum_of, _has_hidden_form)
    other_year, _, _ = _paired(new, [one for other in of_other_years for one in _posted(other)], _words_of)
    known = frozenset(one.id for one, _ in (*by_row, *by_words, *by_voucher))
    return KnownPostings(known, (*unsure, *other_year))


def _paired(
    read: Iterable[PostedEntry],
    standing: Iterable[PostedEntry],
    key: Callable[[PostedEntry], Hashable],
    is_same: Callable[[PostedEntry, PostedEntry], bool] = lambda kept, said: True,
) -> tuple[_Pairs, list[PostedEntry], list[PostedEntry]]:
    """Those with one key that are the same, each once; and what is left of either. A key of ``None`` is nobody's."""
    waiting: dict[Hashable, list[PostedEntry]] = {}
    for one in standing:
        waiting.setdefault(key(one), []).append(one)
    pairs: _Pairs = []
    new: list[PostedEntry] = []
    for one in read:
        own = [] if key(one) is None else waiting.get(key(one), [])
        at = next((place for place, kept in enumerate(own) if is_same(kept, one)), None)
        if at is None:
            new.append(one)
        else:
            pairs.append((one, own.pop(at)))
    return pairs, new, [one for own in waiting.values() for one in own]


def _posted(book: AccountBook) -> list[PostedEntry]:
    return [one.entry for one in book.counted if one.field is FinanceField.AMOUNT and one.entry is one.root]


def _row_of(entry: PostedEntry) -> Hashable:
    """The row of the file, and what it says: the same row of the same file is the same posting."""
    return (entry.id.rpartition("/")[0], *_day_and_sum_of(entry))


def _day_and_sum_of(entry: PostedEntry) -> tuple[Hashable, ...]:
    return entry.date, entry.effect_ore


def _words_of(entry: PostedEntry) -> Hashable:
    return (*_day_and_sum_of(entry), *_told(entry))


def _voucher_of(entry: PostedEntry) -> Hashable:
    voucher, _ = _told(entry)
    return (*_day_and_sum_of(entry), voucher) if voucher and HIDDEN_NAME not in voucher else None


def _has_hidden_form(kept: PostedEntry, said: PostedEntry) -> bool:
    return is_hidden_form(_told(kept)[1], _told(said)[1])


def _told(entry: PostedEntry) -> tuple[str, str]:
    """Voucher and text; what was posted when less was masked is compared as it is masked now."""
    words = " ".join(mask_posting_text(entry.source.text or "").split()).casefold()
    if not words.startswith(VOUCHER):
        return "", words
    voucher, _, text = words.partition(": ")
    return _LEADING_NOUGHTS.sub("", voucher), text
