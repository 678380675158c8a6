"""What somebody shall do, or is asked to do: modal verbs, verbs of asking, and wishes that name a time."""

import re
from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import Clause

_OWN_ACT = re.compile(r"^\s+(?:godkendes|vedtages|besluttes|tiltrædes|drøftes|behandles)\b(?!\s+af\b)")
"""*Planen skal godkendes*: what the meeting itself is there for, not a task for later."""
_PROCEDURE = re.compile(
    r"\b(?:afstemning|protokol\w*|pause|ordet|ro|stilhed|opmærksomhed|runde|"
    r"kommentarer|bemærkninger|tålmodighed|forståelse|foretræde|gruppemøde)\b",
    re.IGNORECASE,
)
"""*Venstre anmodede om afstemning*: asked and done at the meeting itself."""
_THERE_AND_THEN = re.compile(
    r"^(?:[\w-]+\s){1,3}?(?:om\sat\s|at\s|til\sat\s)?(?:fatte|holde)"
    r"\s(?:os|sig|jer|dem)\b|^(?:[\w-]+\s){1,3}?(?:om\sat\s|at\s)?"
    r"(?:rejse\s(?:os|sig|hånden)|række\shånden|sætte\s(?:os|sig)|"
    r"være\s(?:stille|korte|åbne|ærlige)|gå\sudenfor|præsentere\ssig)\b"
)
"""*Han bad os fatte os i korthed*, *Hun bad deltagerne rejse sig*: done at once."""
_DUE = re.compile(r"\b(?:senest|inden|i hænde|færdig\w*|klar)\b")
"""*Planen skal være klar til mødet i maj*: a state that is due is a task."""
_STATES = frozenset(
    (
        "ikke", "være", "kunne", "gerne", "man", "blive", "hedde", "bo", "fungere", "virke", "gælde", "ligge",
        "stå", "koste", "vare", "leve", "kende", "vide", "forstå", "bestå", "tælle", "omfatte", "indeholde",
        "rumme",
    )
)  # fmt: skip
_FOUND = re.compile(r"\s+(?:findes|skaffes|vælges|udpeges|købes)\s(?:en|et|to|tre|fire|ny|nyt|nye|flere)\s")
_MEANWHILE = re.compile(r"\s(?:i|til|på)\s(?:mellemtiden|gengæld|stedet|egenskab)\s(?:[a-zæøå]+e|få|gå|se)\b")
"""*Nina vil i mellemtiden høre kirken*: the words before what she will do are no place."""
_RULES = frozenset(("bruges", "betales", "tages", "gives", "afsættes", "prioriteres", "anvendes", "kræves", "regnes"))
_WEIGHS = re.compile(
    r"\s+(?:\w+\s+)?(?:lægge\s+(?:stor\s+)?vægt|bakke\s+op|støtte|pege\s+på|"
    r"holde\s+fast|glæde\s+sig|takke|passe\s+på|huske\s+på|turde|lære)\b"
)
"""*Rådet vil lægge vægt på lav indstigning*: what it thinks."""
_SERVICE = re.compile(r"(?:bussen|busserne|toget|færgen|ruten)$", re.IGNORECASE)
"""*Skolebussen skal køre til tiden*."""
_OUTSIDE = re.compile(r"(?:klubben|foreningen|gruppen|holdet)$", re.IGNORECASE)
"""*Klubben vil samle seks hold*: its own plan."""
_WHERE = frozenset(("i", "på", "til", "med", "fra", "ud", "ind", "styrke", "sikre", "understøtte", "fremme"))
"""*Flere unge skal i uddannelse*, *Indsatsen skal styrke trivslen*: an aim, not a task."""
_ANYBODY = re.compile(
    r"^(?:alle(?! medlemmer)|hver|enhver|flere|mange|ingen|man|borgerne|borgere|børn|unge|det)\b", re.IGNORECASE
)
_STAFF = re.compile(
    r"(?:medarbejderne|personalet|beboerne|brugerne|borgerne|eleverne|"
    r"kursisterne|lærerne|sygeplejerskerne|ansatte|ledige|flygtningene)$",
    re.IGNORECASE,
)
"""*Medarbejderne skal på kursus i løbet af året*: where many will be."""
_ASKED_END = re.compile(r"\s+(?:om|at|til at|til)(?:\s|:)|,|\.$|\s+(?=[a-zæøå]+e[\s,.])")
_WEIGHED = re.compile(
    r"(?:rådet|udvalget|forummet|vi|bestyrelsen)\sskal\s(?:i\sdag\s|nu\s|derefter\s)?"
    r"(?:tage\sstilling|drøfte|beslutte|godkende|behandle|vælge|tale\som|"
    r"forholde\ssig|konstituere|høre\som|se\spå|kigge\spå|afgøre|evaluere|diskutere)\b",
    re.IGNORECASE,
)
"""*Rådet skal tage stilling til, om …*: what the item is there for."""
_THAT_ACTS = re.compile(
    r"til,?\sat\s(?P<who>[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?|[a-zæøå]{4,}(?:en|et|ne))\s[a-zæøå]+r\b"
)
"""*Rådet henstiller til, at forvaltningen ser på reglerne*: who is asked acts in what is asked."""
_WANTED = re.compile(
    r"^\s+(?:også\s+|derfor\s+|gerne\s+)?"
    r"(?:at\s+(?:få|modtage|se|drøfte|høre)|en|et|sagen|punktet|flere|tal|yderligere|"
    r"status|orientering|svar|besøg)\b"
)


