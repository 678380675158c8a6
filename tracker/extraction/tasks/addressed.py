"""Another political body that something is sent to, or asked of: *Formanden rejser sagen i Socialudvalget*."""

import re

from tracker.danish.body_names import body_key
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.heading.bodies import FoundBody, find_bodies
from tracker.extraction.tasks.demands import Task

_SENDING = re.compile(
    r"\b(?:sende[rs]?|oversende[rs]?|fremsende[rs]?|videresende[rs]?|"
    r"forelægge[rs]?|skriver til|rette[rs]? henvendelse|anmode[rs]?|"
    r"anmodede|bede[rs]|bad|anbefale[rs]?|anbefalede|indstille[rs]?|"
    r"opfordre[rs]?|opfordrede|foreslår|videre til|går til|henvender sig|skrive til|afgiver|ansøger|"
    r"meldes|videregives|give|over for|inviterer|spørger|status|"
    r"henvist|henvises|oversendt|tilbagesendt|tilbagesendes|"
    r"videresendt|videresendes|hjemvist|hjemvises|hjemsendt|hjemsendes|"
    r"sendt)\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(
    r"(?<!valg )(?<!valget )(?<!kandidat )(?<!kandidater )(?<!plads )(?<!pladser )(?<!medlemmer )"
    r"(?<!medlem )(?<!suppleant )"
    r"(?<!repræsentant )(?<!repræsentanter )(?<!stiller op )\b(?:til|over for|overfor|for|hos)\s"
    r"(?:det\s|den\s|byens\s|kommunens\s|hele\s)?$"
)
"""*… videre til*, *… op over for* right before the body; not *valget til Seniorrådet*."""
_HANDS_ON = re.compile(
    r"\b(?:send\w*|skriv\w*|giv\w*|gå\w*|bring\w*|bær\w*|aflever\w*|"
    r"overdrag\w*|over(?:leverer|bringer|bringes)|meld\w*|henvis\w*|"
    r"hjemvis\w*|rejs\w*|tag\w*|tog|ret(?:ter|tes|te)|forelæg\w*|"
    r"fremlæg\w*|præsenter\w*|videre\w*|formidl\w*|indberet\w*|indstil\w*|"
    r"anbefal\w*|henvend\w*|ansøg\w*|klag\w*|appell\w*|peg\w*|stil\w*|"
    r"lægge\w*|fremsæt\w*|indgiv\w*|afgiv\w*|indsend\w*|rykk\w*|"
    r"spørg\w*|svar\w*|besvar\w*|orienter\w*|underret\w*|informer\w*|"
    r"kontakt\w*|inviter\w*|indkald\w*|opfordr\w*|foreslå\w*|"
    r"henstil\w*|bed\w*|bad|anmod\w*|fortæl\w*|oplys\w*|udbed\w*|"
    r"søg\w*|ring\w*|mail\w*|protest\w*|hør\w*|overrækk\w*|aflægg\w*|"
    r"(?:i\set|med\set)\sbrev|minde\w*|adresser\w*|vend\w*|før\w*|"
    r"løft\w*|skub\w*|kom\w*|oversend\w*|tilbagesend\w*|hjemsend\w*)\b",
    re.IGNORECASE,
)
_RAISED_IN = re.compile(
    r"\b(?:rejse[rs]?|tage[rs]? op|tages|sendes i høring|høring|vende[rs]?|løfte[rs]?)\b[^.;:]{0,60}\si\s(?:det\s)?$"
)
"""*rejser sagen i*, *sendes i høring i*."""
_OBJECT_VERBS = re.compile(
    r"\b(?:forelægge[rs]?|give[rs]?|ansøge[rs]?|spørge[rs]?|invitere[rs]?|"
    r"orientere[rs]?|kontakte[rs]?|underrette[rs]?|informere[rs]?|"
    r"indbyde[rs]?|rykke[rs]?|bede[rs]?|bad|anmode[rs]?|anmodede|opfordre[rs]?|"
    r"opfordrede|anbefale[rs]?|anbefalede|pålægge[rs]?|sende[rs]?|tilsende[rs]?|høre[rs]?|"
    r"tilskrive[rs]?|minde[rs]?|skrive[rs]?|meddele[rs]?|adspørge[rs]?)\s(?:\w+\s){0,2}?$",
    re.IGNORECASE,
)
"""*forelægges (Økonomiudvalget)*, *bad samtidig (Byrådet)*: the body is the verb's object."""
_NO_BODIES = ("gruppe", "gruppen", "team", "teamet", "netværk", "netværket")
"""*Følgegruppen*: people at work together, and no political body."""
_NEAR = 200
"""How far before the body what sends to it is looked for."""


def find_addressed(sentence: str, task: Task, own: str | None, vocabulary: Vocabulary) -> str | None:
    """The other body, or ``None``; never the body whose minutes these are, nor an abbreviation."""
    asked = task.responsible or ""
    is_sent = _SENDING.search(sentence) is not None
    for body in find_bodies(sentence, vocabulary):
        if body.name in vocabulary.abbreviations or _is_own(body, own) or body.name.casefold().endswith(_NO_BODIES):
            continue
        if body.name in asked and (task.kind in (FollowUpKind.REQUEST, FollowUpKind.QUESTION) or task.by_subject):
            return body.name
        if body.start >= task.verb_start and (is_sent or _goes_to(sentence, task, body)):
            return body.name
    return None


def _is_own(body: FoundBody, own: str | None) -> bool:
    return own is not None and (body_key(own) == body_key(body.name) or body_key(body.name) in body_key(own))


def _goes_to(sentence: str, task: Task, body: FoundBody) -> bool:
    before = sentence[max(task.verb_start, body.start - _NEAR) : body.start]
    if sentence[body.end : body.end + 1] == "s":
        return False
    towards = _TOWARDS.search(before) is not None and _HANDS_ON.search(before) is not None
    return towards or _RAISED_IN.search(before) is not None or _OBJECT_VERBS.search(before) is not None
