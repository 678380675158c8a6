"""The years of a council's own term behind its name: *Integrationsrådet 2018-2021*."""

import re

_TERM = re.compile(r"\s*(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d)")


def end_of_term(text: str, end: int) -> int:
    """Where the term behind a name that ends at ``end`` ends; ``end`` itself without one, or with one in brackets."""
    term = _TERM.match(text, end)
    return term.end() if term else end
