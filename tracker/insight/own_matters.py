"""Which matters are somebody's own: the words for who is responsible name the person, or the office they hold. Pure.

Only whole names count: *Bo Vik* is not meant by *Bo Viktorsen*. A first name alone counts where no other member that
the body's minutes name has it. Initials name nobody.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker.domain.meeting import Presence

Row = Mapping[str, Any]

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_ENDINGS = ("en", "n", "et", "t")
"""*formand* and *formanden*, *koordinator* and *koordinatoren*, *medlem* and *medlemmet*."""


def is_mine(matter: Row, name: str, seats: Iterable[Row] = ()) -> bool:
    """Whether the matter is for the person or office of that name.

    ``seats`` are rows of attendance lists (``body_id``, ``name``, ``role``, ``presence``), in the order of the
    meetings: they tell which office the person holds, and who else has the same first name.
    """
    own = words_of(name)
    if not own:
        return False
    named = words_of(" ".join(filter(None, (matter["responsible"], matter["responsible_name"]))))
    if _holds(named, own):
        return True
    of_body = [row for row in seats if row["body_id"] == matter["held_by_id"] and _is_member(row)]
    return _is_only_first_name(named, own, of_body) or _names_office(matter, own, of_body)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, whatever their case: *Niels-Ole Bruun* has two."""
    return tuple(word.casefold() for word in _WORD.findall(name))


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    size = len(wanted)
    return any(tuple(words[place : place + size]) == tuple(wanted) for place in range(len(words) - size + 1))


def _is_member(row: Row) -> bool:
    return Presence(row["presence"]) is not Presence.GUEST


def _is_only_first_name(named: Sequence[str], own: Sequence[str], members: Sequence[Row]) -> bool:
    """The words are the person's first name and no surname, and no other member has it."""
    if len(own) < 2 or tuple(named) not in {own[:1], (own[0], own[0])}:
        return False
    bearers = {words_of(row["name"]) for row in members}
    return {one for one in bearers if one[:1] == own[:1]} == {tuple(own)}


def _names_office(matter: Row, own: Sequence[str], members: Sequence[Row]) -> bool:
    """The person held the office that the words name when the body's minutes last said who did."""
    office = " ".join(words_of(matter["responsible_name"] or matter["responsible"] or ""))
    if not office:
        return False
    holder: tuple[str, ...] | None = None
    for row in members:
        role = " ".join(words_of(row["role"] or ""))
        if role and office in {role, *(f"{role}{ending}" for ending in _ENDINGS)}:
            holder = words_of(row["name"])
    return holder == tuple(own)
