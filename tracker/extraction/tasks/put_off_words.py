"""Sentences cut short that put a case off, or send it to somebody else: *Udsat til oktobermødet.*"""

import re
from functools import lru_cache

from tracker.danish.dates import MONTH_NAMES
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind

_CASE = (
    r"(?:Sagen|Punktet|Emnet|Drøftelsen|Behandlingen|Forslaget|Indstillingen|Ansøgningen|Valget)"
    r"(?:\s(?:om|vedr\.|vedrørende|af|fra)(?:\s[\wæøå-]+){1,4}?)?"
)
_OFF = r"(?:udsat|udskudt|udsættes|udskydes)"
_PUT_OFF = re.compile(
    rf"^(?:{_CASE}\s(?:er\s|blev\s|bliver\s)?{_OFF}"
    r"(?=\.?$|,?\s(?:til|indtil|på ubestemt tid|af hensyn til|da\b|idet\b|for at))"
    rf"|(?i:{_OFF})(?:\.?$|\s(?:til|indtil|på ubestemt tid)\b))"
)
_TO = (
    r"(?:[A-ZÆØÅ]\w|udvalg|forvaltning|administration|byråd|råd|"
    r"kommunalbestyrelse|økonomiudvalg|direktion|sekretariat|afdeling|"
    r"fornyet|ny\s|endelig)"
)
_SENT_ON = re.compile(
    rf"^(?:{_CASE}\s(?:(?:går|overgår|ryger|kommer|vender|returneres|sendes)\s(?:(?:tilbage|retur|videre|over)\s)?|"
    rf"(?:tilbage|retur|videre)\s)|(?:Tilbage|Retur|Videre|Returneres)\s)(?:til\s(?:\w+\s)?(?={_TO})|i\shøring\b)"
)


def find_sent_on(sentence: str) -> FollowUpKind | None:
    """Whether a sentence puts its case off, saying until when or that it is the case, or hands it to somebody else.

    1. *Udsat til oktobermødet.*, *Udskudt indtil videre*  2. *Sagen udsat.*, *Punktet blev udskudt, idet …*; *Udsat.*
    alone: the case comes back.  3. *Sagen går tilbage til udvalget.*, *Videre til Byrådet*, *Forslaget går
    i høring*: only of the case itself, and only to a body or an office (*Stien går til skolen* is none).
    """
    if _PUT_OFF.match(sentence) is not None:
        return FollowUpKind.POSTPONEMENT
    return FollowUpKind.TASK if _SENT_ON.match(sentence) is not None else None


_UNTIL = (
    r"(?:,?\s(?:til|indtil|når|så snart|efter at)\s(?!at\b)|\s(?:på|ved|i)\s(?:det\s|et\s)?(?:næste|kommende|senere|"
    rf"mødet|{MONTH_NAMES}|foråret|efteråret)\b"
    r"|\s(?:primo|medio|ultimo)\s|\sen anden gang)"
)
_THING = r"^(?P<thing>[A-ZÆØÅ\d][^.;:!?]{1,90}?)"
_WAITING_PEOPLE = re.compile(
    r"(?:(?:borger|nabo|bebo|lej|ejer|lær|spejd|bejd|bruger|tag|"
    r"ansøg|skol|klubb|forening|medlemm|famili|elev|gæst|ist|pig|kund|"
    r"patient|kvind|rid|rytt)(?:er)?ne|(?:dreng|mænd|mødr|fædr|forældr|børn|ning|uge)ene|"
    r"borgere|ansøgere|børn|familier|folk|man|ansøgeren|klubben|foreningen|ældre|unge|pårørende|frivillige)$"
)
"""*Beboerne må vente til maj*: how long people wait is no case put off."""


_WAITS = re.compile(
    r"^(?:Endelig\s|Den\s(?:endelige|videre|nærmere)\s)?"
    r"(?P<thing>[A-ZÆØÅa-zæøå]\w*)(?:\s(?:om|af|til|vedr\.)\s[^.,;:]{2,50}?)?"
    r"\s(?:venter|afventer)(?:\s(?:derfor|også|så|dog))?(?=\s(?:til|indtil|på)\s)"
)
"""*Endelig stillingtagen venter til efter ferien*: said of the case itself."""
_TO_BODY = re.compile(r"\stil\s[A-ZÆØÅ][^.,;:]{0,50}?(?:udvalget|rådet|udvalg|nævnet|bestyrelsen)\b")
"""*Forslaget går videre til Kulturudvalget*: handed on, and not put off."""
_OF_A_CASE = ("stillingtagen", "resten", "valget", "behandling", "behandlingen", "beslutning", "endelig beslutning")


def find_put_off(sentence: str, vocabulary: Vocabulary) -> FollowUpKind | None:
    """Whether a thing is put off in one of the frames of the vocabulary, with words of when or until what behind.

    *Temaet må vente til næste møde*, *Punkt 6 gemmes til maj*, *Behandlingen sættes i bero, til loven er vedtaget*,
    *Endelig stillingtagen venter til efter ferien*.
    """
    waits = _WAITS.match(sentence)
    if waits is not None and waits["thing"].casefold() in (*_OF_A_CASE, *vocabulary.tasks["things"]):
        return FollowUpKind.POSTPONEMENT
    match = _frames(vocabulary.tasks["put_off"]).match(sentence)
    if match is None or _WAITING_PEOPLE.search(match["thing"].casefold()):
        return None
    return FollowUpKind.REFERRAL if _TO_BODY.match(sentence, match.end()) else FollowUpKind.POSTPONEMENT


@lru_cache(maxsize=4)
def _frames(entries: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    between = r"(?:\s(?:derfor|desværre|igen|så|nu|dog|stadig|først|atter|enstemmigt|også|af\s\w+\sgrund(?:e)?))?\s"
    frames = "|".join(re.escape(entry).replace(r"\ ", between) for entry in longest_first)
    return re.compile(rf"{_THING}\s(?:{frames})(?:\s(?:også|derfor|igen|først|dog))?(?={_UNTIL})")
