"""The years of a council's own term behind its name: *Integrationsrådet 2018-2021*, *Kommunalbestyrelsen 2018-21*."""

import re

_TERM = re.compile(r"\s*(?P<first>(?:19|20)\d\d)\s*[-–]\s*(?P<last>(?:19|20)?\d\d)(?![\d./-]*\d)")
_LENGTHS = (3, 4)
"""What the second year of a term of four years is more than the first, where it is printed by its last two digits."""


def end_of_term(text: str, end: int) -> int:
    """Where the term behind a name that ends at ``end`` ends; ``end`` itself without one, or with one in brackets.

    *Byrådet 2016-17* is no term: a year of school or a season.
    """
    term = _TERM.match(text, end)
    if term is None:
        return end
    first, last = term["first"], term["last"]
    is_term = len(last) == len(first) or (int(last) - int(first)) % 100 in _LENGTHS
    return term.end() if is_term else end
