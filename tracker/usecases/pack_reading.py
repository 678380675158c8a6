"""A data pack: a folder that describes one municipality's policy, read to one value and checked whole.

``pack.yaml`` (municipality and bodies) must be there; ``policy.yaml``, ``predecessor.yaml`` (the policy before it),
``indicators.yaml``, ``reports.yaml``, ``wishes.yaml``, ``register.yaml``, ``pools.yaml`` and the folder ``minutes/``
may be missing. The format is told in docs/own-policy.md.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tracker.domain.goal import (
    Goal,
    GoalStatus,
    Policy,
    Pool,
    RegisterEntry,
    ReportTreatment,
    StatusReport,
)
from tracker.domain.goal_history import GoalSuccession, GoalVersion, PolicyVersion, TargetWish
from tracker.domain.measuring import Indicator, IndicatorDefinition, InterimTarget, Measurement
from tracker.domain.municipality import BodyKind, Municipality
from tracker.errors import RejectedTable
from tracker.usecases.pack_changes import (
    read_goal_versions,
    read_measuring,
    read_policy_versions,
    read_successions,
    read_wishes,
)
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_goals import flatten_goals, read_goals, read_indicators
from tracker.usecases.pack_history import read_register, read_reports
from tracker.usecases.pack_ledger import Known
from tracker.usecases.pack_money import PackMoney, read_pools
from tracker.usecases.pack_problems import ProblemCode, Problems, Record
from tracker.usecases.pack_yaml import read_yaml

_PACK_KEYS = ("municipality_code", "municipality_name", "is_invented", "bodies")
_BODY_KEYS = ("name", "kind", "abbreviation")
_POLICY_KEYS = (
    *("code", "title", "period_first", "period_last", "vision", "case_number"),
    *("reports_per_year", "follow_up_note", "adopted_on", "adopted_by", "source", "goals", "versions", "successions"),
)
_LISTS = ("indicators", "reports", "wishes", "register", "pools")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body as a pack names it; the store folds its name to a key."""

    name: str
    kind: BodyKind
    abbreviation: str | None


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that a data pack holds; ``minutes`` are files to be imported like anybody's, in order of name."""

    name: str
    municipality: Municipality
    bodies: tuple[NamedBody, ...]
    policy: Policy | None
    predecessor: Policy | None
    goals: tuple[Goal, ...]
    policy_versions: tuple[PolicyVersion, ...]
    goal_versions: tuple[GoalVersion, ...]
    successions: tuple[GoalSuccession, ...]
    wishes: tuple[TargetWish, ...]
    indicators: tuple[Indicator, ...]
    measurements: tuple[Measurement, ...]
    interim_targets: tuple[InterimTarget, ...]
    definitions: tuple[IndicatorDefinition, ...]
    reports: tuple[StatusReport, ...]
    treatments: tuple[ReportTreatment, ...]
    statuses: tuple[GoalStatus, ...]
    register: tuple[RegisterEntry, ...]
    money: PackMoney
    minutes: tuple[Path, ...]


def read_pack(folder: Path) -> Pack:
    """Read and check a whole data pack; raises ``RejectedTable`` with every problem of every file."""
    problems = Problems(folder.name)
    municipality, bodies = _head(Cells(_read(folder, "pack.yaml", problems, is_needed=True), problems), problems)
    code = municipality.code
    own = _policy(code, _read(folder, "policy.yaml", problems), problems)
    before = _policy(code, _read(folder, "predecessor.yaml", problems), problems)
    lists = {stem: _list(folder, stem, problems) for stem in _LISTS}
    own_policy = None if own.policy is None else own.policy.id
    register = read_register(code, own_policy, lists["register"], problems, _ids(own.goals))
    known = Known(folder.name, own_policy, frozenset(_ids(own.goals)))
    money = read_pools(code, lists["pools"], problems, known)
    _check_bodies(bodies, money.pools, lists["pools"], problems)
    pack = Pack(
        name=folder.name,
        municipality=municipality,
        bodies=bodies,
        policy=_after(own.policy, before.policy),
        predecessor=before.policy,
        goals=before.goals + own.goals,
        policy_versions=before.versions + own.versions,
        goal_versions=before.goal_versions + own.goal_versions,
        successions=_successions(before, own, problems),
        **_measured(own_policy or f"{code}/", lists, problems, _ids(own.goals)),
        register=register,
        money=money,
        minutes=_minutes(folder),
    )
    problems.raise_if_any()
    return pack


def _head(head: Cells, problems: Problems) -> tuple[Municipality, tuple[NamedBody, ...]]:
    head.expect(_PACK_KEYS)
    code, name = head.code("municipality_code"), head.needed("municipality_name")
    bodies = tuple(_body(Cells(one, problems)) for one in head.records("bodies"))
    return Municipality(code, name, head.truth("is_invented")), bodies


def _ids(goals: tuple[Goal, ...]) -> tuple[str, ...]:
    return tuple(goal.id for goal in goals)


