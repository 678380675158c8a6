"""Which matters are one: a task, and the sentences that put it off. Pure."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.domain.follow_up import Deadline, FollowUpKind
from tracker.following.headings import is_telling_title
from tracker.following.matters import Matter
from tracker.following.sentences import Minutes
from tracker.following.telling import Words

_ENOUGH = 0.6
"""How much of rare words a task and the sentence that puts it off must share."""
_TELLS = 0.4
_MOST = 50
"""Earlier matters looked at for one word."""
_PUTS_OFF = re.compile(
    r"\b(?:udsæt\w*|udsat\w*|udskyd\w*|udskudt\w*|udskød\w*|vente\w*|gemme\w*|"
    r"gemt|genoptag\w*|rykke[srt]*|flytte[srt]*|skubbe[srt]*|parkere[srt]*|"
    r"punktet|emnet|sagen|drøftelsen|behandlingen|temaet|pause|bero)\b",
    re.I,
)
"""Words of putting off, and for what is put off, that say nothing of which matter it is."""
_ONCE_MORE = re.compile(r"\b(?:igen|endnu\s+en\s+gang|fortsat|stadig|på\s+ny|yderligere)\b", re.I)
_PUT_OFF_BEFORE = 0.3
"""How much speaks for a matter that puts something off itself, where a sentence says *igen*."""


@dataclass(slots=True)
class Groups:
    """The matters that have one fate; each stands in one group, named by the number of its first member."""

    matters: Sequence[Matter]
    firsts: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    words: list[Words] = field(default_factory=list)
    holders: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """By unit, the matters that have it."""

    def of(self, number: int) -> int:
        """The group of a matter."""
        return self.firsts[number]

    def more(self, number: int) -> str:
        """The words of the other matters of its group."""
        others = (self.matters[other] for other in self.members[self.firsts[number]] if other != number)
        return " ".join(other.quote.text.replace(other.responsible or "\0", "") for other in others)

    def due(self, number: int) -> tuple[Deadline, ...]:
        """When a matter was due, and when each sentence that puts it off makes it due."""
        group = (self.matters[other] for other in self.members[self.firsts[number]])
        return tuple(matter.due for matter in group if matter.due is not None)

    def put_off_after(self, number: int) -> list[int]:
        """The later matters of its group that put it off."""
        day = self.matters[number].meeting_date
        group = self.members[self.firsts[number]]
        return [other for other in group if self.is_put_off(other) and self.matters[other].meeting_date > day]

    def near(self, words: Words, minutes: Minutes) -> list[int]:
        """The matters known so far that share a unit which tells, the latest of each."""
        telling = (unit for unit in words.features if unit[1:2] != ":" and minutes.unit_rarity(unit) > _TELLS)
        return sorted({other for unit in telling for other in self.holders.get(unit, ())[-_MOST:]})

    def is_put_off(self, number: int) -> bool:
        """Whether a matter is a sentence that puts another off."""
        return self.matters[number].kind is FollowUpKind.POSTPONEMENT


def find_groups(matters: Sequence[Matter], minutes: Minutes) -> Groups:
    """Each sentence that puts something off goes with the earlier matter of the same body that it fits best."""
    groups = Groups(matters)
    for number, matter in enumerate(matters):
        bare = groups.is_put_off(number) and not minutes.words_of(_PUTS_OFF.sub(" ", matter.quote.text)).weights
        title = matter.item_title if bare and is_telling_title(matter.item_title) else ""
        groups.words.append(minutes.words_of(f"{matter.quote.text} {title}"))
        first = _put_off(number, groups, minutes) if groups.is_put_off(number) else None
        groups.firsts.append(number if first is None else groups.firsts[first])
        groups.members[groups.firsts[number]].append(number)
        for unit in groups.words[number].features:
            groups.holders[unit].append(number)
    return groups


def _put_off(number: int, groups: Groups, minutes: Minutes) -> int | None:
    mine = groups.matters[number]
    words = minutes.words_of(_PUTS_OFF.sub(" ", mine.quote.text))
    if not words.weights and is_telling_title(mine.item_title):
        words = minutes.words_of(mine.item_title)
    again = _PUT_OFF_BEFORE if _ONCE_MORE.search(mine.quote.text) else 0.0
    fitting = [
        (
            sum(value for value, is_kin in minutes.met(groups.words[other], words).values() if not is_kin)
            + again * groups.is_put_off(other),
            other,
        )
        for other in groups.near(words, minutes)
        if groups.matters[other].meeting_date < mine.meeting_date and groups.matters[other].body == mine.body
    ]
    best = max(fitting, default=(0.0, -1))
    return best[1] if best[0] >= _ENOUGH else None
