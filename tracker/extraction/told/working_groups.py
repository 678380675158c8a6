"""Finds what minutes tell of working groups: who sits in them, what they are to do, and whether they work."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.told.group_members import find_members, group_members, listed_members
from tracker.extraction.told.group_names import (
    FoundGroup,
    find_group,
    heads_list,
    is_all_groups,
    name_from_title,
    split_listed,
)
from tracker.extraction.told.note_sentences import ToldSentence, approving_sentence, place_of
from tracker.extraction.told.note_times import deadline_in

_BREAK = re.compile(r"[,;:]|\b(?:at|som|der|fordi|om|hvis)\b")
"""Between a group and a verb these mean that the verb is of another clause."""
_NOT = re.compile(r"\bikke\b|\bingen\b", re.IGNORECASE)
_REASON = re.compile(
    r"(?:\bpga\.?|\bp\.g\.a\.|\bpå grund af|\bgrundet|\bsom følge af|\bfordi|\beftersom|,\s+da|\bidet)\s+"
    r"(?P<reason>[^,;.]{1,160}(?:\.\d[^,;.]{0,80})?)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?P<condition>(?:når|så snart|indtil|hvis|såfremt|medmindre|(?:til|indtil)\s+efter|efter|til|fra|senest|i)\s+"
    r"[^,;.]{2,160}(?:\.\s?\w[^,;.]{0,60})?)",
    re.IGNORECASE,
)
_SURE_CONDITION = re.compile(r"\b(?P<condition>(?:når|så snart|indtil|hvis|såfremt)\s+[^,;.]{2,160})", re.IGNORECASE)
_TASKS = re.compile(
    r"(?:,\s*(?:der|som)\s+(?:skal|kan|vil)\s+|\bmed henblik på at\s+|\btil at\s+|\bhar til opgave at\s+|\bfor at\s+|"
    r"\bopgave(?:n)?\s+er\s+at\s+|\bskal\s+)(?P<tasks>(?:[^.;]|\.(?=\s?[a-zæøå\d])){3,300})",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s+(?P<tasks>(?:laver|skriver|planlægger|forbereder|udarbejder|arrangerer|undersøger)\s[^.;]{3,200})"
)
_NOTHING_NEW = re.compile(r"\b(?:ikke|intet|ikke noget)\s(?:været\s)?nyt\b", re.IGNORECASE)
_ESTABLISHED = re.compile(r"\b(?:har|er|blev|havde)\b|\b(?:nedsatte|etablerede|dannede|oprettede)\b", re.IGNORECASE)


def find_working_groups(
    sentences: Sequence[ToldSentence], item: AgendaItem, meeting: MeetingContext, vocabulary: Vocabulary
) -> tuple[CouncilNote, ...]:
    """The sentences of an item that tell something of a working group.

    1. *Der nedsættes en arbejdsgruppe om trafik bestående af Anna og Bo, der skal …*  2. *Rådet har nedsat følgende
    arbejdsgrupper:* and the points below, each a group with its members  3. *Arbejdsgrupperne ligger stille på
    grund af flytningen.* *Arbejdsgrupperne genoptages, når lokalet er klar.*  4. *Mentorgruppen genoptager arbejdet.*
    5. *Festivalgruppen nedlægges.*  6. *Arbejdsgruppen har holdt to møder.*  7. *Godkendt.* to *at rådet nedsætter en
    arbejdsgruppe*

    A group named in passing (*drøftet i arbejdsgruppen*), one only proposed (*foreslog at nedsætte*) and one that was
    refused (*besluttede ikke at nedsætte*) are none.
    """
    return (*_notes(sentences, item.title, meeting, vocabulary), *_approved(sentences, item, vocabulary))


def _notes(
    sentences: Sequence[ToldSentence], title: str | None, meeting: MeetingContext, vocabulary: Vocabulary
) -> Iterator[CouncilNote]:
    above = False
    last = name_from_title(title, vocabulary)
    known: list[str] = []
    for sentence in sentences:
        if above and sentence.is_listed:
            listed = _listed(sentence, vocabulary)
            known.append(listed.subject or sentence.words)
            yield listed
            continue
        above = heads_list(sentence.words, vocabulary)
        group = None if above else find_group(sentence.words, vocabulary, meeting.body, known)
        if group is None:
            continue
        note = _told(sentence, group, group.name or (None if is_all_groups(group) else last), meeting, vocabulary)
        if note is not None:
            last = note.subject if not is_all_groups(group) else last
            yield note


def _approved(sentences: Sequence[ToldSentence], item: AgendaItem, vocabulary: Vocabulary) -> Iterator[CouncilNote]:
    """*Godkendt.* where it was proposed that a group is set down (*at rådet nedsætter en følgegruppe om …*)."""
    sentence = approving_sentence(sentences, item)
    if sentence is None:
        return
    for proposal in item.recommendations:
        words = " ".join(proposal.quote.text.split())
        group = find_group(words, vocabulary)
        place = place_of(vocabulary.notes["formed"], words)
        if group is None or place is None or not group.is_known_kind or not _is_of(words, group, place):
            continue
        name = group.name or name_from_title(item.title, vocabulary)
        yield CouncilNote(
            NoteKind.WORKING_GROUP,
            NoteAct.FORMED,
            sentence.quote,
            subject=name,
            people=find_members(words, vocabulary),
            tasks=_tasks(words, group),
        )


def _listed(sentence: ToldSentence, vocabulary: Vocabulary) -> CouncilNote:
    name, rest = split_listed(sentence.words)
    people = listed_members(rest, vocabulary) or find_members(sentence.words, vocabulary)
    return CouncilNote(NoteKind.WORKING_GROUP, NoteAct.FORMED, sentence.quote, subject=name or None, people=people)


def _told(
    sentence: ToldSentence, group: FoundGroup, name: str | None, meeting: MeetingContext, vocabulary: Vocabulary
) -> CouncilNote | None:
    words = sentence.words
    act = _act(sentence, group, meeting, vocabulary)
    if act is None:
        return None
    people = () if act in {NoteAct.PAUSED, NoteAct.CLOSED} else group_members(words, group.end, vocabulary)
    tasks = _tasks(words, group) if act in {NoteAct.FORMED, NoteAct.DECIDED, NoteAct.ACTIVE} else None
    if act is NoteAct.TOLD and not people and not _NOTHING_NEW.search(words):
        return None
    reason = _REASON.search(words) if act in {NoteAct.PAUSED, NoteAct.CLOSED} else None
    condition = _condition(words, group, meeting) if act is NoteAct.PAUSED else None
    return CouncilNote(
        NoteKind.WORKING_GROUP,
        act,
        sentence.quote,
        subject=words[group.start : group.end] if is_all_groups(group) else name,
        people=people,
        due=deadline_in(words, meeting) if act in {NoteAct.PAUSED, NoteAct.FORMED, NoteAct.DECIDED} else None,
        reason=reason["reason"].strip() if reason else None,
        condition=condition,
        tasks=tasks,
    )


def _act(sentence: ToldSentence, group: FoundGroup, meeting: MeetingContext, vocabulary: Vocabulary) -> NoteAct | None:
    words, notes = sentence.words, vocabulary.notes
    proposal = place_of(notes["proposed"], words)
    proposed_at = proposal.start() if proposal else len(words)
    if proposed_at < group.start or words.endswith("?"):
        return None
    if group.is_known_kind and _is_formed(sentence, group, vocabulary):
        return NoteAct.FORMED
    for act, key in ((NoteAct.PAUSED, "paused"), (NoteAct.RESUMED, "resumed"), (NoteAct.CLOSED, "closed")):
        place = place_of(notes[key], words)
        if place is None or not _is_of(words, group, place) or _is_denied(words, place):
            continue
        if proposed_at < place.start():
            return None
        is_to_come = act is NoteAct.RESUMED and _is_to_come(words, group, place, meeting)
        return NoteAct.PAUSED if is_to_come else act
    return _works(sentence, group, vocabulary)


def _is_to_come(words: str, group: FoundGroup, place: re.Match[str], meeting: MeetingContext) -> bool:
    """*genoptages, når det er muligt*, *genoptager arbejdet i august*: it stands still until then."""
    if _SURE_CONDITION.search(words, group.end) is not None:
        return True
    is_past = re.match(r"genopt(?:og|oges)|genopstartede|er\b|kommet|gået", place[0], re.IGNORECASE) is not None
    is_future = re.search(r"\b(?:skal|vil|forventes|ventes|kan|håber)\b", words[: place.start()]) is not None
    return is_future or (not is_past and _condition(words, group, meeting) is not None)


def _works(sentence: ToldSentence, group: FoundGroup, vocabulary: Vocabulary) -> NoteAct | None:
    """What a group does that its sentence begins with; who sits in it, wherever it stands."""
    words = sentence.words
    place = place_of(vocabulary.notes["active"], words[group.end :])
    begins = group.start <= 20 and not _BREAK.search(words[: group.start])
    is_next = (
        place is not None and place.start() <= 40 and not _BREAK.search(words[group.end : group.end + place.start()])
    )
    if begins and is_next and place is not None and not _is_denied(words[group.end :], place):
        return NoteAct.ACTIVE
    if begins and sentence.is_decided and re.match(r"\s+(?:skal|får til opgave|har til opgave)\b", words[group.end :]):
        return NoteAct.DECIDED
    if begins and sentence.is_decided and _is_indefinite(words, group) and _DOES.search(words[group.end :]):
        return NoteAct.FORMED
    if group.is_known_kind or _is_of_members(words, group) or _NOTHING_NEW.search(words):
        return NoteAct.TOLD
    return None


def _is_of_members(words: str, group: FoundGroup) -> bool:
    return re.match(r"\s+(?:består|bestående)\b|:", words[group.end :]) is not None


def _is_indefinite(words: str, group: FoundGroup) -> bool:
    return re.search(r"\b[Ee]n\s+(?:[a-zæøå]+\s)?$", words[: group.start]) is not None


def _is_formed(sentence: ToldSentence, group: FoundGroup, vocabulary: Vocabulary) -> bool:
    words, notes = sentence.words, vocabulary.notes
    place = place_of(notes["formed"], words)
    decided = place_of(notes["decided"], words)
    if place is None and decided is not None:
        place = place_of(notes["to_form"], words[: group.start])
        if place is not None and place.start() < decided.end():
            place = None
    if place is None or _NOT.search(words[max(0, place.start() - 30) : place.end() + 12]):
        return False
    near = words[place.end() : group.start] if place.start() < group.start else words[group.end : place.start()]
    if len(near) > 60 or re.search(r"[,;:]|\b(?:at|som)\b", near):
        return False
    return sentence.is_decided or _ESTABLISHED.search(words) is not None


def _is_of(words: str, group: FoundGroup, place: re.Match[str]) -> bool:
    between = words[group.end : place.start()] if place.start() >= group.end else words[place.end() : group.start]
    return len(between) <= 90 and _BREAK.search(between) is None


def _is_denied(words: str, place: re.Match[str]) -> bool:
    return _NOT.search(words[max(0, place.start() - 12) : place.end() + 8]) is not None


def _condition(words: str, group: FoundGroup, meeting: MeetingContext) -> str | None:
    """When it goes on: *når det er muligt*, *indtil efter sommerferien*, *til august*."""
    rest = words[group.end :]
    sure = _SURE_CONDITION.search(rest)
    if sure is not None:
        return sure["condition"].strip(" .")
    due = deadline_in(rest, meeting)
    if due is None:
        return None
    match = _CONDITION.search(rest)
    covers = match is not None and due.text in match["condition"]
    return match["condition"].strip(" .") if match is not None and covers else due.text


def _tasks(words: str, group: FoundGroup) -> str | None:
    match = _TASKS.search(words, group.start) or _DOES.search(words, group.end)
    return match["tasks"].strip(" .") if match else None
