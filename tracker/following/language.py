"""What is known of Danish and of the field when sentences are compared. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.danish.thesaurus import Thesaurus
from tracker.danish.words import WordForms


@dataclass(frozen=True, slots=True)
class FieldLanguage:
    """The field's thesaurus, irregular forms, and in how many of ``texts`` other minutes each stem stands.

    Without any of them words are compared by their stems alone.
    """

    thesaurus: Thesaurus = field(default_factory=lambda: Thesaurus({}))
    forms: WordForms = field(default_factory=lambda: WordForms({}))
    counts: Mapping[str, int] = field(default_factory=dict)
    texts: int = 0
