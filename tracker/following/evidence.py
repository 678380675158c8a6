"""How much speaks for a later sentence telling of a matter, and why. Pure."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tracker.danish.body_names import body_key
from tracker.domain.follow_up import Deadline, FollowUpKind
from tracker.domain.thread import AnswerReason
from tracker.following.deeds import Deed, deeds_told
from tracker.following.matters import Matter, Told
from tracker.following.sentences import Minutes, Words, days_named, is_telling_title
from tracker.following.signs import Sign, read_signs, told_to
from tracker.following.slots import conflicts, is_elsewhere, is_narrowed
from tracker.following.wanted import Wanted

_ASIDE = re.compile(r"\b(?:desuden|i\s+øvrigt|til\s+gengæld|derimod|samtidig|ligeledes)\b", re.I)
_OURS = re.compile(r"\b(?:\w*råd(?:et|ets)|\w*udvalg(?:et|ets)|forum\w*|vi|os|vores)\b", re.I)
_OPENING = 4
"""Words within which the subject of a sentence is looked for."""
_VERB_ENDING = re.compile(r"(?:ede|er|es|te|r)$")
_ROOT = 6
_SHORTEST_ROOT = 3
_MOST_WORDS = 40
_NEARLY = 0.85
_MONEY = re.compile(r"\d\s*(?:kr\.|kroner|mio)|\bkr\.(?:\s*\d|$)", re.I)
_PAID = re.compile(r"\b(?:udgift\w*|kost\w*|betal\w*|regning\w*|afregn\w*|brugt|bevilg\w*|får|ydes)\b", re.I)
_MONEY_ASKED = re.compile(
    r"\b(?:kr\.|\w*regnskab\w*|budget\w*|penge\w*|beløb\w*|pris\w*|tilbud\w*|udgift\w*|økonomi\w*|bilag|kvittering\w*|dokumentation|koster|søge|ansøg\w*|tilskud)\b",
    re.I,
)
_PERSON = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+){1,3}(?=\s+[a-zæøå])")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one sentence, by kind; the score is their weighted sum."""

    number: int
    parts: Mapping[str, float]
    score: float

    @property
    def reasons(self) -> tuple[AnswerReason, ...]:
        """The reasons that a person is shown, the strongest first."""
        named = sorted(_REASONS.items(), key=lambda pair: -self.parts.get(pair[0], 0.0))
        return tuple(dict.fromkeys(reason for kind, reason in named if self.parts.get(kind, 0.0) > 0))


_REASONS = {
    "words": AnswerReason.SAME_WORDS,
    "kindred": AnswerReason.SAME_CONCEPTS,
    "actor": AnswerReason.SAME_ACTOR,
    "case": AnswerReason.SAME_CASE,
    "same_title": AnswerReason.SAME_ITEM_TITLE,
    "recalled": AnswerReason.ITEM_RECALLS_IT,
    "due": AnswerReason.ORDER_OF_EVENTS,
}


def weigh(wanted: Wanted, number: int, minutes: Minutes) -> Evidence:
    """All that speaks for and against a sentence."""
    told, matter = minutes.told[number], wanted.matter
    text, words = told.quote.text, minutes.words[number]
    signs = read_signs(text)
    met = minutes.met(wanted.own, words, wanted.verb)
    plain = sum(value for value, is_kin in met.values() if not is_kin)
    kin = sum(value for value, is_kin in met.values() if is_kin)
    title = minutes.title_of(told.item_title)
    before = minutes.before(number)
    replaced = conflicts(matter.quote.text, text, minutes.book)
    rarest = _NEARLY * max(wanted.own.weights.values(), default=0.0)
    missed = Words({w: v for w, v in wanted.own.weights.items() if w not in met}, {})
    comes_up = matter.kind is FollowUpKind.POSTPONEMENT or Deed.AGENDA in wanted.deeds
    parts = {
        "words": min(plain, 2.5),
        "kindred": min(kin, 1.5),
        "share": (plain + kin) / max(wanted.weight, 1.0),
        "around": _around(wanted, words, minutes),
        "beside": min(sum(value for value, _ in minutes.met(missed, before).values()), 1.5) if before else 0.0,
        "title": min(sum(value for value, _ in minutes.met(wanted.own, title).values()), 1.5),
        "actor": _actor(wanted, words, minutes.book.stem_of),
        "doer": 0.0
        if wanted.actors or not matter.responsible
        else float(matter.responsible.casefold().split()[0] in text.casefold()),
        "case": float(_same_case(told, matter, minutes)),
        "same_title": float(is_telling_title(told.item_title) and told.item_title == matter.item_title),
        "recall": float(Sign.REMINDS in signs),
        "due": float(any(_falls_due(text, told.meeting_date, due, matter) for due in wanted.dues)),
        "next": float(told.meeting_date == minutes.next_day(matter.meeting_date)),
        "deed": float(bool(wanted.deeds & deeds_told(text))),
        "done": float(Sign.DONE in signs),
        "opinion": float(Sign.OPINION in signs),
        "ahead": float(Sign.AHEAD in signs),
        "conflict": float(min(len(replaced), 2)),
        "key": float(any(wanted.own.weights.get(word, 0.0) >= rarest and word not in met for word in replaced)),
        "another": float(_is_told_to_another(text, wanted, minutes)),
        "decision": float(told.in_decision),
        "first": float(told.in_decision and minutes.is_first_decided(number))
        * min(1.0, sum(v for v, _ in minutes.met(wanted.own, title).values())),
    }
    parts["subject"] = min(_subject(wanted, text, minutes), 1.0)
    must_act = bool(wanted.actors) and bool(wanted.deeds & {Deed.APPLY, Deed.ACCOUNT})
    parts["absent"] = float(must_act and not parts["actor"])
    parts["echo"] = _echo(matter.quote.text, text) if wanted.rarest and not met.keys() & wanted.rarest else 0.0
    parts["narrowed"] = float(
        is_narrowed(text, wanted.own.features.keys() | wanted.around.features.keys(), minutes.book)
    )
    parts["aside"] = float(_ASIDE.search(text) is not None)
    parts["elsewhere"] = float(is_elsewhere(matter.quote.text, text, minutes.book))
    parts["presented"] = float(comes_up and not told.in_decision and minutes.is_decided_at_length(told.item_id))
    parts["off_topic"] = float(bool(wanted.topic.weights) and not any(word in met for word in wanted.topic.weights))
    parts["frame"] = float(
        minutes.book.stem_of(wanted.verb) in words.features and bool(parts["off_topic"] or parts["conflict"])
    )
    parts["unaddressed"] = float(bool(matter.addressed_to) and not parts["actor"] and _OURS.search(text) is None)
    is_answer = told.in_decision or not minutes.is_decided_at_length(told.item_id)
    parts["recalled"] = min(minutes.recalled(wanted.own, number), 1.0) if is_answer and not parts["recall"] else 0.0
    parts["report"] = float(told.in_decision and not is_telling_title(told.item_title))
    parts["money"] = _money(text, matter.quote.text)
    parts["other"] = float(_of_another(wanted, text, words, minutes))
    parts["held"] = parts["due"] * float(Deed.EVENT in wanted.deeds and Deed.EVENT in deeds_told(text))
    return Evidence(number, parts, minutes.language.calibration.score_of(parts))


