"""Records of status reports and of the register of treated cases to values, with every problem noted; pure."""

from collections.abc import Iterable

from tracker.danish.body_names import body_key
from tracker.domain.decision import Outcome
from tracker.domain.goal import GoalState, GoalStatus, RegisterEntry, ReportTreatment, StatusReport
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_problems import ProblemCode, Problems, Record
from tracker.usecases.pack_words import STATES

ABOUT_THE_POLICY = "policy"
"""Stands in a register entry's goals where the case is about the policy as a whole."""

_REPORT_KEYS = ("date", "title", "author", "goal", "source", "entries", "treatments")
_TREATMENT_KEYS = ("body", "date", "outcome", "source")
_STATUS_KEYS = ("goal", "state", "text")
_REGISTER_KEYS = (
    *("body", "date", "case_number", "title", "summary", "outcome"),
    *("addressed_to", "asked_for", "goals", "source"),
)


def read_reports(
    policy_id: str, records: Iterable[Record], problems: Problems, goal_ids: Iterable[str]
) -> tuple[tuple[StatusReport, ...], tuple[GoalStatus, ...], tuple[ReportTreatment, ...]]:
    """Status reports, one a day at the most, what each says of the goals, and who treated it when."""
    treatments: list[ReportTreatment] = []
    reports: dict[str, StatusReport] = {}
    statuses: dict[str, GoalStatus] = {}
    known = frozenset(goal_ids)
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_REPORT_KEYS)
        day, source = cells.needed_day("date"), cells.text("source")
        report_id = f"{policy_id}@{day.isoformat()}"
        if report_id in reports:
            cells.problem("date", ProblemCode.DUPLICATE_CODE, day.isoformat())
        author, about = cells.text("author"), _known_goal(policy_id, cells, known)
        reports[report_id] = StatusReport(report_id, policy_id, cells.needed("title"), day, author, source, about)
        treatments += [_treatment(report_id, Cells(one, problems)) for one in cells.records("treatments")]
        for one in cells.records("entries"):
            status = _status(policy_id, reports[report_id], Cells(one, problems), known)
            if status.id in statuses:
                problems.add(one.place, "goal", ProblemCode.DUPLICATE_CODE, status.goal_id)
            statuses[status.id] = status
    return tuple(reports.values()), tuple(statuses.values()), tuple(treatments)


def read_register(
    municipality_code: str,
    policy_id: str | None,
    records: Iterable[Record],
    problems: Problems,
    goal_ids: Iterable[str],
) -> tuple[RegisterEntry, ...]:
    """The register of treated cases; an entry's id is its body's, day's and place among the cases of that day."""
    entries: list[RegisterEntry] = []
    counted: dict[tuple[str, str], int] = {}
    known = frozenset(goal_ids)
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_REGISTER_KEYS)
        body, day = cells.needed("body"), cells.needed_day("date")
        number = counted[body, day.isoformat()] = counted.get((body, day.isoformat()), 0) + 1
        outcome = cells.choice("outcome", Outcome)
        entries.append(
            RegisterEntry(
                id=f"{municipality_code}/register/{body_key(body)}/{day.isoformat()}/{number}",
                municipality_code=municipality_code,
                policy_id=policy_id,
                body=body,
                date=day,
                case_number=cells.text("case_number"),
                title=cells.needed("title"),
                summary=cells.needed("summary"),
                outcome=None if outcome is None else outcome.value,
                addressed_to=cells.text("addressed_to"),
                asked_for=cells.text("asked_for"),
                goal_ids=_goal_ids(policy_id, cells, known),
                source=cells.text("source"),
            )
        )
    return tuple(entries)


def _known_goal(policy_id: str, cells: Cells, known: frozenset[str]) -> str | None:
    path = cells.text("goal")
    goal_id = f"{policy_id}/{path}" if path else None
    if goal_id is not None and goal_id not in known:
        cells.problem("goal", ProblemCode.UNKNOWN_GOAL, path or "")
    return goal_id


def _treatment(report_id: str, cells: Cells) -> ReportTreatment:
    cells.expect(_TREATMENT_KEYS)
    body, day = cells.needed("body"), cells.needed_day("date")
    return ReportTreatment(
        id=f"{report_id}>{body_key(body)}@{day.isoformat()}",
        report_id=report_id,
        body=body,
        date=day,
        outcome=cells.text("outcome"),
        source=cells.text("source"),
    )


def _status(policy_id: str, report: StatusReport, cells: Cells, known: frozenset[str]) -> GoalStatus:
    cells.expect(_STATUS_KEYS)
    goal_id = f"{policy_id}/{cells.needed('goal')}"
    if goal_id not in known:
        cells.problem("goal", ProblemCode.UNKNOWN_GOAL, cells.text("goal") or "")
    return GoalStatus(
        id=f"{goal_id}@{report.date.isoformat()}",
        goal_id=goal_id,
        date=report.date,
        state=cells.choice("state", GoalState, dict(STATES)),
        text=cells.needed("text"),
        report_id=report.id,
        author=report.author,
        source=report.source,
    )


def _goal_ids(policy_id: str | None, cells: Cells, known: frozenset[str]) -> tuple[str, ...]:
    ids: list[str] = []
    for path in cells.texts("goals"):
        goal_id = policy_id if path == ABOUT_THE_POLICY else f"{policy_id}/{path}"
        if policy_id is None or (goal_id != policy_id and goal_id not in known):
            cells.problem("goals", ProblemCode.UNKNOWN_GOAL, path)
        elif goal_id is not None:
            ids.append(goal_id)
    return tuple(ids)
