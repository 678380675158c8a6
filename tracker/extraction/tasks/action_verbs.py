"""Whether a clause with a known verb is an act that is still to come, and no finding, remark or application."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.tasks.clauses import Clause
from tracker.extraction.tasks.only_told import is_habit
from tracker.extraction.tasks.participles import AGENT
from tracker.extraction.tasks.subjects import is_agent, is_outsider

_MOVED = frozenset(("oversendes", "henvises", "overføres", "medtages", "videresendes"))
_TO_BUDGET = re.compile(r"^\s+(?:videre\s+|med\s+)?(?:til|i|under|ved)\s+(?:\w+\s){0,2}budget")
"""*Oversendes til budgetforhandlingerne*: to be taken up there; *Oversendes til byrådet* is the way a matter goes."""
_BARE = frozenset(("sendes", "oversendes", "fremsendes", "videresendes"))
_ABOUT = re.compile(r"^\s*(?:om|fra|kort|nærmere)\b")
_APPLIES = re.compile(r"søger\s+(?:om\s+(?!hjælp)|kr\b|\d|(?:et\s+)?(?:tilskud|støtte|dispensation))")
"""*Gruppen søger 3.200 kr.*: what the case is about."""
_DAILY = frozenset(("hjælper", "tilbyder", "besøger", "underviser", "viser", "kører"))
"""*Jobcentret hjælper borgere*: what an office does every day."""
_HELD = frozenset(("afholdes", "holdes", "gennemføres"))
_ON_DAY = re.compile(r"\bden\s+\d{1,2}[./]")
"""*Temadagen holdes den 15. februar*: the day of an event; *Valget afholdes på næste møde* is a task."""
_NOTED = re.compile(r"\b(?:efterr?etning|orientering)\b")
_TAKES_PART = re.compile(r"indgår\s(?:\w+\s){0,2}?i\s(?:\S+\s){0,3}?(?:møder|netværk|samarbejder)\b")
"""*Rådgiverne indgår i møder på plejehjem*: what somebody does every day; *Tallene indgår i budgettet* is to come."""
_SEES_TO = frozenset(("sikrer", "sørger"))
"""*Konsulenten sikrer, at rampen er bestilt*: what stands behind is what is to be done."""
_EXPLETIVE = re.compile(r"der\b", re.IGNORECASE)
"""*Nu går der højst en uge, før man får tid*."""
_SERVICE = re.compile(
    r"(?:(?:[Dd]en\s|[Dd]e\s)?(?:Linje|Rute|Bus|Tog|Færge)\s\w{1,4}\b|"
    r"\w*(?:bussen|busserne|toget|togene|færgen|ruten|linjen)$)",
    re.IGNORECASE,
)
"""*Linje 4 kører hver time fra den 1. juni*: how a service runs."""
_EVENTS = frozenset(("åbner", "lukker", "flytter", "skifter", "sker"))
_ALL_THE_TIME = re.compile(r"\s(?:løbende|jævnligt|dagligt|fortsat)\b")
"""*Ansøgningerne behandles løbende*."""
_OWED_BY = re.compile(r"\b(?:senest|inden|(?:næste|kommende|førstkommende)\s\w*møde|næste\sgang|frist)\b")
_PLACES = (
    "centret",
    "centeret",
    "huset",
    "skolen",
    "klubben",
    "plejen",
    "kontoret",
    "hjemmet",
    "selskabet",
    "haven",
    "stuen",
    "butikken",
    "banken",
    "foreningen",
)
"""*Apoteket flytter i maj*, *Centret åbner i august*: what happens to a place."""
_COMES_WITH = re.compile(
    r"kommer\s(?:også\s|selv\s)?med\s(?:en?|et|nye?|nyt|tal|forslag|"
    r"udkast|oplæg|bud|ideer|idéer|input|priser|eksempler|navne)\b"
)
"""*Bo kommer med en pris på borde*: of somebody who acts."""
_TURNS_OUT = re.compile(r"rykker\s(?:ud|ind|sammen|tættere|nærmere)\b")
"""*Vågetjenesten rykker ud med en times varsel*; not *Sekretæren rykker for svar*."""
_RECEIVES = "får "
"""*Udvalget får en ny orientering i maj*: somebody owes it."""


def is_action(words: str, clause: Clause, rest: str, timed: bool, vocabulary: Vocabulary) -> bool:
    """*Forvaltningen udarbejder et notat*, *Bo Vik tager billeder*, *Udvalget drøfter planen på næste møde*."""
    tasks, verb = vocabulary.tasks, clause.verb
    if clause.verb_start == clause.start and not clause.subject:
        return False
    phrase = words[clause.verb_start : clause.end].casefold().replace("indtil videre", "")
    known = any(_has_phrase(phrase, entry) for entry in tasks["phrases"] if entry.startswith(verb))
    brings = _COMES_WITH.match(phrase) is not None and is_agent(clause.subject, vocabulary)
    if known or brings or (verb in tasks["strong"] and not _TURNS_OUT.match(phrase)):
        return True
    if _is_remark(phrase, rest, clause, vocabulary):
        return False
    serves = clause.subject.casefold().endswith((*tasks["institutions"], *_PLACES))
    if (verb in _DAILY and not timed and serves) or (verb in _EVENTS and _is_place(clause.subject, vocabulary)):
        return False
    if verb in tasks["weak"] or (verb == "orienterer" and not _ABOUT.match(rest)):
        is_thing = _EXPLETIVE.match(clause.subject) or _SERVICE.match(clause.subject)
        everyday = is_habit(phrase) and "senest" not in phrase and "inden" not in phrase
        owes = timed and not is_thing and _may_owe(words, clause, vocabulary)
        acts = is_agent(clause.subject, vocabulary) and clause.subject.casefold() != "kommunen"
        return not everyday and (owes or acts)
    gets = verb != "får" or rest.startswith(" frist ") or _is_body(clause.subject, vocabulary)
    gets = gets and not (verb in _EVENTS and _is_place(clause.subject, vocabulary))
    return verb in tasks["dated"] and timed and gets and clause.subject.casefold() != "der"


def _may_owe(words: str, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether the time of an everyday verb makes a task of it though its subject is nobody known to act.

    *Udvalget tager det op i maj*, *at de i maj spørger klubben*, *Ejerne retter det inden 1. maj*; not
    *Spejderne tager til Norge i uge 29*, *Byggeriet går i gang til foråret*.
    """
    first = clause.subject.casefold().split()[:1]
    pronoun = bool(first) and first[0] in ("de", "hun", "han", "jeg", "vi")
    return (
        pronoun or _is_body(clause.subject, vocabulary) or _OWED_BY.search(words, clause.start, clause.end) is not None
    )


