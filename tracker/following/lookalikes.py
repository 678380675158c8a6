"""What speaks against a sentence that has words of a matter: it tells of another thing, place, person or sum. Pure."""

import re
from functools import lru_cache

from tracker.danish.body_names import body_key
from tracker.following.sentences import Minutes
from tracker.following.signs import told_to
from tracker.following.slots import Slots, is_narrowed
from tracker.following.sought import Met
from tracker.following.wanted import Wanted

_ASIDE = re.compile(r"\b(?:desuden|i\s+øvrigt|til\s+gengæld|derimod|samtidig|ligeledes)\b", re.I)
_OURS = re.compile(r"\b(?:\w*råd(?:et|ets)|\w*udvalg(?:et|ets)|forum\w*|vi|os|vores)\b", re.I)
_MOST_WORDS = 40
_NEARLY = 0.85
_MONEY = re.compile(r"\d\s*(?:kr\.|kroner|mio)|\bkr\.(?:\s*\d|$)", re.I)
_PAID = re.compile(r"\b(?:udgift\w*|kost\w*|betal\w*|regning\w*|afregn\w*|brugt|bevilg\w*|får|ydes)\b", re.I)
_MONEY_ASKED = re.compile(
    r"\b(?:kr\.|\w*regnskab\w*|budget\w*|penge\w*|beløb\w*|pris\w*|tilbud\w*|udgift\w*|"
    r"økonomi\w*|bilag|kvittering\w*|dokumentation|koster|søge|ansøg\w*|tilskud)\b",
    re.I,
)
_TELLER = re.compile(
    r"([A-ZÆØÅ][\wæøå-]{4,}(?:et|en))\s(?:fortalte|oplyste|meddelte|har\s(?:fortalt|oplyst|meddelt))\b"
)
"""*Frivilligcentret fortalte, at …*: an office that the matter does not name tells of its own."""
_ANYBODY = re.compile(
    r"(?:forvaltning|administration|sekretariat|formand|næstformand|sekretær|direktør|chef|borgmester|jobcent)\w*", re.I
)
_PERSON = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+){1,3}(?=\s+[a-zæøå])")


class Lookalikes:
    """What sentences about something else than one matter would say."""

    def __init__(self, wanted: Wanted, minutes: Minutes) -> None:
        """Prepare the matter's words in their places, its names and what it is called."""
        self._wanted, self._minutes, self._book = wanted, minutes, minutes.book
        text = wanted.matter.quote.text
        self._slots = Slots(text, minutes.book)
        self._is_of_money = _MONEY_ASKED.search(text) is not None
        self._rarest = _NEARLY * max(wanted.own.weights.values(), default=0.0)
        self._names = wanted.own.features.keys() | wanted.actor_stems(minutes)
        self._known = wanted.own.features.keys() | wanted.around.features.keys()
        self._verb = minutes.book.stem_of(wanted.verb)
        said = text.casefold().split()[:_MOST_WORDS]
        self._runs = {n: {tuple(said[at : at + n]) for at in range(len(said) - n + 1)} for n in (5, 4, 3)}

    def parts(self, number: int, met: Met, *, is_off_topic: bool) -> dict[str, float]:
        """The evidence against a sentence, of which ``met`` are the words of the matter."""
        minutes, wanted = self._minutes, self._wanted
        text = minutes.told[number].quote.text
        replaced = self._slots.conflicts(text)
        weights = wanted.own.weights
        is_same_verb = self._verb in minutes.words[number].features
        return {
            "conflict": float(min(len(replaced), 2)),
            "key": float(any(weights.get(word, 0.0) >= self._rarest and word not in met for word in replaced)),
            "another": float(self._is_told_to_another(text)),
            "echo": self._echo(text) if wanted.rarest and met.keys().isdisjoint(wanted.rarest) else 0.0,
            "narrowed": float(is_narrowed(text, self._known, self._book)),
            "elsewhere": float(self._slots.is_elsewhere(text)),
            "frame": float(is_same_verb and (is_off_topic or bool(replaced))),
            "money": 0.0 if self._is_of_money else _money(text),
            "other": float(self._is_of_another(text)),
        }

    def _is_told_to_another(self, text: str) -> bool:
        """Whether the sentence says that somebody else was answered: not the body itself, nor anybody of the matter."""
        who, body = told_to(text), self._wanted.matter.body
        if who is None or (body and body_key(who) in body_key(body)):
            return False
        return self._names.isdisjoint(self._book.stem_of(word.casefold()) for word in who.split())

    def _is_of_another(self, text: str) -> bool:
        """Whether a sentence opens with the name of somebody whom the matter does not name."""
        teller = _TELLER.match(text)
        if teller is not None and not _ANYBODY.match(teller[1]):
            return self._book.stem_of(teller[1].casefold()) not in self._known
        opening = _PERSON.match(text)
        if opening is None:
            return False
        return self._names.isdisjoint(self._book.stem_of(word.casefold()) for word in opening[0].split())

    def _echo(self, text: str) -> float:
        """How many words in a row, beyond two, a sentence repeats: answers seldom do, look-alikes often."""
        said = text.casefold().split()[:_MOST_WORDS]
        for length, runs in self._runs.items():
            if any(tuple(said[at : at + length]) in runs for at in range(len(said) - length + 1)):
                return (length - 2) / 3
        return 0.0


@lru_cache(maxsize=65_536)  # each sentence is held against many matters
def opens_aside(text: str) -> bool:
    """Whether a sentence says that it is about something besides: *Desuden har klubben …*."""
    return _ASIDE.search(text) is not None


@lru_cache(maxsize=65_536)
def speaks_of_us(text: str) -> bool:
    """Whether a sentence names a council or a committee, or those who speak."""
    return _OURS.search(text) is not None


@lru_cache(maxsize=65_536)
def _money(text: str) -> float:
    """Whether a sentence is about money; more so where something was paid."""
    return 1.0 + 0.5 * bool(_PAID.search(text)) if _MONEY.search(text) else 0.0
