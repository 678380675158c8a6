"""What is looked for: a matter with its words, those around it, and who is to act. Pure."""

import re
from dataclasses import dataclass

from tracker.domain.follow_up import Deadline
from tracker.following.deeds import Deed, deeds_asked
from tracker.following.matters import Matter
from tracker.following.sentences import NO_WORDS, Minutes, Words, is_telling_title

_FINITE = re.compile(r"(?<=\s)[a-zæøå]+(?:er|es|ede|te|r)\b")
"""The first verb of a task."""
_FEW = 1
"""A task with no more telling words points back: *Forvaltningen undersøger det*."""
_OF_CONTEXT = 0.6
_FORMS = re.compile(
    r"^(?:redegørelse|notat|oversigt|oplæg|plan|tal|tilbud|forslag|udkast|brev|svar|orientering|status|undersøgelse|liste|materiale|"
    r"spørgsmål|ønske|henvendelse|anbefaling|møde|opgørelse|rapport|beskrivelse|forslag|besked|tanke|idé)(?:t|en|et|n|ne|er|erne|r)?$"
)
"""What a thing comes as tells little of what it is about."""
_OF_FORM = 0.6
_TOPIC = re.compile(r",?\s+(?:om|for|over),?(?:\s+at)?\s+|,\s+(?=hv\w+\s|om\s)")
_GENERIC = re.compile(
    r"^(?:den\s+|rådets\s+|udvalgets\s+)?(?:forvaltning|administration|sekretariat|sekretær|formand|næstformand|råd|"
    r"udvalg|forum|kommune|medlem)\w*(?:\s+og\s+\w+)?$",
    re.I,
)
"""Who acts on so many matters that their name tells of none."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A matter with its words: its own, those around it, and the names of who is to act."""

    matter: Matter
    own: Words
    around: Words
    actors: tuple[frozenset[str], ...]
    """The words of who is to act, and of whom it is sent to."""
    deeds: frozenset[Deed]
    weight: float
    dues: tuple[Deadline, ...]
    verb: str
    """Its finite verb, in lower case."""
    topic: Words
    """The words behind *om*, *for*, *, hvor*: what it is about."""

    def actor_stems(self, minutes: Minutes) -> set[str]:
        """The stems of the names of who is to act."""
        return {minutes.book.stem_of(word) for actor in self.actors for word in actor}


def want(matter: Matter, minutes: Minutes, more: str = "", dues: tuple[Deadline, ...] = ()) -> Wanted:
    """The words of a matter; ``more`` are those of the matter that it puts off, or that puts it off."""
    text = f"{matter.quote.text} {more}"
    own = minutes.words_of(text)
    named = [who for who in (matter.responsible, matter.addressed_to) if who and not _GENERIC.match(who)]
    actors = tuple(dict.fromkeys(frozenset(minutes.words_of(f"- {who}").weights) for who in named))
    of_actors = frozenset().union(*actors)
    weights = {word: weight for word, weight in own.weights.items() if word not in of_actors}
    if len(weights) > 1:
        weights = {word: weight * (_OF_FORM if _FORMS.match(word) else 1.0) for word, weight in weights.items()}
    verb = _FINITE.search(matter.quote.text)
    own = Words(weights or own.weights, own.features, own.holders)
    title = matter.item_title if is_telling_title(matter.item_title) else ""
    around = minutes.words_of(f"{title} {matter.context}")
    of_title = minutes.words_of(title).weights
    is_short = len(own.weights) <= _FEW
    beside = {w: v if is_short or w in of_title else v * _OF_CONTEXT for w, v in around.weights.items()}
    around = Words({w: v for w, v in beside.items() if w not in own.weights}, around.features, around.holders)
    topic = _TOPIC.search(matter.quote.text)
    about = minutes.words_of(f"- {matter.quote.text[topic.end() :]}") if topic else NO_WORDS
    finite = verb[0] if verb else ""
    weight = sum(own.weights.values())
    return Wanted(matter, own, around, actors, deeds_asked(text), weight, dues, finite, about)
