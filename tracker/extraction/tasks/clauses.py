"""The main clause of a Danish sentence: its finite verb and its subject, as far as closed lists tell them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.tasks.subjects import is_agent

_TOKEN = re.compile(r"[\wæøåé][\wæøåé'’/\-]*")
_SUBORDINATE = re.compile(r"^(?:når|da|fordi|eftersom|for at|selvom|efter at|inden|så snart|ud over)\s", re.IGNORECASE)
_HYPOTHETICAL = re.compile(r"^(?:hvis|såfremt|i tilfælde af)\s", re.IGNORECASE)
_ADVERBIAL = re.compile(
    r"^(?:på|i|til|ud fra|efter|med|inden|senest|derefter|herefter|samtidig|desuden|derfor|ved|fra|for|under|endvidere|"
    r"derudover|herudover|hertil|dernæst|endelig|også|nu|så|her|primo|medio|"
    r"ultimo|næste|den \d|om|af|ligeledes|fremover|efterfølgende|"
    r"løbende|undervejs|hver(?:t|\s(?:anden|tredje))?\s(?:dag|uge|måned|år|"
    r"kvartal|halve|gang|\w+dag|aften|morgen)|snarest|sideløbende|herom|forud)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r",\s+(?:og|men|så)\s+|;\s+|:\s+(?=[A-ZÆØÅ])|(?<=[a-zæøå])\s+og\s+(?=[A-ZÆØÅ][\wæøå]+\s+[a-zæøå]+er\b)"
)
_NEAR = 200
"""How far before an *og* the verb of its first clause is looked for: *Børn og Unge udarbejder …* has none."""
_NOUN = re.compile(r"\s+[a-zæøå]{3,}")
_OF_NOUN = re.compile(r"\s*\w+\s+(?:det|den|de|disse|alle|al)\s+\w+", re.IGNORECASE)
_NOTHING_BEHIND = re.compile(r"\s*(?:sig\s*)?(?:[,.;]|$|samt\s|og\s)")
_RELATIVE = frozenset(("der", "som", "hvor", "hvis", "når", "da", "om"))
_SUBJECT_END = re.compile(
    r"\s(?:et|en|om|at|på|i|til|med|for|fra|den|det|de|over|under|"
    r"inden|senest|efter|derfor|desuden|samtidig|også|igen|et|nu|"
    r"herefter|ligeledes|løbende|snarest|primo|medio|ultimo|\d[\d.]*|ikke|sig|mod|hos|ved)\s|[,.;:]"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its first known finite verb. Positions are in the sentence; ``subject`` may be empty; ``depth`` is
    how many clauses it hangs on (*Det blev aftalt, at formanden lover, at …*).
    """

    verb: str
    start: int
    end: int
    verb_start: int
    verb_end: int
    subject: str
    inverted: bool = False
    depth: int = 0


def is_hypothetical(sentence: str) -> bool:
    """*Hvis der er …*: what would happen, not what will."""
    return bool(_HYPOTHETICAL.match(sentence))


def opens_with_adverbial(sentence: str) -> bool:
    """*Inden 1. maj …*, *På næste møde …*: the verb stands before who acts."""
    return bool(_ADVERBIAL.match(sentence))


def find_clauses(sentence: str, vocabulary: Vocabulary) -> Iterator[Clause]:
    """The main clause and those coordinated with it, each with its first known finite verb."""
    begin = 0
    if _SUBORDINATE.match(sentence):
        comma = sentence.find(", ")
        begin = comma + 2 if comma > 0 else 0
    cuts = [begin]
    ends: list[int] = []
    for match in _SPLIT.finditer(sentence, begin):
        near = max(cuts[-1], match.start() - _NEAR)
        if match[0].strip() == "og" and not find_clause(sentence, near, match.start(), vocabulary):
            continue
        ends.append(match.start())
        cuts.append(match.end())
    ends.append(len(sentence))
    for start, end in zip(cuts, ends, strict=True):
        clause = find_clause(sentence, start, end, vocabulary, subordinate=begin > 0 and start == begin)
        if clause is not None:
            yield clause


def find_clause(
    sentence: str, start: int, end: int, vocabulary: Vocabulary, subordinate: bool = False
) -> Clause | None:
    """The clause between two positions, by its first finite verb that is in the vocabulary."""
    verbs = finite_verbs(vocabulary)
    skip = False
    for index, token in enumerate(_TOKEN.finditer(sentence, start, end)):
        word = token[0].casefold()
        word = _with_ending(word, sentence[start : token.start()], verbs, vocabulary)
        if index and word in _RELATIVE:
            skip = word in ("der", "som") or skip
            continue
        if word not in verbs or (index == 0 and _is_noun(sentence, token, end, verbs)):
            continue
        if skip or (index and _is_adjective(sentence, token, end)):
            skip = False
            continue
        before = sentence[start : token.start()].strip(" ,")
        inverted = subordinate or (before == "" and index == 0) or bool(_ADVERBIAL.match(before))
        if index and inverted and not subordinate and _is_relative(sentence, start, token, end):
            continue
        after = subordinate or (inverted and index > 0)
        subject = _only_who(_subject_after(sentence, token.end(), end), vocabulary) if after else before
        return Clause(word, start, end, token.start(), token.end(), subject, inverted)
    return None