def _measured(
    policy_id: str, lists: dict[str, tuple[Record, ...]], problems: Problems, goal_ids: tuple[str, ...]
) -> dict[str, Any]:
    """How the goals are measured, reported on and wished for, by the pack's own names."""
    indicators, measurements = read_indicators(policy_id, lists["indicators"], problems, goal_ids)
    interim_targets, definitions = read_measuring(policy_id, lists["indicators"], problems)
    reports, statuses, treatments = read_reports(policy_id, lists["reports"], problems, goal_ids)
    return {
        "indicators": tuple(one.value for one in indicators),
        "measurements": tuple(one.value for one in measurements),
        "interim_targets": interim_targets,
        "definitions": definitions,
        "reports": reports,
        "treatments": treatments,
        "statuses": statuses,
        "wishes": read_wishes(policy_id, lists["wishes"], problems, goal_ids, [one.value.id for one in indicators]),
    }


def _after(policy: Policy | None, before: Policy | None) -> Policy | None:
    return policy if policy is None or before is None else replace(policy, predecessor_id=before.id)


def _successions(before: "_PolicyFile", own: "_PolicyFile", problems: Problems) -> tuple[GoalSuccession, ...]:
    """What became of the earlier policy's goals, as the later one's file tells it."""
    if before.policy is None or own.policy is None:
        for record in own.successions:
            problems.add(record.place, "from", ProblemCode.UNKNOWN_GOAL, record.cells.get("from", ""))
        return ()
    known = frozenset(goal.id for goal in before.goals + own.goals)
    return read_successions(before.policy.id, own.policy.id, own.successions, problems, known)


def _read(folder: Path, name: str, problems: Problems, is_needed: bool = False) -> Record:
    """The top mapping of one file; problems of its form are noted with the others."""
    try:
        content = (folder / name).read_bytes()
    except FileNotFoundError:
        if is_needed:
            problems.add(name, "", ProblemCode.MISSING, folder.name)
        return Record(name, {})
    try:
        return read_yaml(name, content)
    except RejectedTable as rejected:
        problems.found.extend(rejected.problems)
        return Record(name, {})


def _list(folder: Path, stem: str, problems: Problems) -> tuple[Record, ...]:
    """The list that a file holds under its own name (``pools.yaml`` under ``pools``)."""
    cells = Cells(_read(folder, f"{stem}.yaml", problems), problems)
    cells.expect((stem,))
    return cells.records(stem)


def _body(cells: Cells) -> NamedBody:
    cells.expect(_BODY_KEYS)
    kind = cells.choice("kind", BodyKind) or BodyKind.UNKNOWN
    return NamedBody(cells.needed("name"), kind, cells.text("abbreviation"))


@dataclass(frozen=True, slots=True)
class _PolicyFile:
    """What the file of one policy holds; ``successions`` wait for the other policy to be read."""

    policy: Policy | None = None
    goals: tuple[Goal, ...] = ()
    versions: tuple[PolicyVersion, ...] = ()
    goal_versions: tuple[GoalVersion, ...] = ()
    successions: tuple[Record, ...] = ()


def _policy(municipality_code: str, record: Record, problems: Problems) -> _PolicyFile:
    if not record.cells:
        return _PolicyFile()
    cells = Cells(record, problems)
    cells.expect(_POLICY_KEYS)
    first, last = cells.year("period_first"), cells.year("period_last")
    if last < first:
        cells.problem("period_last", ProblemCode.WRONG_ORDER, last)
    code = cells.code() if cells.text("code") else f"{first}-{last}"
    policy = Policy(
        id=f"{municipality_code}/{code}",
        municipality_code=municipality_code,
        title=cells.needed("title"),
        period_first=first,
        period_last=last,
        vision=cells.text("vision"),
        case_number=cells.text("case_number"),
        reports_per_year=cells.whole("reports_per_year"),
        follow_up_note=cells.text("follow_up_note"),
        source=cells.text("source"),
        adopted_on=cells.day("adopted_on"),
        adopted_by=cells.text("adopted_by"),
    )
    flat = flatten_goals(cells.records("goals"), problems)
    goals = read_goals(policy.id, flat, problems, nested=("versions",))
    return _PolicyFile(
        policy=policy,
        goals=tuple(goal.value for goal in goals),
        versions=read_policy_versions(policy, cells.records("versions"), problems),
        goal_versions=read_goal_versions(policy.id, flat, problems),
        successions=cells.records("successions"),
    )


def _check_bodies(
    bodies: tuple[NamedBody, ...], pools: tuple[Pool, ...], records: tuple[Record, ...], problems: Problems
) -> None:
    known = {body.name for body in bodies}
    for pool, record in zip(pools, records, strict=False):
        if pool.body not in known:
            problems.add(record.place, "body", ProblemCode.UNKNOWN_BODY, pool.body)


def _minutes(folder: Path) -> tuple[Path, ...]:
    minutes = folder / "minutes"
    if not minutes.is_dir():
        return ()
    return tuple(sorted(path for path in minutes.iterdir() if path.is_file() and not path.name.startswith(".")))
