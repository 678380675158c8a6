"""Records of goals, indicators and figures to values, with every problem noted; pure."""

from collections.abc import Iterable

from tracker.domain.goal import Goal, GoalKind
from tracker.domain.measuring import Direction, Indicator, Measurement, ProgressRule
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_problems import Filled, ProblemCode, Problems, Record
from tracker.usecases.pack_words import (
    DIRECTIONS,
    FIGURE_COLUMNS,
    GOAL_COLUMNS,
    GOAL_KINDS,
    INDICATOR_COLUMNS,
    RULES,
    WITHHELD,
)

_KIND_OF_DEPTH = (GoalKind.FOCUS_AREA, GoalKind.GOAL, GoalKind.SUBGOAL)
"""What a goal is by how many stand above it, where its kind is not told."""


def read_goals(
    policy_id: str,
    records: Iterable[Record],
    problems: Problems,
    known: Iterable[str] = (),
    *,
    nested: tuple[str, ...] = (),
) -> tuple[Filled[Goal], ...]:
    """Goals of flat records (``parent`` is a path, ``1`` or ``1/a``); ``known`` are ids already in the policy.

    ``nested`` are keys that hold records of their own, which somebody else reads.
    """
    goals: dict[str, Filled[Goal]] = {}
    places: dict[str, str] = {}
    in_store = frozenset(known)
    for position, record in enumerate(records, start=1):
        cells = Cells(record, problems)
        cells.expect((*GOAL_COLUMNS, *nested))
        goal = _goal(policy_id, cells, position)
        if goal.id in goals:
            cells.problem("code", ProblemCode.DUPLICATE_CODE, goal.code)
        goals[goal.id] = Filled(goal, frozenset(record.cells))
        places[goal.id] = record.place
    for filled in goals.values():
        parent_id = filled.value.parent_id
        if parent_id is not None and parent_id not in goals and parent_id not in in_store:
            path = parent_id.removeprefix(f"{policy_id}/")
            problems.add(places[filled.value.id], "parent", ProblemCode.UNKNOWN_PARENT, path)
    return tuple(goals.values())


def flatten_goals(records: Iterable[Record], problems: Problems, parent: str | None = None) -> list[Record]:
    """Goals nested under ``goals`` as flat records with their parent's path, a parent before its children."""
    flat: list[Record] = []
    for record in records:
        cells = Cells(record, problems)
        own = {key: value for key, value in record.cells.items() if key != "goals"}
        flat.append(Record(record.place, own if parent is None else {**own, "parent": parent}))
        path = "/".join(part for part in (parent, cells.text("code")) if part)
        flat.extend(flatten_goals(cells.records("goals"), problems, path))
    return flat


def read_indicators(
    policy_id: str, records: Iterable[Record], problems: Problems, goal_ids: Iterable[str]
) -> tuple[tuple[Filled[Indicator], ...], tuple[Filled[Measurement], ...]]:
    """Indicators of known goals, and the figures nested under their key ``figures``."""
    indicators: dict[str, Filled[Indicator]] = {}
    figures: list[Filled[Measurement]] = []
    known = frozenset(goal_ids)
    for record in map(_as_told, records):
        cells = Cells(record, problems)
        cells.expect((*INDICATOR_COLUMNS, "figures", "interim_targets", "definitions"))
        indicator = _indicator(policy_id, cells)
        if indicator.goal_id not in known:
            cells.problem("goal", ProblemCode.UNKNOWN_GOAL, cells.text("goal") or "")
        if indicator.id in indicators:
            cells.problem("code", ProblemCode.DUPLICATE_CODE, cells.text("code") or "")
        indicators[indicator.id] = Filled(indicator, frozenset(record.cells))
        nested = [_under(record, one) for one in cells.records("figures")]
        figures.extend(read_figures(policy_id, nested, problems, (indicator.id,)))
    return tuple(indicators.values()), tuple(figures)


