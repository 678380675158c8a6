"""How minutes say that an opinion is asked for: of the body itself, or by it of others."""

import re

from tracker.danish.body_names import body_key
from tracker.domain.council_note import NoteAct
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.told.note_sentences import ToldSentence

Told = tuple[NoteAct, str | None]
"""What a sentence tells, and of whom."""

_ACTOR = r"[A-ZÆØÅ][\w-]*,?(?:\s(?:(?:og|&|for|i|af)\s[\w-]+|[A-ZÆØÅ][\w-]*),?){0,5}"
_SENDS = re.compile(
    rf"^(?P<actor>{_ACTOR})\s(?P<verb>har sendt|sendte|sender)\s[^.;:]{{3,160}}?\s(?:ud\s)?i\s"
    r"(?:offentlig\s|ekstern\s)?(?:budget)?høring\b"
)
_OF_OTHERS = re.compile(
    r"(?:udvalget|råd|rådet|regionen|region|ministeriet|styrelsen|byråd|kommunalbestyrelsen|direktionen)$|^KL$",
    re.IGNORECASE,
)
"""A political body or an authority that asks; a department that *sender planen i høring* does so for the body."""
_GETS = re.compile(
    r"\b(?:har fået|fik|får|har modtaget|modtog|er blevet bedt om|er bedt om|blev bedt om|bliver bedt om|bedes om|"
    r"bedes afgive|anmodes om|er anmodet om|er blevet anmodet om|høres\s+(?:om|over|vedr)|er høringspart)(?!\w)",
    re.IGNORECASE,
)
_IN_HEARING = re.compile(
    r"\b(?:er|blev|bliver)\s+(?:nu\s|netop\s|blevet\s)?(?:sendt\s|udsendt\s)?(?:ude\s)?i\s(?:offentlig\s|ekstern\s)?"
    r"(?:budget)?høring\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:høringsfrist(?:en)?|frist(?:en)? for (?:at afgive |afgivelse af |indsendelse af |at indsende )?høringssvar|"
    r"svarfrist(?:en)?|høringsperiode(?:n)?)\b",
    re.IGNORECASE,
)
_ANSWER_BY = re.compile(
    r"\b(?:høringssvar(?:et)?|bemærkninger(?:ne)?|indsigelser|"
    r"ændringsforslag|svar(?:et)?)\b[^.;]{0,90}?\b(?:senest|inden)\b",
    re.IGNORECASE,
)
_TO_SEND = re.compile(
    r"\b(?:sendes|sender|udsendes)\s[^.;:]{0,120}?i\s(?:offentlig\s|ekstern\s)?høring\b|^\s*sendes i høring",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"\bskal (?:drøfte|drøftes|behandle|tage stilling|afgive|godkende)\b|\b(?:drøftes|behandles|foreslår|foreslås|"
    r"indstilles|indstiller)\b|\bmed henblik på\b|\bvedlagt\b|\bvedlægges\b|\bfremlægges\b|\bforelægges\b",
    re.IGNORECASE,
)
"""*Udkast til høringssvar er vedlagt*, *rådet skal drøfte*: what the agenda announces."""
_COUNCIL = re.compile(
    r"^(?P<actor>[\w-]{0,40}?(?:[Rr]ådet|[Uu]dvalget|[Ff]orum|[Ff]orummet|[Bb]estyrelsen|[Nn]ævnet))\b"
)


def council_of(words: str) -> str | None:
    """The council or committee that a sentence begins with: *Rådet*, *Ældrerådet*."""
    match = _COUNCIL.match(words)
    return match["actor"] if match else None


def tells_deadline(words: str) -> bool:
    """*Høringsfristen er den 4. maj*, *bemærkninger skal være modtaget senest …*; without a date it tells nothing."""
    is_named = _DEADLINE.search(words) is not None or _ANSWER_BY.search(words) is not None
    return is_named and any(character.isdigit() for character in words)


def sends_out(words: str) -> bool:
    """*at forslaget sendes i høring*: a proposal to hear others."""
    return _TO_SEND.search(words) is not None


def asked_by(sentence: ToldSentence, meeting: MeetingContext) -> Told | None:
    """Who asks: another body that sends something out, or nobody named. The body's own hearing is *decided*."""
    words = sentence.words
    sent = _SENDS.match(words)
    if sent is not None:
        return _sent(sentence, sent, meeting)
    if tells_deadline(words) and (_DEADLINE.search(words) or not sentence.is_decided):
        return NoteAct.ASKED, None
    if AGENDA.search(words):
        return None
    asked = council_of(words) if _GETS.search(words) else None
    is_of_others = asked is not None and not _is_body(asked, meeting)
    if not is_of_others and (_GETS.search(words) or _IN_HEARING.search(words)):
        return NoteAct.ASKED, None
    sends = is_of_others or _TO_SEND.search(words) is not None
    return (NoteAct.DECIDED, None) if sends and sentence.is_decided else None


def _sent(sentence: ToldSentence, sent: re.Match[str], meeting: MeetingContext) -> Told | None:
    actor = sent["actor"].strip(" ,")
    is_for_us = sent["verb"] == "sender" and sentence.is_decided and not _OF_OTHERS.search(actor)
    if not is_for_us and not _is_body(actor, meeting):
        return NoteAct.ASKED, actor
    return (NoteAct.DECIDED, actor) if sentence.is_decided else None


def _is_body(actor: str, meeting: MeetingContext) -> bool:
    """*Udvalget*, *Rådet*, *Byrådet* or the body's own name: it is itself that asks."""
    if meeting.body is None:
        return actor.casefold() in {"rådet", "udvalget"}
    own, said = body_key(meeting.body), body_key(actor)
    return bool(said) and (own == said or own.endswith(said))
