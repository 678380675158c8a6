"""Who sits in a working group, as its sentence names them; also by first name alone."""

import re

from tracker.danish.vocabulary import Vocabulary

_NAME = re.compile(
    r"[A-ZÆØÅÄÖÜÉ][\w.'’\-]*(?:\s(?:[A-ZÆØÅÄÖÜÉ][\w.'’\-]*|af|de|el|al|la|van|von|bin|der)){0,5}(?<![.\-])"
)
_AND = re.compile(r"\s*(?:[,;/]|\bog\b|\bsamt\b|&)\s*")
_INSTITUTION = re.compile(
    r"(?:centret|centeret|center|kontoret|forvaltningen|"
    r"sekretariatet|foreningen|udvalget|rådet|byrådet|kommunen|skolen|"
    r"biblioteket|gruppen|bestyrelsen|kommune|afdelingen|huset|klubben)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:bestående af|består (?:nu |i dag |fortsat |herefter )?af|består (?:nu )?ligeledes af|med deltagelse af|"
    r"medlemmer(?:ne)?(?: af gruppen)?(?: er| bliver)?:?|deltagere:?)\s+(?P<list>[^.;:()]{2,300})",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\((?P<list>[^()]{2,300})\)")
_WITH = re.compile(r"\bmed\s+(?P<list>[^.;:()]{2,300})")
_BEFORE = re.compile(
    r"^(?P<list>[^.;:()]{2,200}?)\s(?:meldte sig|melder sig|har meldt sig|udgør|sidder|indgår|indtræder|indtrådte|"
    r"træder ind|deltager|blev udpeget|er udpeget|udpeges|blev valgt|er valgt)\b"
)
_CHOSEN = re.compile(r"\b(?:udpegede|udpeger|valgte|vælger)\s+(?P<list>[^.;:()]{2,200}?)\s(?:til|som)\b")
_LEAVES = re.compile(
    r"\b(?:træder|trådte|trådt|går|gik|er)\s(?:ud|ude)\s(?:af|fra)\b|\budtr[æå]d\w*|\bforlader\b", re.IGNORECASE
)
_LEADER = re.compile(
    r"(?P<list>[A-ZÆØÅ][\w.'’-]*(?:\s[A-ZÆØÅ][\w.'’-]*){0,4})\s(?:er|bliver|blev)\s(?:gruppens\s)?tovholder\b|"
    r"\b[Tt]ovholder(?:\ser|:)\s(?P<other>[A-ZÆØÅ][\w.'’-]*(?:\s[A-ZÆØÅ][\w.'’-]*){0,4})"
)


def find_members(sentence: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The persons that a sentence about a group names as its members, in order and each once.

    1. *Mentorkorpset (Gitte, Ruth og Anna K.)*  2. *… bestående af formanden, Bo Vik og Åse Ærø*  3. *Medlemmer: Bo,
    Åse*  4. *En arbejdsgruppe med Anna og Bo laver programmet*  5. *Rådet udpegede Anna Vik til arbejdsgruppen*
    6. *Bo Vik er tovholder*

    Offices (*formanden*), numbers (*to medlemmer*) and institutions (*Jobcentret*) are no names.
    """
    found: list[str] = []
    for pattern in (_INSIDE, _BEHIND, _WITH, _CHOSEN, _BEFORE):
        for match in pattern.finditer(sentence):
            found.extend(_names(match["list"], vocabulary))
    for match in _LEADER.finditer(sentence):
        found.extend(_names(match["list"] or match["other"], vocabulary))
    return tuple(dict.fromkeys(found))


def group_members(sentence: str, behind: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Those named as members; ``behind`` is where the group's name ends. Who leaves it is none.

    Besides the shapes of ``find_members``: *Arbejdsgruppen om trafik: Bo og Åse*.
    """
    if _LEAVES.search(sentence):
        return ()
    rest = sentence[behind:].lstrip()
    listed = listed_members(rest[1:], vocabulary) if rest.startswith(":") else ()
    return listed or find_members(sentence, vocabulary)


def listed_members(words: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names of a list of nothing else: *Gitte K-W, Ruth og Anna*; empty where a part of it is no name."""
    parts = [part for part in _AND.split(words.strip(" .")) if part]
    names = _names(words, vocabulary)
    return names if names and len(names) == len(parts) else ()


def _names(words: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names at the beginning of a list, its parts that are none left out; a clause ends the list."""
    found: list[str] = []
    for part in _AND.split(words):
        name = _without_role(part.strip(" .,:"), vocabulary)
        match = _NAME.match(name)
        if match is None:
            continue
        is_whole = match.end() == len(name)
        if _INSTITUTION.search(match[0]) is None and len(match[0]) > 1:
            found.append(match[0])
        if not is_whole:
            break
    return tuple(found)


def _without_role(name: str, vocabulary: Vocabulary) -> str:
    """*formand Åse Ærø* without the office before."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in vocabulary.roles | {"tovholder"} and first.islower() else name
