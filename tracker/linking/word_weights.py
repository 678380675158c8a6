"""How much of one sentence another meets: rare words weigh more, and Danish compounds and inflections are one word."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 3
_STEM = 6
"""Letters that two forms of a word must share from the start: "lektiehjælp" and "lektiecaféer" do, "oversigt" and
"oversat" do not."""
_LONG = 10
"""From this length a word is most often a compound that names the matter itself."""
_ENDING = re.compile(r"(?:ernes|erne|eres|ere|enes|ene|ens|ets|ers|en|et|er|es|e|s)$")

_EMPTY = frozenset(
    """
    der det den de som for til med har er var blev bliver kan skal vil på om at og en et af i fra ved hvor hvad hvem
    ikke også samt eller men når hvis så deres sin sit sine dets nye nyt mere flere mange alle andre anden andet
    rådet råd rådets udvalget udvalg forvaltningen forvaltning formanden sekretariatet kommunen kommunens møde mødet
    næste inden senest efter under over mellem desuden samtidig herefter hvordan hvornår hvorfor blandt via få får fået
    januar februar marts april maj juni juli august september oktober november december uge kvartal primo medio ultimo
    laver sender holder kommer giver fremlægger forelægger fremsender udarbejder undersøger inviterer orienterer
    opdaterer udsender indhenter fremskaffer vender tilbage besked spurgte spørger findes undersøge udarbejde fremlægge
    forelægge indhente
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Words that tell nothing of the matter: small words, the bodies themselves, times, and what one does with papers."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each word's beginning by its rarity: ``log(1 + sentences / sentences with it)``, as in inverse
    document frequency (Spärck Jones 1972)."""

    by_stem: Mapping[str, float]
    highest: float

    def of(self, stem: str) -> float:
        """The weight of a word's beginning; one that was never seen is as rare as can be."""
        return self.by_stem.get(stem, self.highest)


def weigh(sentences: Sequence[str]) -> Weights:
    """Weights of all words in the sentences of one body."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(stems_in(sentence))
    total = max(1, len(sentences))
    return Weights({stem: math.log(1 + total / count) for stem, count in counts.items()}, math.log(1 + total))


@lru_cache(maxsize=65_536)  # each sentence is held against each task
def stems_in(text: str, shortest: int = _SHORTEST) -> frozenset[str]:
    """The beginnings of a text's telling words without their endings, in lower case."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if len(word) >= shortest and word not in _EMPTY)


def _stem(word: str) -> str:
    bare = _ENDING.sub("", word)
    return (bare if len(bare) >= _SHORTEST else word)[:_STEM]


def names_the_matter(wanted: str, offered: str) -> bool | None:
    """Whether at least one of the wanted text's long words is met; ``None`` where it has none.

    "velkomstfolderen" is not met by "indmeldelsesblanketten", however alike the rest is.
    """
    long_words = stems_in(wanted, _LONG)
    return bool(long_words & stems_in(offered)) if long_words else None


def matched_weight(wanted: str, offered: str, weights: Weights) -> float:
    """Share of the wanted text's word weight that stands in the offered text, 0 to 1.

    A wanted word is met by one that begins alike, or by a compound that ends in it ("madaften" in "fællesmadaften").
    """
    need = stems_in(wanted)
    if not need:
        return 0.0
    have = stems_in(offered)
    running = offered.casefold()
    met = sum(weights.of(stem) for stem in need if stem in have or (len(stem) == _STEM and stem in running))
    return met / sum(weights.of(stem) for stem in need)


def names_in(text: str) -> tuple[str, ...]:
    """Names: two or more capitalised words in a row, or a body's name such as "Teknik- og Miljøudvalget"."""
    found = re.findall(
        r"[A-ZÆØÅ][\w-]+(?:\s+(?:og\s+)?[A-ZÆØÅ][\w-]+)+|[A-ZÆØÅ][\wæøå-]+(?:udvalget|rådet|udvalg)", text
    )
    return tuple(dict.fromkeys(found))
