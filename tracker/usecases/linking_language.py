"""Loads what linking knows of Danish and of the field: thesaurus, forms, word lists, counts and calibration."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from tracker.danish.thesaurus_files import read_thesaurus
from tracker.danish.words import WordForms
from tracker.linking.calibration import Calibration
from tracker.linking.field_words import FieldWords
from tracker.linking.lexicon import WordCounts
from tracker.linking.meaning import Language

_DATA = Path(__file__).resolve().parent.parent.parent / "data"
"""The product's own data lies beside its code; a municipality's own words in ``local`` below it."""


@lru_cache(maxsize=4)
def load_language(data: Path = _DATA) -> Language:
    """The product's words and those that the municipality has added (``data/local/thesaurus``, docs/thesaurus.md).

    Read once in a process. Raises ``RejectedThesaurus`` where a file of the thesaurus is not as it should be.
    """
    words = data / "vocabulary"
    return Language(
        thesaurus=read_thesaurus(_texts(words / "thesaurus"), _texts(data / "local" / "thesaurus")),
        forms=load_forms(data),
        field_words=FieldWords.of(_table(words / "linking.toml")),
        counts=_counts(data / "linking" / "word_counts.tsv"),
        background=tuple((data / "linking" / "background.txt").read_text(encoding="utf-8").splitlines()),
    )


def load_forms(data: Path = _DATA) -> WordForms:
    """The forms that no rule of endings leads back, with the dictionary form itself among them."""
    kinds = _table(data / "vocabulary" / "linking_forms.toml").values()
    return WordForms({form: base for kind in kinds for base, all_ in kind.items() for form in (base, *all_.split())})


@lru_cache(maxsize=4)
def load_calibration(data: Path = _DATA) -> Calibration:
    """The parameters by which nearness becomes a probability and a band."""
    return Calibration.of(_table(data / "linking" / "calibration.toml"))


def _texts(folder: Path) -> Mapping[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _counts(path: Path) -> WordCounts:
    """Lines of stem, tab, number of texts; the first line, with an empty stem, has the number of all texts."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return WordCounts(int(rows[0][1]), {stem: int(number) for stem, number in rows[1:]})
