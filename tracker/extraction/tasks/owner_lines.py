"""Lines below a task that say who is to do it and until when: *Ansvarlig: Bo Vik*, *Frist: 1. maj*."""

import re
from collections.abc import Collection
from dataclasses import replace

from tracker.domain.follow_up import Deadline, FollowUp

_OWNER = re.compile(
    r"^\(?(?:Ansvarlig(?:e)?(?:\sfor\sopfølgning)?|Tovholder(?:e)?|Opgaveansvarlig(?:e)?|Hvem|Udføres\saf)\s?:\s*"
    r"(?P<who>[A-ZÆØÅa-zæøå][^.:;()\n]{1,80}?)\s*\)?\.?\)?$"
)
_IS_OWNER = re.compile(
    r"^(?P<who>[A-ZÆØÅ][^.:;()\n,]{1,60}?)\s(?:er|bliver)\s(?:opgave)?(?:ansvarlige?|tovholdere?)"
    r"(?:\s(?:for|på)\s(?:opgaven|dette|det|det videre arbejde|opfølgningen))?\.?$"
)
"""*Forvaltningen er tovholder.*, *Anna Holm er ansvarlig for opgaven.*; not *… er ansvarlig for lokalerne*."""
_WITH_OFFICE = re.compile(r"(?P<name>[A-ZÆØÅ][\w.'’-]*(?:\s[A-ZÆØÅ][\w.'’-]*){1,3}),\s[a-zæøå][\w -]{2,60}")
"""*Mette Dahl, centerchef*."""
_LIMIT = re.compile(r"^\(?(?:Frist|Tidsfrist|Deadline|Hvornår|Tid)\s?:\s*\S")
_NOBODY = frozenset(("ingen", "alle", "-", "?", "ikke afklaret", "afventer"))
_FAR = 200


def owner_below(
    task: FollowUp | None, text: str, start: int, sentence: str, people: Collection[str] = ()
) -> FollowUp | None:
    """The task right above a line that names who is to do it, with that name; ``None`` for any other line.

    1. *Der indhentes tilbud. Ansvarlig: Bo Vik, centerchef.*  2. *Der laves en folder. (Tovholder: Plan og Byg)*
    3. *… Forvaltningen er tovholder.*  4. *… (BV)*: the initials of one person of the minutes.
    """
    if task is None or not _is_beside(task, text, start):
        return None
    owner = _OWNER.match(sentence) or _IS_OWNER.match(sentence)
    who = owner["who"] if owner is not None else None
    if who is None and (initials := _INITIALS.fullmatch(sentence)) and is_of_one(initials["who"], people):
        who = initials["who"]
    if who is None or who.casefold() in _NOBODY:
        return None
    office = _WITH_OFFICE.fullmatch(who)
    return replace(task, responsible=office["name"] if office else who)


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
_NAMED = r"[A-ZÆØÅ][\w.'’-]*(?:\s[A-ZÆØÅ][\w.'’-]*){1,3}"
_IN_BRACKETS = re.compile(rf"\((?P<who>{_NAMED})\)\.?$")
_INITIALS = re.compile(r"\(?(?P<who>[A-ZÆØÅ]{2,4})\)\.?")
_INITIALS_LAST = re.compile(r"\((?P<who>[A-ZÆØÅ]{2,4})\)\.?$")
_FOLLOWS_UP = re.compile(
    rf"\((?P<who>[A-ZÆØÅ]{{2,4}}|{_NAMED}|[A-ZÆØÅa-zæøå][\w-]{{3,40}})\s"
    r"(?:følger\s(?:op|med)|tager\s(?:den|sig\saf\s\w+)|står\sfor\s\w+|er\s(?:ansvarlig|tovholder))\)\.?$"
)
"""*(PK følger op)*, *(Bo Vik er tovholder)*."""
_LABELLED = re.compile(
    r"\((?:[Aa]nsvarlig(?:e)?|[Tt]ovholder(?:e)?|[Oo]pgaveansvarlig)\s?:\s*(?P<who>[^()\n:;]{2,60})\)\.?$"
)
_BY = re.compile(
    r"\b(?:v/|v\.)\s?(?P<who>"
    r"(?:(?:næst)?formanden|borgmesteren|[\w-]{0,40}(?:forvaltningen|administrationen|sekretariatet|chefen|lederen"
    rf"|direktøren|konsulenten|koordinatoren))\b|{_NAMED})"
)
"""*v/ forvaltningen*, *v/Bo Vik*."""
_NO_PERSON = frozenset(
    ("SF", "DF", "LA", "EL", "NB", "DD", "KF", "FOA", "DN", "DH", "LO", "FH", "KL", "IT", "HR", "PDF")
)
"""Letters that are a party's, an organisation's or an office's wherever they stand in brackets."""


def owner_within(sentence: str, people: Collection[str]) -> str | None:
    """Who has the task by words that are no subject of its verb.

    1. *Sagen sendes tilbage til forvaltningen*  2. *Der laves en folder (Bo Vik).*, *(BV)*: a person named in the
    minutes  3. *… (BV følger op)*, *… (ansvarlig: Bo Vik)*  4. *Der laves en folder v/ forvaltningen.*
    """
    back = _BACK_TO.search(sentence)
    if back is not None:
        return back["who"]
    told = _FOLLOWS_UP.search(sentence) or _LABELLED.search(sentence)
    if told is not None:
        office = _WITH_OFFICE.fullmatch(told["who"])
        return None if told["who"].casefold() in _NOBODY else office["name"] if office else told["who"]
    named = _IN_BRACKETS.search(sentence) or _BY.search(sentence)
    if named is not None:
        who = named["who"].rstrip(".")
        return who if who in people or who[0].islower() else None
    initials = _INITIALS_LAST.search(sentence)
    return initials["who"] if initials is not None and is_of_one(initials["who"], people) else None


def initials_of(name: str) -> set[str]:
    """*BV* and *BHV* of *Bo Holm Vik*."""
    letters = [word[0].upper() for word in name.replace("-", " ").split() if word[0].isupper()]
    return {"".join(letters), letters[0] + letters[-1]} if len(letters) > 1 else set()


def is_of_one(initials: str, people: Collection[str]) -> bool:
    """Whether letters are the initials of exactly one of those named, and no party's or organisation's."""
    return initials not in _NO_PERSON and len({name for name in people if initials in initials_of(name)}) == 1