def _is_place(subject: str, vocabulary: Vocabulary) -> bool:
    folded = subject.casefold()
    return any(word.endswith(_PLACES) for word in folded.split()) or not (
        is_agent(subject, vocabulary) or _is_body(subject, vocabulary)
    )


def _is_remark(phrase: str, rest: str, clause: Clause, vocabulary: Vocabulary) -> bool:
    """*Rådet finder, at …*, *Formanden spørger til …*, *tager til efterretning*, *stiller forslag om …*."""
    return (
        (rest.startswith(",") and clause.verb not in _SEES_TO)
        or (_NOTED.search(rest) is not None and not phrase.startswith(_RECEIVES))
        or _APPLIES.match(phrase) is not None
        or any(re.match(rf"{re.escape(entry)}(?!\w)", phrase) for entry in vocabulary.tasks["remarks"])
    )


def _is_body(subject: str, vocabulary: Vocabulary) -> bool:
    folded = subject.casefold().strip()
    return (
        folded in ("vi", *vocabulary.generic_bodies)
        or any(folded.endswith(ending) for ending, _ in vocabulary.body_endings)
        or folded.startswith("udvalget for ")
    )


def _has_phrase(text: str, phrase: str) -> bool:
    first, *others = phrase.split()
    position = 0
    for word in (first, *others):
        match = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(text, position, position + 60)
        if match is None:
            return False
        position = match.end()
    return True


def is_passive_action(words: str, clause: Clause, rest: str, timed: bool, vocabulary: Vocabulary) -> bool:
    """*Et notat udarbejdes*, *Sagen tages op igen*, *Genoptages på næste møde*."""
    tasks = vocabulary.tasks
    expletive = clause.subject.casefold() == "der"
    moved = clause.verb in _MOVED and _TO_BUDGET.match(rest) is not None
    sent = clause.verb in _BARE and re.match(r"^\s+(?:videre\s+)?(?:til|i høring|hos)\b", rest) is not None
    if not clause.subject and (moved or sent):
        return moved or clause.verb != "oversendes"
    if not clause.subject and clause.verb_start == clause.start == 0:
        listed = clause.verb in tasks["passive"] or any(
            words.casefold().startswith(p) for p in tasks["passive_phrases"]
        )
        return timed and listed
    if not clause.subject or (expletive and clause.verb not in tasks["passive"]) or _NOTED.search(rest) is not None:
        return False
    agent = AGENT.search(rest)
    outside = agent is not None and is_outsider(agent["who"], vocabulary)
    phrase = words[clause.verb_start : clause.end].casefold()
    if any(_has_phrase(phrase, entry) for entry in tasks["passive_phrases"] if entry.startswith(clause.verb)):
        return True
    if (
        outside
        or _TAKES_PART.match(phrase)
        or (clause.verb in _HELD and _ON_DAY.search(words, clause.start, clause.end))
    ):
        return False
    dated = clause.verb in tasks["passive_dated"] and timed and not _ALL_THE_TIME.match(rest)
    return clause.verb in tasks["passive"] or dated
