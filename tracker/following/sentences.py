"""The sentences of minutes prepared for comparing: their words, how rare these are, and where they stand. Pure."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from tracker.domain.follow_up import Deadline
from tracker.following.headings import days_named, is_heading, is_label, is_telling_title
from tracker.following.language import FieldLanguage
from tracker.following.matters import Told
from tracker.following.signs import Sign, read_signs
from tracker.following.sought import Met, Sought
from tracker.following.telling import NO_WORDS, Lexicon, Words

_MOST_DATED = 60
_AT_LENGTH = 2
_MOST_HOLDERS = 150
"""Later sentences looked at for one word: a word of more tells little by itself."""
_OPENING = 4
"""Words within which the subject of a sentence is looked for."""


class Minutes:
    """All sentences by their words, their items and their day."""

    def __init__(
        self, told: Sequence[Told], language: FieldLanguage, given: Collection[tuple[str, int]] = frozenset()
    ) -> None:
        """Look at every sentence once; the words of all of them part each other's compounds.

        ``given``: item and place of the sentences that give matters themselves.
        """
        self.told = told
        self._giving = _giving(told, given)
        self.language = language
        self._lexicon = Lexicon([sentence.quote.text for sentence in told], language)
        self.book, self.words_of = self._lexicon.book, self._lexicon.words_of
        self._titles: dict[str, Words] = {}
        self._unit_rarities: dict[str, float] = {}
        self._openings: dict[int, Words] = {}
        self.words = [NO_WORDS if is_label(one.quote.text) else self.words_of(one.quote.text) for one in told]
        self.headings = frozenset(number for number, sentence in enumerate(told) if is_heading(sentence))
        """Sentences that are their item's own title, or tell when the next meeting is."""
        self.days = [days_named(sentence.quote.text, sentence.meeting_date) for sentence in told]
        """By sentence, the days that it names."""
        self._meeting_days = [sentence.meeting_date for sentence in told]
        self._days = sorted(set(self._meeting_days))
        self._index_words()
        self._index_days()
        self._index_decisions()
        self._own_cases = _own_cases(told)

    def _index_words(self) -> None:
        """Where each item's sentences stand, who holds which unit, and what is recalled or decided at length."""
        self._decided: set[str] = set()
        self.by_item: dict[str, list[int]] = defaultdict(list)
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._reminders: dict[str, list[int]] = defaultdict(list)
        for number, (words, told) in enumerate(zip(self.words, self.told, strict=True)):
            self.by_item[told.item_id].append(number)
            if not told.in_decision and Sign.REMINDS in read_signs(told.quote.text):
                self._reminders[told.item_id].append(number)
            if number in self.headings or self.is_given(number):
                continue
            if told.in_decision and len(words.weights) >= _AT_LENGTH:
                self._decided.add(told.item_id)
            for unit in {*words.features, *self.title_of(told.item_title).features, *told.case_numbers}:
                self._holders[unit].append(number)

    def _index_days(self) -> None:
        self._dated = sorted(
            (day, number) for number, days in enumerate(self.days) if not self.is_given(number) for day in days
        )

    def _index_decisions(self) -> None:
        self._firsts: list[bool] = []
        for number, told in enumerate(self.told):
            other = self.told[number - 1] if number else None
            opens = other is None or other.item_id != told.item_id or not other.in_decision
            is_behind_first = number > 0 and self._firsts[-1] and len(self.words[number - 1].weights) < _AT_LENGTH
            self._firsts.append(told.in_decision and (opens or is_behind_first))

    def is_given(self, number: int) -> bool:
        """Whether a sentence gives a matter itself."""
        return number in self._giving

    def is_decided_at_length(self, item_id: str) -> bool:
        """Whether an item's decision says more than *Godkendt* and what somebody is to do."""
        return item_id in self._decided

    def after(self, day: dt.date) -> int:
        """The number of the first sentence of a later day."""
        return bisect_right(self._meeting_days, day)

    def since(self, day: dt.date) -> int:
        """The number of the first sentence of that day or a later one."""
        return bisect_left(self._meeting_days, day)

    def meetings_between(self, first: dt.date, last: dt.date) -> int:
        """How many meetings after the first day the last one is: 1 for the next meeting."""
        return bisect_right(self._days, last) - bisect_right(self._days, first)

    def next_day(self, day: dt.date) -> dt.date | None:
        """The day of the first meeting after a day."""
        at = self.after(day)
        return self._meeting_days[at] if at < len(self._meeting_days) else None

    def before(self, number: int) -> Words:
        """The words of the sentence right before one, in the same section."""
        told = self.told[number]
        if number == 0:
            return NO_WORDS
        other = self.told[number - 1]
        is_beside = other.item_id == told.item_id and 0 <= told.quote.span.start - other.quote.span.end <= 4
        return self.words[number - 1] if is_beside else NO_WORDS

    def opening(self, number: int) -> Words:
        """The words of a sentence's first words, where its subject stands."""
        found = self._openings.get(number)
        if found is None:
            found = self._openings[number] = self.words_of(" ".join(self.told[number].quote.text.split()[:_OPENING]))
        return found

    def reminders(self, item_id: str) -> Sequence[int]:
        """The sentences of an item's presentation that recall a matter: *Rådet bad i april om tal for …*."""
        return self._reminders.get(item_id, ())

    def is_first_decided(self, number: int) -> bool:
        """Whether a sentence is the first of its item's decision, or all before it are short."""
        return self._firsts[number]

    def is_own_case(self, case: str) -> bool:
        """Whether a case number is that of one matter, and not of the meetings or of everything about money."""
        return case in self._own_cases

    def is_own_case_at_all(self, cases: Iterable[str]) -> bool:
        """Whether any of the case numbers is that of one matter."""
        return any(case in self._own_cases for case in cases)

    def title_of(self, title: str) -> Words:
        """The words of a title that names a matter."""
        found = self._titles.get(title)
        if found is None:
            found = self._titles[title] = self.words_of(title) if is_telling_title(title) else NO_WORDS
        return found

    def unit_rarity(self, unit: str) -> float:
        """How much it tells that two texts share a unit, by how many sentences do."""
        found = self._unit_rarities.get(unit)
        if found is None:
            local = self._lexicon.local(len(self._holders.get(unit, ())))
            found = local if unit[1:2] == ":" else (local + self.book.rarity(unit)) / 2
            self._unit_rarities[unit] = found
        return found

    def candidates(self, wanted: Iterable[str], start: int, dues: Iterable[Deadline] = ()) -> set[int]:
        """Sentences from a number on that share a unit which not all too many have, or name a day when it was due."""
        found: set[int] = set()
        for due in dues:
            if due.earliest is not None and due.latest is not None:
                first = bisect_left(self._dated, (due.earliest, 0))
                near = self._dated[first : first + _MOST_DATED]
                found.update(number for day, number in near if day <= due.latest and number >= start)
        for unit in wanted:
            holders = self._holders.get(unit, ())
            first = bisect_left(holders, start)
            found.update(holders[first : first + _MOST_HOLDERS])
        return found

    def seek(self, wanted: Words) -> Sought:
        """The words of a text, prepared to be met in many sentences."""
        return Sought(wanted, self.book, self.unit_rarity)

    def met(self, wanted: Words, offered: Words) -> Met:
        """Each word of the wanted text that the offered one meets, as :meth:`Sought.met`."""
        return self.seek(wanted).met(offered)


def _giving(told: Sequence[Told], given: Collection[tuple[str, int]]) -> frozenset[int]:
    """The sentences within which a matter begins: a heading may stand before it on a line of its own."""
    starts: dict[str, list[int]] = defaultdict(list)
    for item_id, start in given:
        starts[item_id].append(start)
    for own in starts.values():
        own.sort()
    found = []
    for number, one in enumerate(told):
        own = starts.get(one.item_id, [])
        at = bisect_left(own, one.quote.span.start)
        if at < len(own) and own[at] < max(one.quote.span.end, one.quote.span.start + 1):
            found.append(number)
    return frozenset(found)


def _own_cases(told: Sequence[Told]) -> frozenset[str]:
    """The case numbers that are of one matter: not those of meetings, nor those of several items of one meeting."""
    items_of: dict[str, set[tuple[str | None, dt.date, str]]] = defaultdict(set)
    for sentence in told:
        for case in sentence.case_numbers:
            items_of[case].add((sentence.body, sentence.meeting_date, sentence.item_id))
    days_of = {case: len({key[:2] for key in keys}) for case, keys in items_of.items()}
    return frozenset(case for case, keys in items_of.items() if "-P35-" not in case and len(keys) <= days_of[case])