def _is_relative(sentence: str, start: int, verb: re.Match[str], end: int) -> bool:
    """*… med det ansvar centret påtager sig, samt …*: a relative clause without *som* behind a preposition.

    A main clause that opens with a preposition has its subject behind the verb; here nothing but *sig* stands there.
    """
    return (
        _OF_NOUN.match(sentence, start, verb.start()) is not None
        and _NOTHING_BEHIND.match(sentence, verb.end(), end) is not None
    )


def _with_ending(word: str, before: str, verbs: frozenset[str], vocabulary: Vocabulary) -> str:
    """*orienterer* for *Forvaltningen orientere …*, where the last letter of the present, which is not heard, was left
    out right behind who acts."""
    if word.endswith("ere") and word not in verbs and f"{word}r" in verbs and is_agent(before, vocabulary):
        return f"{word}r"
    return word


def _is_noun(sentence: str, token: re.Match[str], end: int, verbs: frozenset[str]) -> bool:
    """*Ansøger bedes …*: a first word that looks like a verb, with the verb right behind it."""
    following = _TOKEN.match(sentence, min(end, token.end() + 1), end)
    return following is not None and following[0].casefold() in verbs


def _is_adjective(sentence: str, token: re.Match[str], end: int) -> bool:
    """*De fire afviste foreninger*: a past form between a determiner and a noun."""
    if not token[0].endswith(("ede", "te")):
        return False
    before = sentence[max(0, token.start() - 24) : token.start()].casefold().split()
    return bool(before) and before[-1] in _DETERMINERS and _NOUN.match(sentence, token.end(), end) is not None


_DETERMINERS = frozenset(
    (
        "de",
        "den",
        "det",
        "et",
        "en",
        "alle",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "syv",
        "otte",
        "ni",
        "ti",
        "af",
        "dette",
        "disse",
    )
)


_AUXILIARIES = frozenset(("have", "være", "få", "blive"))
"""*Til april skal Niels (have fundet en taler)*: no genitive."""
_PARTICLES = frozenset(
    ("op", "ned", "ud", "ind", "af", "frem", "hjem", "tilbage", "sammen", "rundt", "bort", "fat", "videre")
)


def _only_who(subject: str, vocabulary: Vocabulary) -> str:
    """Who acts, without what comes behind: *tager Ida (idéen)*, *samler Ida (op)*, *bad vi (Socialudvalget)*."""
    words = subject.split(" ")
    if len(words) < 2:
        return subject
    if words[0].casefold() in ("vi", "hun", "han", "de", "jeg", "man"):
        return words[0]
    for count in range(1, len(words)):
        who, behind = " ".join(words[:count]), words[count]
        ends = behind in _PARTICLES or (
            behind[:1].islower() and behind != "og" and (not words[count - 1].endswith("s") or behind in _AUXILIARIES)
        )
        if ends and _is_whole_actor(who, vocabulary):
            return who
    return subject


def _is_whole_actor(who: str, vocabulary: Vocabulary) -> bool:
    words = who.casefold().split()
    known = words[-1] in vocabulary.tasks["administration"] or words[-1].endswith(_OFFICES)
    return is_agent(who, vocabulary) and (len(words) > 1 or known)


_OFFICES = (
    "chefen",
    "lederen",
    "direktøren",
    "konsulenten",
    "koordinatoren",
    "sekretæren",
    "formanden",
    "borgmesteren",
    "medarbejderen",
)


def _subject_after(sentence: str, place: int, end: int) -> str:
    rest = sentence[place:end]
    match = _SUBJECT_END.search(rest + " ", 1)
    return rest[: match.start()].strip() if match else rest.strip(" .")


@lru_cache(maxsize=4)
def _verbs(groups: tuple[frozenset[str], ...]) -> frozenset[str]:
    return frozenset(word for group in groups for word in group if " " not in word) | frozenset(
        word.split()[0] for group in groups for word in group
    )


_GROUPS = (
    "strong", "phrases", "weak", "dated", "passive", "passive_dated", "passive_phrases", "modal", "ask", "asked",
    "recommend", "postpone", "promise", "stop",
)  # fmt: skip


def finite_verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """All verbs of the task vocabulary."""
    return _verbs(tuple(vocabulary.tasks[name] for name in _GROUPS))
