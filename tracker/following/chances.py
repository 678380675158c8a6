"""How likely it is that a sentence closes a matter, seen beside all other sentences and all other matters. Pure.

The evidence alone says little: of words that fit half, those that fit nothing else are the answer. So what counts is
how far a sentence is before the matter's next best sentence, how far the matter is before the sentence's next best
matter, and whether the sentence is one that reports at all. The logistic weights stand in
``data/following/calibration.toml`` and were fitted on invented series, each judged by the weights of the others.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from tracker.following.evidence import LEAST, Evidence
from tracker.following.headings import is_telling_title
from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, read_signs
from tracker.following.wanted import Wanted

_SIGNS = {
    "done": Sign.DONE,
    "dropped": Sign.DROPPED,
    "reminds": Sign.REMINDS,
}
_OPENS_WITH_NUMBER = re.compile(
    r"(?:Kun\s|Omkring\s|Cirka\s|Godt\s|Knap\s|I\salt\s|Alle\s)?"
    r"(?:\d|(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b)",
    re.I,
)
"""*45 spiste med i Torup*: a count is told, and seldom stands in a sentence that tells nothing new."""
_NAMES = ("actor", "recalled", "due")
"""Evidence by which a sentence, or its item, names the body that something was sent to."""
_FULLY = 0.9
_A_WORD = 0.3
_HALF = 0.5
"""Where the sentence has words of what was sent, it counts half that nobody is named."""
_LONG = 12
_WORDY = 20
"""From so many words on a sentence has some of any matter by chance."""
_MOST_STEPS = 3


def circumstances(wanted: Wanted, evidence: Evidence, minutes: Minutes, rival: float = 0.0) -> Mapping[str, float]:
    """What speaks for a pair whatever else there is, by kind: the evidence, the kind of sentence, and when it comes.

    ``rival``: how far the sentence names who is to act in another matter.
    """
    told = minutes.told[evidence.number]
    steps = min(minutes.meetings_between(wanted.matter.meeting_date, told.meeting_date), _MOST_STEPS)
    lasts = [due.latest for due in wanted.dues if due.latest is not None]
    is_due = any(day <= told.meeting_date for day in lasts)
    is_unnamed = wanted.matter.addressed_to is not None and not any(evidence.parts[k] > 0 for k in _NAMES)
    said = evidence.parts["words"]
    return {
        **_of_sentence(told.quote.text),
        "fit": evidence.score,
        "money": evidence.parts["money"],
        "news": float(not is_telling_title(told.item_title)),
        "decided": float(told.in_decision),
        "late": float(steps == _MOST_STEPS),
        "due": float(is_due),
        "early": float(bool(lasts) and not is_due),
        "rival": float(rival > _FULLY and evidence.parts["actor"] < rival),
        "unnamed": (1.0 if said < _A_WORD else _HALF) * float(is_unnamed),
    }


@lru_cache(maxsize=65_536)  # each sentence is held against many matters
def _of_sentence(text: str) -> Mapping[str, float]:
    """What a sentence has by itself, whatever the matter."""
    words, signs = len(text.split()), read_signs(text)
    return {
        **{kind: float(sign in signs) for kind, sign in _SIGNS.items()},
        "length": min(words, _LONG) / _LONG,
        "wordy": min(max(0, words - _WORDY) / _WORDY, 1.0),
        "number": float(_OPENS_WITH_NUMBER.match(text) is not None),
    }


def standing(score: float, next_sentence: float, next_matter: float) -> Mapping[str, float]:
    """How a pair stands beside the matter's next best sentence, and beside the sentence's next best matter."""
    of_matter, of_sentence = score - max(next_sentence, LEAST), score - max(next_matter, LEAST)
    return {
        "before_sentences": of_matter,
        "before_matters": of_sentence,
        "behind_sentence": max(0.0, -of_matter),
        "behind_matter": max(0.0, -of_sentence),
    }


def log_odds(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    """The weighted sum; no constant."""
    return math.fsum(weights[kind] * value for kind, value in found.items())


def chance(odds: float) -> float:
    """From log-odds to a probability, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
