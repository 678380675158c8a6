"""How much of one sentence another meets: rare words weigh more, and Danish compounds and inflections are one word."""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
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


class WordIndex:
    """Which sentences hold which words, and how rare each word is among them.

    A word weighs ``log(1 + sentences / sentences with it)``, as in inverse document frequency (Spärck Jones 1972); one
    that was never seen is as rare as can be.
    """

    def __init__(self, sentences: Sequence[str], searched: Container[int] | None = None) -> None:
        """Index the sentences; all count for the weights, those ``searched`` (by number) can be found."""
        self._frequency: Counter[str] = Counter()
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._by_piece: dict[str, list[int]] = {}
        running: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(sentences):
            stems = stems_in(sentence)
            self._frequency.update(stems)
            if searched is not None and number not in searched:
                continue
            for stem in stems:
                self._by_stem[stem].append(number)
            for word in set(sentence.casefold().split()):
                running[word].append(number)
        self._running = running
        self._words_with = _pieces(running)
        self._count = max(1, len(sentences))

    def weight_of(self, stem: str) -> float:
        """The weight of a word's beginning."""
        return math.log(1 + self._count / max(1, self._frequency[stem]))

    def shares(self, wanted: str, since: int = 0) -> Mapping[int, float]:
        """Share of the wanted text's word weight, up to 1, that each sentence meets; none that meets nothing.

        A wanted word is met by one that begins alike, or by a compound that ends in it ("madaften" in
        "fællesmadaften"). Sentences are known by their number; those before ``since`` are not looked at.
        """
        met: dict[int, float] = {}
        weights = [(stem, self.weight_of(stem)) for stem in stems_in(wanted)]
        for stem, weight in weights:
            holders = self._holders(stem)
            for number in holders[bisect_left(holders, since) :]:
                met[number] = met.get(number, 0.0) + weight
        whole = sum(weight for _, weight in weights)
        return {number: weight / whole for number, weight in met.items()}

    def _holders(self, stem: str) -> Sequence[int]:
        """The sentences that meet a word's beginning."""
        if len(stem) != _STEM:
            return self._by_stem.get(stem, ())
        if stem not in self._by_piece:
            within = (number for word in self._words_with.get(stem, ()) for number in self._running[word])
            self._by_piece[stem] = sorted({*within, *self._by_stem.get(stem, ())})
        return self._by_piece[stem]


def _pieces(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The words in which each run of as many letters as a stem has stands."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for piece in {word[at : at + _STEM] for at in range(len(word) - _STEM + 1)}:
            found[piece].append(word)
    return found


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


def names_in(text: str) -> tuple[str, ...]:
    """Names: two or more capitalised words in a row, or a body's name such as "Teknik- og Miljøudvalget"."""
    found = re.findall(
        r"[A-ZÆØÅ][\w-]+(?:\s+(?:og\s+)?[A-ZÆØÅ][\w-]+)+|[A-ZÆØÅ][\wæøå-]+(?:udvalget|rådet|udvalg)", text
    )
    return tuple(dict.fromkeys(found))
