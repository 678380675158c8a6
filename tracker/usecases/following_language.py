"""Loads what following knows of Danish and of the field."""

from functools import lru_cache

from tracker.following.language import FieldLanguage
from tracker.usecases.linking_language import load_language


@lru_cache(maxsize=1)
def load_field_language() -> FieldLanguage:
    """The thesaurus, the forms and the counts that linking has; read once in a process."""
    language = load_language()
    return FieldLanguage(language.thesaurus, language.forms, language.counts.counts, language.counts.texts)
