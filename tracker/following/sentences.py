"""The sentences of minutes prepared for comparing: their words, how rare these are, and where they stand. Pure."""

import datetime as dt
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from tracker.danish.dates import MONTHS
from tracker.danish.words import WORD
from tracker.domain.follow_up import Deadline
from tracker.following.language import WHOLE, FieldLanguage, WordBook
from tracker.following.matters import Told
from tracker.following.signs import Sign, read_signs

_SMALL = frozenset(
    """
    der det den de som til for med har er var blev bliver kan skal vil på om at og en et af i fra ved hvor hvad hvem
    ikke også samt eller men når hvis så deres sin sit sine dets nye nyt ny mere flere mange alle andre anden andet
    efteråret foråret sommeren vinteren sommerferien imod før kr næste inden senest efter under over mellem desuden
    samtidig herefter hvordan hvornår hvorfor blandt via få får fået dermed derfor herunder hvilke hvilken hvilket
    endvidere igen nu allerede siden fremover snarest muligt mulighed januar februar marts april maj juni juli
    august september oktober november december uge kvartal primo medio ultimo mandag tirsdag onsdag torsdag fredag
    lørdag søndag år måned dag dage sommerferie årets udgang gang hver denne dette kommune kommunen kommunens møde
    mødet mødes sag sagen punkt punktet ønsker ønske være have haft gøre sig man vi os sende sender sendt tage tager
    taget give giver givet holde lave laver fremlægger forelægger fremlægges forelægges udarbejder undersøger
    undersøge indhenter kontakter spørger følger vender tilbage besked videre sætter sørger står finde find bede
    beder bad bedt anmoder opfordrer opfordres bedes aftalt aftale enig lovede lover oplyse oplyste påtager gerne
    kunne skulle ville hele selv begge ad langs op ned ud ind hos uden mod per pr kommer komme gå går oplyser gør
    gjort gjorde fik ham hende han hun deltage deltager dem disse hvert sådan dog kun bare nogle noget nogen par god
    gode godt aldrig fat evt stor store lille små første sidste seneste særlig mulig muligheden muligheder samme
    egen eget egne højst hendes hans vores jeres skriver skrive
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Words that tell nothing of the matter: small words, times, and what one does with papers."""
_BODIES = re.compile(
    r"^(?:råd(?:et|ets)|udvalg(?:et|ets)?|forum(?:met|et|ets)?|dialogforum(?:met|et)?|forvaltning(?:en|ens)?|administration(?:en|ens)?|"
    r"formand(?:en|ens)?|næstformand(?:en|ens)?|sekretariat(?:et|ets)?|sekretær(?:en|ens)?|medlem(?:met|mer|merne|mernes)?|"
    r"integrationsråd(?:et|ets)?|kommunalbestyrelse(?:n|ns)?|integration(?:en|ens)?)$"
)
_RARE_ENOUGH = 0.25
_NAME = 1.1
_NEXT_MEETING = re.compile(
    r"(?:Det\s+)?næste\s+(?:ordinære\s+)?(?:møde|gang)\b|Vi\s+(?:ses|mødes)\s+igen\b|Mødet\s+(?:slut|hævet)", re.I
)
_MOST_DATED = 60
_DAY = re.compile(r"\b(\d{1,2})(?:\.\s+([a-zæøå]{3,9})|/(1?\d))\b", re.I)
_FEWEST_BEHIND = 4
_CASE_LINE = re.compile(r"(?:Sagsnr|Sagsid|Sag|\d[\d.]*-)", re.I)
_BEFORE_TITLE = 14
"""Signs that may stand before a title on its line: *Punkt 12:*."""
_ONLY_PARTS = 0.5
"""*sprogcentret* and *frivilligcentret* share a part, and are two things."""
_AT_LENGTH = 2
_SAME_VERB = 0.35
_MOST_HOLDERS = 150
"""Later sentences looked at for one word: a word of more tells little by itself."""
_NO_TITLE = re.compile(
    r"\b(?:dagsorden\w*|referat\w*|siden\s+sidst|orientering\w*|eventuelt|meddelelser|nyt\s+fra|godkendelse|tilbagemelding\w*|bordet\s+rundt|"
    r"opfølgning\w*|status|økonomi\w*|penge\w*|budget\w*|pulje\w*|ansøgning\w*|tilskud\w*|regnskab\w*|runde\w*|velkommen|velkomst|diverse|øvrige|lukket|underskrift\w*|fra\s+(?:formanden|forvaltningen|medlemmerne))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a text: how rare each is, and what all of them stand for with how far."""

    weights: Mapping[str, float]
    features: Mapping[str, float]
    holders: Mapping[str, str] = field(default_factory=dict)
    """The word, or the part of it, that each of the features stands for best."""


NO_WORDS = Words({}, {})


def is_telling_title(title: str) -> bool:
    """Whether a title names a matter: not *Eventuelt*, *Siden sidst*, *Godkendelse af dagsorden*."""
    return bool(title) and not _NO_TITLE.search(title)


def is_heading(told: Told) -> bool:
    """Whether a sentence is its item's own title and case line, or tells when the next meeting is."""
    text, title = told.quote.text, told.item_title
    if _NEXT_MEETING.match(text):
        return True
    at = text[: len(title) + _BEFORE_TITLE].find(title) if title else -1
    behind = text[at + len(title) :].split() if at >= 0 else []
    return at >= 0 and (len(behind) < _FEWEST_BEHIND or _CASE_LINE.match(behind[0]) is not None)


def days_named(text: str, told_on: dt.date) -> list[dt.date]:
    """The days that a sentence names, in the year in which it is told: *den 14. maj*, *d. 11/6*."""
    found = []
    for day, name, number in _DAY.findall(text):
        month = MONTHS.get(name.casefold()) if name else int(number)
        with suppress(ValueError):  # the 31st of a month that has 30
            found.append(dt.date(told_on.year, month or 0, int(day)))
    return found


class Minutes:
    """All sentences by their words, their items and their day."""

    def __init__(
        self, told: Sequence[Told], language: FieldLanguage, given: Collection[tuple[str, int]] = frozenset()
    ) -> None:
        """Look at every sentence once; the words of all of them part each other's compounds.

        ``given``: item and place of the sentences that give matters themselves.
        """
        self.told = told
        self._given = given
        self.language = language
        spoken = [WORD.findall(sentence.quote.text) for sentence in told]
        self.book = WordBook(language, {word.casefold() for words in spoken for word in words})
        self._frequency: Counter[str] = Counter()
        for words in spoken:
            self._frequency.update({self.book.stem_of(word.casefold()) for word in words})
        self._count = max(1, len(told))
        self._titles: dict[str, Words] = {}
        self._decided: set[str] = set()
        self.words = [self.words_of(sentence.quote.text) for sentence in told]
        self.by_item: dict[str, list[int]] = defaultdict(list)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, words_here in enumerate(self.words):
            self.by_item[told[number].item_id].append(number)
            if is_heading(told[number]) or self.is_given(number):
                continue
            if told[number].in_decision and len(words_here.weights) >= _AT_LENGTH:
                self._decided.add(told[number].item_id)
            for unit in {
                *words_here.features,
                *self.title_of(told[number].item_title).features,
                *told[number].case_numbers,
            }:
                self._holders[unit].append(number)
        self._reminders: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(told):
            if not sentence.in_decision and Sign.REMINDS in read_signs(sentence.quote.text):
                self._reminders[sentence.item_id].append(number)
        self._dated = sorted(
            (day, number)
            for number, sentence in enumerate(told)
            if not self.is_given(number)
            for day in days_named(sentence.quote.text, sentence.meeting_date)
        )
        self._days = [sentence.meeting_date for sentence in told]
        items_of: dict[str, set[tuple[str | None, dt.date, str]]] = defaultdict(set)
        for sentence in told:
            for case in sentence.case_numbers:
                items_of[case].add((sentence.body, sentence.meeting_date, sentence.item_id))
        days_of = {case: len({key[:2] for key in keys}) for case, keys in items_of.items()}
        self._own_cases = frozenset(
            case for case, keys in items_of.items() if "-P35-" not in case and len(keys) <= days_of[case]
        )

    def is_given(self, number: int) -> bool:
        """Whether a sentence gives a matter itself."""
        told = self.told[number]
        return (told.item_id, told.quote.span.start) in self._given

    def is_decided_at_length(self, item_id: str) -> bool:
        """Whether an item's decision says more than *Godkendt* and what somebody is to do."""
        return item_id in self._decided

    def after(self, day: dt.date) -> int:
        """The number of the first sentence of a later day."""
        return bisect_right(self._days, day)

    def since(self, day: dt.date) -> int:
        """The number of the first sentence of that day or a later one."""
        return bisect_left(self._days, day)

    def next_day(self, day: dt.date) -> dt.date | None:
        """The day of the first meeting after a day."""
        at = self.after(day)
        return self._days[at] if at < len(self._days) else None

    def before(self, number: int) -> Words:
        """The words of the sentence right before one, in the same section."""
        told = self.told[number]
        if number == 0:
            return NO_WORDS
        other = self.told[number - 1]
        is_beside = other.item_id == told.item_id and 0 <= told.quote.span.start - other.quote.span.end <= 4
        return self.words[number - 1] if is_beside else NO_WORDS

    def recalled(self, wanted: Words, number: int) -> float:
        """How far the presentation of a sentence's item recalls what is wanted: *Rådet bad i april om tal for …*."""
        reminders = self._reminders.get(self.told[number].item_id, ())
        return max(
            (sum(v for v, _ in self.met(wanted, self.words[other]).values()) for other in reminders), default=0.0
        )

    def is_first_decided(self, number: int) -> bool:
        """Whether a sentence is the first of its item's decision."""
        told = self.told[number]
        if not told.in_decision or number == 0:
            return told.in_decision
        while number > 0:
            other = self.told[number - 1]
            if other.item_id != told.item_id or not other.in_decision:
                return True
            if len(self.words[number - 1].weights) >= _AT_LENGTH:
                return False
            number -= 1
        return True

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

    def rarity(self, stem: str) -> float:
        """How rare a stem is, half by other minutes and half by these."""
        local = math.log((self._count + 1) / (min(self._frequency[stem], self._count) + 1)) / math.log(self._count + 1)
        return (self.book.rarity(stem) + local) / 2

    def words_of(self, text: str) -> Words:
        """The telling words of a text."""
        weights: dict[str, float] = {}
        features: dict[str, float] = {}
        holders: dict[str, str] = {}
        for place, match in enumerate(WORD.finditer(text)):
            word = match[0].casefold()
            is_name = place > 0 and match[0][0].isupper() and not text[: match.start()].endswith((": ", ". "))
            if len(word) < 2 or word in _SMALL or word.isdigit() or _BODIES.match(word):
                continue
            stem = self.book.stem_of(word)
            rarity = max(self.rarity(stem), _RARE_ENOUGH) if not is_name else _NAME
            weights[word] = max(weights.get(word, 0.0), rarity)
            for unit, level in self.book.features_of(word).items():
                if level > features.get(unit, 0.0):
                    features[unit] = level
                    holders[unit] = word if level == WHOLE else f"{word}/{unit}"
        return Words(weights, features, holders)

    def unit_rarity(self, unit: str) -> float:
        """How much it tells that two texts share a unit, by how many sentences do."""
        held = len(self._holders.get(unit, ()))
        local = math.log((self._count + 1) / (held + 1)) / math.log(self._count + 1)
        return local if unit[1:2] == ":" else (local + self.book.rarity(unit)) / 2

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

    def met(self, wanted: Words, offered: Words, verb: str = "") -> Mapping[str, tuple[float, bool]]:
        """Each word of the wanted text that the offered one meets: how much that tells, and whether only by kinship.

        A word of the offered text meets one word of the wanted. That the wanted ``verb`` itself is there tells little:
        what was done to a thing is seldom told in the same word, and look-alikes do the same to another.
        """
        pairs: list[tuple[float, str, str, bool]] = []
        for word, weight in wanted.weights.items():
            for unit, level in self.book.features_of(word).items():
                other = offered.features.get(unit)
                if other is None:
                    continue
                is_kin = unit[1:2] == ":" and unit[0] != "b"
                near = min(level, other) if is_kin else level * other
                if level < WHOLE and other < WHOLE and unit[1:2] != ":":
                    near *= _ONLY_PARTS
                if word == verb and not is_kin:
                    near *= _SAME_VERB
                value = near * min(weight, max(self.unit_rarity(unit), 0.15))
                pairs.append((value, word, offered.holders[unit], is_kin))
        found: dict[str, tuple[float, bool]] = {}
        used: set[str] = set()
        for value, word, holder, is_kin in sorted(pairs, reverse=True):
            if word not in found and holder not in used:
                found[word] = (value, is_kin)
                used.add(holder)
        return found
