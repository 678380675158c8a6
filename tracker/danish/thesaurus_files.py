"""Thesaurus files (TOML) to a :class:`Thesaurus`; ``docs/thesaurus.md`` has the format.

Pure: the texts of files in, concepts out. A municipality's own files add concepts and words to those of the product,
and take away what does not fit.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tracker.danish.text import fold
from tracker.danish.thesaurus import Abbreviation, Concept, Thesaurus
from tracker.errors import RejectedThesaurus, ThesaurusFault, ThesaurusProblem

_KEY = re.compile(r"[^\W\d_]\w*")
_SHORTEST = 3
"""Letters of a word; anything shorter is an abbreviation, or says nothing."""
_WORDS = ("synonyms", "narrower", "phrases", "names")
_LISTS = (*_WORDS, "broader", "not", "remove")
_FIELDS = frozenset((*_LISTS, "preferred", "abbreviations", "drop"))


def read_thesaurus(texts: Mapping[str, str], own: Mapping[str, str] | None = None) -> Thesaurus:
    """Concepts from the TOML texts of files by file name; ``own`` are a municipality's, applied over them in turn.

    Raises :class:`RejectedThesaurus` with every problem found, each naming its file and entry.
    """
    problems: list[ThesaurusProblem] = []
    found: dict[str, Concept] = {}
    origin: dict[str, str] = {}
    for is_own, files in ((False, texts), (True, own or {})):
        for file, text in files.items():
            for key, entry in _entries(file, text, problems):
                if key in found and not is_own:
                    problems.append(ThesaurusProblem(file, key, ThesaurusFault.TWICE))
                    continue
                _apply(file, key, entry, found, problems)
                origin[key] = file
    if not problems:  # a concept that could not be read would be missed by all that name it
        _check_hierarchy(found, origin, problems)
    if problems:
        raise RejectedThesaurus(tuple(problems))
    return Thesaurus(found)


def _entries(file: str, text: str, problems: list[ThesaurusProblem]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The sound entries of one file; what is wrong with the others goes to the problems."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(ThesaurusProblem(file, "", ThesaurusFault.NOT_TOML, str(error)))
        return
    for key, entry in table.items():
        wrong = [ThesaurusProblem(file, key, fault, value) for fault, value in _faults(key, entry)]
        problems += wrong
        if not wrong:
            yield key, entry


def _faults(key: str, entry: Any) -> Iterator[tuple[ThesaurusFault, str]]:
    if not _KEY.fullmatch(key) or key != key.lower():
        yield ThesaurusFault.BAD_KEY, key
    if not isinstance(entry, dict):
        yield ThesaurusFault.NOT_AN_ENTRY, str(entry)
        return
    for name, value in entry.items():
        if name not in _FIELDS:
            yield ThesaurusFault.UNKNOWN_FIELD, name
        elif not _is_of_its_type(name, value):
            yield ThesaurusFault.WRONG_TYPE, name
        elif name == "preferred" or name in _WORDS:
            words = [value] if isinstance(value, str) else value
            yield from ((ThesaurusFault.TOO_SHORT, word) for word in words if len(fold(word)) < _SHORTEST)


def _is_of_its_type(name: str, value: Any) -> bool:
    if name == "preferred":
        return isinstance(value, str)
    if name == "drop":
        return isinstance(value, bool)
    if name == "abbreviations":
        return isinstance(value, dict) and all(isinstance(long, str) and fold(long) for long in value.values())
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _apply(
    file: str, key: str, entry: Mapping[str, Any], found: dict[str, Concept], problems: list[ThesaurusProblem]
) -> None:
    """Add an entry to what was found: a new concept, or more words (or fewer) for one that is there."""
    if entry.get("drop", False):
        if found.pop(key, None) is None:
            problems.append(ThesaurusProblem(file, key, ThesaurusFault.NOT_THERE, key))
        for name, concept in found.items():
            found[name] = replace(concept, broader=tuple(above for above in concept.broader if above != key))
        return
    before = found.get(key)
    if before is None and "preferred" not in entry:
        problems.append(ThesaurusProblem(file, key, ThesaurusFault.NO_PREFERRED))
        return
    concept = _extended(before or Concept(key, fold(entry["preferred"])), entry)
    for word in entry.get("remove", ()):
        shorter = _without(concept, fold(word))
        if shorter == concept:
            problems.append(ThesaurusProblem(file, key, ThesaurusFault.NOT_THERE, word))
        concept = shorter
    found[key] = concept


def _extended(concept: Concept, entry: Mapping[str, Any]) -> Concept:
    def more(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*words, *(fold(word) for word in entry.get(name, ())))))

    preferred = fold(entry.get("preferred", concept.preferred))
    synonyms = more("synonyms", concept.synonyms)
    if preferred != concept.preferred:
        synonyms = tuple(dict.fromkeys((concept.preferred, *synonyms)))
    pairs = {a.short: a for a in concept.abbreviations}
    pairs |= {short: Abbreviation(short, fold(long)) for short, long in entry.get("abbreviations", {}).items()}
    return replace(
        concept,
        preferred=preferred,
        synonyms=tuple(word for word in synonyms if word != preferred),
        narrower=more("narrower", concept.narrower),
        phrases=more("phrases", concept.phrases),
        excluded=more("not", concept.excluded),
        names=tuple(dict.fromkeys((*concept.names, *entry.get("names", ())))),
        abbreviations=tuple(pairs.values()),
        broader=tuple(dict.fromkeys(entry.get("broader", concept.broader))),
    )


def _without(concept: Concept, word: str) -> Concept:
    """The concept without a word, wherever it stood; the preferred term stays, as a concept needs a name."""
    return replace(
        concept,
        synonyms=tuple(one for one in concept.synonyms if one != word),
        narrower=tuple(one for one in concept.narrower if one != word),
        phrases=tuple(one for one in concept.phrases if one != word),
        excluded=tuple(one for one in concept.excluded if one != word),
        names=tuple(one for one in concept.names if fold(one) != word),
        abbreviations=tuple(one for one in concept.abbreviations if fold(one.short) != word),
    )


def _check_hierarchy(found: Mapping[str, Concept], origin: Mapping[str, str], problems: list[ThesaurusProblem]) -> None:
    """Every broader concept is there, and none is broader than itself."""
    for key, concept in found.items():
        problems.extend(
            ThesaurusProblem(origin[key], key, ThesaurusFault.UNKNOWN_BROADER, above)
            for above in concept.broader
            if above not in found
        )
    waiting = {key: {above for above in concept.broader if above in found} for key, concept in found.items()}
    below: dict[str, list[str]] = {key: [] for key in found}
    for key, above in waiting.items():
        for name in above:
            below[name].append(key)
    free = [key for key, above in waiting.items() if not above]
    while free:
        top = free.pop()
        del waiting[top]
        for key in below[top]:
            waiting[key].discard(top)
            if not waiting[key]:
                free.append(key)
    problems.extend(ThesaurusProblem(origin[key], key, ThesaurusFault.CYCLE) for key in waiting)