@dataclass(frozen=True, slots=True)
class Task:
    """What a sentence lays on somebody. ``by_subject``: the clause's subject is who acts."""

    kind: FollowUpKind
    responsible: str | None
    verb_start: int
    by_subject: bool = False
    recommends: bool = False


def read_modal(who: str | None, rest: str, clause: Clause, timed: bool, passives: frozenset[str]) -> Task | None:
    """*Centret skal aflevere en plan*, *Der skal laves en plan*, *Udvalget vil have tal i maj*."""
    verb = clause.verb
    first = rest.split()[:1]
    if verb == "skal" and clause.subject.casefold() == "der" and _is_to_be_done(first, rest, timed, passives):
        return Task(FollowUpKind.TASK, None, clause.verb_start)
    if (
        not first
        or not who
        or _WEIGHS.match(rest)
        or (verb == "vil" and not timed and _OUTSIDE.search(who))
        or verb == "bør"
        or (not timed and _OWN_ACT.match(rest))
    ):
        return None
    word = first[0].strip(",.")
    meanwhile = _MEANWHILE.match(rest) is not None
    if not timed and (
        (word in _WHERE and not meanwhile)
        or _ANYBODY.match(who)
        or _SERVICE.search(who)
        or _WEIGHED.match(f"{who} {verb}{rest}")
    ):
        return None
    due = timed and _DUE.search(rest) is not None
    many = word in ("på", "i", "til", "gennem") and _STAFF.search(who)
    if many or (word in _STATES and not due):
        return None
    if verb != "skal" and word in ("have", "ikke", "være"):
        return Task(FollowUpKind.REQUEST, None, clause.verb_start) if word == "have" and timed else None
    acts = None if re.match(r"^\s*(?:have\b(?!\s[a-zæøå]{3,}t\s)|\w+es\b)", rest) or " være " in rest[:20] else who
    return Task(FollowUpKind.TASK, acts, clause.verb_start, by_subject=acts is not None)


def _is_to_be_done(first: list[str], rest: str, timed: bool, passives: frozenset[str]) -> bool:
    """*Der skal laves en plan*, *Der skal findes en afløser*; with a time any passive but one of money or rules."""
    word = first[0].strip(",.") if first else ""
    if word in passives or _FOUND.match(rest):
        return True
    return timed and word.endswith("es") and word not in _RULES and _DUE.search(rest) is not None


def read_wish(clause: Clause, rest: str, timed: bool) -> Task | None:
    """*Udvalget ønsker en status på næste møde*: a wish with a time is a request, one without is none."""
    if not timed or _WANTED.match(rest) is None:
        return None
    return Task(FollowUpKind.REQUEST, None, clause.verb_start)


def read_request(clause: Clause, rest: str, vocabulary: Vocabulary) -> Task | None:
    """*Rådet beder forvaltningen om tal*, *Udvalget bad i den forbindelse om, at …*; none of procedure."""
    object_words = rest.strip()
    for adverb in sorted(vocabulary.tasks["adverbs"], key=len, reverse=True):
        if object_words.casefold().startswith(adverb + " "):
            object_words = object_words[len(adverb) + 1 :]
    if (
        re.match(r"^i\s+\w+\s+om\b", object_words)
        or _PROCEDURE.search(object_words[:60])
        or _THERE_AND_THEN.match(object_words)
    ):
        return None
    if object_words.casefold().startswith(("om ", "om, ", "at ")):
        return Task(FollowUpKind.REQUEST, None, clause.verb_start)
    if clause.inverted:
        subject = next(
            (who for who in ("vi", "man") if clause.subject.casefold().startswith(f"{who} ")), clause.subject
        )
        object_words = object_words.removeprefix(subject).strip()
    end = _ASKED_END.search(object_words)
    who = object_words[: end.start()].strip() if end else object_words.strip(" .")
    who = who.removeprefix("til ").strip()
    that = _THAT_ACTS.match(object_words)
    if that is not None:
        return Task(FollowUpKind.REQUEST, that["who"], clause.verb_start)
    return Task(FollowUpKind.REQUEST, who if who not in ("", "til") else None, clause.verb_start)
