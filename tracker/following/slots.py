"""Look-alikes: sentences that say the same of another thing, another place or another person. Pure.

1. *retter medlemslisten* and *har rettet mødekalenderen*: the verb is the same, what it was done to is another.
2. *lys på stien* and *lyset på havnepladsen*: the thing is the same, the place is another.
3. *Syklubben Tråden* and *Filmklubben Lanternen*: names of the same kind.
"""

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from tracker.danish.words import WORD
from tracker.following.language import WordBook

_JOINING = frozenset(("på", "til", "for", "fra", "med", "om", "ved", "i", "hos", "af", "mellem", "over"))
_LEADING = frozenset(
    (
        "en", "et", "den", "det", "de", "nye", "ny", "nyt", "sin", "sit", "sine", "deres", "kommunens", "rådets",
        "forumets", "udvalgets", "op", "ned", "ud", "ind", "hen", "alle", "flere", "to", "tre", "også", "desuden",
        "nu", "at", "få",
    )
)  # fmt: skip
"""What may stand between a verb or preposition and the noun it takes."""
_MOST_WORDS = 40
_ADVERBS = frozenset(("op", "ned", "ud", "ind", "hen", "over", "desuden", "også", "samtidig"))
_AT_PLACE = re.compile(
    r"\b(?:ved|på|i|langs|fra|gennem|mellem|omkring|bag)\s+"
    r"(?:det\s+|den\s+|de\s+)?(?:\w+e\s+)?([A-ZÆØÅ][\w-]{3,}|\w{4,}(?:en|et|ne))\b"
)
_HELPING = frozenset(("har", "er", "blev", "havde", "få", "fået", "bliver"))
_REACH = 5
"""Words behind a head within which something is hung on it."""
_PURPOSE = frozenset(("for", "til"))
_NARROWS = re.compile(r"\b(\w{4,})\s+(?:til|for)\s+(?:den\s+|det\s+|de\s+|en\s+|et\s+)?(\w{5,})")
_VERB = re.compile(r"(?:er|ede|et|te)$")
_PARTICIPLE = re.compile(r"(?:et|[^aeiouyæøå]t)$")
_DEFINITE = re.compile(r"(?:en|et|ne)$")


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text[:600])[:_MOST_WORDS])


@lru_cache(maxsize=65_536)  # each sentence is held against many matters
def _slots_of(text: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(_find_slots(text))


def _find_slots(text: str) -> Iterator[tuple[str, str, str]]:
    """Each head with a preposition (or nothing) and what follows: (*lys*, *på*, *stien*), (*retter*, "", *listen*).

    A head has all that is hung on it within a few words: *time i hallen for kvinder*. A participle has its thing
    before it: *folderen oversat*.
    """
    words = _tokens(text)
    for place, word in enumerate(words[:-1]):
        if word in _JOINING or word in _LEADING or len(word) < 3:
            continue
        follows = words[place + 1]
        if _PARTICIPLE.search(follows) and _DEFINITE.search(word):
            yield follows, "<", word
        elif place and (word in ("har", "havde") or (_VERB.search(word) and _is_verb(words, place))):
            filler = _filler(words, place + 1)
            if filler is not None:
                yield word, "", filler
        for at in range(place + 1, min(place + _REACH, len(words) - 1)):
            if words[at] not in _JOINING:
                if at > place + 1 and words[at] not in _ADVERBS and words[at - 1] not in (*_JOINING, *_LEADING):
                    break
                continue
            filler = _filler(words, at + 1)
            if filler is not None:
                yield word, "for" if words[at] in _PURPOSE else words[at], filler


def _is_verb(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    return not word.endswith("et") or bool(_HELPING & set(words[max(0, place - 3) : place]))


def _filler(words: tuple[str, ...], at: int) -> str | None:
    while at < len(words) and words[at] in _LEADING:
        at += 1
    is_word = at < len(words) and len(words[at]) > 3 and words[at] not in _JOINING
    return words[at] if is_word else None


class Slots:
    """What a matter's text has in its places, held against many others."""

    def __init__(self, wanted: str, book: WordBook) -> None:
        """Find the heads of the text, and the places that it names."""
        self._book = book
        self._heads = [((book.stem_of(head), joint), filler) for head, joint, filler in _slots_of(wanted)]
        self._places = _places(wanted)

    def conflicts(self, offered: str) -> list[str]:
        """The words of the wanted text in whose place the offered one has something else."""
        if not self._heads:
            return []
        theirs: dict[tuple[str, str], set[str]] = {}
        for head, joint, filler in _slots_of(offered):
            theirs.setdefault((self._book.stem_of(head), joint), set()).add(filler)
        return [
            filler
            for place, filler in self._heads
            if (fillers := theirs.get(place)) and not any(self._is_kin(filler, other) for other in fillers)
        ]

    def is_elsewhere(self, offered: str) -> bool:
        """Whether both name places, and none of them is the same: *på stien* and *på havnepladsen*."""
        theirs = _places(offered) if self._places else ()
        return bool(theirs) and not any(self._is_kin(one, other) for one in self._places for other in theirs)

    def _is_kin(self, one: str, other: str) -> bool:
        features = self._book.features_of
        return not features(one).keys().isdisjoint(features(other))


def _places(text: str) -> list[str]:
    return [place.casefold() for place in _AT_PLACE.findall(text[:600])]


def is_narrowed(offered: str, known: Set[str], book: WordBook) -> bool:
    """Whether a thing of the matter is said to be for something else: *vejleder til havnen*."""
    for thing, purpose in _NARROWS.findall(offered[:600]):
        is_of_matter = not known.isdisjoint({book.stem_of(thing.casefold())})
        if is_of_matter and known.isdisjoint(book.features_of(purpose.casefold())):
            return True
    return False
