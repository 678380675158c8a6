"""Which working group a sentence names, and by which words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary

_QUOTED = re.compile(r"\s*[\"”»“„'‘«](?P<name>[^\"”»“„'‘’«]{2,60})[\"”»“„'’«]")
_STOP = (
    r"(?:består|bestående|har|havde|er|var|skal|kan|vil|der|som|med|ligger|lå|holder|holdt|mødes|mødtes|blev|bliver|"
    r"fortsætter|fortsatte|nedsættes|nedlægges|nedlagdes|genoptager|genoptog|genoptages|genopstartes|ophører|ophørte|"
    r"opløses|sættes|stilles|arbejder|planlægger|orienterede|fremlagde|afsluttes|afventer|laver|på\s+pause|i\s+bero|"
    r"på\s+næste|samt|som|så|da|fordi|pga|indtil|når|senest|"
    r"inden|forbereder|besøgte|præsenterede|forelægger|fremlægger|"
    r"udarbejder|kommer|indtil|frem)"
)
_ABOUT = re.compile(
    rf"\s+(?:om|for|vedr\.?|vedrørende|omkring|til)\s+(?!at\b)(?P<name>(?!{_STOP}\b)[\w/&'’-]+"
    rf"(?:(?:,\s+(?=[a-zæøå]+\s+og\b)|\s+)(?!{_STOP}\b)[\w/&'’-]+){{0,9}})"
)
_GENERIC_TITLE = re.compile(
    r"^(?:eventuelt|orientering|meddelelser|nyt$|nyt fra|siden sidst|tilbage ?meldinge?r?|gensidig|godkendelse|status$|"
    r"opfølgning|arbejdsgrupper|dagsorden|bordet rundt|kommende|drøftelse$|beslutning$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """A group in a sentence: its name where the sentence has one, its place, and how its noun stands.

    ``is_known_kind``: the noun is one that means a working group and nothing else.
    """

    name: str | None
    start: int
    end: int
    is_plural: bool
    is_known_kind: bool


def find_group(
    sentence: str, vocabulary: Vocabulary, body: str | None = None, known: Sequence[str] = ()
) -> FoundGroup | None:
    """The first working group that a sentence names, or ``None``; ``known`` are names given before in the item.

    1. *arbejdsgruppen om trafik*, *en arbejdsgruppe for unge*  2. *arbejdsgruppen "Ung i job"*
    3. *festivalgruppen*, *Mentorgruppen*: groups with a name of their own  4. *arbejdsgrupperne*: all of them

    *målgruppen*, *ledergruppen* and the body's own name (*Kulturgruppen* in its own minutes) are none.
    """
    match = _noun(vocabulary.notes["group_nouns"]).search(sentence)
    if match is not None:
        behind = _QUOTED.match(sentence, match.end()) or _ABOUT.match(sentence, match.end())
        is_plural = match["plural"] is not None
        end = behind.end() if behind and not is_plural else match.end()
        has_name = (behind is not None and not is_plural) or bool(match["before"])
        return FoundGroup(sentence[match.start() : end] if has_name else None, match.start(), end, is_plural, True)
    for match in _OWN_NAME.finditer(sentence):
        folded = match[0].casefold()
        if folded not in vocabulary.notes["not_groups"] and (body is None or folded != fold(body)):
            return FoundGroup(match[0], match.start(), match.end(), False, False)
    return _known_group(sentence, known)


def _known_group(sentence: str, known: Sequence[str]) -> FoundGroup | None:
    folded = sentence.casefold()
    for name in known:
        start = folded.find(name.casefold())
        if start >= 0 and len(folded) == len(sentence):
            return FoundGroup(name, start, start + len(name), False, False)
    return None


_OWN_NAME = re.compile(r"(?<![\w-])[\w-]{3,40}gruppen(?![\w-])(?!\s+[A-ZÆØÅ])")
"""*Mentorgruppen*; with a name behind (*Integrationsgruppen Solsikken*) it is an association."""


@lru_cache(maxsize=4)
def _noun(nouns: frozenset[str]) -> re.Pattern[str]:
    choices = "|".join(re.escape(noun).replace(r"\ ", r"\s") for noun in sorted(nouns, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<before>[\wæøå]{{2,25}}-?)??(?:{choices})"
        r"(?:(?P<plural>r|rne|rnes|ene)|n|ns|s|t|et|ts|ets)?(?![\w-])",
        re.IGNORECASE,
    )


def is_generic(title: str) -> bool:
    """*Eventuelt*, *Siden sidst*, *Orientering fra formanden*: a title that says nothing of what is told below it."""
    return _GENERIC_TITLE.match(title) is not None


def name_from_title(title: str | None, vocabulary: Vocabulary) -> str | None:
    """What a group without a name is called by its item's title, unless that is a generic one."""
    if not title or is_generic(title):
        return None
    group = find_group(title, vocabulary)
    if group is not None:
        return group.name
    return title


def is_all_groups(group: FoundGroup) -> bool:
    """*Arbejdsgrupperne*: every group that there is."""
    return group.is_plural and group.name is None


def heads_list(sentence: str, vocabulary: Vocabulary) -> bool:
    """*Rådet har nedsat følgende arbejdsgrupper:*: the points below are groups."""
    match = _noun(vocabulary.notes["group_nouns"]).search(sentence)
    return match is not None and match["plural"] is not None and sentence.rstrip().endswith(":")


def split_listed(words: str) -> Sequence[str]:
    """A point of such a list as name and members: *Mentorkorpset (Gitte, Ruth)*, *Trafik: Bo og Åse*."""
    for sign in (" (", ": ", " – ", " - "):
        name, found, rest = words.partition(sign)
        if found and name.strip():
            return name.strip(" .:"), rest.strip(" .)")
    return words.strip(" .:"), ""
