"""How much speaks for a later sentence telling of a matter, and why. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.domain.follow_up import Deadline, FollowUpKind
from tracker.domain.thread import AnswerReason
from tracker.following.deeds import Deed, deeds_told
from tracker.following.headings import is_telling_title
from tracker.following.lookalikes import Lookalikes, opens_aside, speaks_of_us
from tracker.following.matters import Told
from tracker.following.named import Named
from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, read_signs
from tracker.following.sought import Met
from tracker.following.telling import Words
from tracker.following.wanted import Wanted

_CALLED_SHORT = 0.5
"""A body called *udvalget*, where several may be meant."""
LEAST = 0.45
"""Evidence below tells of nothing."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one sentence, by kind; the score is their weighted sum."""

    number: int
    parts: Mapping[str, float]
    score: float

    @property
    def reasons(self) -> tuple[AnswerReason, ...]:
        """The reasons that a person is shown, the strongest first."""
        named = sorted(_REASONS.items(), key=lambda pair: -self.parts.get(pair[0], 0.0))
        return tuple(dict.fromkeys(reason for kind, reason in named if self.parts.get(kind, 0.0) > 0))


_REASONS = {
    "words": AnswerReason.SAME_WORDS,
    "kindred": AnswerReason.SAME_CONCEPTS,
    "actor": AnswerReason.SAME_ACTOR,
    "case": AnswerReason.SAME_CASE,
    "same_title": AnswerReason.SAME_ITEM_TITLE,
    "recalled": AnswerReason.ITEM_RECALLS_IT,
    "due": AnswerReason.ORDER_OF_EVENTS,
}
_ORDER = (
    "words", "kindred", "share", "around", "beside", "title", "actor", "case", "same_title", "first", "subject",
    "recalled", "held", "doer", "recall", "due", "next", "deed", "done", "opinion", "ahead", "conflict", "key",
    "another", "decision", "absent", "echo", "narrowed", "aside", "elsewhere", "presented", "off_topic", "frame",
    "unaddressed", "report", "money", "other",
)  # fmt: skip
"""In which order the kinds are summed: the last digit of a sum is the same in every run."""


