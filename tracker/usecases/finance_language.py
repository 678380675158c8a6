"""Loads what we know of finance systems' headings."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from tracker.danish.vocabulary import load_vocabulary
from tracker.measuring.finance_words import FinanceWords

_FOLDER = Path(__file__).resolve().parent.parent.parent / "data" / "vocabulary"


@lru_cache(maxsize=1)
def load_finance_words() -> FinanceWords:
    """The headings of budget and spending and the words of rows that are no account; read once."""
    return FinanceWords.of(tomllib.loads((_FOLDER / "finance.toml").read_text(encoding="utf-8")))


def load_known_municipalities() -> Mapping[str, str]:
    """Names of municipalities as they are written, folded, and the name that each is."""
    return load_vocabulary(_FOLDER).municipality_names
