"""Whether words name this policy, another one, or a policy at all. Pure."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.domain.goal import Policy
from tracker.linking.mentions import FoldedText, find_mentions, fold

POLICY_WORD = re.compile(r"(?:\w+-[^\S\n]+og[^\S\n]+)?\w*(?:politik(?:k?en)?|strategi(?:en)?)s?\b", re.IGNORECASE)
_WHOLE_POLICY_WORD = re.compile(rf"(?<!\w)(?:{POLICY_WORD.pattern})", re.IGNORECASE)
"""The same in a whole text, where it begins with a word anyway: said first, only beginnings of words are looked at."""
_PLAN_WORD = re.compile(r"\w+(?:plan(?:en)?|program(?:met)?)s?\b", re.IGNORECASE)
_PAPER_WORD = re.compile(r"\w+(?:aftale|lov|rapport|vejledning|charter|katalog)(?:n|en|et)?s?\b", re.IGNORECASE)
_YEARS = re.compile(r"\s*(?:19|20)\d\d\s*[-–—]\s*(?:(?:19|20)\d\d|\d\d)")
_OWNER = re.compile(r"(?P<owner>[A-ZÆØÅ][\wæøå-]+?)s?\s+Kommunes\s+$")
_KIND = re.compile(r"(?:politik|strategi|plan|program)\w*$")
_BARE = frozenset({"politik", "strategi", "plan", "program"})
_FIELD = ("integration", "medborgerskab", "indvandrer", "flygtning", "nydansker")
"""A municipality has one policy for the field, whatever its title calls it."""
_GOVERNED = re.compile(r"\b(?:i|fra|under|af)\s+(?:\w+\s+){0,2}$")
_GENITIVE_REACH = 30


@dataclass(frozen=True, slots=True)
class OurPolicy:
    """The policy whose goals are looked for, and its municipality's name without "Kommune"."""

    policy: Policy
    municipality_name: str | None

    @property
    def stem(self) -> str:
        """The policy's word in its title without inflection: "integrationspolitik"; empty where it has none."""
        return _stem_of_title(self.policy.title)

    @property
    def may_be_a_plan(self) -> bool:
        """Whether "integrationsplanen" or "integrationsprogrammet" may be its name."""
        return self.stem in {"", *_BARE} or self.stem.endswith(("plan", "program"))

    def is_named_by(self, match: re.Match[str]) -> bool:
        """Whether the word is this policy's own name, and no other municipality's policy of the same name."""
        stem, own = stem_of(match[0]), self.stem
        if not self._may_own(match):
            return False
        return (stem == own and own not in _BARE) or (own in {"", *_BARE} and stem.startswith(_FIELD))

    def is_kin(self, match: re.Match[str]) -> bool:
        """Whether the word may stand for this policy: its name, "politikken", or the field's with another word."""
        stem = stem_of(match[0])
        return self._may_own(match) and (stem in {self.stem, *_BARE} or stem.startswith(_FIELD))

    def _may_own(self, match: re.Match[str]) -> bool:
        owner = _OWNER.search(match.string, max(0, match.start() - 60), match.start())
        if owner is None or not self.municipality_name:
            return True
        return self.municipality_name.startswith(owner["owner"].removesuffix("s"))


@lru_cache(maxsize=64)
def _stem_of_title(title: str) -> str:
    word = POLICY_WORD.search(title) or _PLAN_WORD.search(title)
    return stem_of(word[0]) if word else ""


@lru_cache(maxsize=4096)
def stem_of(word: str) -> str:
    """The word without its inflection: "Integrationspolitikkens" and "integrationspolitik" are one."""
    letters = fold(word).text
    kind = _KIND.search(letters)
    base = next((bare for bare in sorted(_BARE) if kind and kind[0].startswith(bare)), "")
    return letters[: kind.start()] + base if kind else letters


def policy_mentions(text: str, folded: FoldedText, ours: OurPolicy, date: dt.date | None) -> Iterator[tuple[int, int]]:
    """Shapes: "Integrationspolitik 2021-2026", "Integrationspolitikken", "Integrationspolitikens indsatsområde"."""
    policy = ours.policy
    if not ours.stem:
        yield from find_mentions(folded, text, policy.title)
    for match in (*_policy_words(text), *(_PLAN_WORD.finditer(text) if ours.may_be_a_plan else ())):
        if not ours.is_named_by(match):
            continue
        years = _YEARS.match(text, match.end())
        if years is None and date is not None and not policy.period_first <= date.year <= policy.period_last:
            continue
        if years is None or _same_period(years[0], policy):
            yield match.start(), years.end() if years else match.end()


@lru_cache(maxsize=64)  # a text is asked several times, and by each policy
def _policy_words(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_WHOLE_POLICY_WORD.finditer(text))


def _same_period(words: str, policy: Policy) -> bool:
    first, last = re.findall(r"\d+", words)
    return int(first) == policy.period_first and int(last[-2:]) == policy.period_last % 100


def speaks_of_another(text: str, sentence: tuple[int, int], start: int, end: int, ours: OurPolicy) -> bool:
    """Whether what stands at ``start`` to ``end`` is another policy's, by the policies that its sentence names.

    The last one named before it ("børne- og ungepolitikkens indsatsområde Sprog"), or one that it stands in ("punkt b i
    sundhedspolitikken").
    """
    before = list(POLICY_WORD.finditer(text, sentence[0], start))
    if before and not ours.is_kin(before[-1]):
        return True
    plans = list(_PLAN_WORD.finditer(text, max(sentence[0], start - _GENITIVE_REACH), start))
    if plans and plans[-1][0].endswith("s") and not ours.is_kin(plans[-1]):
        return True
    after = POLICY_WORD.search(text, end, min(sentence[1], end + 100))
    return after is not None and not ours.is_kin(after) and _GOVERNED.search(text, end, after.start()) is not None


def names_a_policy(text: str, ours: OurPolicy, sentence: tuple[int, int] | None = None) -> bool:
    """Whether a word for this policy stands in a text, or in one sentence of it."""
    start, end = sentence or (0, len(text))
    words = POLICY_WORD.finditer(text, start, end) if sentence else _policy_words(text)
    return any(ours.is_kin(match) for match in words) or (
        ours.may_be_a_plan and any(ours.is_named_by(match) for match in _PLAN_WORD.finditer(text, start, end))
    )


def names_another(text: str, ours: OurPolicy) -> bool:
    """Whether a text names a policy that is not this one."""
    return any(not ours.is_kin(match) for match in _policy_words(text))


def names_another_paper(text: str, sentence: tuple[int, int], ours: OurPolicy) -> bool:
    """Whether a sentence names another plan, law, agreement or paper with points of its own."""
    return any(
        not ours.is_kin(match) for pattern in (_PLAN_WORD, _PAPER_WORD) for match in pattern.finditer(text, *sentence)
    )