def read_figures(
    policy_id: str, records: Iterable[Record], problems: Problems, indicator_ids: Iterable[str]
) -> tuple[Filled[Measurement], ...]:
    """Figures of known indicators, one a day."""
    figures: dict[tuple[str, str], Filled[Measurement]] = {}
    known = frozenset(indicator_ids)
    for record in records:
        cells = Cells(record, problems)
        cells.expect(FIGURE_COLUMNS)
        indicator_id = f"{policy_id}/{cells.needed('goal')}#{cells.needed('indicator')}"
        if indicator_id not in known:
            cells.problem("indicator", ProblemCode.UNKNOWN_INDICATOR, cells.text("indicator") or "")
        day, value = cells.needed_day("date"), cells.number("value")
        if problems.today is not None and day > problems.today:
            cells.problem("date", ProblemCode.DAY_TO_COME, day.isoformat())
        if value is None and cells.record.cells.get("value") in (None, ""):
            cells.problem("value", ProblemCode.MISSING)
        if (indicator_id, day.isoformat()) in figures:
            cells.problem("date", ProblemCode.DUPLICATE_CODE, day.isoformat())
        figure = Measurement(
            indicator_id,
            day,
            value or 0.0,
            source=cells.text("source"),
            note=cells.text("note"),
            persons=cells.whole("persons"),
        )
        figures[indicator_id, day.isoformat()] = Filled(figure, frozenset(record.cells))
    return tuple(figures.values())


def _goal(policy_id: str, cells: Cells, position: int) -> Goal:
    code, parent = cells.code(), cells.text("parent")
    parent_id = f"{policy_id}/{parent}" if parent else None
    kind = cells.choice("kind", GoalKind, GOAL_KINDS)
    if kind is None and cells.text("kind") is None:
        kind = _KIND_OF_DEPTH[min(2, len(parent.split("/")) if parent else 0)]
    return Goal(
        id=f"{parent_id or policy_id}/{code}",
        policy_id=policy_id,
        parent_id=parent_id,
        kind=kind or GoalKind.GOAL,
        code=code,
        position=position,
        title=cells.text("title"),
        text=cells.text("text"),
        responsible=cells.text("responsible"),
        is_ended=cells.truth("is_ended"),
        source=cells.text("source"),
        progress_rule=cells.choice("progress_rule", ProgressRule, RULES),
        weight=cells.number("weight"),
    )


def _indicator(policy_id: str, cells: Cells) -> Indicator:
    goal_id = f"{policy_id}/{cells.needed('goal')}"
    direction = cells.choice("direction", Direction, DIRECTIONS)
    if direction is None and cells.text("direction") is None:
        cells.problem("direction", ProblemCode.MISSING)
    return Indicator(
        id=f"{goal_id}#{cells.code()}",
        goal_id=goal_id,
        name=cells.needed("name"),
        unit=cells.needed("unit"),
        direction=direction or Direction.UP,
        baseline_value=cells.number("baseline_value"),
        baseline_date=cells.day("baseline_date"),
        target_value=cells.number("target_value"),
        target_date=cells.day("target_date"),
        definition=cells.text("definition"),
        cadence=cells.text("cadence"),
        source=cells.text("source"),
        band_low=cells.number("band_low"),
        band_high=cells.number("band_high"),
        standard_code=cells.text("standard_code"),
    )


def _as_told(record: Record) -> Record:
    """A record of an indicator without the baseline that the template kept back: the file says nothing of it."""
    value = record.cells.get("baseline_value")
    if not isinstance(value, str) or value.strip().casefold() != WITHHELD:
        return record
    return Record(record.place, {name: cell for name, cell in record.cells.items() if name != "baseline_value"})


def _under(indicator: Record, figure: Record) -> Record:
    """A figure nested under its indicator names goal and indicator as a flat one does, and shares its source."""
    above = {"goal": indicator.cells.get("goal"), "indicator": indicator.cells.get("code")}
    source = {"source": indicator.cells.get("source")}
    return Record(figure.place, {**source, **above, **figure.cells})
