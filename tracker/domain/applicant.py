"""Who applied, and who may know it.

A private person's name stands in one place, ``grant_applications.applicant``. Whoever has no right to see it reads
*Privat ansøger*; so does everybody once the name is forgotten.
"""

from collections.abc import Iterable, Mapping, Sequence
from string import ascii_uppercase
from typing import Any

from tracker.domain.name_spelling import alone, composed, without_whole, words_of

PRIVATE_APPLICANT = "Privat ansøger"
FORGOTTEN_APPLICANT = "Privat ansøger, navnet er slettet"
HIDDEN_NAME = "[privat ansøger]"
"""Stands where a private applicant's name stood in words that are kept."""
_WORDED = ("purpose", "reason", "source")
"""Columns of an application that people write in their own words."""

_SHORTEST_PART = 3
"""A shorter word of a name counts only where it is of two letters, begins large and is no word of ``_NO_PARTS``."""
_NO_PARTS = frozenset(
    (
        *("af", "al", "at", "da", "de", "di", "du", "el", "en", "er", "et", "ja", "la", "le", "na", "nu", "og", "om"),
        *("op", "os", "på", "se", "så", "te", "ti", "to", "ud", "vi", "åh", "én"),
    )
)
"""Particles of names, and words that begin any sentence: *El Mahdi* is not known by *El-regning*, *Vi Tran* not by *Vi
søger*."""
_OF_MARK = frozenset(HIDDEN_NAME.strip("[]").split())
"""Who is called *Privat ansøger* by those who typed it has no name to hide."""


def may_see_applicants(address: str | None, allowed: frozenset[str]) -> bool:
    """Whether the person signed in by this e-mail address may see private applicants; nobody where nobody is."""
    return address is not None and address.strip().casefold() in allowed


def shown_applicants(rows: Iterable[Mapping[str, Any]], *, sees_private: bool) -> list[dict[str, Any]]:
    """Applications as one may see them: private names masked, also in the words around them, unless ``sees_private``.

    Several private applicants of a pool's year are told apart by letters in the order of the applications' ids
    (*Privat ansøger B*); the letter says nothing in another pool or year. Forgotten ones cannot be told apart.
    """
    given = [dict(row) for row in rows]
    if sees_private:
        return [{**row, "applicant": FORGOTTEN_APPLICANT} if _is_forgotten(row) else row for row in given]
    names = tuple(dict.fromkeys(row["applicant"] for row in given if _is_private(row) and row["applicant"]))
    letters = _letters(given)
    return [_masked(row, names, letters) for row in given]


def without_names(text: str | None, names: Iterable[str], own: str | None = None) -> str | None:
    """The text with each of the names hidden, and of the ``own`` name each part of it that begins large.

    A whole name is known as it is written, with its words the other way round (*Ek, Bo*), and by its first and last
    word alone; in capitals too where it has several words (``name_spelling`` has all ways).
    """
    if text is None:
        return None
    text = _hidden(text, tuple(dict.fromkeys([*names, *((own,) if own else ())])))
    return text if own is None else alone(tuple(filter(_is_part, words_of(own)))).sub(HIDDEN_NAME, text)


def names_whole(text: str | None, names: Iterable[str]) -> bool:
    """Whether a text tells one of the names whole."""
    return text is not None and _hidden(text, tuple(names)) != text


def is_hidden_form(kept: str | None, said: str | None) -> bool:
    """Whether ``kept`` is ``said``, with or without a name hidden in it: the same words once a name is forgotten."""
    if kept == said or kept is None or said is None:
        return kept == said
    first, *rest = kept.split(HIDDEN_NAME)
    if not rest or not said.startswith(first):
        return False
    *between, last = rest
    place, end = len(first), len(said) - len(last)
    for piece in between:
        found = said.find(piece, place + 1, max(end, 0))
        if found < 0:
            return False
        place = found + len(piece)
    return said.endswith(last) and place < end


def tells_name(text: str | None, name: str) -> bool:
    """Whether a text holds a name, or a part of it: *Mettes kor* tells of *Mette Aaen*, *et mettet marked* does not."""
    return text is not None and without_names(text, (), name) != text


def _is_private(row: Mapping[str, Any]) -> bool:
    """Whether the name is hidden: also where nobody has said yet whether the applicant is a private person."""
    return row["is_private"] is not False


def _masked(row: dict[str, Any], names: Sequence[str], letters: Mapping[tuple[str, int, str], str]) -> dict[str, Any]:
    own = row["applicant"] if _is_private(row) else None
    shown = {column: without_names(row[column], names, own) for column in _WORDED}
    if _is_forgotten(row):
        return {**row, **shown, "applicant": FORGOTTEN_APPLICANT}
    if not _is_private(row):
        return {**row, **shown}
    return {**row, **shown, "applicant": letters.get(_key(row), PRIVATE_APPLICANT)}


def _is_forgotten(row: Mapping[str, Any]) -> bool:
    return _is_private(row) and not row["applicant"]


def _key(row: Mapping[str, Any]) -> tuple[str, int, str]:
    return row["pool_id"], row["year"], " ".join(composed(row["applicant"] or "").casefold().split())


def _letters(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, int, str], str]:
    """What each private applicant of a pool's year is called, where there are several."""
    by_year: dict[tuple[str, int], list[tuple[str, int, str]]] = {}
    for row in sorted(rows, key=lambda row: str(row["id"])):
        if _is_private(row) and row["applicant"]:
            its = by_year.setdefault((row["pool_id"], row["year"]), [])
            its.extend([] if _key(row) in its else [_key(row)])
    return {
        key: f"{PRIVATE_APPLICANT} {_letter(place)}"
        for its in by_year.values()
        if len(its) > 1
        for place, key in enumerate(its)
    }


def _letter(place: int) -> str:
    """``A`` to ``Z``, then ``AA``."""
    first, last = divmod(place, len(ascii_uppercase))
    return (_letter(first - 1) if first else "") + ascii_uppercase[last]


def _hidden(text: str, names: tuple[str, ...]) -> str:
    return without_whole(text, names, HIDDEN_NAME, _OF_MARK)


def _is_part(word: str) -> bool:
    if word.casefold() in _OF_MARK:
        return False
    if len(word) >= _SHORTEST_PART:
        return True
    return len(word) == _SHORTEST_PART - 1 and word[0].isupper() and word.casefold() not in _NO_PARTS
