"""What each word stands for when sentences are compared: stem, parts of a compound, concept, kindred words. Pure."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tracker.danish.thesaurus import Thesaurus
from tracker.danish.words import WORD, WordForms, find_parts
from tracker.following.calibration import Calibration

WHOLE = 1.0
PART = 0.75
"""How far a compound stands for the words in it: *velkomstfolder* for *folder*."""
CONCEPT = 0.55
"""How far a word stands for a concept of the field's thesaurus."""
KINDRED = 0.4
"""How far it stands for a line of kindred words (``data/vocabulary/following.toml``)."""
_PART_OF_KINDRED = 0.8
_OF_MANY = 0.3
_HEADS = frozenset(
    (
        "center", "centr", "hus", "grup", "grupp", "dag", "mød", "arbejd", "områd", "kommun", "over", "under",
        "forvaltning", "konsulent", "leder", "led", "udvalg", "råd", "tid", "sted", "afdeling", "plads",
        "forening", "for", "hold", "ting", "person", "medarbejder", "sag", "projekt", "tilbud",
    )
)  # fmt: skip
"""Parts of so many compounds that they tell of none: *sprogcenter*, *frivilligcenter*."""
_ABSTRACT = re.compile(r"hed(?:en|er|ens|erne|ernes)$")
_SHORTEST_STEM = 3
_SHORTEST_PART = 4
_BEGINNING = 6
"""Letters by which two words are one where the stems differ: *sundhedsplejen*, *sundhedsplejersken*."""
_BEGINS_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class FieldLanguage:
    """The field's thesaurus, irregular forms, kindred words, and in how many of ``texts`` minutes each stem stands.

    Without any of them words are compared by their stems alone. ``calibration`` says how much each evidence tells.
    """

    calibration: Calibration
    thesaurus: Thesaurus = field(default_factory=lambda: Thesaurus({}))
    forms: WordForms = field(default_factory=lambda: WordForms({}))
    counts: Mapping[str, int] = field(default_factory=dict)
    texts: int = 0
    kindred: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class WordBook:
    """Looks at each different word once. ``words`` are those of the minutes: they part compounds too."""

    def __init__(self, language: FieldLanguage, words: Iterable[str] = ()) -> None:
        """Gather the words that part compounds, and the lines that each stem stands in."""
        self._forms = language.forms
        self._stems: dict[str, str] = {}
        self._seen: dict[str, Mapping[str, float]] = {}
        self._texts = language.texts
        self._counts: Counter[str] = Counter()
        for stem, number in language.counts.items():
            self._counts[self.stem_of(stem)] += number
        self._concepts: dict[str, list[str]] = defaultdict(list)
        for concept in language.thesaurus:
            for word in (concept.preferred, *concept.synonyms, *concept.narrower):
                if WORD.fullmatch(word) and not word.endswith("-"):
                    self._concepts[self.stem_of(word)].append(f"c:{concept.key}")
        self._kindred: dict[str, list[str]] = defaultdict(list)
        for key, line in language.kindred.items():
            for word in line:
                self._kindred[self.stem_of(word)].append(f"k:{key}")
        own = {self.stem_of(word) for word in words if len(word) >= _SHORTEST_PART and word.isalpha()}
        self._known = frozenset(
            stem
            for stem in (*self._counts, *self._concepts, *self._kindred, *own)
            if len(stem) >= _SHORTEST_PART or stem in self._kindred
        )

    def stem_of(self, word: str) -> str:
        """The stem of a word in lower case."""
        found = self._stems.get(word)
        if found is None:
            bare = _ABSTRACT.sub("hed", word)
            # a second time: *madaften* and *madaftenen* end alike, and lose one ending more each time
            stem = self._forms.stem_of(self._forms.stem_of(bare))
            found = self._stems[word] = stem[:-1] if len(stem) > _SHORTEST_STEM and stem[-1] == "e" else stem
        return found

    def rarity(self, stem: str) -> float:
        """0 for a word of every text of other minutes, 1 for one never seen.

        ``log((N + 1) / (n + 1)) / log(N + 1)`` with N texts, n of them with the word (after Spärck Jones 1972).
        """
        if self._texts == 0:
            return 1.0
        seen = min(self._counts[stem], self._texts)
        return math.log((self._texts + 1) / (seen + 1)) / math.log(self._texts + 1)

    def features_of(self, word: str) -> Mapping[str, float]:
        """What a word (in lower case) stands for, each with how far."""
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._look_at(word)
        return found

    def _look_at(self, word: str) -> Mapping[str, float]:
        stem = self.stem_of(word)
        found = {stem: WHOLE}
        pieces = [self.stem_of(piece) for piece in word.split("-") if len(piece) >= _SHORTEST_PART]
        parts = [*find_parts(word, self._known, self._forms), *(pieces if "-" in word else ())]
        for part in dict.fromkeys(map(self.stem_of, parts)):
            if len(part) >= _SHORTEST_PART or part in self._kindred:
                found.setdefault(part, _OF_MANY if part in _HEADS else PART)
        for unit, level in list(found.items()):
            share = level if level in (WHOLE, _OF_MANY) else _PART_OF_KINDRED
            for concept in self._concepts.get(unit, ()):
                found[concept] = max(found.get(concept, 0.0), CONCEPT * share)
            for line in self._kindred.get(unit, ()):
                found[line] = max(found.get(line, 0.0), KINDRED * share)
        if len(stem) >= _BEGINNING:
            found[f"b:{stem[:_BEGINNING]}"] = _BEGINS_ALIKE
        return found
