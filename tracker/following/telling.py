"""The telling words of a text: how rare each is, what it stands for, and which of them another text has. Pure."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tracker.danish.words import WORD
from tracker.following.language import WHOLE, FieldLanguage, WordBook

_SMALL = frozenset(
    """
    der det den de som til for med har er var blev bliver kan skal vil på om at og en et af i fra ved hvor hvad hvem
    ikke også samt eller men når hvis så deres sin sit sine dets nye nyt ny mere flere mange alle andre anden andet
    efteråret foråret sommeren vinteren sommerferien imod før kr næste inden senest efter under over mellem desuden
    samtidig herefter hvordan hvornår hvorfor blandt via få får fået dermed derfor herunder hvilke hvilken hvilket
    endvidere igen nu allerede siden fremover snarest muligt mulighed januar februar marts april maj juni juli
    august september oktober november december uge kvartal primo medio ultimo mandag tirsdag onsdag torsdag fredag
    lørdag søndag år måned dag dage sommerferie årets udgang gang hver denne dette kommune kommunen kommunens møde
    mødet mødes sag sagen punkt punktet ønsker ønske være have haft gøre sig man vi os sende sender sendt tage tager
    taget give giver givet holde lave laver fremlægger forelægger fremlægges forelægges udarbejder undersøger
    undersøge indhenter kontakter spørger følger vender tilbage besked videre sætter sørger står finde find bede
    beder bad bedt anmoder opfordrer opfordres bedes aftalt aftale enig lovede lover oplyse oplyste påtager gerne
    kunne skulle ville hele selv begge ad langs op ned ud ind hos uden mod per pr kommer komme gå går oplyser gør
    gjort gjorde fik ham hende han hun deltage deltager dem disse hvert sådan dog kun bare nogle noget nogen par god
    gode godt aldrig fat evt stor store lille små første sidste seneste særlig mulig muligheden muligheder samme
    egen eget egne først sat pause dagsordenen drejer dreje højst hendes hans vores jeres skriver skrive
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Words that tell nothing of the matter: small words, times, and what one does with papers."""
_BODIES = re.compile(
    r"^(?:råd(?:et|ets)|udvalg(?:et|ets)?|forum(?:met|et|ets)?|"
    r"dialogforum(?:met|et)?|forvaltning(?:en|ens)?|administration(?:en|ens)?|"
    r"formand(?:en|ens)?|næstformand(?:en|ens)?|sekretariat(?:et|ets)?|"
    r"sekretær(?:en|ens)?|medlem(?:met|mer|merne|mernes)?|"
    r"integrationsråd(?:et|ets)?|kommunalbestyrelse(?:n|ns)?|integration(?:en|ens)?)$"
)
_RARE_ENOUGH = 0.25
_NAME = 1.3
_COMMON_NAME = 0.4


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a text: how rare each is, and what all of them stand for with how far."""

    weights: Mapping[str, float]
    features: Mapping[str, float]
    holders: Mapping[str, str] = field(default_factory=dict)
    """The word, or the part of it, that each of the features stands for best."""


NO_WORDS = Words({}, {})


class Lexicon:
    """How rare the words of some sentences are, half by other minutes and half by these; each is looked at once."""

    def __init__(self, texts: Sequence[str], language: FieldLanguage) -> None:
        """Count in how many of the texts each stem stands; the words of all of them part each other's compounds."""
        spoken = [WORD.findall(text) for text in texts]
        self.book = WordBook(language, {word.casefold() for words in spoken for word in words})
        self._frequency: Counter[str] = Counter()
        for words in spoken:
            self._frequency.update({self.book.stem_of(word.casefold()) for word in words})
        self._count = max(1, len(texts))
        self._rarities: dict[str, float | None] = {}

    def local(self, number: int) -> float:
        """How rare something is that stands in so many of these sentences: 1 in none, 0 in all."""
        return math.log((self._count + 1) / (number + 1)) / math.log(self._count + 1)

    def rarity(self, stem: str) -> float:
        """How rare a stem is, half by other minutes and half by these."""
        return (self.book.rarity(stem) + self.local(min(self._frequency[stem], self._count))) / 2

    def local_of(self, word: str) -> float:
        """How rare a word in lower case is in these sentences alone."""
        return self.local(min(self._frequency[self.book.stem_of(word)], self._count))

    def _rarity_of(self, word: str) -> float | None:
        """The rarity of a word in lower case, ``None`` for one that tells nothing of the matter."""
        if word not in self._rarities:
            is_bare = len(word) < 2 or word in _SMALL or word.isdigit() or _BODIES.match(word)
            self._rarities[word] = None if is_bare else max(self.rarity(self.book.stem_of(word)), _RARE_ENOUGH)
        return self._rarities[word]

    def words_of(self, text: str) -> Words:
        """The telling words of a text."""
        weights: dict[str, float] = {}
        features: dict[str, float] = {}
        holders: dict[str, str] = {}
        for place, match in enumerate(WORD.finditer(text)):
            word = match[0].casefold()
            rarity = self._rarity_of(word)
            if rarity is None:
                continue
            if place > 0 and match[0][0].isupper() and not text.endswith((": ", ". "), 0, match.start()):
                rarity = _NAME * max(_COMMON_NAME, self.local_of(word))
            weights[word] = max(weights.get(word, 0.0), rarity)
            for unit, level in self.book.features_of(word).items():
                if level > features.get(unit, 0.0):
                    features[unit] = level
                    holders[unit] = word if level == WHOLE else f"{word}/{unit}"
        return Words(weights, features, holders)
