"""Danish parties by name, and the letter that was theirs in a given year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Party:
    """A party with its ballot letter and the years (both included) in which the letter was its own."""

    letter: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None

    def holds_letter_in(self, year: int | None) -> bool:
        """Whether the letter was this party's in a year; without a year only where it never was bound to years."""
        if self.first_year is None and self.last_year is None:
            return True
        return year is not None and (self.first_year or year) <= year <= (self.last_year or year)


def read_parties(groups: Iterable[Mapping[str, Any]]) -> tuple[Party, ...]:
    """The parties of ``data/vocabulary/parties.toml``. Raises ``KeyError`` where an entry has no letter or names."""
    return tuple(
        Party(
            group["letter"],
            tuple(group["names"]),
            tuple(group["abbreviations"]) if "abbreviations" in group else (),
            group.get("first_year"),
            group.get("last_year"),
        )
        for group in groups
    )


def letter_of(words: str, parties: Iterable[Party], year: int | None) -> str | None:
    """The letter of the party of this name or abbreviation, in the year: *Enhedslisten* is ``Ø``.

    ``None`` for what is no party's name, and for a name whose letter was not its own in that year.
    """
    plain = " ".join(words.split())
    folded = plain.casefold()
    for party in parties:
        if (folded in party.names or plain in party.abbreviations) and party.holds_letter_in(year):
            return party.letter
    return None
