"""How minutes say that an answer to a hearing is on its way, was given, was refused, and what became of it."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.council_note import NoteAct
from tracker.extraction.told.hearing_asked import AGENDA, Told, council_of, tells_deadline
from tracker.extraction.told.hearing_subjects import ANSWER, HEARING
from tracker.extraction.told.note_sentences import ToldSentence, place_of

_WAS_HEARD = re.compile(
    r"\bhar været(?: sendt)? i (?:offentlig )?høring\b|"
    r"\b(?:er|var)\s(?:der\s)?(?:kommet|indkommet|modtaget)\s[^.;:]{0,40}høringssvar|"
    r"\bder (?:er|var) (?:\w+ )?høringssvar\b",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"^(?P<actor>[A-ZÆØÅ][^,;:.]{1,80}?)\s+(?:skriver|formulerer|"
    r"udarbejder|sender|udfærdiger|indsender|afleverer|laver|"
    r"retter|fremsender|afgiver|samler|skal skrive|skal udarbejde|får til opgave at skrive)\b"
)
_TO_BE_WRITTEN = re.compile(
    r"\b(?:udarbejdes|skrives|formuleres|afleveres|sendes|indsendes|fremsendes|afgives)\b(?!\s+i\b)|"
    r"\bat (?:afgive|udarbejde|skrive|sende|formulere)\b",
    re.IGNORECASE,
)
_ASKED_AFTER = re.compile(
    r"\b(?:adspurgte|spurgte|spørger|spurgt|efterlyste|efterlyser|rykkede|rykker|status på|nyt om)\b", re.IGNORECASE
)
_ANSWER_IN_CASE = re.compile(r"\b(?:svaret|rådets svar|udtalelsen|udkastet)\b", re.IGNORECASE)
"""Below the title of a hearing the answer is called so."""
_OWN_WORDS = re.compile(r"\b(?:rådets|deres|vores)\s+(?:bemærkninger|forslag)\b", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:skal|bør|ønsker|håber|vil|kan|ønskes)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:vedtog|vedtaget|godkendte|godkendt|besluttede|besluttet|bestilt|bestilte|ændret|ændrede|har|blev|er)\b",
    re.IGNORECASE,
)
_DOER = re.compile(r"\bhar\s(?P<actor>[A-ZÆØÅ][\w-]{1,40}(?:\sog\s[\w-]{2,40})?)\s\w")
_NEAR = 60


def answer_told(sentence: ToldSentence, vocabulary: Vocabulary) -> Told | None:
    """What a sentence tells of an answer that it names: refused, what became of it, or given."""
    words, notes = sentence.words, vocabulary.notes
    if place_of(notes["hearing_declined"], words):
        return NoteAct.DECLINED, council_of(words)
    if _is_outcome(words, vocabulary):
        doer = _DOER.search(words)
        return NoteAct.OUTCOME, doer["actor"] if doer else council_of(words)
    if place_of(notes["hearing_answered"], words):
        return NoteAct.ANSWERED, council_of(words)
    return None


def _is_outcome(words: str, vocabulary: Vocabulary) -> bool:
    is_answer = ANSWER.search(words) is not None or _OWN_WORDS.search(words) is not None
    place = place_of(vocabulary.notes["hearing_outcome"], words)
    if place is not None and _WISHED.search(words[max(0, place.start() - 25) : place.start()]):
        return False
    because = place_of(vocabulary.notes["hearing_because"], words)
    if because is not None and (is_answer or HEARING.search(words, because.end())) and _DONE.search(words):
        return True
    return is_answer and place is not None


def under_way(sentence: ToldSentence) -> Told | None:
    """What is told without moving anything: asked after, heard before, or somebody writes the answer."""
    words = sentence.words
    if AGENDA.search(words):
        return None
    is_asked_after = sentence.is_decided and _ASKED_AFTER.search(words) and ANSWER.search(words)
    if is_asked_after or _WAS_HEARD.search(words):
        return NoteAct.TOLD, None
    return _to_be_written(sentence) if sentence.is_decided else None


def _to_be_written(sentence: ToldSentence) -> Told | None:
    words = sentence.words
    if ANSWER.search(words) is None and not _ANSWER_IN_CASE.search(words):
        return None
    writer = _WRITER.match(words)
    if writer is not None:
        return NoteAct.TOLD, writer["actor"].strip()
    return (NoteAct.TOLD, None) if _TO_BE_WRITTEN.search(words) else None


def told_in_case(sentence: ToldSentence, vocabulary: Vocabulary) -> Told | None:
    """What is said below the title of a hearing without naming it again."""
    words, notes = sentence.words, vocabulary.notes
    if words.endswith("?"):
        return None
    if not sentence.is_decided:
        return (NoteAct.ASKED, None) if tells_deadline(words) else None
    if place_of(notes["hearing_declined"], words):
        return NoteAct.DECLINED, council_of(words)
    if place_of(notes["hearing_answered"], words) or _takes_position(words, vocabulary):
        return NoteAct.ANSWERED, council_of(words)
    return _to_be_written(sentence)


def _takes_position(words: str, vocabulary: Vocabulary) -> bool:
    place = place_of(vocabulary.notes["hearing_position"], words)
    return place is not None and place.start() <= _NEAR and council_of(words) is not None
