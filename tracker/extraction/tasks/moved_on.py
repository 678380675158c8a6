"""Sentences that send a case on or put it off, told by how they open: *Oversendt til Teknisk Udvalg.*"""

import re

from tracker.danish.dates import MONTH_NAMES
from tracker.domain.follow_up import FollowUpKind

_SENT_FIRST = re.compile(
    r"^(?:Henvist|Henvises|Sendt\s+(?:tilbage|videre)|Sendes\s+(?:tilbage|videre)|"
    r"Oversendt|Tilbagesend(?:t|es)|Videresend(?:t|es)|"
    r"Hjemvis(?:t|es)|Hjemsend(?:t|es))\s+(?:til|i)\b"
)
_SENT_BACK = re.compile(
    r"^(?:Sendt\s+tilbage|Sendes\s+tilbage|Tilbagesend(?:t|es)|Hjemvis(?:t|es)|Hjemsend(?:t|es))\s+(?:til|i)\s+"
    r"(?:forvaltningen|administrationen|fornyet\s+behandling)\b"
)
"""*Sendt tilbage til forvaltningen, som skal undersøge …*: to work on, and to no other body."""
_PUT_OFF_FIRST = re.compile(r"^(?:Udsat|Udskudt),\s+(?:idet|så|for at)\b")
_TAKEN_OFF = re.compile(
    r"\b(?:punkt(?:et)?|pkt\.|sag(?:en)?)\s(?:nr\.\s)?(?:\d{1,3}\s)?"
    r"(?:udgår|tages\s(?:af|ud)(?:\s(?:af\s)?dagsordenen)?)\s"
    r"(?:med henblik på|for at|og\s(?:genoptages|genbehandles|behandles|optages))\b",
    re.IGNORECASE,
)
"""*Byrådet vedtog, at punkt 7 udgår med henblik på ny behandling*: off the agenda, to come back."""
_MOVED = re.compile(
    r"^(?:Punkt(?:et)?|Sag(?:en)?|Emnet|Behandlingen|Drøftelsen)"
    r"\s[^,;:]{0,60}?\b(?:udsættes|udskydes|flyttes|overføres)\s"
    r"(?:til|på)\s(?:(?:et|det)\s)?(?:næste|førstkommende|kommende|senere|mødet|møde)\b"
)
"""*Punktet blev ikke behandlet og flyttes til næste møde*."""
_WHEN = (
    r"(?:(?:det\s|et\s)?(?:næste|kommende|senere|førstkommende)\s|mødet\b|"
    r"primo\b|medio\b|ultimo\b|(?:for|efter)året\b|sommeren\b|vinteren\b|"
    rf"(?:{MONTH_NAMES})\b|den\s\d|uge\s\d|efter\s|20\d\d)"
)
_SHIFTED = re.compile(
    rf"\b(?:rykkes|flyttes|skubbes|skydes|forskydes|rykker|flytter|skubber)\s(?:vi\s)?(?:[\w,]+\s){{0,5}}?til\s{_WHEN}"
    rf"|\b(?:udgår|udgik|tages?t?\saf)\b[^.;:]{{0,40}}?\bog\s(?:behandles|genoptages|optages|tages\sop|kommer)\b",
    re.IGNORECASE,
)
"""*Hendes oplæg rykkes til næste møde*, *Planen udgår i dag og behandles på næste møde*."""
_HAD_TO_WAIT = re.compile(
    r"\bmåtte\s(?:vente|udskydes|udsættes)(?=\stil\b|,|\.|$)|"
    r"\bog\s(?:det\s|punktet\s|sagen\s)?(?:udskydes|udsættes)\stil\b"
    r"|\b(?:blev|er|bliver)\s(?:trukket\sud|taget\saf(?:\s\w+){0,2}|sat\spå\spause|gemt)\b[^.;:]{0,30}\b(?:og|til)\b"
    r"|\b(?:lade|lod)\s[^.;:]{3,60}?\s(?:ligge|vente)\s(?:til|indtil)\b"
    r"|\b(?:når|nåede)\s(?:vi\s)?ikke\b[^.;:]{3,60}?,?\s(?:så|og)\s"
    r"(?:det|den|de|punktet|resten)\s(?:gemmer|udskyder|tager|må|kommer|gemmes|udskydes)\b"
    r"|\bkommer\sførst\spå\sdagsordenen\spå\b|^[^.,;:]{8,60}\s(?:udsat|udskudt)\.?$",
    re.IGNORECASE,
)
"""*Havnegade måtte vente til næste møde*, *Vedtægterne blev taget af bordet og gemt*, *Nye kriterier udsat.*"""
_BODY_PUT_OFF = re.compile(
    r"^[^.,;:]{0,60}?(?:udvalg|udvalget|råd|rådet|bestyrelsen|nævnet|magistraten)\s(?:udsatte|udskød|hjemviste)\s"
    r"(?:enstemmigt\s)?(?:sagen|punktet|behandlingen|drøftelsen|beslutningen|stillingtagen|forslaget)"
    r"(?=\.?$|\s(?:af|til|med henblik|for at|indtil|på)\b)",
    re.IGNORECASE,
)
"""*Udvalget udsatte sagen.*: the body puts off what it has before it."""

