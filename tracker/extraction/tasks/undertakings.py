"""Sentences by which somebody takes a task on, is given one, or said what they would do, in minutes told in the past.

The frames stand in `data/vocabulary/tasks.toml`: *X tog på sig at …*, *Det blev overladt til X at …*.
"""

import re
from functools import lru_cache

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import Clause
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.subjects import is_agent

_WHO = (
    r"(?P<who>[A-ZÆØÅ][^.,;:!?()]{0,60}?(?:\s\([^()]{1,20}\))?"
    r"(?:, [A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)?(?: og [A-ZÆØÅ][\w -]{1,40}?)?)?)"
)
_LEAD = r"(?:(?:[A-ZÆØÅ][\wæøå-]*\s?){1,4}:\s+)?"
"""*Husk: Ida tager på sig at …*, *Opgave: …*."""
_BETWEEN = r"(?:\s(?:os|dem|rådet|udvalget|forummet|også|derfor|straks|igen|så|nu|selv|gerne|herefter|desuden)){0,2}"
_TO = r"(?:\s(?:i|på|til|inden|efter|sammen|senest)(?:\s[\w.]+){1,4}?)?,?\sat\s(?!ikke\b)"
_GIVEN = re.compile(
    r"^(?:Det|Opgaven(?:\smed\s[^.;:]{3,80}?)?|Arbejdet(?:\smed\s[^.;:]{3,80}?)?|"
    r"Sagen|Bolden|Resten|Ansvaret(?:\sfor\s[^.;:]{3,80}?)?)\s"
    r"(?:(?:blev|bliver|er)\s(?:overladt|lagt\sover|givet\svidere|overdraget|uddelegeret|betroet)(?:\stil)?|"
    r"(?:overlades|overdrages|overlod\svi|uddelegeres|tilfalder|påhviler|tilfaldt)(?:\stil)?|gik\stil|går\stil|"
    r"(?:blev|bliver|er)\sop\stil|ligger\s(?:nu\s)?hos|lander\shos|landede\shos)\s"
    r"(?P<who>(?:[A-ZÆØÅ][\w-]*(?:(?:,\s(?=[\wÆØÅæøå]+(?:,\s\w+){0,2}\sog\s)|\s(?:og\s|for\s)?)[A-ZÆØÅ][\w-]*){0,5}|"
    r"[a-zæøå]+(?:en|et|ne|ens|ets|nes)?(?:\sfor\s[\wæøåÆØÅ]+)?))(?=[\s,.])"
)
"""*Det blev overladt til forvaltningen at …*, *Opgaven med at … gik til Ida*, *Det påhviler klubben at …*."""
_FELL_TO = re.compile(
    r"^(?:Det\s(?:blev|bliver)\s(?P<is>[A-ZÆØÅ][\w-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w-]*){0,3}|"
    r"[a-zæøå]{4,}(?:en|et)),?\s(?:der|som)\s[a-zæøå]{2,}(?:r|al)\b|"
    r"(?:Valget|Loddet|Lodtrækningen)\s(?:faldt|falder)\s(?:på|til|hos)\s"
    r"(?P<on>[A-ZÆØÅ][\w-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w-]*){0,3}),?\s(?:der|som)\s"
    r"[a-zæøå]{2,}(?:r|al)\b|Det\s(?:faldt|falder)\si\s(?P<lot>[A-ZÆØÅ]\w+?)s\slod\sat\s)"
)
"""*Det blev Svend, der skal tale med køkkenet*, *Valget faldt på Bo, som skriver brevet*."""
_SET_TO = re.compile(
    r"^(?:Vi|Rådet|Udvalget|Forummet|Bestyrelsen|Formanden|Mødet)\s"
    r"(?P<verb>satte|sætter|fik|får|valgte|vælger|udpegede|udpeger|"
    r"overtalte|overtaler|gav|giver)\s(?:derfor\s|så\s|nu\s)?"
    r"(?P<who>[A-ZÆØÅ][\w-]*(?:(?:,\s|\s(?:og\s)?)[A-ZÆØÅ][\w-]*){0,4}|(?:[a-zæøå]{3,}s\s)?[a-zæøå]{4,})"
    r"(?:\s(?:den\sopgave|til\sopgave|opgaven\smed|lov|besked\spå|fuldmagt))?\s(?:til\s)?at\s(?!ikke\b)"
)
"""*Vi satte Ida til at skrive teksten*, *Rådet gav Bo til opgave at finde et lokale*."""
_WOULD = re.compile(
    r"\s+(?:(?:derfor|så|også|nu|selv|til\sgengæld|inden\s\S+(?:\s\S+)?|i\s\w+|(?:på|til)\snæste\smøde)\s+){0,2}"
    r"(?P<verb>[a-zæøå]+)\b"
)
_TAKES_UP = re.compile(
    r"\btage\s(?:en\s(?:snak|tur|samtale)|kontakt|fat|det\sop|sagen\sop|initiativ|billeder|sig\saf|med)\b"
)
"""*Bo skulle tage en snak med rektor*; not *Udvalget skulle tage stilling*."""
_NAMES = re.compile(r"[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*)*")
"""*Oda (rejste sig og) lovede at bage*."""
_UNDONE = re.compile(r",\s+men\b|\bkr\b|\bkroner\b")
"""*Dorte skulle spørge butikken, men svaret er udeblevet*: a task of old; *klubben skulle bruge 12.000 kr.*"""


