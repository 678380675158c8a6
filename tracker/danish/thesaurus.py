"""The thesaurus of the field: the concepts of integration work and every way in which Danish minutes speak of them.

Read from TOML by :mod:`tracker.danish.thesaurus_files`; ``docs/thesaurus.md`` has the format.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tracker.danish.text import fold


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """``IGU`` and *integrationsgrunduddannelse*. The short form is matched as it stands, capitals and all."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Concept:
    """One matter of the field. All words are NFC; but for ``names`` and short forms they are in lower case.

    ``synonyms`` mean the same, ``narrower`` are kinds or parts of it, ``phrases`` are how people tell of it in everyday
    words (*fik job*), ``names`` are proper names with their capitals (*Bydelsmødre*), ``excluded`` look like it and
    mean something else. A hyphen stands for the rest of a compound: *æres-*, *-café*.
    """

    key: str
    preferred: str
    synonyms: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    broader: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Every lower-case word by which the concept is found, each once, the preferred first."""
        long = (abbreviation.long for abbreviation in self.abbreviations)
        return tuple(dict.fromkeys((self.preferred, *self.synonyms, *self.narrower, *self.phrases, *long)))


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """The concepts by key, in the order of their files. Iterating gives the concepts."""

    concepts: Mapping[str, Concept]
    _by_word: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_word: dict[str, list[str]] = defaultdict(list)
        for concept in self.concepts.values():
            short = (abbreviation.short for abbreviation in concept.abbreviations)
            for word in dict.fromkeys((*concept.words, *concept.names, *short)):
                by_word[word].append(concept.key)
        object.__setattr__(self, "_by_word", {word: tuple(keys) for word, keys in by_word.items()})

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts.values())

    def __len__(self) -> int:
        return len(self.concepts)

    def __getitem__(self, key: str) -> Concept:
        return self.concepts[key]

    def concepts_of(self, word: str) -> tuple[Concept, ...]:
        """The concepts that list exactly this word, name or abbreviation (no inflection); empty when none does."""
        keys = self._by_word.get(word) or self._by_word.get(fold(word), ())
        return tuple(self.concepts[key] for key in keys)

    def ancestors_of(self, key: str) -> Mapping[str, int]:
        """The broader concepts of one, those of theirs and so on, each with the fewest steps that lead to it."""
        steps: dict[str, int] = {}
        level = self.concepts[key].broader
        distance = 1
        while level:
            new = [name for name in dict.fromkeys(level) if name not in steps]
            steps.update(dict.fromkeys(new, distance))
            level = tuple(above for name in new for above in self.concepts[name].broader)
            distance += 1
        return steps
