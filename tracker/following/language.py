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
_MOST_WORDS = 100_000
"""Different words that are remembered."""
_ABSTRACT = re.compile(r"hed(?:en|er|ens|erne|ernes)$")
_SHORTEST_STEM = 3
_ENDING = 2
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
    stems: "Stems" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stems", Stems(self))


class Stems:
    """The stems of the language's words, gathered once: in which lines each stands, and how often it is said."""

    def __init__(self, language: FieldLanguage) -> None:
        """Look at every word of the thesaurus, of the lines and of the counts."""
        self._forms = language.forms
        self._stems: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        for stem, number in language.counts.items():
            self.counts[self.stem_of(stem)] += number
        self.lines: dict[str, list[str]] = defaultdict(list)
        for concept in language.thesaurus:
            for word in (concept.preferred, *concept.synonyms, *concept.narrower):
                if WORD.fullmatch(word) and not word.endswith("-"):
                    self.lines[self.stem_of(word)].append(f"c:{concept.key}")
        for key, line in language.kindred.items():
            for word in line:
                self.lines[self.stem_of(word)].append(f"k:{key}")
        kindred = (word for line in language.kindred.values() for word in line)
        self.known = frozenset(
            form
            for word in (*language.counts, *self.lines, *kindred)
            for form in (word, self.stem_of(word), self._forms.stem_of(word))
            if len(form) >= _SHORTEST_PART or self.is_short_word(form)
        )

    def is_short_word(self, stem: str) -> bool:
        """Whether a stem of three letters is a word of a line: *bus*, *job*."""
        return any(line.startswith("k:") for line in self.lines.get(stem, ()))

    def stem_of(self, word: str) -> str:
        """The stem of a word in lower case."""
        found = self._stems.get(word)
        if found is None:
            if len(self._stems) >= _MOST_WORDS:
                self._stems.clear()
            bare = _ABSTRACT.sub("hed", word)
            once = self._forms.stem_of(bare)
            # a second time: *madaften* and *madaftenen* end alike, and lose one ending more each time
            twice = self._forms.stem_of(once)
            stem = twice if len(once) - len(twice) <= _ENDING else once
            found = self._stems[word] = stem[:-1] if len(stem) > _SHORTEST_STEM and stem[-1] == "e" else stem
        return found


class WordBook:
    """Looks at each different word once. ``words`` are those of the minutes: they part compounds too."""

    def __init__(self, language: FieldLanguage, words: Iterable[str] = ()) -> None:
        """Add the words of the minutes to those of the language."""
        self._forms = language.forms
        self._stems = language.stems
        self._texts = language.texts
        self._seen: dict[str, Mapping[str, float]] = {}
        own = (word for word in words if len(word) >= _SHORTEST_PART and word.isalpha())
        self._known = self._stems.known.union(form for word in own for form in (word, self.stem_of(word)))

    def stem_of(self, word: str) -> str:
        """The stem of a word in lower case."""
        return self._stems.stem_of(word)

    def rarity(self, stem: str) -> float:
        """0 for a word of every text of other minutes, 1 for one never seen.

        ``log((N + 1) / (n + 1)) / log(N + 1)`` with N texts, n of them with the word (after Spärck Jones 1972).
        """
        if self._texts == 0:
            return 1.0
        seen = min(self._stems.counts[stem], self._texts)
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
            if len(part) >= _SHORTEST_PART or self._stems.is_short_word(part):
                found.setdefault(part, _OF_MANY if part in _HEADS else PART)
        for unit, level in list(found.items()):
            share = level if level in (WHOLE, _OF_MANY) else _PART_OF_KINDRED
            for line in self._stems.lines.get(unit, ()):
                level_of_line = CONCEPT if line.startswith("c:") else KINDRED
                found[line] = max(found.get(line, 0.0), level_of_line * share)
        if len(stem) >= _BEGINNING:
            found[f"b:{stem[:_BEGINNING]}"] = _BEGINS_ALIKE
        return found