def find_undertaking(words: str, vocabulary: Vocabulary) -> Task | None:
    """Who takes a task on, or is given one, in the frames of the vocabulary; ``None`` for anything else.

    1. *Ida meldte sig til at skrive et brev*  2. *Chefen gav os sit ord på at komme igen*  3. *Bo tog det med hjem*
    4. *Det blev overladt til forvaltningen at tegne et kort*  5. *Vi satte Ida til at skrive teksten*  6. *Det blev
    Bo, der skal ringe*
    """
    given = _GIVEN.match(words)
    office = given["who"].split(" for ")[0] if given else ""
    if given is not None and (is_agent(office, vocabulary) or " at " in words[given.end() :][:60]):
        return Task(FollowUpKind.TASK, given["who"], given.start("who"), by_subject=True)
    put = _handed_to(words)
    if put is not None and is_agent(put[0], vocabulary):
        return Task(FollowUpKind.TASK, put[0], put[1], by_subject=True)
    match = _frames(vocabulary.tasks["undertakes"], vocabulary.tasks["undertakes_alone"]).match(words)
    if match is None:
        return None
    told = words[match.end("who") :].startswith(" har ") and not is_agent(match["who"], vocabulary)
    if told:
        return None
    own = _NAMES.match(match["who"]) if match["who"].endswith(" og") else None
    who = own[0] if own is not None else match["who"]
    return Task(FollowUpKind.PROMISE, who, match.end("who") + 1, by_subject=True)


def _handed_to(words: str) -> tuple[str, int] | None:
    """Who is set to a task, or whom it fell to, and where the words of it begin."""
    put = _SET_TO.match(words)
    if put is not None:
        return put["who"], put.start("verb")
    fell = _FELL_TO.match(words)
    return (fell["is"] or fell["on"] or fell["lot"], 0) if fell is not None else None


def find_told_plan(clause: Clause, words: str, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """*Ida ville høre koret*, *Seniorrådet skulle komme med et bud*: what lies ahead, told in the past.

    Not *Chefen skulle fortælle om vagtplaner*, what the item was there for, nor *Kaj ville ønske, at …*, a wish.
    """
    rest = words[clause.verb_end : clause.end]
    match = _WOULD.match(rest)
    if match is None or not who or _UNDONE.search(words, clause.start, clause.end + len(", men ")):
        return None
    stops = vocabulary.tasks["no_plan"] | (vocabulary.tasks["no_duty"] if clause.verb == "skulle" else frozenset())
    one = who.casefold()
    acts = is_agent(who, vocabulary) or one in ("vi", "hun", "han")
    if clause.verb == "skulle":
        acts = acts or one.endswith(tuple(e for e, _ in vocabulary.body_endings))
    takes_up = match["verb"] == "tage" and _TAKES_UP.search(rest) is not None
    is_infinitive = match["verb"].endswith("e") or match["verb"] in vocabulary.tasks["short_infinitives"]
    if not acts or (match["verb"] in stops and not takes_up) or not is_infinitive:
        return None
    return Task(FollowUpKind.TASK, who, clause.verb_start, by_subject=True)


@lru_cache(maxsize=4)
def _frames(entries: frozenset[str], alone: frozenset[str]) -> re.Pattern[str]:
    def of(words: frozenset[str]) -> str:
        longest_first = sorted(words, key=lambda entry: (-len(entry), entry))
        return "|".join(rf"{_BETWEEN}\s".join(map(re.escape, entry.split())) for entry in longest_first)

    return re.compile(rf"^{_LEAD}{_WHO}\s(?:(?:{of(entries)}){_TO}|(?:{of(alone)})(?=[\s,.]|$))")
