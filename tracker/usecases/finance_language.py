"""Loads what we know of finance systems' headings."""

import tomllib
from functools import lru_cache
from pathlib import Path

from tracker.measuring.finance_words import FinanceWords

_VOCABULARY = Path(__file__).resolve().parent.parent.parent / "data" / "vocabulary" / "finance.toml"


@lru_cache(maxsize=1)
def load_finance_words() -> FinanceWords:
    """The headings of budget and spending and the words of rows that are no account; read once."""
    return FinanceWords.of(tomllib.loads(_VOCABULARY.read_text(encoding="utf-8")))
