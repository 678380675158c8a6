"""Finds what minutes tell of hearings: who asked, until when, what was answered, and what became of the answer."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.told.group_names import is_generic
from tracker.extraction.told.hearing_answers import answer_told, told_in_case, under_way
from tracker.extraction.told.hearing_asked import Told, asked_by, sends_out
from tracker.extraction.told.hearing_subjects import ANSWER, is_hearing, subject_of
from tracker.extraction.told.note_sentences import ToldSentence, approving_sentence
from tracker.extraction.told.note_times import deadline_in

_WITH_DUE = frozenset((NoteAct.ASKED, NoteAct.TOLD, NoteAct.DECIDED))
_VERB = re.compile(
    r"\b(?:har|er|blev|bliver|godkend\w*|send\w*|afgiv\w*|skriver|får|fik|modtog|høres|bedes|vedtog|tiltr\w*|"
    r"indarbejde\w*|høringsfrist\w*)\b",
    re.IGNORECASE,
)
_HEADING_LENGTH = 80


def find_hearings(
    sentences: Sequence[ToldSentence], item: AgendaItem, meeting: MeetingContext, vocabulary: Vocabulary
) -> tuple[CouncilNote, ...]:
    """The sentences of an item that tell something of a hearing.

    1. *Teknikudvalget har sendt busplanen i høring hos rådet.* *Rådet er bedt om et høringssvar senest den 4. maj.*
    2. *Høringsfristen er den 4. maj.*  3. *Rådet godkendte høringssvaret med to rettelser.*  4. *Rådet har ingen
    bemærkninger til planen* below *Høring om busplan*  5. *Formanden skriver høringssvaret inden den 2. maj* (told:
    the answer is on its way)  6. *Høringssvaret er indarbejdet i planen.* *På baggrund af rådets høringssvar har
    udvalget bestilt …*  7. *Udvalget sender planen i høring*, *Godkendt.* to *at planen sendes i
    høring* (decided: the body hears others)

    What is only proposed or announced (*at rådet afgiver høringssvar*, *Udkast til høringssvar er vedlagt*) is none.
    """
    return tuple(_notes(sentences, item, meeting, vocabulary))


def _notes(
    sentences: Sequence[ToldSentence], item: AgendaItem, meeting: MeetingContext, vocabulary: Vocabulary
) -> Iterator[CouncilNote]:
    title = item.title if item.title and is_hearing(item.title, vocabulary) else None
    is_case = title is not None
    other = None if item.title is None or is_generic(item.title) else item.title
    approving = approving_sentence(sentences, item)
    for sentence in sentences:
        words = sentence.words
        told = _told(sentence, meeting, vocabulary)
        if told is None and is_case:
            told = told_in_case(sentence, vocabulary)
        if told is None and sentence is approving:
            told = _approved(item, title)
        if told is None:
            continue
        act, actor = told
        is_case = is_case or (act is NoteAct.ASKED and other is not None)
        due = deadline_in(words, meeting, only_latest=True) if act in _WITH_DUE else None
        subject = subject_of(words, title or other)
        yield CouncilNote(NoteKind.HEARING, act, sentence.quote, subject=subject, actor=actor, due=due)


def _told(sentence: ToldSentence, meeting: MeetingContext, vocabulary: Vocabulary) -> Told | None:
    """What a sentence that names a hearing tells of it."""
    words = sentence.words
    if not is_hearing(words, vocabulary) or words.endswith("?") or _is_heading(words):
        return None
    return answer_told(sentence, vocabulary) or asked_by(sentence, meeting) or under_way(sentence)


def _approved(item: AgendaItem, title: str | None) -> Told | None:
    """What *Godkendt.* means: an answer that was proposed (or is the title), or that others are to be heard."""
    proposals = [one.quote.text for one in item.recommendations]
    if any(sends_out(words) for words in proposals):
        return NoteAct.DECIDED, None
    is_answer = title is not None and any(ANSWER.search(words) for words in (title, *proposals))
    return (NoteAct.ANSWERED, None) if is_answer else None


def _is_heading(words: str) -> bool:
    """*Høring om busplan*, *Udkast til høringssvar*: words without a verb state nothing."""
    is_short = len(words) < _HEADING_LENGTH and not words.endswith((".", "!"))
    return is_short and _VERB.search(words) is None
