"""From a task to the words that answered it, in the minutes of the same body. Pure.

Answers seldom repeat the task's words. What counts, in this order: the sentence right after a question that says the
matter has been looked into; somebody named, or a body asked, who acts later on the same thing; a later item that
recalls the task; enough of the task's rare words beside a word of something done. A look-alike about something else
closes nothing: what was answered to another council, what has *not* come yet, and what has no rare word in common.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.domain.follow_up import FollowUpState
from tracker.following.matters import Matter, Told
from tracker.following.word_weights import WordIndex, names_in, names_the_matter, stems_in

_LOOKED_INTO = re.compile(
    r"\bhar\s+(?:efterfølgende|siden|nu)?\s*undersøgt\s+sagen\b|\bhar\s+efterfølgende\s+(?:svaret|oplyst)\b", re.I
)
_NOT_YET = re.compile(r"\b(?:ikke|endnu|ingen|intet|mangler|afventer|rykke[rs]?|forventes|vil|skal)\b", re.I)
_GIVEN_UP = re.compile(
    r"\b(?:ønsker\s+ikke\s+at\s+gå\s+videre|går\s+ikke\s+videre|droppe[srt]*|opgive[srt]*|opgivet|aflyse[srt]*|aflyst|"
    r"bortfalder|frafalde[srt]*|skrinlagt|skrinlægges|lægge[srt]*\s+på\s+hylden|gennemføres\s+ikke|bliver\s+ikke\s+til\s+noget)\b",
    re.I,
)
_PUT_OFF = re.compile(r"\b(?:udsætte[srt]*|udsat|udskydes|udskudt|rykkes\s+til|flyttes\s+til)\b", re.I)
_DONE = re.compile(
    r"\b(?:har\s+(?:nu\s+|allerede\s+|siden\s+)?(?:\w+\s+){0,6}?\w+(?:et|t|dt)|er\s+(?:nu\s+)?(?:\w+\s+){0,4}?\w+(?:et|t)|"
    r"blev\s+(?:\w+\s+){0,4}?\w+(?:et|t)|foreligger|fremlagde|viste|gennemgik|orienterede|behandlede|svarede|oplyste|"
    r"sendte|afleverede|takkede\s+for|afholdt|holdt|modtog|fortalte|præsenterede|deltog|vedtog|godkendte|besluttede)\b",
    re.I,
)
_RELATIVE = re.compile(r",\s+(?:at|som|der|hvor\w*|når|fordi|da|idet|hvis|om)\b", re.I)
_ONLY_RECEIVED = re.compile(r"\b(?:modtaget|kvitteret)\b\s*\.?$", re.I)
_RECALLS = re.compile(
    r"\b(?:bad|bedt|efterspurgte|efterlyste|ønskede|bestilte|aftal\w+|aftalt|besluttede|opfølgning\s+på|følger\s+op)\b",
    re.I,
)
_TO_ANOTHER = re.compile(
    r"\b(?:svaret|svarede|oplyst|meddelt|skrevet\s+til|orienteret)\s+([A-ZÆØÅ][\wæøå-]*(?:rådet|udvalget|nævnet))"
)

FEW_WORDS = 2
"""A task with no more telling words than this points back: "Forvaltningen undersøger det"."""
ENOUGH = 0.22
"""Share of a task's word weight that an answer must meet where nothing else ties them together."""
ENOUGH_WITHOUT_NAME = 0.5
"""The same where the task has no long word that would name its matter."""
ENOUGH_WITH_NAME = 0.08
"""The same where the person, association or body that was to act is named in the answer."""
ENOUGH_TO_RECALL = 0.3


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a matter; ``told`` is the sentence that says so."""

    state: FollowUpState
    told: Told


def find_answers(matters: Sequence[Matter], told: Sequence[Told]) -> Mapping[str, Answer]:
    """The answer to each matter that has one, by the matter's id; the rest stay as they are.

    ``told`` are all sentences of the circle's minutes, by date and place. A matter that was put off is *postponed*
    until a later sentence closes it; the sentence that puts it off is a matter of its own with the same fate.
    """
    minutes = _Minutes.of(told)
    found: dict[str, Answer] = {}
    for matter in matters:
        answer = _answer_at_once(matter, minutes) or _later_answer(matter, minutes)
        if answer is not None:
            found[matter.id] = answer
    return found


@dataclass(frozen=True, slots=True)
class _Minutes:
    """All sentences, by their words and by their item: a matter looks only at those that can tell of it."""

    told: Sequence[Told]
    index: WordIndex
    by_item: Mapping[str, Sequence[int]]
    days: Sequence[dt.date]

    @classmethod
    def of(cls, told: Sequence[Told]) -> "_Minutes":
        by_item: dict[str, list[int]] = {}
        for number, sentence in enumerate(told):
            by_item.setdefault(sentence.item_id, []).append(number)
        texts = [sentence.quote.text for sentence in told]
        telling = {number for number, text in enumerate(texts) if _signs_of_an_end(text) or _recalls(text)}
        return cls(told, WordIndex(texts, telling), by_item, [sentence.meeting_date for sentence in told])

    def after(self, day: dt.date) -> int:
        """The number of the first sentence of a later day."""
        return bisect_right(self.days, day)


def _answer_at_once(matter: Matter, minutes: _Minutes) -> Answer | None:
    """ "Rådet bad … Forvaltningen har efterfølgende undersøgt sagen: …" in the same item, right after the question."""
    same = (minutes.told[number] for number in minutes.by_item.get(matter.item_id, ()))
    after = next((t for t in same if t.quote.span.start >= matter.quote.span.end), None)
    if after and after.quote.span.start - matter.quote.span.end < 4 and _LOOKED_INTO.search(after.quote.text):
        return Answer(FollowUpState.DONE, after)
    return None


def _later_answer(matter: Matter, minutes: _Minutes) -> Answer | None:
    """The first later sentence that closes the matter; one that shares no word with it can only be a recalled one."""
    postponed: Answer | None = None
    wording = _wording(matter)
    shares = minutes.index.shares(wording, minutes.after(matter.meeting_date))
    later = {number: share for number, share in shares.items() if share >= ENOUGH_WITH_NAME}
    recalled = _recalled_decisions(matter, later, minutes)
    actors = names_in(matter.responsible or "") + names_in(matter.addressed_to or "")
    for number in sorted({*later, *recalled}):
        sentence, share = minutes.told[number], later.get(number, 0.0)
        signs = _signs_of_an_end(sentence.quote.text)
        if FollowUpState.POSTPONED in signs and share >= ENOUGH_TO_RECALL and sentence.in_decision:
            postponed = Answer(FollowUpState.POSTPONED, sentence)
        elif FollowUpState.DROPPED in signs and share >= ENOUGH_WITH_NAME:
            return Answer(FollowUpState.DROPPED, sentence)
        elif FollowUpState.DONE in signs and (
            number in recalled or _is_enough(wording, actors, sentence.quote.text, share)
        ):
            return Answer(FollowUpState.DONE, sentence)
    return postponed


def _wording(matter: Matter) -> str:
    """The words by which an answer is known: the task's own, and those around it where it has few."""
    own = matter.quote.text
    return own if len(stems_in(own)) > FEW_WORDS else f"{matter.context} {own}"


