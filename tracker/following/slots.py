"""Look-alikes: sentences that say the same of another thing, another place or another person. Pure.

1. *retter medlemslisten* and *har rettet mødekalenderen*: the verb is the same, what it was done to is another.
2. *lys på stien* and *lyset på havnepladsen*: the thing is the same, the place is another.
3. *Syklubben Tråden* and *Filmklubben Lanternen*: names of the same kind.
"""

import re
from collections.abc import Iterator, Mapping
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
    r"\b(?:ved|på|i|langs|fra)\s+(?:det\s+|den\s+|de\s+)?(?:\w+e\s+)?([A-ZÆØÅ][\w-]{3,}|\w{4,}(?:en|et|ne))\b"
)
_HELPING = frozenset(("har", "er", "blev", "havde", "få", "fået", "bliver"))
_VERB = re.compile(r"(?:er|ede|et|te)$")
_PARTICIPLE = re.compile(r"(?:et|[^aeiouyæøå]t)$")
_DEFINITE = re.compile(r"(?:en|et|ne)$")


@lru_cache(maxsize=65_536)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text[:600])[:_MOST_WORDS])


def _slots(text: str, book: WordBook) -> Iterator[tuple[str, str, str]]:
    """Each head with a preposition (or nothing) and what follows: (*lys*, *på*, *stien*), (*ret*, "", *listen*).

    A participle has its thing before it: *folderen oversat*.
    """
    words = _tokens(text)
    for place, word in enumerate(words[:-1]):
        if word in _JOINING or word in _LEADING or len(word) < 3:
            continue
        joint, at = "", place + 1
        if words[at] in _ADVERBS and at + 1 < len(words):
            at += 1
        if words[at] in _JOINING:
            joint, at = words[at], at + 1
        elif _PARTICIPLE.search(words[at]) and _DEFINITE.search(word):
            yield book.stem_of(words[at]), "<", word
            continue
        elif (
            place == 0
            or not _VERB.search(word)
            or (word.endswith("et") and not _HELPING & set(words[max(0, place - 3) : place]))
        ):
            continue
        while at < len(words) and words[at] in _LEADING:
            at += 1
        if at < len(words) and len(words[at]) > 3 and words[at] not in _JOINING:
            yield book.stem_of(word), joint, words[at]


def conflicts(wanted: str, offered: str, book: WordBook) -> list[str]:
    """The words of the wanted text in whose place the offered one has something else."""
    theirs: dict[tuple[str, str], set[str]] = {}
    for head, joint, filler in _slots(offered, book):
        theirs.setdefault((head, joint), set()).add(filler)
    found = []
    for head, joint, filler in _slots(wanted, book):
        fillers = theirs.get((head, joint))
        if fillers and not any(_is_kin(book.features_of(filler), book.features_of(other)) for other in fillers):
            found.append(filler)
    return found


def is_elsewhere(wanted: str, offered: str, book: WordBook) -> bool:
    """Whether both name places, and none of them is the same: *på stien* and *på havnepladsen*."""
    mine, theirs = (
        [book.features_of(place.casefold()) for place in _AT_PLACE.findall(text[:600])] for text in (wanted, offered)
    )
    return bool(mine and theirs) and not any(_is_kin(one, other) for one in mine for other in theirs)


def _is_kin(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    return not one.keys().isdisjoint(other)
