"""Which later sentences are of which matter: each is held against those it fits. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from tracker.following.evidence import Evidence, Scale
from tracker.following.groups import Groups
from tracker.following.sentences import Minutes
from tracker.following.wanted import Wanted

Given = Collection[tuple[str, int]]
"""Item and place of the sentences that give matters themselves."""


def match_sentences(wanted: Sequence[Wanted], groups: Groups, minutes: Minutes) -> Mapping[int, Sequence[Evidence]]:
    """By group, the later sentences that tell of it in the order told, each with the best evidence of its members."""
    found: dict[int, dict[int, Evidence]] = defaultdict(dict)
    for number, one in enumerate(wanted):
        group = groups.of(number)
        for evidence in _weighed(one, minutes):
            known = found[group].get(evidence.number)
            if known is None or known.score < evidence.score:
                found[group][evidence.number] = evidence
    return {group: [known[number] for number in sorted(known)] for group, known in found.items()}


def own_of(found: Mapping[int, Sequence[Evidence]], minutes: Minutes) -> Mapping[int, Sequence[Evidence]]:
    """By group, those of its sentences that no other matter fits much better."""
    fits: dict[int, dict[int, float]] = defaultdict(dict)
    for group, known in found.items():
        for evidence in known:
            fits[evidence.number][group] = evidence.score
    return {group: [e for e in known if _is_own(e, group, fits[e.number], minutes)] for group, known in found.items()}


def _weighed(wanted: Wanted, minutes: Minutes) -> Iterator[Evidence]:
    """The evidence of each later sentence of the same body; sentences that give a matter answer none."""
    units = {*wanted.own.features, *wanted.around.features, *wanted.actor_stems(minutes), *wanted.matter.case_numbers}
    scale = Scale(wanted, minutes)
    for number in minutes.candidates(units, minutes.after(wanted.matter.meeting_date), wanted.dues):
        told = minutes.told[number]
        if told.body != wanted.matter.body and None not in (told.body, wanted.matter.body):
            continue
        if minutes.is_given(number) or number in minutes.headings:
            continue
        evidence = scale.weigh(number)
        if evidence is not None:
            yield evidence


def _is_own(evidence: Evidence, group: int, fits: Mapping[int, float], minutes: Minutes) -> bool:
    """Whether no other matter fits the sentence much better."""
    others = max((score for other, score in fits.items() if other != group), default=0.0)
    return evidence.score >= minutes.language.calibration.claim * others