class Scale:
    """What one matter's sentences are weighed on: all that does not depend on the sentence is looked at once."""

    def __init__(self, wanted: Wanted, minutes: Minutes) -> None:
        """Prepare the matter's words, its people and what look-alikes of it would say."""
        self._wanted, self._matter, self._minutes = wanted, wanted.matter, minutes
        self._own, self._around = minutes.seek(wanted.own), minutes.seek(wanted.around)
        self._lookalikes = Lookalikes(wanted, minutes)
        stem_of = minutes.book.stem_of
        self._actors = [Named.of(actor, stem_of) for actor in wanted.actors if actor]
        ours = (wanted.matter.body or "").casefold()
        # *udvalget* is the committee itself in its own minutes
        self._called_short = [actor for actor in self._actors if not any(kind[:-2] in ours for kind in actor.short)]
        responsible = wanted.matter.responsible
        self._doer = responsible.casefold().split()[0] if responsible and not wanted.actors else None
        self._next = minutes.next_day(wanted.matter.meeting_date)
        self._must_act = bool(wanted.actors) and bool(wanted.deeds & {Deed.APPLY, Deed.ACCOUNT})
        self._comes_up = wanted.matter.kind is FollowUpKind.POSTPONEMENT or Deed.AGENDA in wanted.deeds
        self._titles: dict[str, float] = {}
        self._recalled: dict[str, float] = {}
        self._weights = minutes.language.calibration

    def weigh(self, number: int) -> Evidence | None:
        """All that speaks for and against a sentence; ``None`` where it comes to less than ``LEAST``.

        What tells most is looked at first: most sentences are done with then, whatever else they say.
        """
        met = self._own.met(self._minutes.words[number], self._wanted.verb)
        parts = self._in_common(number, met)
        content = self._weights.content_of(parts)
        if self._weights.most_by_content(content) < LEAST:
            return None
        circumstances = self._circumstances(number, met, parts)
        if self._weights.most_with(content, circumstances) < LEAST:
            return None
        parts |= circumstances
        parts |= self._lookalikes.parts(number, met, is_off_topic=parts["off_topic"] > 0)
        score = self._weights.score_of({kind: parts[kind] for kind in _ORDER})
        return Evidence(number, parts, score) if score >= LEAST else None

    def _in_common(self, number: int, met: Met) -> dict[str, float]:
        """What sentence and matter share (``CONTENT`` of the calibration)."""
        wanted, minutes, told = self._wanted, self._minutes, self._minutes.told[number]
        words, before = minutes.words[number], minutes.before(number)
        plain = sum(value for value, is_kin in met.values() if not is_kin)
        kin = sum(value for value, is_kin in met.values() if is_kin)
        title = self._title(told.item_title)
        found = {
            "words": min(plain, 2.5),
            "kindred": min(kin, 1.5),
            "share": (plain + kin) / max(wanted.weight, 1.0),
            # kinship with words around the matter tells nothing
            "around": min(sum(v for v, is_kin in self._around.met(words).values() if not is_kin), 1.5),
            "beside": min(_total(self._own.met(before, without=met)), 1.5),
            "title": min(title, 1.5),
            "actor": self._actor(words, told),
            "case": float(self._is_same_case(told)),
            "same_title": float(is_telling_title(told.item_title) and told.item_title == self._matter.item_title),
            "first": float(told.in_decision and minutes.is_first_decided(number)) * min(1.0, title),
            "subject": min(_total(self._own.met(minutes.opening(number))), 1.0),
            "recalled": self._recalls(number, told),
        }
        is_event = Deed.EVENT in wanted.deeds and Deed.EVENT in deeds_told(told.quote.text)
        found["held"] = float(is_event and self._is_due(number))
        return found

    def _circumstances(self, number: int, met: Met, common: Mapping[str, float]) -> dict[str, float]:
        """When, where and how it is told; where a sentence has nothing in common none of it counts."""
        wanted, matter, minutes = self._wanted, self._matter, self._minutes
        told = minutes.told[number]
        text, signs = told.quote.text, read_signs(told.quote.text)
        at_length = minutes.is_decided_at_length(told.item_id)
        return {
            "doer": float(self._doer is not None and self._doer in text.casefold()),
            "recall": float(Sign.REMINDS in signs),
            "due": float(self._is_due(number)),
            "next": float(told.meeting_date == self._next),
            "deed": float(bool(wanted.deeds & deeds_told(text))),
            "done": float(Sign.DONE in signs),
            "opinion": float(Sign.OPINION in signs),
            "ahead": float(Sign.AHEAD in signs),
            "decision": float(told.in_decision),
            "absent": float(self._must_act and not common["actor"]),
            "aside": float(opens_aside(text)),
            "presented": float(self._comes_up and not told.in_decision and at_length),
            "off_topic": float(bool(wanted.topic.weights) and met.keys().isdisjoint(wanted.topic.weights)),
            "unaddressed": float(bool(matter.addressed_to) and not common["actor"] and not speaks_of_us(text)),
            "report": float(told.in_decision and not is_telling_title(told.item_title)),
        }

    def _title(self, title: str) -> float:
        """How far the title of an item meets the matter."""
        if title not in self._titles:
            self._titles[title] = _total(self._own.met(self._minutes.title_of(title)))
        return self._titles[title]

    def _actor(self, words: Words, told: Told) -> float:
        found = max((actor.share_in(words) for actor in self._actors), default=0.0)
        if found < _CALLED_SHORT and any(actor.is_short_for(told.quote.text) for actor in self._called_short):
            return _CALLED_SHORT
        return found

    def _is_same_case(self, told: Told) -> bool:
        """Whether both are of one case, and not of all that is about money or about everything."""
        both = set(told.case_numbers).intersection(self._matter.case_numbers) if told.case_numbers else set()
        return bool(both) and is_telling_title(told.item_title) and self._minutes.is_own_case_at_all(both)

    def _recalls(self, number: int, told: Told) -> float:
        """How far the presentation of a sentence's item recalls the matter: *Rådet bad i april om tal for …*."""
        minutes = self._minutes
        is_answer = told.in_decision or not minutes.is_decided_at_length(told.item_id)
        if not is_answer or Sign.REMINDS in read_signs(told.quote.text):
            return 0.0
        if told.item_id not in self._recalled:
            totals = (_total(self._own.met(minutes.words[other])) for other in minutes.reminders(told.item_id))
            self._recalled[told.item_id] = min(max(totals, default=0.0), 1.0)
        return self._recalled[told.item_id]

    def _is_due(self, number: int) -> bool:
        """Whether the sentence names a day on which the matter was due."""
        return bool(self._minutes.days[number]) and any(self._falls_due(number, due) for due in self._wanted.dues)

    def _falls_due(self, number: int, due: Deadline) -> bool:
        if due.latest is None:
            return False
        first = due.earliest or self._matter.meeting_date
        last = min(due.latest, self._minutes.told[number].meeting_date)
        return any(first <= on <= last for on in self._minutes.days[number])


def _total(met: Met) -> float:
    return sum(value for value, _ in met.values())
