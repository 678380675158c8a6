"""Matters in whose place something else was decided: *en app i stedet for folderen*. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.domain.thread import AnswerBand, AnswerReason, ThreadEvent, ThreadEventKind
from tracker.following.events import to_event
from tracker.following.groups import Groups
from tracker.following.matters import Matter, Told
from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, read_signs
from tracker.following.wanted import Wanted

_INSTEAD_OF = re.compile(r"\bi\s+stedet\s+for\s+(?P<old>[^.,;:!?()]{3,80})", re.I)
_GIVES_WAY = re.compile(
    r"(?:^|[,;:]\s+(?:at\s+)?)(?P<old>[^.,;:!?()]{3,80}?)\s+"
    r"(?:(?:bliver|blev|er|er\s+blevet|skal|vil)\s+(?:nu\s+|herefter\s+)?)?"
    r"(?:(?:erstatte[srt]|erstattet|erstattedes|afløses|afløst|afløstes)\s+af|"
    r"(?:droppe[srt]|droppet|droppedes|opgives|opgivet|skrinlægges|skrinlagt|aflyses|aflyst)\s+til\s+fordel\s+for)\b",
    re.I,
)
_UNSURE = re.compile(
    r"\b(?:ikke|hverken|aldrig|hvis|måske|eventuelt|evt|kunne|kan|bør|burde|overvej\w*|undersøg\w*)\b|,\s+om\b", re.I
)
"""What takes *i stedet for* back, where it stands before it."""
_JOINED = re.compile(r"^(?:på|i|ved|hos|til|fra|om|med|den\s+\d|kl\b)", re.I)
"""A place, a day or a person was changed, and no matter given up: *i stedet for på rådhuset*."""
_NAME = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+)+$")
_LONGEST = 600
_SAME_THING = 0.5
"""How much of rare words the matter must share with what was given up."""
_MOSTLY = 0.6
"""How much of what was given up must be of the matter."""


def replaced_words(text: str) -> str | None:
    """The words for that in whose place a sentence decides something else; ``None`` where it does not say so.

    1. *Rådet laver en app i stedet for folderen*  2. *Folderen erstattes af en app*  3. *Turen bliver afløst af et
    foredrag*  4. *Folderen droppes til fordel for en app*. Not *ikke i stedet for*, *i stedet for på rådhuset*,
    *i stedet for Ida Holm*, *i stedet* alone, nor what somebody thinks or asks.
    """
    text = text[:_LONGEST]
    found = _INSTEAD_OF.search(text) or _GIVES_WAY.search(text)
    if found is None or Sign.OPINION in (signs := read_signs(text)) or not signs:
        return None
    old = found["old"].strip()
    is_other = _JOINED.match(old) or _NAME.match(old) or _UNSURE.search(text, 0, found.end("old"))
    return None if is_other else old


def find_replaced(wanted: Sequence[Wanted], groups: Groups, minutes: Minutes) -> Mapping[int, ThreadEvent]:
    """By group, the first sentence by which something else took the place of its matter."""
    found: dict[int, ThreadEvent] = {}
    by_item: dict[str, list[Matter]] = {}
    for matter in groups.matters:
        by_item.setdefault(matter.item_id, []).append(matter)
    for number, told in enumerate(minutes.told):
        if not (told.in_decision or Sign.DONE in read_signs(told.quote.text)) or number in minutes.headings:
            continue
        old = replaced_words(told.quote.text)
        given_up = _named(old, told, wanted, groups, minutes) if old is not None else None
        if given_up is not None and groups.of(given_up) not in found:
            event = to_event(ThreadEventKind.SUPERSEDED, told, AnswerBand.CERTAIN, (AnswerReason.SAME_WORDS,))
            found[groups.of(given_up)] = replace(event, replaced_by=_successor(told, by_item.get(told.item_id, ())))
    return found


def _named(old: str, told: Told, wanted: Sequence[Wanted], groups: Groups, minutes: Minutes) -> int | None:
    """The earlier matter that the words name best."""
    words = minutes.words_of(f"- {old}")
    whole = sum(words.weights.values())
    fitting = []
    for number in groups.near(words, minutes):
        matter = groups.matters[number]
        is_ours = told.body == matter.body or None in (told.body, matter.body)
        if matter.meeting_date >= told.meeting_date or not is_ours:
            continue
        sought = minutes.seek(wanted[number].own)
        met = {word: value for word, (value, is_kin) in sought.met(words).items() if not is_kin}
        total = sum(met.values())
        if total >= max(_SAME_THING, _MOSTLY * whole) and not _are_places(met, matter.quote.text):
            fitting.append((total, number))
    return max(fitting)[1] if fitting else None


def _are_places(words: Mapping[str, float], text: str) -> bool:
    """Whether the matter has the words as where it is to be: *et møde på rådhuset*."""
    places = {place.casefold() for place in re.findall(r"\b(?:på|i|ved|hos)\s+(?:\w+e\s+)?(\w+)", text)}
    return words.keys() <= places


def _successor(told: Told, given: Sequence[Matter]) -> str | None:
    """The matter that the sentence gives itself, or the only one that its item gives."""
    span = told.quote.span
    same = [m for m in given if m.quote.span.start < span.end and span.start < m.quote.span.end]
    chosen = same or given
    return chosen[0].id if len(chosen) == 1 else None
