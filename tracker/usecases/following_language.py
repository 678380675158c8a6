"""Loads what following knows of Danish and of the field."""

import tomllib
from functools import lru_cache
from pathlib import Path

from tracker.following.calibration import Calibration
from tracker.following.language import FieldLanguage
from tracker.usecases.linking_language import load_language

_DATA = Path(__file__).resolve().parent.parent.parent / "data"


@lru_cache(maxsize=1)
def load_field_language() -> FieldLanguage:
    """The thesaurus, the forms and the counts that linking has, and the lines of kindred words; read once."""
    language = load_language()
    table = tomllib.loads((_DATA / "vocabulary" / "following.toml").read_text(encoding="utf-8"))
    calibration = Calibration.of(tomllib.loads((_DATA / "following" / "calibration.toml").read_text(encoding="utf-8")))
    kindred = {key: tuple(dict.fromkeys(words.split())) for key, words in table["associations"].items()}
    return FieldLanguage(
        calibration, language.thesaurus, language.forms, language.counts.counts, language.counts.texts, kindred
    )
