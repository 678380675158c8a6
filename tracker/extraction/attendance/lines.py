"""How far an attendance list reaches from its heading."""

import re
from collections.abc import Sequence

from tracker.danish.names import parse_name
from tracker.danish.text import fold
from tracker.extraction.attendance.entries import LIST_NUMBER, NAME_HEAD
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_RANGE = re.compile(
    r",?\s{0,3}\(?(?:under\s{1,3})?(?:pkt|punkt|punkterne|sag|sagerne|punkter)"
    r"\.?\s*\d{1,4}(?:\s*(?:-|–|og|til)\s*\d{1,4})?\)?",
    re.IGNORECASE,
)
_HAS = r"(?:(?:har|havde)\s{1,3})?"
_BY = r"(?:(?:meldte?|med|uden|ved|efter)\s{1,3}|[mu][./]\s{0,3})"
_FLAG = re.compile(
    rf"\s{{0,3}}[-–(,:]\s{{0,3}}{_HAS}{_BY}?(?:afbud|fravær(?:ende)?)\)?\.?\s{{0,3}}$"
    rf"|(?<!\s)\s{{1,3}}{_HAS}{_BY}afbud\.?\s{{0,3}}$"
    r"|(?:\s{0,3}[-–(,:]\s{0,3}|(?<!\s)\s{1,3})"
    rf"(?:{_HAS}meldt\s{{1,3}}(?:fra|syg)|(?:med\s)?(?:lovligt\s)?forfald)\)?\.?\s{{0,3}}$"
    r"|\s{1,3}(?:pga\.?|på grund af|grundet)\s[^,]{3,60}$",
    re.IGNORECASE,
)
"""*Bo Vik - afbud*, *Bo Vik ved afbud*, *Bo Vik m/afbud*, *Bo Vik har meldt fra*, *Bo Vik pga. ferie*."""
_SIGNS = re.compile(r"\s*[&+/]\s*(?=[A-ZÆØÅ][\w.'’-]*\s[A-ZÆØÅ])")
"""*Bo Vik & Ida Holm*, *Bo Vik/Ida Holm*."""
_LABELLED = re.compile(
    rf"^(?:Der\s(?:er|var)\s)?(?:(?:meldt|modtaget)\s)?(?:(?i:afbud|fraværende|fravær|forfald|udeblevet|ikke\smødt)"
    rf"(?:\s(?:med|uden)\safbud)?|(?i:med|uden)\safbud)(?:\s(?:er|var))?(?:\s(?:modtaget|meldt))?(?:\sfra)?\s*:?\s+"
    rf"(?={NAME_HEAD})"
)
"""*Afbud fra Bo Vik*, *Uden afbud: Bo Vik*, *Der er meldt afbud fra Bo Vik*: a label of its own in a list."""
_LIST_MARKS = frozenset("-–•·*")
_INSTEAD = re.compile(r",\s[^,\n]{3,60}\s(?:indkaldt|deltog|deltager|mødte)\s*\.?$")
"""*Bo Vik, Ida Holm indkaldt*: who came instead."""
_VACANT = re.compile(
    r"\b(?:plads(?:en)?|pladser(?:ne)?|mandat(?:et)?)\s(?:er|var|står)\s(?:vakant|ubesat|tom)", re.IGNORECASE
)
"""*Listens anden plads er vakant.*: nobody is named."""
_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_WIDE = re.compile(r"[ \xa0]{3,}")
"""Names set in columns."""
_NO_ROLES: frozenset[str] = frozenset()
_TOLD = re.compile(
    rf"^{NAME_HEAD}(?:\s+[-–]\s+{NAME_HEAD})?[\s,–-]{{1,4}}"
    r"(?:(?i:suppleanten|stedfortræder(?:en)?|suppleant|i stedet)\b|(?:er |var |blev )?"
    r"(?:deltog|deltager|mødte|møder|indkaldt|ankom|kom|forlod|forlød|gik|udeblev|havde|har)\b)"
)
_WHEN_BELOW = re.compile(
    r"(?:mødte|ankom|kom|forlod|gik|deltog)\s(?:først\s)?(?:mødet\s)?(?:kl|fra|til|under|efter|før)\b"
)
_MOST_REASON = 3
_MOST_TOLD = 160
_LONGEST_PARTY = 3
_LEAST_DESCRIBED = 2
_NOBODY = ("ingen", "ingen fraværende", "ingen afbud", "-", "alle til stede")