def _is_told_to_another(text: str, wanted: Wanted, minutes: Minutes) -> bool:
    """Whether the sentence says that somebody else was answered: not the body itself, nor anybody of the matter."""
    who = told_to(text)
    if who is None or (wanted.matter.body and body_key(who) in body_key(wanted.matter.body)):
        return False
    named = {minutes.book.stem_of(word.casefold()) for word in who.split()}
    return named.isdisjoint({*wanted.own.features, *wanted.actor_stems(minutes)})


def _echo(wanted: str, offered: str) -> float:
    """How many words in a row, beyond two, the sentence repeats of the matter: answers seldom do, look-alikes often."""
    mine, theirs = wanted.casefold().split()[:_MOST_WORDS], offered.casefold().split()[:_MOST_WORDS]
    longest = 0
    for length in (5, 4, 3):
        runs = {tuple(mine[at : at + length]) for at in range(len(mine) - length + 1)}
        if any(tuple(theirs[at : at + length]) in runs for at in range(len(theirs) - length + 1)):
            longest = length
            break
    return max(0, longest - 2) / 3


def _does_the_same(verb: str, text: str) -> bool:
    """Whether a sentence has a form of the verb: *viser* and *har vist*."""
    root = _VERB_ENDING.sub("", verb)[:_ROOT]
    return len(root) >= _SHORTEST_ROOT and any(word.startswith(root) for word in text.casefold().split()[:_MOST_WORDS])


def _same_case(told: Told, matter: Matter, minutes: Minutes) -> bool:
    """Whether both are of one case, and not of all that is about money or about everything."""
    both = set(told.case_numbers) & set(matter.case_numbers)
    return is_telling_title(told.item_title) and any(minutes.is_own_case(case) for case in both)


def _around(wanted: Wanted, words: Words, minutes: Minutes) -> float:
    """How much a sentence has of the words around the matter; kinship with them tells nothing."""
    met = minutes.met(wanted.around, words).values()
    return min(sum(value for value, is_kin in met if not is_kin), 1.5)


def _money(text: str, wanted: str) -> float:
    """Whether a sentence is about money where none was asked for; more so where something was paid."""
    if _MONEY.search(text) is None or _MONEY_ASKED.search(wanted):
        return 0.0
    return 1.0 + 0.5 * bool(_PAID.search(text))


def _subject(wanted: Wanted, text: str, minutes: Minutes) -> float:
    """How far the first telling word of a sentence is one of the matter's: *Biblioteket har anskaffet …*."""
    first = minutes.words_of(" ".join(text.split()[:_OPENING]))
    return sum(value for value, _ in minutes.met(wanted.own, first).values())


def _of_another(wanted: Wanted, text: str, words: Words, minutes: Minutes) -> bool:
    """Whether a sentence opens with the name of somebody whom the matter does not name."""
    opening = _PERSON.match(text)
    if opening is None:
        return False
    named = {minutes.book.stem_of(word.casefold()) for word in opening[0].split()}
    return named.isdisjoint({*wanted.own.features, *wanted.actor_stems(minutes)})


def _actor(wanted: Wanted, words: Words, stem_of: Callable[[str], str]) -> float:
    shares = [sum(stem_of(word) in words.features for word in actor) / len(actor) for actor in wanted.actors if actor]
    return max(shares, default=0.0)


def _falls_due(text: str, told_on: dt.date, due: Deadline, matter: Matter) -> bool:
    """Whether the sentence names a day on which the matter was due."""
    if due.latest is None:
        return False
    first, last = due.earliest or matter.meeting_date, min(due.latest, told_on)
    return any(first <= on <= last for on in days_named(text, told_on))
