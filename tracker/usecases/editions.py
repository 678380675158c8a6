"""Which edition of a meeting's papers a document says that it is, in its heading or by its file's name. Pure.

An addendum is no second meeting of the day, whatever its items' numbers; and minutes that were corrected stay, also
where those before the correction come after them, as they do in the order of a folder.
"""

import re
from enum import Enum, auto

_PAPER = r"(?:dagsorden|referat|protokol|beslutningsprotokol)"
_OPEN = r"(?:åbe[nt]+\s+|lukket\s+|ekstraordinær[t]?\s+)?"
_CORRECTED = r"(?:rettet|revideret|korrigeret|berigtiget)"
_ADDENDUM = re.compile(
    rf"{_OPEN}(?:till(?:æ|ae)gs-?\s?{_PAPER}|supplerende\s+{_PAPER}"
    rf"|till(?:æ|ae)g\s+(?:(?:nr\.?\s?)?\d{{1,2}}\s+)?til\s+{_PAPER})",
    re.I,
)
_CORRECTED_HEADING = re.compile(
    rf"{_OPEN}(?:{_CORRECTED}\s+(?:udgave|version|{_PAPER})"
    rf"|\w*{_PAPER}(?:et)?[ \t]{{0,3}}[-–,:(\[]?[ \t]?{_CORRECTED}\b)",
    re.I,
)
_CORRECTED_NAME = re.compile(rf"(?<![^\W\d_]){_CORRECTED}(?![^\W\d_])", re.I)
_ADDENDUM_NAME = re.compile(rf"(?<![^\W\d_])(?:till(?:æ|ae)gs[ _-]?{_PAPER}|supplerende[ _-]{_PAPER})", re.I)
_LINE_START = re.compile(r"^(?:[^\w\n]|_)*+", re.M)


class Edition(Enum):
    """What a document says of itself."""

    FIRST = auto()
    """Nothing: the agenda or the minutes themselves."""
    ADDENDUM = auto()
    """*Tillægsdagsorden*, *Supplerende dagsorden*, *Tillæg (nr. 1) til dagsorden for møde …*, *Tillægsreferat*."""
    CORRECTED = auto()
    """*Rettet referat*, *Referat (rettet)*, *Revideret udgave*; or a file *referat_rettet.pdf*."""


def edition_of(name: str, heading: str) -> Edition:
    """The edition that a line of the heading begins with, or that the file's name tells.

    *Godkendelse af dagsorden og tillægsdagsorden* names another paper and is none.
    """
    if _begins(_ADDENDUM, heading) or _ADDENDUM_NAME.search(name):
        return Edition.ADDENDUM
    if _begins(_CORRECTED_HEADING, heading) or _CORRECTED_NAME.search(name):
        return Edition.CORRECTED
    return Edition.FIRST


def _begins(pattern: re.Pattern[str], heading: str) -> bool:
    return any(pattern.match(heading, start.end()) for start in _LINE_START.finditer(heading))
