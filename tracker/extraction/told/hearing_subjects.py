"""What a hearing is about, by the words of its sentence or the title of its item."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.told.note_sentences import place_of

HEARING = re.compile(
    r"(?<![\w-])(?:(?:budget|lov|plan|politik)?høring(?:en|er|erne)?s?(?![\w-])|"
    r"hørings(?:svar|materiale|frist|part|anmodning|forslag|udkast|udtalelse|periode|brev|notat)\w{0,6}(?![\w-])|"
    r"(?:budget)hørings(?:svar|materiale)\w{0,4}(?![\w-]))",
    re.IGNORECASE,
)
"""*høring*, *budgethøring*, *høringssvaret*, *høringsfristen*; not *partshøring*, *afhøring*, *samhørighed*."""
ANSWER = re.compile(r"(?<![\w-])(?:budget)?høringssvar(?:et|ene)?s?(?![\w-])", re.IGNORECASE)
_TITLE_HEAD = re.compile(
    r"^(?:drøftelse af |godkendelse af |behandling af |orientering om |udkast til |forslag til |afgivelse af |"
    r"rådets |ældrerådets |seniorrådets |integrationsrådets |handicaprådets |samlet |ny |sag i )*"
    r"(?:(?:offentlig )?(?:budget)?høring(?:en)?|(?:budget)?høringssvar(?:et)?|høringssag(?:er)?|høringsudkast)\b"
    r"\s*(?:[:–-]|om\b|over\b|vedr\.?|vedrørende\b|af\b|til\b|på\b|for\b|i forbindelse med\b|ift\.?)?\s*",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(
    r"\s*(?:[-–(,:]\s*|\bi\s+|\btil\s+)(?:(?:offentlig|budget)?høring(?:ssvar(?:et)?|smateriale)?)\)?$", re.IGNORECASE
)
_OF_ANSWER = re.compile(
    r"høring(?:ssvar(?:et|ene)?|en|smateriale(?:t)?|sudkast(?:et)?)?"
    r"\s+(?:om|til|vedr\.?|vedrørende|over|på|ift\.?|angående|"
    r"i forbindelse med)\s+(?!at\b|den\b|senest\b|d\.\s?\d|medlemmerne\b)(?P<subject>[^,;:.]{3,120})",
    re.IGNORECASE,
)
_RECEIVER = re.compile(
    r"^(?:[A-ZÆØÅ][\w-]*\s(?:og\s)?){0,4}[\w-]*"
    r"(?:udvalget|forvaltningen|byrådet|rådet|kommunen|kommune|regionen|ministeriet|"
    r"styrelsen|centeret|centret|center|afdelingen|direktionen|kommunalbestyrelsen)\b",
)
"""*høringssvaret til Børne- og Skoleudvalget*: who gets it, and not what it is about."""
_SENT = re.compile(
    r"\b(?:har sendt|sendte|sender|har fået|fik|får|har modtaget|modtog)\s+(?P<subject>[^,;:.]{3,140}?)\s+"
    r"(?:ud )?(?:i|til) (?:offentlig |ekstern )?(?:budget)?høring\b",
    re.IGNORECASE,
)
_IS_IN = re.compile(
    r"^(?P<subject>[^,;:.]{3,140}?)\s+(?:er|blev|bliver|har været|sendes|skal)\s+(?:nu |netop |blevet |sendt |ude )*"
    r"i (?:offentlig |ekstern )?(?:budget)?høring\b",
    re.IGNORECASE,
)
_HEARD = re.compile(r"\bhøres\s+(?:om|over|vedr\.?|vedrørende)\s+(?P<subject>[^,;:.]{3,120})", re.IGNORECASE)
_CUT = re.compile(
    r"\s+(?:er|blev|bliver|har|med|senest|inden|den \d|som|der|hos|til godkendelse|godkendt|på mødet|og|frem til|ved|"
    r"afgives|godkendes|sendes|udarbejdes|for rådet)\b.*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:(?:den|det|de|sin|sit|et|en|dette|denne)\s+)?"
    r"(?:(?:forslaget|udkastet|strategien|politikken|konceptet|budgetmaterialet|"
    r"materialet|sagen|udkast|forslag|dem|den|det|planen|målene|ordningen|standarden|modellen|høringen))$",
    re.IGNORECASE,
)
"""*planen* alone: which one is told by the title."""


def is_hearing(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words name a hearing of a council; *høring af kandidater*, *partshøring*, *høringsmøde* are none."""
    names_it = HEARING.search(words) is not None or _HEARD.search(words) is not None
    return names_it and place_of(vocabulary.notes["hearing_not"], words) is None


def subject_of(words: str, title: str | None) -> str | None:
    """What a sentence's hearing is about: its own words, else the title without *Høring om* before it.

    1. *Udvalget har sendt en ny busplan i høring*  2. *rådets høringssvar vedr. boliger*  3. *Rådet høres om planen*
    4. *Planen er i høring* below *Høring om busplan*: *busplan*
    """
    for pattern in (_SENT, _IS_IN, _HEARD, _OF_ANSWER):
        match = pattern.search(words)
        if match is None:
            continue
        subject = _CUT.sub("", match["subject"]).strip(' ."”»“')
        if len(subject) < 3 or _BARE.match(subject) or HEARING.fullmatch(subject) or _RECEIVER.match(match["subject"]):
            continue
        return subject
    return subject_of_title(title)


def subject_of_title(title: str | None) -> str | None:
    """*busplan* of *Høring om busplan* and *Høringssvar: busplan*; another title as it is."""
    if not title:
        return None
    rest = _TITLE_HEAD.sub("", title, count=1)
    rest = _TITLE_TAIL.sub("", rest).strip(" .:-–")
    if rest and HEARING.fullmatch(rest) is None:
        return rest
    return None
