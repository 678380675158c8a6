"""Words that tell whether an item is about the field at all: whom it is about, or another field of the municipality."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.danish.words import WordForms
from tracker.linking.phrase_index import Phrase, units_of


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Word lists by what they tell: ``people`` (*flygtning*, *syrisk*) and ``others`` (*lokalplan*, *regnskab*)."""

    people: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, Sequence[str]]]) -> "FieldWords":
        """From the tables of ``data/vocabulary/linking.toml``."""
        people, others = (
            tuple(word for words in table.get(kind, {}).values() for word in words) for kind in ("people", "others")
        )
        return cls(people, others)

    def phrases(self, first: int, forms: WordForms) -> Iterator[Phrase]:
        """The words as phrases of two concepts more: number ``first`` for people, the next for other fields."""
        for number, words in enumerate((self.people, self.others), first):
            for entry in dict.fromkeys(words):
                yield Phrase(number, entry, units_of(entry, forms), 1.0)
