"""What a text names outright: the policy, its case, a focus area, single points. Pure; nothing is guessed from meaning.

A reference to another policy's points ("børne- og ungepolitikkens indsatsområde …") or to an item of the agenda
("punkt 4 b)") names none of ours.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.area_names import Area, areas_of, find_goal_titles, find_named, goals_alone
from tracker.linking.item_words import ItemsRead, read_items
from tracker.linking.may_name import Seen, look_for_names
from tracker.linking.mentions import FoldedText, fold, letters_of
from tracker.linking.named_points import Group, PolicyText, coded_points, sentence_of, with_points
from tracker.linking.policy_names import (
    OurPolicy,
    names_a_policy,
    names_another,
    policy_mentions,
    speaks_of_another,
)

_NOTHING = FoldedText("", ())


def suggest_references(
    title: Quote | None,
    passages: Sequence[Quote],
    case_numbers: Sequence[Quote],
    policies: Sequence[tuple[Policy, Sequence[Goal]]],
    *,
    date: dt.date | None = None,
    municipality_name: str | None = None,
) -> tuple[GoalSuggestion, ...]:
    """Links that the words of an item name outright, each with those words as evidence; all are *certain*.

    ``goal_id`` is ``None`` where the policy as a whole is named. A focus area stands beside its named points.
    ``date`` chooses between policies of the same name by their periods; without it all that fit are taken.
    ``municipality_name`` ("Norddjurs") keeps "Aarhus Kommunes integrationspolitik" from being taken for ours.
    """
    found = [
        ReferenceIndex.of(policy, goals, municipality_name).suggest(title, passages, case_numbers, date)
        for policy, goals in policies
    ]
    return tuple(suggestion for of_policy in found for suggestion in of_policy)


@dataclass(frozen=True, slots=True)
class ReferenceIndex:
    """What a policy has that can be named, prepared once for many items."""

    ours: OurPolicy
    areas: tuple[Area, ...]
    groups: tuple[Group, ...]
    """Points by the whole code of what they belong to."""
    titled: tuple[Goal, ...]
    titles: tuple[str, ...]
    """The letters of the policy's own title and those of its goals."""
    policy_letters: tuple[str, ...]
    """One of these stands in whatever names a policy."""

    @classmethod
    def of(cls, policy: Policy, goals: Sequence[Goal], municipality_name: str | None) -> "ReferenceIndex":
        """Prepare a policy and its goals."""
        areas, alone = areas_of(goals), goals_alone(goals)
        groups = [Group(area.code, area.children, is_coded=True) for area in areas]
        if alone:
            groups.append(Group("", alone, is_coded=False))
        named = {area.goal.id for area in areas}
        titled = tuple(goal for goal in goals if goal.id not in named and goal.title)
        titles = (letters_of(title) for title in (policy.title, *(goal.title for goal in goals)) if title)
        ours = OurPolicy(policy, municipality_name)
        plans = ("plan", "program") if ours.may_be_a_plan else ()
        letters = tuple(title for title in titles if title)
        return cls(
            ours,
            areas,
            tuple(groups),
            titled,
            letters,
            ("politik", "strategi", *plans),
        )

    def suggest(
        self,
        title: Quote | None,
        passages: Sequence[Quote],
        case_numbers: Sequence[Quote] = (),
        date: dt.date | None = None,
    ) -> tuple[GoalSuggestion, ...]:
        """What an item names of this policy (:func:`suggest_references`)."""
        quotes = (title, *passages) if title else tuple(passages)
        texts = [quote.text for quote in quotes]
        return self.suggest_from(quotes, self.look(read_items([texts]), texts), case_numbers, date)

    def look(self, read: ItemsRead, passages: Sequence[str]) -> list[Seen | None]:
        """What each passage of items may name of this policy, if anything: a quick look at many at once."""
        return look_for_names(read, passages, self.policy_letters, self.titles)

    def suggest_from(
        self,
        quotes: Sequence[Quote],
        looks: Sequence[Seen | None],
        case_numbers: Sequence[Quote],
        date: dt.date | None,
    ) -> tuple[GoalSuggestion, ...]:
        """What an item names, in whose quotes this has been seen (:meth:`look`)."""
        policy = self.ours.policy
        found: dict[str | None, list[Quote]] = {}
        for number in case_numbers:
            if policy.case_number and number.text == policy.case_number:
                found.setdefault(None, []).append(number)
        for quote, seen in zip(quotes, looks, strict=True):
            if seen is None:
                continue  # the patterns are slow, and most texts name nothing
            at = quote.span.start
            for goal, start, end in self._named(quote.text, seen, date):
                evidence = Quote(quote.text[start:end], Span(at + start, at + end))
                found.setdefault(goal.id if goal else None, []).append(evidence)
        return tuple(
            GoalSuggestion(policy.id, goal, LinkBand.CERTAIN, 1.0, LinkOrigin.REFERENCE, tuple(dict.fromkeys(quotes)))
            for goal, quotes in found.items()
        )

    def _named(self, text: str, seen: Seen, date: dt.date | None) -> Iterator[tuple[Goal | None, int, int]]:
        folded = _folded(text) if seen.title else _NOTHING
        is_about_policy = seen.policy and names_a_policy(text, self.ours)
        told = PolicyText(text, self.ours, is_about_policy, seen.policy and names_another(text, self.ours))
        if seen.policy or seen.title:
            for start, end in policy_mentions(text, folded, self.ours, date):
                yield None, start, end
        may_have_area = seen.title or is_about_policy or seen.area
        found = find_named(text, folded, self.areas, is_about_policy=is_about_policy) if may_have_area else []
        for place, named in enumerate(found):
            following = next((one.start for one in found[place + 1 :] if one.start >= named.end), len(text))
            yield from with_points(told, named, following)
        for goal, start, end in find_goal_titles(text, folded, self.titled) if seen.title else ():
            if not speaks_of_another(text, sentence_of(text, start, end), start, end, self.ours):
                yield goal, start, end
        yield from coded_points(told, self.groups)


@lru_cache(maxsize=256)  # a passage is held against each policy
def _folded(text: str) -> FoldedText:
    return fold(text)