@lru_cache(maxsize=65_536)  # each sentence is held against each task
def _signs_of_an_end(text: str) -> frozenset[FollowUpState]:
    """What a sentence may say of a task by its own words, whatever the task: done, dropped, postponed, or nothing."""
    found = set()
    if _PUT_OFF.search(text):
        found.add(FollowUpState.POSTPONED)
    if _GIVEN_UP.search(text):
        found.add(FollowUpState.DROPPED)
    main_clause = text.split(",", 1)[0]
    is_open = _NOT_YET.search(_RELATIVE.split(text)[0]) or _ONLY_RECEIVED.search(text) or _PUT_OFF.search(text)
    if _DONE.search(main_clause) and not (is_open or _RECALLS.search(main_clause) or _TO_ANOTHER.search(text)):
        found.add(FollowUpState.DONE)
    return frozenset(found)


def _is_enough(wording: str, actors: Sequence[str], text: str, share: float) -> bool:
    """Whether a sentence that tells of something done tells of this task: by who acts, or by enough of its words."""
    if not actors and share < min(ENOUGH, ENOUGH_WITHOUT_NAME):
        return False
    if any(name in text for name in actors):
        return share >= ENOUGH_WITH_NAME
    named = names_the_matter(wording, text)
    return share >= (ENOUGH_WITHOUT_NAME if named is None else ENOUGH) and named is not False


def _recalled_decisions(matter: Matter, later: Mapping[int, float], minutes: _Minutes) -> frozenset[int]:
    """Sentences of decisions in items whose presentation recalls the task: "Rådet bad i april om tal for …"."""
    items = {
        minutes.told[number].item_id
        for number, share in later.items()
        if share >= ENOUGH_TO_RECALL
        and not minutes.told[number].in_decision
        and _recalls(minutes.told[number].quote.text)
    }
    return frozenset(
        number
        for item_id in items
        for number in minutes.by_item[item_id]
        if minutes.told[number].in_decision and minutes.told[number].meeting_date > matter.meeting_date
    )


@lru_cache(maxsize=65_536)
def _recalls(text: str) -> bool:
    return _RECALLS.search(text) is not None
