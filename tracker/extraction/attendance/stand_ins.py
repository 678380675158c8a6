"""Entries of a list that say for whom the person before them came: *Ida Lund, suppleant for Bo Vik*."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tracker.danish.names import parse_name
from tracker.domain.meeting import Presence
from tracker.extraction.attendance.entries import NAME_HEAD
from tracker.extraction.attendance.limits import Listed

_FOR_WHOM = re.compile(
    r"\s*(?i:(?:som\s+)?(?:\d\.\s*)?(?:personlig\s+)?(?:stedfortræder|suppleant)\s+for|i\s?stedet\s+for)\s+"
    rf"(?P<name>{NAME_HEAD})"
)


def came_for(words: str, previous: Listed | None, roles: frozenset[str]) -> Listed | None:
    """The person before, with whom they came for; nobody is said to be away by it.

    1. *suppleant for Bo Vik*, *personlig stedfortræder for Bo Vik (A)*  2. *i stedet for Bo Vik*

    Not *suppleant for formanden*, which is an office.
    """
    match = _FOR_WHOM.match(words)
    whom = parse_name(match["name"], roles) if match else None
    if previous is None or previous.attendance.presence is not Presence.PRESENT or whom is None:
        return None
    return replace(previous, attendance=replace(previous.attendance, substitute_for=whom.name))


def without_those_there(found: Iterable[Listed]) -> tuple[Listed, ...]:
    """A list that names both as present tells whose substitute somebody is, and not that they came instead."""
    entries = tuple(found)
    there = {one.attendance.name for one in entries if one.attendance.presence is Presence.PRESENT}
    return tuple(
        replace(one, attendance=replace(one.attendance, substitute_for=None))
        if one.attendance.substitute_for in there
        else one
        for one in entries
    )
