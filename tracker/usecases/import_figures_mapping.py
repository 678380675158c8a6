"""Which column of a table of figures is what, and which indicator each of its series feeds: proposed, kept, told.

What is proposed is shown to a person, who changes it; nothing is stored by a proposal alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.danish.text import find_words
from tracker.danish.words import WordForms
from tracker.domain.measuring import Indicator
from tracker.measuring.layout import Layout, Role

KIND = "figures"
"""The sort of table that a mapping is remembered for."""
_COLUMN, _SERIES = "kolonne:", "serie:"
_ALIKE = 0.8
"""Share of the words of an indicator's name that a series must have, and of its own that the name must have, to be
proposed: four words of five. *Andel i job* is not *Andel i uddannelse*, nor *Andel i job, kvinder*."""
_FORMS = WordForms({})


@dataclass(frozen=True, slots=True)
class FigureMapping:
    """``roles`` are headings and what they are for; ``series`` are names of series and the indicators' ids they feed.

    A series without an indicator is left out of the import. Roles that are not told are as remembered or as they look;
    series that are not told (``None``) are proposed. ``sheet`` is the sheet of a workbook, if it was chosen.
    """

    roles: tuple[tuple[str, Role], ...] = ()
    series: tuple[tuple[str, str], ...] | None = None
    sheet: str | None = None


def propose_series(
    names: Sequence[str], indicators: Sequence[Indicator], remembered: FigureMapping | None
) -> tuple[tuple[str, str], ...]:
    """The indicator of each series: as it was chosen last time, else one whose name is like no other's to the series.

    Every indicator is proposed for one series at most; where two fit as well, for none.
    """
    known = {one.id for one in indicators}
    chosen = {} if remembered is None else {name: one for name, one in remembered.series or () if one in known}
    proposed = {name: chosen[name] for name in names if name in chosen}
    free = [one for one in indicators if one.id not in proposed.values()]
    words = {one.id: _words(one.name) for one in free}
    said = [_words(name) for name in names]
    shared = frozenset.intersection(*said) if len(said) > 1 else frozenset()
    taken: dict[str, list[str]] = {}
    for name in names:
        if name not in proposed:
            best = _best(_words(name), shared, words)
            if best is not None:
                taken.setdefault(best, []).append(name)
    proposed |= {series[0]: one for one, series in taken.items() if len(series) == 1}
    return tuple((name, proposed[name]) for name in names if name in proposed)


def _best(own: frozenset[str], shared: frozenset[str], words: Mapping[str, frozenset[str]]) -> str | None:
    """The one indicator that is most like a series; words of all series alike count where the name has them too."""
    likeness = {one: _likeness(own - (shared - theirs), theirs) for one, theirs in words.items()}
    scored = sorted(((score, one) for one, score in likeness.items()), reverse=True)
    if not scored or scored[0][0] < _ALIKE or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def _likeness(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Shared words over the greater number of words: 1 where both say the same."""
    return len(ours & theirs) / max(len(ours), len(theirs), 1)


def _words(text: str) -> frozenset[str]:
    return frozenset(_FORMS.stem_of(match[0]) for match in find_words(text))


def to_stored(mapping: FigureMapping) -> dict[str, str]:
    """A mapping as the store keeps it: text to text."""
    columns = {f"{_COLUMN}{heading}": role.value for heading, role in mapping.roles}
    return columns | {f"{_SERIES}{name}": one for name, one in mapping.series or ()}


def from_stored(stored: Mapping[str, str]) -> FigureMapping:
    """A mapping as the store kept it; what it does not understand is passed over."""
    known = {role.value: role for role in Role}
    roles = tuple(
        (key.removeprefix(_COLUMN), known[value])
        for key, value in stored.items()
        if key.startswith(_COLUMN) and value in known
    )
    series = tuple((key.removeprefix(_SERIES), one) for key, one in stored.items() if key.startswith(_SERIES))
    return FigureMapping(roles, series)


def roles_of(layout: Layout) -> tuple[tuple[str, Role], ...]:
    """Headings and what they are for, as a mapping has them."""
    return tuple((column.heading, column.role) for column in layout.columns)
