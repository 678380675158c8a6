"""What became of an item: the outcome that its decision states, not what it wishes, asks, denies or tells of others."""

import re

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Matcher
from tracker.domain.decision import Outcome

_CLAUSE_END = re.compile(
    r"[,;:–](?=\s)|\s[-–]\s|\sog\s(?=\w+(?:en|et|ne)\s+(?:blev|er)\b|(?:udsættes|udskydes|flyttes)\b)"
)
_SUBORDINATE = re.compile(
    r",\s*(?:at|om|hvorvidt|hvis|når|da|fordi|idet|der|som|hvor\w*|inden|"
    r"før|siden|mens|hvem|hvad|hvilke[nt]?)\s|\s(?:at|hvorvidt|hvis)\s",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:ikke|ingen|intet|hverken|aldrig|uden\s+at)\b", re.IGNORECASE)
_NEGATIVE = frozenset({Outcome.REJECTED, Outcome.NOTHING, Outcome.WITHDRAWN})
"""Outcomes whose own words may deny: "kan ikke godkendes"."""

_DECIDED_THAT = re.compile(r"^[^,;:.]{0,60}?\bbeslutte(?:de|r|t)(?:\s+\w+)?,?\s+at\s", re.IGNORECASE)
_NOT_AT_ONCE = frozenset({Outcome.POSTPONED, Outcome.RETURNED, Outcome.FORWARDED, Outcome.REJECTED, Outcome.WITHDRAWN})
"""Outcomes that say more than the word before them: "Udvalget besluttede, at sagen udsættes"."""
_AFTER_TALK = frozenset({Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, *_NOT_AT_ONCE})
"""What goes before a talk told first: "Rådet drøftede ansøgningen. Rådet bevilgede 10.000 kr."."""
_OF_THE_CASE = re.compile(
    r"\b(?:sagen|sagerne|punktet|punkterne|forslaget|indstillingen|ansøgningen|ansøgningerne|dagsordenen?|referatet|"
    r"orienteringen|redegørelsen|status|notatet|rapporten|planen|"
    r"politikken|behandlingen|emnet|henvendelsen|det|den|til)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"genoptages|henvis\w+|meddelt|afgivet|udpeget|udpegede|orientere\w*|ingen|intet|følges|behandlet|"
    r"efterr?etning|aflyst|trukket|ok|taget\s+af|bortfald\w+|afslag|tilbage\s+til\s+\w+",
    re.IGNORECASE,
)
"""Words that are an outcome alone or of the case itself, and anything elsewhere: "Der henvises til folderen"."""
_OF_AN_AMENDMENT = re.compile(
    r"\b(?:under)?(?:ændrings|mod)forslag|\bforslaget\s(?:\w+\s){0,3}?"
    r"(?:faldt|bortfaldt|forkastet|nedstemt)\b|\bforeslog\b|\bstillede\b.{0,200}?\bforslag\b",
    re.IGNORECASE,
)
"""*V stillede ændringsforslag om, at sagen udsættes*, *Forslaget faldt*: what became of it is told of that alone."""
_POINT = re.compile(r"^\W*(?:at|ad|pkt\.?|punkt)[\s-]*\d{1,2}\s?[:.)]", re.IGNORECASE)
"""*At 1:*, *Ad 2)* before what became of one point of a proposal."""
_REACH = 400
"""How far to each side of an outcome its clause may stretch."""
_SHORT = 5
"""Words of a sentence that is all outcome: "Intet til eventuelt."."""


def find_outcome(words: str, outcomes: Matcher) -> tuple[Outcome | None, str | None]:
    """The outcome that a decision states and the words for it: in its first sentence, else in any, the short first.

    A talk told first gives way to what was decided after it: "Rådet drøftede ansøgningen. Rådet bevilgede 10.000 kr.".

    No outcome is read

    1. where its clause denies it: "Rådet godkendte ikke forslaget",
    2. of an amendment, where another sentence tells of the case: "Ændringsforslaget faldt. Indstillingen vedtaget",
    3. in a clause about something else: "Rådet spurgte, om ansøgningen er bevilget",
    4. from a word of many uses whose subject is not the case: "Der henvises til den vedhæftede folder".
    """
    sentences = [words[a:b] for a, b in find_sentences(words)]
    ordered = [*sentences[:1], *sorted(sentences[1:], key=len)]
    talk: tuple[Outcome, str] | None = None
    for sentence in sorted(ordered, key=lambda one: _OF_AN_AMENDMENT.search(one) is not None):
        told = _outcome_of(sentence, outcomes)
        if told is not None and told[0] is not Outcome.DISCUSSED and (talk is None or told[0] in _AFTER_TALK):
            return told
        talk = talk or told
    return talk or (None, None)


def _outcome_of(sentence: str, outcomes: Matcher) -> tuple[Outcome, str] | None:
    told = _DECIDED_THAT.match(sentence)
    first = outcomes.first(sentence, told.end()) if told else None
    if first is not None and Outcome(first[1]) in _NOT_AT_ONCE:
        return Outcome(first[1]), first[0][0]
    for match in outcomes.pattern.finditer(sentence):
        outcome = Outcome(outcomes.meaning_of(match[0]))
        if _is_stated(sentence, match, outcome):
            return outcome, match[0]
    return None


def _is_stated(sentence: str, match: re.Match[str], outcome: Outcome) -> bool:
    before = _POINT.sub("", sentence[max(0, match.start() - _REACH) : match.start()])
    if _SUBORDINATE.search(" " + before):
        return False
    if outcome not in _NEGATIVE and _DENIED.search(_clause(sentence, match)):
        return False
    if not _WEAK.fullmatch(match[0]):
        return True
    return (len(sentence) < _REACH and len(sentence.split()) <= _SHORT) or _OF_THE_CASE.match(sentence) is not None


def _clause(sentence: str, match: re.Match[str]) -> str:
    near, far = max(0, match.start() - _REACH), min(len(sentence), match.end() + _REACH)
    ends = (end.end() for end in _CLAUSE_END.finditer(sentence, near, far))
    start = max((end for end in ends if end <= match.start()), default=near)
    after = _CLAUSE_END.search(sentence, match.end(), far)
    return sentence[start : after.start() if after else far]