_LATER_MEETING = re.compile(
    r"^(?:Drøftes|Behandles|Genoptages|Optages|Fremlægges|Forelægges|Udsættes|Udskydes|Tages\sop|Kommer\spå)\s"
    r"(?:igen\s)?(?:på|i|til)\s"
    r"(?:det\s|et\s|rådets\s|udvalgets\s)?(?:næste|kommende|førstkommende|senere|nyt)\s"
    r"(?:[A-ZÆØÅ]{2,4}[ -]|[a-zæøå]{3,20})?møde\b"
)
"""*Drøftes på næste møde*, *Tages op igen på næste SR møde*: without a subject, of the item itself."""
_IMPERSONAL = re.compile(
    r"^Der\s(?:(?:rettes|tages)\s(?:en\s|ny\s|fornyet\s|igen\s){0,3}(?:henvendelse|kontakt)|"
    r"vil\sblive\s(?:fulgt\sop|taget\skontakt))\b"
)
"""*Der rettes en ny henvendelse til afdelingen*, *Der vil blive fulgt op på sagen*."""

_PUT_OFF = (_LATER_MEETING, _PUT_OFF_FIRST, _MOVED, _BODY_PUT_OFF)

_DECIDED = ("Godkendt", "Tiltrådt", "Vedtaget", "Bevilget")
"""*Godkendt, idet mødet i oktober flyttes til den 12.*: decided, and not put off."""


def find_sending(words: str) -> FollowUpKind | None:
    """Whether a sentence opens as a referral, a postponement or a task of nobody in particular.

    1. *Henvist til …*, *Oversendt til …*, *Tilbagesendes til …*, *Hjemvist til …*  2. *Udsat, idet …*
    3. *… rykkes til næste møde*, *udgår i dag og behandles …*  4. *… at punkt 7 udgår med henblik på …*
    5. *Punktet … flyttes til næste møde*  6. *Udvalget udsatte sagen*  7. *Drøftes på næste møde*
    8. *Der rettes henvendelse til …*
    """
    if _SENT_BACK.match(words):
        return FollowUpKind.TASK
    if _SENT_FIRST.match(words):
        return FollowUpKind.REFERRAL
    if _IMPERSONAL.match(words):
        return FollowUpKind.TASK
    shifted = not words.startswith(_DECIDED) and _SHIFTED.search(words) is not None
    if (
        shifted
        or _HAD_TO_WAIT.search(words)
        or _TAKEN_OFF.search(words)
        or any(opening.match(words) for opening in _PUT_OFF)
    ):
        return FollowUpKind.POSTPONEMENT
    return None
