"""Records of how goals and their measuring change to values, with every problem noted; pure.

Wordings stand under ``versions`` of a policy or goal, targets on the way and definitions under an indicator, and what
became of an earlier policy's goals under ``successions``; wishes for a higher goal have a file of their own.
"""

from collections.abc import Iterable

from tracker.domain.goal import Policy
from tracker.domain.goal_history import (
    GoalSuccession,
    GoalVersion,
    PolicyVersion,
    SuccessionKind,
    TargetWish,
    WishState,
)
from tracker.domain.measuring import IndicatorDefinition, InterimTarget
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_problems import ProblemCode, Problems, Record

_POLICY_VERSION_KEYS = (
    *("date", "title", "period_first", "period_last", "vision"),
    *("decided_by", "note", "source"),
)
_GOAL_VERSION_KEYS = ("date", "title", "text", "decided_by", "note", "source")
_SUCCESSION_KEYS = ("from", "to", "kind", "date", "note", "source")
_WISH_KEYS = (
    *("goal", "text", "date", "wished_by", "indicator", "wanted_value", "state"),
    *("decided_on", "decided_by", "answer", "source"),
)
SUCCESSIONS = {
    "videreført": SuccessionKind.CARRIED_OVER,
    "lagt sammen": SuccessionKind.MERGED,
    "delt": SuccessionKind.SPLIT,
    "ophørt": SuccessionKind.ENDED,
}
WISHES = {"åbent": WishState.OPEN, "vedtaget": WishState.ADOPTED, "afvist": WishState.DECLINED}


def read_policy_versions(policy: Policy, records: Iterable[Record], problems: Problems) -> tuple[PolicyVersion, ...]:
    """Wordings of a policy; what a version does not name is as the policy is now."""
    versions = []
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_POLICY_VERSION_KEYS)
        day = cells.needed_day("date")
        versions.append(
            PolicyVersion(
                id=f"{policy.id}@{day.isoformat()}",
                policy_id=policy.id,
                date=day,
                title=cells.text("title") or policy.title,
                period_first=cells.whole("period_first") or policy.period_first,
                period_last=cells.whole("period_last") or policy.period_last,
                vision=cells.text("vision"),
                decided_by=cells.text("decided_by"),
                note=cells.text("note"),
                source=cells.text("source"),
            )
        )
    return tuple(versions)


def read_goal_versions(policy_id: str, goals: Iterable[Record], problems: Problems) -> tuple[GoalVersion, ...]:
    """The wordings nested under goals of flat records (``parent`` is a path)."""
    versions = []
    for record in goals:
        path = "/".join(str(record.cells[key]) for key in ("parent", "code") if record.cells.get(key) is not None)
        for nested in Cells(record, problems).records("versions"):
            cells = Cells(nested, problems)
            cells.expect(_GOAL_VERSION_KEYS)
            day = cells.needed_day("date")
            versions.append(
                GoalVersion(
                    id=f"{policy_id}/{path}@{day.isoformat()}",
                    goal_id=f"{policy_id}/{path}",
                    date=day,
                    title=cells.text("title"),
                    text=cells.text("text"),
                    decided_by=cells.text("decided_by"),
                    note=cells.text("note"),
                    source=cells.text("source"),
                )
            )
    return tuple(versions)


def read_successions(
    from_policy_id: str, to_policy_id: str, records: Iterable[Record], problems: Problems, known: frozenset[str]
) -> tuple[GoalSuccession, ...]:
    """From goals of the policy before (``from``) to goals of this one (``to``, none for a goal that ended)."""
    successions = []
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_SUCCESSION_KEYS)
        before, after = f"{from_policy_id}/{cells.needed('from')}", cells.text("to")
        to_id = f"{to_policy_id}/{after}" if after else None
        for column, goal_id in (("from", before), ("to", to_id)):
            if goal_id is not None and goal_id not in known:
                cells.problem(column, ProblemCode.UNKNOWN_GOAL, goal_id)
        kind = cells.choice("kind", SuccessionKind, SUCCESSIONS)
        if kind is None or (kind is SuccessionKind.ENDED) != (to_id is None):
            cells.problem("kind", ProblemCode.UNKNOWN_KIND, cells.text("kind") or "")
        successions.append(
            GoalSuccession(
                id=f"{before}=>{to_id or ''}",
                from_goal_id=before,
                to_goal_id=to_id,
                kind=kind or SuccessionKind.CARRIED_OVER,
                date=cells.day("date"),
                note=cells.text("note"),
                source=cells.text("source"),
            )
        )
    return tuple(successions)


def read_wishes(
    policy_id: str, records: Iterable[Record], problems: Problems, goal_ids: Iterable[str], indicator_ids: Iterable[str]
) -> tuple[TargetWish, ...]:
    """Wishes for a higher goal; one without a goal is about the policy as a whole."""
    known, measured = frozenset(goal_ids), frozenset(indicator_ids)
    wishes = []
    for number, record in enumerate(records, start=1):
        cells = Cells(record, problems)
        cells.expect(_WISH_KEYS)
        path, code = cells.text("goal"), cells.text("indicator")
        goal_id = f"{policy_id}/{path}" if path else None
        if goal_id is not None and goal_id not in known:
            cells.problem("goal", ProblemCode.UNKNOWN_GOAL, path or "")
        indicator_id = f"{goal_id}#{code}" if code else None
        if indicator_id is not None and indicator_id not in measured:
            cells.problem("indicator", ProblemCode.UNKNOWN_INDICATOR, code or "")
        wishes.append(
            TargetWish(
                id=f"{policy_id}/wish/{number}",
                policy_id=policy_id,
                goal_id=goal_id,
                text=cells.needed("text"),
                date=cells.day("date"),
                wished_by=cells.text("wished_by"),
                indicator_id=indicator_id,
                wanted_value=cells.number("wanted_value"),
                state=cells.choice("state", WishState, WISHES) or WishState.OPEN,
                decided_on=cells.day("decided_on"),
                decided_by=cells.text("decided_by"),
                answer=cells.text("answer"),
                source=cells.text("source"),
            )
        )
    return tuple(wishes)


def read_measuring(
    policy_id: str, indicators: Iterable[Record], problems: Problems
) -> tuple[tuple[InterimTarget, ...], tuple[IndicatorDefinition, ...]]:
    """The targets on the way and the definitions nested under indicators."""
    targets, definitions = [], []
    for record in indicators:
        above = Cells(record, problems)
        indicator_id = f"{policy_id}/{above.text('goal')}#{above.text('code')}"
        for nested in above.records("interim_targets"):
            cells = Cells(nested, problems)
            cells.expect(("date", "value", "source"))
            value = cells.number("value")
            if value is None and cells.record.cells.get("value") in (None, ""):
                cells.problem("value", ProblemCode.MISSING)
            targets.append(InterimTarget(indicator_id, cells.needed_day("date"), value or 0.0, cells.text("source")))
        for nested in above.records("definitions"):
            cells = Cells(nested, problems)
            cells.expect(("valid_from", "text", "source"))
            day = cells.needed_day("valid_from")
            definition_id = f"{indicator_id}!{day.isoformat()}"
            definitions.append(
                IndicatorDefinition(definition_id, indicator_id, day, cells.needed("text"), cells.text("source"))
            )
    return tuple(targets), tuple(definitions)
