"""Lines below a task that say who is to do it and until when: *Ansvarlig: Bo Vik*, *Frist: 1. maj*."""

import re
from collections.abc import Collection
from dataclasses import replace

from tracker.domain.follow_up import Deadline, FollowUp

_OWNER = re.compile(
    r"^\(?(?:Ansvarlig(?:e)?(?:\sfor\sopfølgning)?|Tovholder(?:e)?|Opgaveansvarlig(?:e)?|Hvem|Udføres\saf)\s?:\s*"
    r"(?P<who>[A-ZÆØÅa-zæøå][^.:;()\n]{1,80}?)\s*\)?\.?\)?$"
)
_LIMIT = re.compile(r"^\(?(?:Frist|Tidsfrist|Deadline|Hvornår|Tid)\s?:\s*\S")
_NOBODY = frozenset(("ingen", "alle", "-", "?", "ikke afklaret", "afventer"))
_FAR = 200


def owner_below(task: FollowUp | None, text: str, start: int, sentence: str) -> FollowUp | None:
    """The task right above a line that names who is to do it, with that name; ``None`` for any other line.

    1. *Der indhentes tilbud. Ansvarlig: Bo Vik.*  2. *Der laves en folder. (Tovholder: Plan og Byg)*
    """
    owner = _OWNER.match(sentence)
    if task is None or owner is None or owner["who"].casefold() in _NOBODY or not _is_beside(task, text, start):
        return None
    return replace(task, responsible=owner["who"])


def limit_below(task: FollowUp | None, text: str, start: int, sentence: str, due: Deadline | None) -> FollowUp | None:
    """The task right above *Frist: 1. maj*, with that deadline, where it has none of its own."""
    if task is None or task.due is not None or due is None or not _LIMIT.match(sentence):
        return None
    return replace(task, due=due) if _is_beside(task, text, start) else None


def _is_beside(task: FollowUp, text: str, start: int) -> bool:
    """Whether nothing but such lines stands between a task and where a line begins."""
    end = task.quote.span.end
    lines = (line.strip(" •·*|–-\xa0") for line in text[end:start].splitlines()) if start - end <= _FAR else ("x",)
    return all(not line or _OWNER.match(line) or _LIMIT.match(line) for line in lines)


_BACK_TO = re.compile(
    r"\b(?:tilbage|retur|oversend\w*|overgiv\w*|henvis\w*)\s+til\s+"
    r"(?P<who>(?:[A-ZÆØÅ][\w-]*,?\s(?:og\s)?){0,3}[\w-]*"
    r"(?:forvaltning(?:en)?|administration(?:en)?|sekretariatet|afdelingen|direktionen))\b"
)
_IN_BRACKETS = re.compile(r"\((?P<who>[A-ZÆØÅ][\w.'’-]*(?:\s[A-ZÆØÅ][\w.'’-]*){1,3})\)\.?$")


def owner_within(sentence: str, people: Collection[str]) -> str | None:
    """Who has the task by words that are no subject of its verb.

    1. *Sagen sendes tilbage til forvaltningen*  2. *Der laves en folder (Bo Vik).*: a person named in the minutes.
    """
    back = _BACK_TO.search(sentence)
    if back is not None:
        return back["who"]
    named = _IN_BRACKETS.search(sentence)
    return named["who"] if named is not None and named["who"] in people else None
