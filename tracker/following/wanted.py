"""What is looked for: a matter with its words, those around it, and who is to act. Pure."""

import re
from dataclasses import dataclass

from tracker.domain.follow_up import Deadline
from tracker.following.deeds import Deed, deeds_asked
from tracker.following.headings import is_telling_title
from tracker.following.matters import Matter
from tracker.following.sentences import Minutes
from tracker.following.telling import NO_WORDS, Words

_FINITE = re.compile(r"(?<=\s)[a-zæøå]+(?:er|es|ede|te|r)\b(?!\s+[a-zæøå]{3,}(?:es|edes|tes)\b)")
"""The first verb of a task; in *Rådets vedtægter sættes på dagsordenen* the second of two."""
_NEARLY = 0.9
_FEW = 1
"""A task with no more telling words points back: *Forvaltningen undersøger det*."""
_POINTS_BACK = re.compile(
    r"^(?:emne|tema|punkt|sag|drøftelse|behandling|spørgsmål|beslutning|"
    r"udsæt|udskyd|genoptag|behandl|drøft|fortsæt|vent|hvil|tage|skyd|skub)"
    r"(?:t|et|en|n|s|es|ne|te|tes|ges|ter|er|r)?$|^(?:udsat|udskudt|op|igen|gang|bero)$"
)
"""Words by which a sentence says no more than that something comes up again: *Emnet tages op igen*."""
_REFERS_BACK = re.compile(
    r"(?<=\w\s)(?:det|dem|den|disse|dette|denne|sagen|spørgsmålet|ønsket)\b(?!\s+[a-zæøå]+e\b)(?!\s+\d)", re.I
)
"""*tager det op med*, *bestiller dem*: the sentence before says what."""
_MOST_BESIDE_PRONOUN = 2
_OF_WHAT_IT_IS = 0.7
_OF_CONTEXT = 0.6
_OF_ITEM = 0.4
_MOST_BEFORE = 30
_CLASSES = re.compile(
    r"^(?:foreningen?|klubben?|gruppen?|selskabet?|udvalgsformand|formand|"
    r"konsulent|leder|chef|direktør|koordinator|firmaet|\w+gruppen?|\w+klubben?)$"
)
_FORMS = re.compile(
    r"^(?:redegørelse|notat|oplæg|plan|tal|tilbud|forslag|udkast|"
    r"brev|svar|orientering|status|undersøgelse|liste|materiale|"
    r"spørgsmål|ønske|henvendelse|anbefaling|møde|opgørelse|rapport|"
    r"beskrivelse|forslag|besked|tanke|idé)(?:t|en|et|n|ne|er|erne|r)?$"
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

    rarest: frozenset[str]
    """Its own words that are nearly as rare as the rarest."""

    def actor_stems(self, minutes: Minutes) -> set[str]:
        """The stems of the names of who is to act."""
        return {minutes.book.stem_of(word) for actor in self.actors for word in actor}


def _around(matter: Matter, title: str, own: Words, minutes: Minutes) -> Words:
    """The words of the item's title, of the sentence before, and of what else the item says before the matter."""
    before = " ".join(
        minutes.told[number].quote.text
        for number in minutes.by_item.get(matter.item_id, ())[:_MOST_BEFORE]
        if minutes.told[number].quote.span.end <= matter.quote.span.start
        and not minutes.is_given(number)
        and number not in minutes.headings
    )
    of_title, beside = minutes.words_of(title).weights, minutes.words_of(f"- {matter.context}").weights
    found = minutes.words_of(f"{title} {matter.context} {before}")
    is_short = len(own.weights) <= _FEW
    weights = {
        word: weight
        if word in of_title or (is_short and word in beside)
        else weight * (_OF_CONTEXT if word in beside else _OF_ITEM)
        for word, weight in found.weights.items()
        if word not in own.weights
    }
    return Words(weights, found.features, found.holders)


def _own_of_context(matter: Matter, own: Words, minutes: Minutes) -> Words:
    """What a task is about that says no more than who acts, or *emnet*: the title or the sentence before says it.

    *Dorte spørger en gang til*, *Emnet tages op igen på næste møde*
    """
    about = matter.item_title if is_telling_title(matter.item_title) else matter.context
    before = minutes.words_of(f"- {about}")
    weights = {word: weight for word, weight in before.weights.items() if word not in own.weights}
    return Words(weights, before.features, before.holders) if weights else own


def _with_what_it_is(matter: Matter, bare: Words, own: Words, minutes: Minutes) -> Words:
    """The words of a matter, and what its pronouns stand for; those of its context where it has none itself."""
    weights = dict(bare.weights)
    if len(weights) <= _MOST_BESIDE_PRONOUN and matter.context and _REFERS_BACK.search(matter.quote.text):
        before = minutes.words_of(f"- {matter.context}")
        for word, weight in before.weights.items():
            weights.setdefault(word, _OF_WHAT_IT_IS * weight)
        bare = Words(weights, {**before.features, **own.features}, {**before.holders, **own.holders})
    return bare if weights else _own_of_context(matter, own, minutes)


def _words_of_actor(who: str, minutes: Minutes) -> frozenset[str]:
    """The words of a name, without *foreningen* or *klubben* before what it is called."""
    words = frozenset(minutes.words_of(f"- {who}").weights)
    return frozenset(word for word in words if not _CLASSES.match(word)) or words


def want(matter: Matter, minutes: Minutes, more: str = "", dues: tuple[Deadline, ...] = ()) -> Wanted:
    """The words of a matter; ``more`` are those of the matter that it puts off, or that puts it off."""
    text = f"{matter.quote.text} {more}"
    own = minutes.words_of(text)
    named = [who for who in (matter.responsible, matter.addressed_to) if who and not _GENERIC.match(who)]
    actors = tuple(dict.fromkeys(_words_of_actor(who, minutes) for who in named))
    of_actors = frozenset().union(*actors)
    weights = {word: weight for word, weight in own.weights.items() if word not in of_actors}
    if len(weights) > 1:
        weights = {word: weight * (_OF_FORM if _FORMS.match(word) else 1.0) for word, weight in weights.items()}
    if all(_POINTS_BACK.match(word) for word in weights):
        weights = {}
    own = _with_what_it_is(matter, Words(weights, own.features, own.holders), own, minutes)
    verb = _FINITE.search(matter.quote.text)
    title = matter.item_title if is_telling_title(matter.item_title) else ""
    around = _around(matter, title, own, minutes)
    topic = _TOPIC.search(matter.quote.text)
    about = minutes.words_of(f"- {matter.quote.text[topic.end() :]}") if topic else NO_WORDS
    finite = verb[0] if verb else ""
    highest = max((w for word, w in own.weights.items() if word != finite), default=0.0)
    rarest = frozenset(word for word, w in own.weights.items() if word != finite and w >= _NEARLY * highest)
    weight = sum(own.weights.values())
    return Wanted(matter, own, around, actors, deeds_asked(text), weight, dues, finite, about, rarest)
