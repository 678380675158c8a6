"""Sums as they are typed into forms."""

import re

from tracker.danish.amounts import parse_number

_MOST = 10**12
"""Kroner; more than all Danish municipalities spend in a year, and less than the store can hold."""
_KRONER = re.compile(r"[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?", re.ASCII)


def ore_of(typed: str) -> int | None:
    """Kroner as Danes write them (*38.000*, *1.250,50 kr.*, *-500*) in whole øre; ``None`` for what cannot be read.

    ``57.5`` is none: a full stop groups thousands. Whether a sum may be below nought is for the form to say.
    """
    words = typed.casefold().removesuffix("kr.").removesuffix("kr").strip()
    value = parse_number(words) if _KRONER.fullmatch(words) else None
    return None if value is None or abs(value) > _MOST else int(value * 100)


def typed_of(ore: int | None) -> str:
    """A stored sum as a form shows it: *38.000*, *-1.250,50*; empty where it is unknown."""
    if ore is None:
        return ""
    kroner, rest = divmod(abs(ore), 100)
    return f"{'-' if ore < 0 else ''}{kroner:,}".replace(",", ".") + (f",{rest:02}" if rest else "")
