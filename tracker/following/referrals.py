"""What was sent to another political body: when it was treated there, with which words, and when we were told. Pure.

The receiving body's minutes seldom quote what was asked. An item of theirs is taken to treat it by the same case
number, by naming us (*Integrationsrådets henvendelse*, *henvendelse fra Integrationsrådet*), and by its words.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.danish.body_names import body_key
from tracker.domain.thread import AnswerBand, AnswerReason, Thread, ThreadEvent, ThreadEventKind
from tracker.following.events import to_event
from tracker.following.matters import Matter
from tracker.following.sentences import Minutes
from tracker.following.signs import Sign, read_signs
from tracker.following.wanted import Wanted

_SAME_CASE = 2.0
_NAMES_US = 0.9
_IN_TITLE = 1.0
_MOST_WORDS = 2.0
_MOST_NEAR = 200
_SHORTEST_NAME = 5
_ENQUIRY = re.compile(
    r"\b(?:henvendelse|brev|anmodning|anbefaling|opfordring|forespørgsel|skrivelse|ønske|spørgsmål|forslag)\w*\b", re.I
)


@dataclass(frozen=True, slots=True)
class Referral:
    """A matter sent to another body, with its return ticket.

    ``treated`` is the sentence in the receiving body's own minutes, ``answered`` the one in ours; each ``None`` until
    such minutes are there.
    """

    matter_id: str
    from_body: str | None
    to_body: str
    asked_on: dt.date
    treated: ThreadEvent | None = None
    answered: ThreadEvent | None = None

    def days_open(self, today: dt.date) -> int:
        """Days from the day it was asked to the day it was answered or treated, or to today."""
        known = [event.meeting_date for event in (self.answered, self.treated) if event is not None]
        return (min(known, default=today) - self.asked_on).days


def referral_of(matter: Matter, thread: Thread) -> Referral | None:
    """The referral that a matter is, from its thread; ``None`` where it was sent to nobody.

    A treatment or an answer that is only proposed counts for nothing here.
    """
    if matter.addressed_to is None:
        return None
    sure = [event for event in thread.events if event.band is AnswerBand.CERTAIN]
    treated = next((event for event in sure if event.kind is ThreadEventKind.TREATED), None)
    is_own = thread.closing is not None and thread.closing.kind is not ThreadEventKind.TREATED
    answered = thread.closing if is_own else next((e for e in sure if e.kind is ThreadEventKind.ANSWERED), None)
    return Referral(matter.id, matter.body, matter.addressed_to, matter.meeting_date, treated, answered)


class Received:
    """The items of every body's minutes, as those where another's matter may have been treated."""

    def __init__(self, minutes: Minutes) -> None:
        """Gather the items of each body by their case numbers, and those that speak of an enquiry."""
        self._minutes = minutes
        self._by_case: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._enquiries: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(minutes.told):
            if told.body is None:
                continue
            for case in told.case_numbers if minutes.is_own_case_at_all(told.case_numbers) else ():
                self._by_case[body_key(told.body), case].append(number)
            if _ENQUIRY.search(told.quote.text):
                self._enquiries[body_key(told.body)].append(number)

    def find_treatments(self, wanted: Wanted) -> Iterator[ThreadEvent]:
        """The items of the receiving body's later minutes that treat the matter, the best of each meeting."""
        matter, minutes = wanted.matter, self._minutes
        if matter.addressed_to is None or matter.body is None:
            return
        to_body = body_key(matter.addressed_to)
        if to_body == body_key(matter.body):
            return
        bounds = minutes.language.calibration
        best: dict[dt.date, tuple[float, tuple[AnswerReason, ...], Sequence[int]]] = {}
        for item_id in self._items_near(wanted, to_body):
            numbers: Sequence[int] = minutes.by_item[item_id]
            score, reasons = self._fits(wanted, numbers)
            day = minutes.told[numbers[0]].meeting_date
            if score >= bounds.likely and score > best.get(day, (0.0,))[0]:
                best[day] = (score, reasons, numbers)
        for day in sorted(best):
            score, reasons, numbers = best[day]
            band = AnswerBand.CERTAIN if score >= bounds.certain else AnswerBand.LIKELY
            yield self._event(numbers, band, reasons)

    def _items_near(self, wanted: Wanted, to_body: str) -> list[str]:
        """The body's later items that share a word or the case with the matter, or speak of an enquiry."""
        matter, minutes = wanted.matter, self._minutes
        start = minutes.after(matter.meeting_date)
        near = minutes.candidates(wanted.own.features, start)
        for numbers in (self._enquiries[to_body], *(self._by_case[to_body, case] for case in matter.case_numbers)):
            first = bisect_left(numbers, start)
            near.update(numbers[first : first + _MOST_NEAR])
        bodies = ((minutes.told[number].body, minutes.told[number].item_id) for number in sorted(near))
        return list(dict.fromkeys(item for body, item in bodies if body is not None and body_key(body) == to_body))

    def _fits(self, wanted: Wanted, numbers: Sequence[int]) -> tuple[float, tuple[AnswerReason, ...]]:
        """How well an item fits, and why."""
        minutes, matter = self._minutes, wanted.matter
        first = minutes.told[numbers[0]]
        words = max(sum(v for v, _ in minutes.met(wanted.own, minutes.words[n]).values()) for n in numbers)
        title = sum(v for v, _ in minutes.met(wanted.own, minutes.title_of(first.item_title)).values())
        same_case = any(minutes.is_own_case(case) for case in set(first.case_numbers) & set(matter.case_numbers))
        names_us = any(_names(minutes.told[n].quote.text, matter.body or "") for n in numbers)
        found: Mapping[AnswerReason, float] = {
            AnswerReason.SAME_CASE: _SAME_CASE * same_case,
            AnswerReason.SAME_ACTOR: _NAMES_US * names_us,
            AnswerReason.SAME_WORDS: min(words, _MOST_WORDS),
            AnswerReason.SAME_ITEM_TITLE: min(title, _IN_TITLE),
        }
        told_words = found[AnswerReason.SAME_WORDS] + found[AnswerReason.SAME_ITEM_TITLE]
        score = sum(found.values()) if same_case or names_us else told_words / 2
        return score, tuple(reason for reason, value in found.items() if value > 0)

    def _event(self, numbers: Sequence[int], band: AnswerBand, reasons: tuple[AnswerReason, ...]) -> ThreadEvent:
        """The first sentence of the decision, or of the item where there is none."""
        minutes = self._minutes
        spoken = [n for n in numbers if n not in minutes.headings] or list(numbers)
        decided = [n for n in spoken if minutes.told[n].in_decision]
        told = minutes.told[(decided or spoken)[0]]
        is_put_off = Sign.POSTPONED in read_signs(told.quote.text)
        kind = ThreadEventKind.POSTPONED if is_put_off else ThreadEventKind.TREATED
        return to_event(kind, told, band, reasons)


def _names(text: str, body: str) -> bool:
    """Whether a sentence names a body as one that asks: *Integrationsrådets henvendelse om …*."""
    name = body.casefold().split()[0] if body else ""
    if len(name) < _SHORTEST_NAME:
        return False
    return name.removesuffix("et") in text.casefold() and _ENQUIRY.search(text) is not None
