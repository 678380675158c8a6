"""A second verb with the same subject, behind *og*: *Udvalget tiltræder indstillingen og sender den til Byrådet*."""

import re
from dataclasses import replace

from tracker.danish.dates import MONTH_NAMES
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import Clause
from tracker.extraction.tasks.demands import Task, read_request
from tracker.extraction.tasks.subjects import is_agent

_OTHER_VERB = re.compile(
    r"\s(?:(?:udgør|danner|står|slår|gør|går|får|ser|er)\s|[a-zæøå]{3,}(?<!medlemm)"
    r"(?<!medarbejd)er\s(?:[a-zæøå]|[A-ZÆØÅ])|mødes$|samles$|[a-zæøå]{3,}es$)"
)
_AND_VERB = re.compile(r"\bog\s+(?P<verb>[a-zæøå]+)\s(?!ikke\b)")
_AND_OWES = re.compile(
    r",?\sog\s(?P<verb>vil\s[a-zæøå]+e|skal\s[a-zæøå]+e|[a-zæøå]{3,}(?:er|ser))\s(?!ikke\b)[^.;:]{0,80}?"
    r"\b(?:senest|inden|(?:på|til)\s(?:det\s)?(?:næste|kommende)\s\w*møde|i\s(?:"
    rf"{MONTH_NAMES}|uge\s\d))"
)
"""*Bo har lånt kælderen og rydder den inden maj*: the second half lies ahead."""


_BUT_DOES = re.compile(
    r",\smen\s(?:(?:nu|så|så\shurtigt|i\sstedet|til\sgengæld)\s)?"
    r"(?:(?P<will>vil|ville)\s(?:gerne\s)?(?P<act>[a-zæøå]+e|få|se|gå)|(?P<verb>[a-zæøå]{3,}er))\s(?!ikke\b)"
)
"""*Chefen kunne ikke svare, men sender tallene i uge 8*, *…, men ville sende tallene*."""


_SAID_YES = frozenset(("godkendes", "tiltrædes", "vedtages", "godkendt", "tiltrådt"))
"""*Svaret godkendes pr. mail og sendes senest den 21. februar.*"""
_REACH = 400
"""How far behind its verb the second half of a sentence is looked for."""


def find_second_verb(words: str, clause: Clause, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """A second verb with the same subject: *Udvalget tiltræder indstillingen og sender den videre til Byrådet*."""
    owed = _find_owed(words, clause, who, vocabulary)
    if owed is not None or clause.verb in ("er", "har", "havde", "kan", "kunne", "mener", "finder", "ønsker"):
        return owed
    that = words.find(", at ", clause.verb_end, clause.end)
    for match in _AND_VERB.finditer(words, clause.verb_end, clause.end):
        if match["verb"] in vocabulary.tasks["ask"] and clause.verb not in vocabulary.tasks["promise"]:
            second = replace(clause, verb=match["verb"], verb_start=match.start("verb"), verb_end=match.end("verb"))
            return read_request(second, words[second.verb_end : clause.end], vocabulary)
        if clause.verb in _SAID_YES and match["verb"] in vocabulary.tasks["passive"]:
            return Task(FollowUpKind.TASK, None, match.start("verb"))
        if match["verb"] in vocabulary.tasks["strong"] and not 0 <= that < match.start():
            return Task(FollowUpKind.TASK, who, match.start("verb"), by_subject=True)
    return None


def _find_owed(words: str, clause: Clause, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """*Bo er inde over ansøgningen og sender den senest den 1. marts*: not what is or what somebody thinks."""
    if who is None or not is_agent(who, vocabulary):
        return None
    match = _AND_OWES.search(words, clause.verb_end, clause.verb_end + _REACH)
    if match is None or ", at " in words[clause.verb_end : match.start()]:
        return None
    tasks, verb = vocabulary.tasks, match["verb"].split()[-1]
    if verb in tasks["stop"] or verb in tasks["stative"] or verb in tasks["no_plan"]:
        return None
    behind = words[match.start("verb") :].casefold()
    if any(behind.startswith(entry) for entry in tasks["remarks"]):
        return None
    return Task(FollowUpKind.TASK, who, match.start("verb"), by_subject=True)


def find_contrast(words: str, clause: Clause, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """What somebody does though something else is not so: *Chefen kunne ikke svare, men sender tallene i uge 8*."""
    but = (
        _BUT_DOES.search(words, clause.verb_end, clause.verb_end + _REACH)
        if who is not None and is_agent(who, vocabulary)
        else None
    )
    if but is None or ", at " in words[clause.verb_end : but.start()]:
        return None
    tasks = vocabulary.tasks
    acts = but["act"] not in tasks["no_plan"] if but["will"] else but["verb"] in tasks["strong"]
    place = but.start("will") if but["will"] else but.start("verb")
    return Task(FollowUpKind.TASK, who, place, by_subject=True) if acts else None


def says_who(found: Task, second: Task, vocabulary: Vocabulary) -> bool:
    """*Workshoppen tages op igen, og Ida booker et lokale*: the second clause says who acts in the first."""
    is_nobodys = found.responsible is None and found.kind is FollowUpKind.TASK and not found.by_subject
    return is_nobodys and second.by_subject and is_agent(second.responsible or "", vocabulary)


def before_other_verb(who: str | None, vocabulary: Vocabulary) -> str | None:
    """*Integrationschefen (gæster rådet)*, *Ida og Bo (mødes)*: who acts, without a verb that stands in no list."""
    verb = _OTHER_VERB.search(who) if who else None
    if who is None or verb is None or not is_agent(who[: verb.start()], vocabulary):
        return who
    return who[: verb.start()]
