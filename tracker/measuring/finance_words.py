"""What the headings of a finance system mean, and which rows are no accounts: ``data/vocabulary/finance.toml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker.danish.dates import MONTHS
from tracker.danish.text import fold


class FinanceField(StrEnum):
    """What a column of a file of budget and spending is for."""

    ACCOUNT = "account"
    """The number of the account; several such columns name it together."""
    NAME = "name"
    YEAR = "year"
    ORIGINAL = "original"
    """Oprindeligt, vedtaget budget."""
    SUPPLEMENTARY = "supplementary"
    """Tillægsbevillinger, alone or with omplaceringer."""
    TRANSFER = "transfer"
    """Omplaceringer."""
    CARRIED = "carried"
    """Overført fra året før."""
    CORRECTED = "corrected"
    SPENT = "spent"
    """Forbrug from 1 January to the day that the file is as of."""
    COMMITTED = "committed"
    """Disponeret, ikke betalt."""
    LEFT = "left"
    SHARE = "share"
    DATE = "date"
    VOUCHER = "voucher"
    TEXT = "text"
    AMOUNT = "amount"
    DEBIT = "debit"
    CREDIT = "credit"
    OMITTED = "omitted"


BUDGET_PARTS = (*(FinanceField.ORIGINAL, FinanceField.SUPPLEMENTARY, FinanceField.TRANSFER, FinanceField.CARRIED),)
"""What the corrected budget is the sum of."""
BALANCES = (*(*BUDGET_PARTS, FinanceField.CORRECTED, FinanceField.SPENT, FinanceField.COMMITTED, FinanceField.LEFT),)
"""Sums by account, accumulated to a day."""
POSTED = (FinanceField.AMOUNT, FinanceField.DEBIT, FinanceField.CREDIT)
SUMS = frozenset((*BALANCES, *POSTED))

_LONGEST = 120
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_KRONER = r"(?:kr\b|dkk\b|kroner\b)"
_UNIT = rf"\(?\b(?:i )?(?:hele )?(?:1[. ]?000 ?{_KRONER}|t\. ?kr\b|tkr\b|mio\.? ?{_KRONER}|mio\b|{_KRONER})\.?\)?"
_WHEN = (
    rf"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{{1,2}}[./-] ?\d{{1,2}}[./-] ?(?:19|20)?\d\d\b"
    rf"|\b(?:\d{{1,2}}\. ?)?(?:{_MONTH})\b\.?"
    rf"|\b(?:19|20)\d\d\b|\b(?:til og med|t\.?o\.?m\.?|pr\.?|per|ultimo)(?!\w)"
)
_ASIDE = re.compile(rf"{_UNIT}|{_WHEN}", re.IGNORECASE)
_SIGNS = re.compile(r"[^\w%]+")


def plain(heading: str) -> str:
    """A heading without its year, day and unit, full stops as blanks: *Korr.budget 2026 (1.000 kr.)* → *korr budget*.

    The same column of next month's file is plainly the same.
    """
    return " ".join(_SIGNS.sub(" ", _ASIDE.sub(" ", fold(heading[:_LONGEST]))).split())


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading means: the field, its rank in the vocabulary, and whether it stands there word for word."""

    field: FinanceField
    rank: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class FinanceWords:
    """The vocabulary: fields by their headings, and the words of rows that are totals or carry a balance over."""

    headings: Mapping[str, tuple[Meaning, ...]]
    total_edges: tuple[str, ...]
    totals: frozenset[str]
    whole: frozenset[str]
    opening: frozenset[str]
    printed: frozenset[str]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "FinanceWords":
        """Build it of the TOML table. Raises ``KeyError`` where a field has no words."""
        headings: dict[str, list[Meaning]] = {}
        for field in FinanceField:
            for rank, words in enumerate(table[field.value]["words"]):
                meanings = headings.setdefault(plain(words), [])
                if field not in {one.field for one in meanings}:
                    meanings.append(Meaning(field, rank, is_exact=True))
        total = {name: tuple(plain(words) for words in entries) for name, entries in table["total"].items()}
        return cls(
            headings={words: tuple(found) for words, found in headings.items()},
            total_edges=total["edge"],
            totals=frozenset((*total["edge"], *total["alone"], *total["whole"])),
            whole=frozenset(total["whole"]),
            opening=frozenset(plain(words) for words in table["opening"]["words"]),
            printed=frozenset(table["printed"]["words"]),
        )

    def exact(self, heading: str) -> tuple[Meaning, ...]:
        """What the whole of a heading means; several fields where the kind of file decides (*Tekst*)."""
        return self.headings.get(plain(heading), ())

    def begun(self, heading: str) -> tuple[Meaning, ...]:
        """What the longest known words mean that a heading begins with, else those that it ends with."""
        words = plain(heading).split()
        for size in range(len(words) - 1, 0, -1):
            found = self.headings.get(" ".join(words[:size])) or ()
            if found:
                return tuple(Meaning(one.field, one.rank, is_exact=False) for one in found)
        for size in range(len(words) - 1, 0, -1):
            found = self.headings.get(" ".join(words[-size:])) or ()
            if found:
                return tuple(Meaning(one.field, one.rank, is_exact=False) for one in found)
        return ()

    def is_total(self, label: str, *, has_number: bool = False) -> bool:
        """*I alt*, *Hovedtotal*, *Integration i alt*, *Total drift*: the row sums others.

        A row with an account's number of its own is one only where it ends so: *Sum til fri rådighed* is an account.
        """
        words = plain(label)
        if words in self.totals or any(words.endswith(f" {edge}") for edge in self.total_edges):
            return True
        return not has_number and any(words.startswith(f"{edge} ") for edge in self.total_edges)

    def is_whole(self, label: str) -> bool:
        """*Hovedtotal*: the row sums all of them."""
        return plain(label) in self.whole

    def is_opening(self, label: str) -> bool:
        """*Primosaldo*: the row carries a balance over."""
        return plain(label) in self.opening

    def tells_printing(self, text: str) -> bool:
        """*Udskrevet 12.07.2026*: a day that says nothing of the figures."""
        return any(word in self.printed for word in fold(text[:_LONGEST]).replace(":", " ").split())