def attendance_extent(index: int, end: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """The line after the list that begins with the heading at ``index``.

    Names beside the heading are the whole list, unless the line ends in a comma; otherwise the lines below count as
    long as each is a name, or several.
    """
    tag = tags[index]
    beside = tag.rest < lines[index].core_end
    stop = index + 1
    value = lines[index].core[max(0, tag.rest - lines[index].core_start) :]
    if beside and not value.endswith((",", " og")):
        following = stop < end and tags[stop].kind is LineKind.TEXT
        while following and _goes_on(lines[stop], lines[stop - 1], value[:1]) and is_name_line(lines[stop].core):
            stop += 1
            following = stop < end and tags[stop].kind is LineKind.TEXT
        return stop + 1 if following and is_broken_list(value, lines[stop].core) else stop
    while stop < end:
        kind = tags[stop].kind
        if kind in WITHOUT_WORDS:
            stop += 1
            continue
        core = lines[stop].core
        if kind is not LineKind.TEXT or not (
            is_name_line(core)
            or _is_part_label(stop, end, lines)
            or tells_of_a_person(core)
            or is_labelled(core)
            or _is_name_with_reason(core)
            or (len(core) < _MOST_TOLD and _VACANT.search(core))
        ):
            break
        stop += 1
        if beside:
            break
    return stop


def _goes_on(line: Line, above: Line, mark: str) -> bool:
    """Whether a line stands on the line above it, or has the same list mark: *Fraværende: - Bo Vik* / *- Ida Holm*."""
    marked = mark in _LIST_MARKS and (line.bulleted or line.core[:1] == mark)
    return line.start == above.end or marked


def tells_of_a_person(core: str, *, below: bool = False) -> bool:
    """*Ida Holm deltog i stedet for Bo Vik*, *Bo Vik - suppleanten er indkaldt*: a sentence in a list; ``below`` its
    name, *mødte kl. 17.20 under punkt 1.* too.
    """
    told = _TOLD.match(core) or (_WHEN_BELOW.match(core) if below else None)
    return len(core) < _MOST_TOLD and told is not None


def is_labelled(core: str) -> bool:
    """*Afbud fra Bo Vik*, *Uden afbud: Ida Holm*: a line of a list with a label of its own."""
    return len(core) < _MOST_TOLD and _LABELLED.match(core) is not None


def _is_name_with_reason(core: str) -> bool:
    """*Bo Vik (A), arbejde*, *Ida Holm, etnisk repræsentant*, *Ida Holm, Venstre*: a name and a few words that begin
    small, or one that begins large."""
    name, comma, rest = core.partition(",")
    words = rest.strip(" .").split()
    is_short = 0 < len(words) <= _MOST_REASON and (words[0][0].islower() or len(words) == 1)
    return bool(comma) and is_short and is_name_line(name)


def is_described(lines: Sequence[str], roles: frozenset[str] = _NO_ROLES) -> bool:
    """Whether the lines of a list are *name, description* throughout: *Tony Lund, LO Storby* among *…, repræsentant*.

    At least two of them must have a description that is no name, and they must be half of those with a comma.
    """
    rests = [line.split(",", maxsplit=1)[1].strip(" .") for line in lines if "," in line]
    rests = [rest for rest in rests if len(rest) > _LONGEST_PARTY and not any(map(str.isdigit, rest))]
    words = [rest for rest in rests if not is_name_line(rest, roles) and "(" not in rest[:3]]
    return len(words) >= _LEAST_DESCRIBED and len(words) * 2 >= len(rests)


def _is_part_label(index: int, end: int, lines: Sequence[Line]) -> bool:
    """*Fra forvaltningen:* above names: a label for a part of the list."""
    core = lines[index].core
    below = next((line.core for line in lines[index + 1 : min(end, index + 4)] if not line.blank), "")
    return core.endswith(":") and len(core) < 60 and is_name_line(below)


def is_broken_list(value: str, below: str, roles: frozenset[str] = _NO_ROLES) -> bool:
    """Whether names beside a label go on in the line below: after a comma, or in the middle of a name.

    *…, Mohammed* above *El-Amin, Torben Falk*: the last name of the first line, or the first of the second, is one
    word alone among names of several.
    """
    names = [part.strip(" .") for part in value.replace(" og ", ", ").split(",")]
    if not names[-1] or not is_name_line(f"{names[-1]} {below}", roles):
        return not names[-1] and is_name_line(below, roles)
    first = below.split(",", maxsplit=1)[0].strip(" .")
    several = len(names) > 1 and all(" " in name for name in names[:-1])
    lone = " " not in names[-1] or ("," in below and " " not in first)
    return several and lone


def is_name_line(core: str, roles: frozenset[str] = _NO_ROLES) -> bool:
    """Whether a line holds nothing but names: *Karen Bro (A), Ib Lund Holm (O)*."""
    if fold(core) in _NOBODY:
        return True
    core = _INSTEAD.sub("", LIST_NUMBER.sub("", core))
    core = _RANGE.sub("", _FLAG.sub("", core))
    core = _BRACKETS.sub("", core)
    core = _WIDE.sub(", ", core)
    core = _SIGNS.sub(", ", core)
    parts = [part for part in core.replace(" og ", ", ").split(",") if len(part.strip(" .")) > 1]
    names = [parse_name(part, roles) for part in parts]
    known = [name for name in names if name is not None and " " in name.name]
    return bool(known) and len(known) * 2 > len(parts) and len(core) < 400
