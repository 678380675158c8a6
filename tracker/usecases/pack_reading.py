"""A data pack: a folder that describes one municipality's policy, read to one value and checked whole.

``pack.yaml`` (municipality and bodies) must be there; ``policy.yaml``, ``indicators.yaml``, ``reports.yaml``,
``register.yaml``, ``pools.yaml`` and the folder ``minutes/`` may be missing. The format is told in docs/own-policy.md.
"""

from dataclasses import dataclass
from pathlib import Path

from tracker.domain.goal import (
    EnteredLedgerEntry,
    Goal,
    GoalStatus,
    GrantApplication,
    Policy,
    Pool,
    RegisterEntry,
    StatusReport,
)
from tracker.domain.measuring import Indicator, Measurement
from tracker.domain.municipality import BodyKind, Municipality
from tracker.errors import RejectedTable
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_goals import flatten_goals, read_goals, read_indicators
from tracker.usecases.pack_history import read_register, read_reports
from tracker.usecases.pack_money import read_pools
from tracker.usecases.pack_problems import ProblemCode, Problems, Record
from tracker.usecases.pack_yaml import read_yaml

_PACK_KEYS = ("municipality_code", "municipality_name", "is_invented", "bodies")
_BODY_KEYS = ("name", "kind", "abbreviation")
_POLICY_KEYS = (
    *("code", "title", "period_first", "period_last", "vision", "case_number"),
    *("reports_per_year", "follow_up_note", "source", "goals"),
)


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
    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    measurements: tuple[Measurement, ...]
    reports: tuple[StatusReport, ...]
    statuses: tuple[GoalStatus, ...]
    register: tuple[RegisterEntry, ...]
    pools: tuple[Pool, ...]
    ledger: tuple[EnteredLedgerEntry, ...]
    applications: tuple[GrantApplication, ...]
    minutes: tuple[Path, ...]


def read_pack(folder: Path) -> Pack:
    """Read and check a whole data pack; raises ``RejectedTable`` with every problem of every file."""
    problems = Problems(folder.name)
    head = Cells(_read(folder, "pack.yaml", problems, is_needed=True), problems)
    head.expect(_PACK_KEYS)
    code, name = head.code("municipality_code"), head.needed("municipality_name")
    municipality = Municipality(code, name, head.truth("is_invented"))
    bodies = tuple(_body(Cells(one, problems)) for one in head.records("bodies"))
    policy, goals = _policy(code, _read(folder, "policy.yaml", problems), problems)
    policy_id = f"{code}/" if policy is None else policy.id
    goal_ids = tuple(goal.id for goal in goals)
    lists = {stem: _list(folder, stem, problems) for stem in ("indicators", "reports", "register", "pools")}
    indicators, measurements = read_indicators(policy_id, lists["indicators"], problems, goal_ids)
    reports, statuses = read_reports(policy_id, lists["reports"], problems, goal_ids)
    own_policy = None if policy is None else policy.id
    register = read_register(code, own_policy, lists["register"], problems, goal_ids)
    pools, ledger, applications = read_pools(code, own_policy, lists["pools"], problems)
    _check_bodies(bodies, pools, lists["pools"], problems)
    problems.raise_if_any()
    return Pack(
        name=folder.name,
        municipality=municipality,
        bodies=bodies,
        policy=policy,
        goals=goals,
        indicators=tuple(one.value for one in indicators),
        measurements=tuple(one.value for one in measurements),
        reports=reports,
        statuses=statuses,
        register=register,
        pools=pools,
        ledger=ledger,
        applications=applications,
        minutes=_minutes(folder),
    )


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


def _policy(municipality_code: str, record: Record, problems: Problems) -> tuple[Policy | None, tuple[Goal, ...]]:
    if not record.cells:
        return None, ()
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
    )
    goals = read_goals(policy.id, flatten_goals(cells.records("goals"), problems), problems)
    return policy, tuple(goal.value for goal in goals)


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
