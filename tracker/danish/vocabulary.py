"""Loads the closed vocabularies in ``data/vocabulary`` and matches whole words of them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tracker.danish.parties import Party, read_parties
from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Force, Outcome
from tracker.domain.municipality import BodyKind


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a closed vocabulary and what it stands for."""

    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds the phrases of one vocabulary as whole words, the longest first."""

    pattern: re.Pattern[str]
    meanings: Mapping[str, str]

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> "Matcher":
        """Compile the phrases; ``*`` in one stands for up to four words."""
        ordered = sorted(phrases, key=lambda phrase: len(phrase.words), reverse=True)
        choices = "|".join(_to_pattern(phrase.words) for phrase in ordered)
        pattern = re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)
        return cls(pattern, {phrase.words: phrase.meaning for phrase in ordered})

    def first(self, text: str, start: int = 0, end: int | None = None) -> tuple[re.Match[str], str] | None:
        """The first match and its meaning."""
        match = self.pattern.search(text, start, len(text) if end is None else end)
        return (match, self.meaning_of(match[0])) if match else None

    def meaning_of(self, words: str) -> str:
        """What matched words stand for."""
        folded = " ".join(words.casefold().split())
        if folded in self.meanings:
            return self.meanings[folded]
        return next(m for w, m in self.meanings.items() if "*" in w and re.fullmatch(_to_pattern(w), folded))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All closed vocabularies. Keys and entries are folded: NFC, lower case."""

    headings: Mapping[str, SectionKind]
    inline_headings: frozenset[str]
    outcomes: Matcher
    forces: tuple[tuple[Force, Matcher], ...]
    presence_labels: Mapping[str, frozenset[str]]
    presence_phrases: Mapping[str, frozenset[str]]
    roles: frozenset[str]
    marks: Mapping[str, frozenset[str]]
    groups: Mapping[str, frozenset[str]]
    contents: frozenset[str]
    closing: frozenset[str]
    noise: frozenset[str]
    no_papers: frozenset[str]
    labels: Mapping[str, frozenset[str]]
    kinds: Mapping[str, frozenset[str]]
    body_endings: tuple[tuple[str, BodyKind], ...]
    body_openers: frozenset[str]
    generic_bodies: frozenset[str]
    not_bodies: frozenset[str]
    abbreviations: frozenset[str]
    tasks: Mapping[str, frozenset[str]]
    notes: Mapping[str, frozenset[str]]
    municipalities: Mapping[str, str]
    municipality_names: Mapping[str, str]
    parties: tuple[Party, ...]

    def municipality_code(self, name: str) -> str | None:
        """Statistics Denmark's code of a municipality by its name, or ``None``."""
        return self.municipalities.get(fold(name))


@lru_cache(maxsize=4)
def load_vocabulary(folder: Path) -> Vocabulary:
    """Read the TOML files of a folder. Raises ``KeyError`` or ``ValueError`` where a file is not as it should be."""
    absence, marks, labels, bodies = (_read(folder, name) for name in ("absence", "marks", "labels", "bodies"))
    headings = _read_headings(folder)
    names = _read(folder, "municipalities")["municipality"]
    return Vocabulary(
        headings={word: kind for word, (kind, _) in headings.items()},
        inline_headings=frozenset(word for word, (_, inline) in headings.items() if inline),
        outcomes=_read_outcomes(folder),
        forces=tuple(
            (Force(group["force"]), Matcher.of(Phrase(word, group["force"]) for word in group["words"]))
            for group in _read(folder, "forces")["forces"]
        ),
        presence_labels=_sets(absence["labels"]),
        presence_phrases=_sets(absence["phrases"]),
        roles=frozenset(absence["roles"]["words"]),
        marks=_sets({kind: marks[kind]["words"] for kind in ("open", "closed")}),
        groups=_sets(marks["groups"]),
        contents=frozenset(marks["contents"]["words"]),
        closing=frozenset(marks["closing"]["words"]),
        noise=frozenset(fold(word) for word in marks["noise"]["words"]),
        no_papers=frozenset(marks["no_papers"]["words"]),
        labels=_sets(labels["labels"]),
        kinds=_sets(labels["kinds"]),
        body_endings=tuple(
            (ending, BodyKind(group["kind"])) for group in bodies["bodies"] for ending in group["endings"]
        ),
        body_openers=frozenset(bodies["openers"]["words"]),
        generic_bodies=frozenset(bodies["generic"]["words"]),
        not_bodies=frozenset(bodies["not_bodies"]["words"]),
        abbreviations=frozenset(bodies["abbreviations"]["words"]),
        tasks=_sets({kind: table["words"] for kind, table in _read(folder, "tasks").items()}),
        notes=_sets({kind: table["words"] for kind, table in _read(folder, "notes").items()}),
        municipalities={fold(w): row["code"] for row in names for w in (row["name"], *row.get("also", ()))},
        municipality_names={fold(w): row["name"] for row in names for w in (row["name"], *row.get("also", ()))},
        parties=read_parties(_read(folder, "parties")["parties"]),
    )


def _read_headings(folder: Path) -> dict[str, tuple[SectionKind, bool]]:
    """The kind of each heading, and whether it may stand in the middle of a line."""
    return {
        fold(word): (SectionKind(group["kind"]), bool(group.get("inline", True)))
        for group in _read(folder, "headings")["headings"]
        for word in group["words"]
    }


def _read_outcomes(folder: Path) -> Matcher:
    """The words of each outcome."""
    groups = _read(folder, "outcomes")["outcomes"]
    return Matcher.of(Phrase(word, Outcome(group["outcome"]).value) for group in groups for word in group["words"])


def _to_pattern(words: str) -> str:
    return r"\s+".join(r"\S+(?:\s+\S+){0,3}?" if part == "*" else re.escape(part) for part in words.split())


def _read(folder: Path, name: str) -> dict[str, Any]:
    with (folder / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _sets(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in table.items()}
