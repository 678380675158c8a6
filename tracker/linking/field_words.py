"""Words of a municipality's other fields: an item that is told in them is hardly about the policy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.danish.words import WordForms
from tracker.linking.phrases import Phrase, units_of


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Words of other fields: *lokalplan*, *budgetopfølgning*, *godkendelse af dagsorden*."""

    others: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, Sequence[str]]]) -> "FieldWords":
        """From ``data/vocabulary/linking.toml``, whose table ``others`` has a list for each field."""
        return cls(tuple(word for words in table["others"].values() for word in words))

    def phrases(self, number: int, forms: WordForms) -> Iterator[Phrase]:
        """The words as phrases of one concept more, with this number."""
        for entry in dict.fromkeys(self.others):
            yield Phrase(number, entry, units_of(entry, forms), 1.0)
