"""Who is to do something, resolved from the words to a body, a department, a role or a person where that is certain."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.danish.body_names import body_key, body_kind, plain_name
from tracker.danish.names import parse_name
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.follow_up import FollowUp, Responsible, ResponsibleKind
from tracker.domain.meeting import Attendance, MeetingHeader, Presence
from tracker.domain.municipality import BodyKind
from tracker.extraction.tasks.owner_lines import initials_of, is_of_one

_DEPARTMENT = re.compile(
    r"^(?:[\w-]+(?: og | & |, | ))*[\w-]*(?:forvaltning(?:en)?|administration(?:en)?|sekretariat(?:et)?|"
    r"afdeling(?:en)?|jobcent(?:er|ret)|borgerservice|bibliotek(?:et)?|"
    r"cent(?:er|ret)|stab(?:en)?|magistratsafdeling(?:en)?|"
    r"direktion(?:en)?|team(?:et)?|enhed(?:en)?|kontor(?:et)?)(?: for [\wæøåÆØÅ ,&-]+)?$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:(?:rådets|udvalgets|bestyrelsens|den nye|ny)\s+)?(?:[\w-]*(?:formandskab|formand|forkvinde|forperson|"
    r"direktør|chef|leder|sekretær|koordinator|konsulent|borgmester|"
    r"kasserer|tovholder|ordfører|rektor|inspektør|medarbejder|"
    r"referent))(?:en|n|et)?"
    r"(?: (?:for|af|i|på) [\wæøåÆØÅ ,&-]+)?$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:(?:konstitueret|fungerende)\s)?"
    r"(?:(?:[\w-]*(?:direktør|chef|leder|formand|forkvinde|koordinator|konsulent|medarbejder))(?:en)?"
    r"(?=\s(?:for|af|i|på)\s)|(?:teknisk|administrerende|sundhedsfaglig|"
    r"faglig|pædagogisk|social)\s(?:direktør|chef|leder))\b",
    re.IGNORECASE,
)
"""*Direktøren for Børn og Unge*, *Teknisk chef*: one office, whatever it is for."""
_AREA = re.compile(
    r"(?:plan|byg|byggeri|park|parker|vej|veje|trafik|natur|miljø|"
    r"klima|teknik|kultur|fritid|idræt|sundhed|omsorg|ældre|pleje|"
    r"børn|unge|familie|familier|skole|skoler|dagtilbud|undervisning|læring|uddannelse|økonomi|indkøb|personale|hr|it|"
    r"digitalisering|ejendom|ejendomme|social|handicap|psykiatri|arbejdsmarked|beskæftigelse|erhverv|turisme|borger|"
    r"borgerservice|land|by|byer|kommunikation|politik|jura|"
    r"udvikling|drift|rengøring|forsyning|velfærd|integration|voksne|"
    r"rehabilitering|myndighed|bosætning|løn|analyse|ledelse|strategi|spildevand|affald|genbrug|vand|havne?|bibliotek|"
    r"biblioteker|service|sekretariat|administration|bolig|boliger|energi|landdistrikter|forebyggelse|tandpleje)",
    re.IGNORECASE,
)
"""What parts of an administration are called after: *Plan og Byg*, *By, Land og Kultur*."""
_NAMED_PLACE = re.compile(
    r"^(?:(?:jobcenter|stabsfunktion(?:en)?|team|stab(?:en)?|center|"
    r"enhed(?:en)?|borgerservice|afdeling(?:en)?|sekretariat(?:et)?|"
    r"kontor(?:et)?|plejecenter|bibliotek(?:et)?|myndighed(?:en)?|forvaltning(?:en)?))"
    r"\s[A-ZÆØÅ][\w-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w-]*){0,3}$",
    re.IGNORECASE,
)
"""*Jobcenter Prøveby*, *Stabsfunktionen HR*."""
_ASSOCIATION = re.compile(
    r"(?:forening|klub|forbund|museum|skole|laug|råd|selskab|kirke|sogn|"
    r"menighed|fonden?|spejdere?|samvirke|havn|forsyning|a/s|aps|sagen)$",
    re.IGNORECASE,
)
"""*Prøveby Idrætsforening*: no person, and no part of the administration."""
_GROUP = re.compile(r"^(?:arbejds|følge|styre|projekt|plan|idé|ad hoc-)gruppen$", re.IGNORECASE)
_SEVERAL = re.compile(r"\s+(?:og|samt|eller)\s+|,|/")
_HERE = frozenset(
    ("rådet", "udvalget", "forummet", "bestyrelsen", "nævnet", "dialogforum", "byrådet", "kommunalbestyrelsen")
)
_LONGEST = 120
"""No name of anybody is longer; text without punctuation stays linear."""
_WHOLE_BODY = frozenset(("rådets medlemmer", "rådsmedlemmerne", "udvalgets medlemmer", "medlemmerne", "vi", "alle"))


def resolve_items(items: Sequence[AgendaItem], header: MeetingHeader, vocabulary: Vocabulary) -> tuple[AgendaItem, ...]:
    """The items with the responsible of their tasks resolved; the people are those named in the same minutes."""
    if not any(item.follow_ups for item in items):
        return tuple(items)
    people = _people((*header.attendances, *(one for item in items for one in item.attendances)))
    return tuple(
        replace(item, follow_ups=tuple(_resolved(task, header.body, people, vocabulary) for task in item.follow_ups))
        if item.follow_ups
        else item
        for item in items
    )


def resolve_responsible(
    words: str, body: str | None, people: Mapping[str, str], vocabulary: Vocabulary
) -> Responsible | None:
    """Whom the words mean, or ``None`` where they name nobody, several, or somebody who may be one of several.

    ``body`` is whose minutes these are; ``people`` maps folded full and first names, and initials, to the full name.

    1. A body: *Børne- og Ungdomsudvalget*; *rådet*, *udvalgets medlemmer* are the body itself.
    2. A department: *Forvaltningen*, *Jobcentret*, *Magistratsafdelingen for Kultur*.
    3. A role: *formanden*, *Lederen af Naturværkstedet*, *sundhedschefen*.
    4. A person: a full name; a first name alone where one person of that name is named in the minutes.
    """
    said = " ".join(words.split()).strip(" .:;")
    folded = fold(said)
    if not said or len(said) > _LONGEST:
        return None
    if folded in _HERE or folded in _WHOLE_BODY:
        return _own_body(folded, body)
    kind = _kind_by_shape(said, body)
    if kind is not None:
        return Responsible(kind, said)
    parts = _SEVERAL.split(said)
    if len(parts) > 1 and all(_ROLE.match(part) or _DEPARTMENT.match(part) for part in parts):
        return None
    if body_kind(said, vocabulary.body_endings) is not BodyKind.UNKNOWN and _is_one_body(said):
        same = body is not None and body_key(body) == body_key(said)
        return Responsible(ResponsibleKind.BODY, plain_name(body if same and body else said))
    return None if _SEVERAL.search(said) else _role_or_person(said, people, vocabulary)


def _kind_by_shape(said: str, body: str | None) -> ResponsibleKind | None:
    """What a name tells by its shape alone: one office, a group, a part of the administration."""
    parts = _SEVERAL.split(said)
    if _is_one_office(said, parts):
        return ResponsibleKind.ROLE
    if _GROUP.match(said):
        return ResponsibleKind.BODY
    if len(parts) > 1 and said[0].isupper() and all(_AREA.fullmatch(part.strip()) for part in parts):
        same = body is not None and body_key(body) == body_key(said)
        return ResponsibleKind.BODY if same else ResponsibleKind.DEPARTMENT
    several = len(parts) > 1 and all(_ROLE.match(part) or _DEPARTMENT.match(part) for part in parts)
    named = _NAMED_PLACE.match(said) is not None and said.split()[1][0].isupper()
    is_department = not several and (named or _DEPARTMENT.match(said) is not None)
    return ResponsibleKind.DEPARTMENT if is_department else None


def _is_one_office(said: str, parts: Sequence[str]) -> bool:
    """*Direktøren for Børn og Unge*; not *Direktøren for Børn og formanden*, who are two."""
    office = _OFFICE.match(said)
    more = (part.strip() for part in parts[1:])
    return office is not None and not any(_ROLE.match(part) or _DEPARTMENT.match(part) for part in more)


def _role_or_person(said: str, people: Mapping[str, str], vocabulary: Vocabulary) -> Responsible | None:
    if _ROLE.match(said):
        return Responsible(ResponsibleKind.ROLE, said)
    full = people.get(fold(said)) or (people.get(said) if said.isupper() else None)
    if full:
        return Responsible(ResponsibleKind.PERSON, full)
    name = parse_name(said, vocabulary.roles)
    is_name = (
        name is not None
        and not _ASSOCIATION.search(said)
        and " " in name.name
        and all(word[0].isupper() for word in name.name.split()[:2])
    )
    return Responsible(ResponsibleKind.PERSON, name.name) if name is not None and is_name else None


def _resolved(task: FollowUp, body: str | None, people: Mapping[str, str], vocabulary: Vocabulary) -> FollowUp:
    if task.responsible is None:
        return task
    return replace(task, resolved=resolve_responsible(task.responsible, body, people, vocabulary))


def _own_body(folded: str, body: str | None) -> Responsible | None:
    """*Rådet* in the minutes of a council; *byrådet* in those of a committee is another, and named as it is."""
    if folded in ("byrådet", "kommunalbestyrelsen"):
        return Responsible(ResponsibleKind.BODY, folded.capitalize())
    return Responsible(ResponsibleKind.BODY, plain_name(body)) if body and _can_be_called(folded, body) else None


_SORTS = ("råd", "udvalg", "forum", "nævn", "bestyrelse")


def _can_be_called(folded: str, body: str) -> bool:
    """*Bestyrelsen* in the minutes of a council is another; a body whose name tells no sort may be called any."""
    name = body.casefold().replace("kommunalbestyrelse", "råd")
    said = next((sort for sort in _SORTS if folded.startswith(sort)), None)
    return said is None or said in name or not any(sort in name for sort in _SORTS)


def _is_one_body(words: str) -> bool:
    """*Børne- og Ungdomsudvalget* is one body by its hyphen; *Skoleudvalget og Kulturudvalget* are two."""
    parts = re.split(r"\s+(?:og|samt)\s+", words)
    return all(part.endswith("-") or not re.search(r"(?:udvalg|råd|nævn)(?:et)?$", part) for part in parts[:-1])


def _people(attendances: Iterable[Attendance]) -> dict[str, str]:
    full = {fold(one.name): one.name for one in attendances if one.presence is not Presence.GUEST or " " in one.name}
    by_first: dict[str, set[str]] = {}
    for name in full.values():
        by_first.setdefault(fold(name.split()[0]), set()).add(name)
    by_letters: dict[str, set[str]] = {}
    for name in set(full.values()):
        for letters in initials_of(name):
            by_letters.setdefault(letters, set()).add(name)
    short = {letters: next(iter(names)) for letters, names in by_letters.items() if is_of_one(letters, names)}
    return {**short, **{first: names.copy().pop() for first, names in by_first.items() if len(names) == 1}, **full}
