"""Finds what minutes tell of the next council: how members are found, what is handed over, and what was learnt."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.told.note_sentences import ToldSentence, place_of
from tracker.extraction.told.note_times import deadline_in

_HANDING = re.compile(
    r"(?<!\w)(?:overlever(?:ing(?:en|er)?|es|er|ede|et|e)|overdrag(?:else(?:n)?|es|er))(?:s)?(?!\w)", re.I
)
_MONEY = re.compile(
    r"\b(?:midler(?:ne)?|beløb(?:et)?|restbevilling\w*|kr\.?|kroner|penge(?:ne)?|overskud(?:det)?)\b", re.I
)
"""Money left over is money, and told on its own page."""
_AGENDA = re.compile(
    r"\bskal (?:drøfte|drøftes|behandle|tage stilling)\b|\bindstille[rs]\b|\bder skal nedsættes\b|"
    r"\bfølger op på tidligere\b",
    re.I,
)
_ADVICE = re.compile(r"\b(?:kan|skal|bør|burde|vil|kunne)\b", re.IGNORECASE)
_WRITES = re.compile(r"\b(?:skriver|samler|udarbejder|sender|formulerer|laver)\b", re.IGNORECASE)


def find_handover(
    sentences: Sequence[ToldSentence], title: str | None, meeting: MeetingContext, vocabulary: Vocabulary
) -> tuple[CouncilNote, ...]:
    """The sentences of an item about recruiting, handing over, and lessons.

    1. *Rådet tiltræder overleveringen til det kommende råd.* *Drøftelserne indgår i overleveringen.*  2. *Det nye råd
    kan med fordel besøge foreningerne*: a lesson  3. below *Rekruttering af medlemmer*: *Sekretariatet udarbejder en
    flyer.*

    *overlevering* between shifts or schools, *rekruttering* of staff, and money left over are none.
    """
    return tuple(_notes(sentences, title, meeting, vocabulary))


def _notes(
    sentences: Sequence[ToldSentence], title: str | None, meeting: MeetingContext, vocabulary: Vocabulary
) -> Iterator[CouncilNote]:
    hands_over = bool(title and names_next(title, vocabulary) and _is_advice(title, vocabulary))
    recruits = bool(title and _is_recruiting(title, vocabulary))
    lesson_in: int | None = None
    for sentence in sentences:
        words = sentence.words
        if words.endswith(("?", ":")) or _AGENDA.search(words):
            continue
        kind = _kind(sentence, hands_over=hands_over, recruits=recruits, vocabulary=vocabulary)
        if kind is NoteKind.LESSON:
            lesson_in = sentence.paragraph
        elif kind is None and hands_over and lesson_in == sentence.paragraph:
            kind = NoteKind.LESSON
        if kind is None:
            continue
        act = _act(sentence, vocabulary)
        due = deadline_in(words, meeting, only_latest=True)
        yield CouncilNote(kind, act, sentence.quote, subject=_subject(title, hands_over or recruits), due=due)


def _is_advice(title: str, vocabulary: Vocabulary) -> bool:
    """*Overlevering til …*, *Anbefalinger til det kommende råd*."""
    return _HANDING.search(title) is not None or place_of(vocabulary.notes["lesson"], title) is not None


def _subject(title: str | None, is_about: bool) -> str | None:
    return title if is_about else None


def _kind(sentence: ToldSentence, *, hands_over: bool, recruits: bool, vocabulary: Vocabulary) -> NoteKind | None:
    words, is_decided = sentence.words, sentence.is_decided
    if recruits or _is_recruiting(words, vocabulary):
        return NoteKind.RECRUITING if is_decided or not recruits else None
    is_next = names_next(words, vocabulary)
    about = hands_over or is_next
    if (_HANDING.search(words) and about) or (_WRITES.search(words) and is_next):
        return NoteKind.HANDOVER
    if place_of(vocabulary.notes["lesson"], words) and about and not _is_money(words):
        return NoteKind.LESSON
    is_advice = is_next and _ADVICE.search(words) is not None and not _is_money(words)
    return NoteKind.HANDOVER if is_decided and (hands_over or is_advice) else None


def _act(sentence: ToldSentence, vocabulary: Vocabulary) -> NoteAct:
    is_decision = sentence.is_decided and place_of(vocabulary.notes["decided"], sentence.words) is not None
    return NoteAct.DECIDED if is_decision else NoteAct.TOLD


def _is_money(words: str) -> bool:
    return _MONEY.search(words) is not None


def _is_recruiting(words: str, vocabulary: Vocabulary) -> bool:
    """Words of recruiting beside words of a council's members: staff is recruited as well."""
    notes = vocabulary.notes
    found = place_of(notes["recruiting"], words)
    if found is None or (found[0].casefold() in _ONLY_PERSONS and not names_next(words, vocabulary)):
        return False
    return place_of(notes["of_council"], words) is not None or names_next(words, vocabulary)


_ONLY_PERSONS = frozenset(("nye medlemmer", "kandidater", "kandidat"))
"""*Høring af kandidater*, *nye medlemmer af kirken*: only with the next council are these its members to be."""


def names_next(words: str, vocabulary: Vocabulary) -> bool:
    """*det nye Integrationsråd*, *næste valgperiode*, *sine efterfølgere*: those who come after this council."""
    if place_of(vocabulary.notes["successors"], words) is not None:
        return True
    return _next_council(vocabulary.notes["next_council"]).search(words) is not None


@lru_cache(maxsize=4)
def _next_council(endings: frozenset[str]) -> re.Pattern[str]:
    choices = "|".join(sorted(endings, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:næste|nye|nyt|kommende)\s+(?:[\w-]{{1,30}}?)??(?:{choices})s?(?![\w-])", re.IGNORECASE
    )
