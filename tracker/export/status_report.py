"""A paper for a meeting: where the goals stand, status reports, wishes, what is open and decided, the money. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.danish.formatting import format_date
from tracker.domain.decision import Outcome
from tracker.domain.follow_up import FollowUpState
from tracker.domain.goal import Goal, GoalKind, Policy, ReportTreatment, StatusReport
from tracker.domain.goal_history import TargetWish
from tracker.export.budget_words import marks_of
from tracker.export.measuring_words import measuring_paragraphs, name_of, remark
from tracker.export.report import Cell, Report, ReportSection, ReportTable
from tracker.export.report_sections import reports_section, wishes_section
from tracker.export.words import GOAL_STATE_WORDS, OUTCOME_WORDS
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.ledger_effect import BUDGET_COLUMNS, LedgerColumn
from tracker.insight.period import period_of
from tracker.insight.standing import STATE_ORDER, Standing

Row = Mapping[Any, Any]
INVENTED = "Opdigtede data: kommunen, målene, tallene og referaterne findes ikke."
_FROM_REGISTER = "fra sagsregisteret; referatet er ikke indlæst"
_LATEST = 25
"""How many decisions a paper shows; the rest are on the screens."""


@dataclass(frozen=True, slots=True)
class StatusContent:
    """What the paper is about. Rows are those of the store's frames; sums are whole øre.

    ``register`` holds treated cases whose minutes are not in the store, so that the paper says what the screens say.
    """

    policy: Policy
    is_invented: bool
    standing: Standing
    reports: Sequence[StatusReport]
    treatments: Sequence[ReportTreatment]
    wishes: Sequence[TargetWish]
    tasks: Sequence[Row]
    decisions: Sequence[Row]
    register: Sequence[Row]
    lines: Sequence[BudgetLine]
    pool_names: Mapping[str, str]


def status_report(content: StatusContent, today: dt.date) -> Report:
    """The paper as it stands on a day."""
    return Report(
        title=f"Status: {content.policy.title}",
        date=today,
        notice=INVENTED if content.is_invented else None,
        sections=(
            _goals(content, today),
            reports_section(content.policy, content.reports, content.treatments, content.standing, today),
            wishes_section(content.wishes, content.standing),
            _open_tasks(content),
            _decisions(content),
            _money(content),
        ),
    )


def _goals(content: StatusContent, today: dt.date) -> ReportSection:
    standing, period = content.standing, period_of(content.policy, today)
    counts = standing.counts()
    told = ", ".join(f"{counts[state]} {GOAL_STATE_WORDS[state].lower()}" for state in STATE_ORDER if counts[state])
    return ReportSection(
        "Hvor står målene?",
        (
            f"Perioden løber fra {format_date(period.first)} til {format_date(period.last)}.",
            f"Mål: {told}." if told else "Politikken har ingen mål endnu.",
            *measuring_paragraphs(standing),
        ),
        ReportTable(
            ("Område", "Mål", "Status", "Tal", "Måltal", "Enhed", "Tallet gælder", "Bemærkning"),
            tuple(_goal_row(standing, goal, today) for goal in standing.counted()),
            "Ingen mål.",
        ),
    )


def _goal_row(standing: Standing, goal: Goal, today: dt.date) -> tuple[Cell, ...]:
    progress = standing.progress[goal.id]
    deciding = progress.deciding
    indicator = next((i for i in standing.indicators if deciding and i.id == deciding.indicator_id), None)
    area = next((g.title for g in standing.above(goal) if g.kind is GoalKind.FOCUS_AREA), None)
    return (
        area or "",
        name_of(goal),
        GOAL_STATE_WORDS[progress.state],
        deciding.value if deciding else None,
        indicator.target_value if indicator else None,
        indicator.unit if indicator else "",
        deciding.date if deciding else None,
        remark(standing, goal, today),
    )


def _open_tasks(content: StatusContent) -> ReportSection:
    rows = [row for row in content.tasks if row["state"] == FollowUpState.OPEN.value]
    rows.sort(key=lambda row: (row["due_latest"] is None, row["due_latest"] or dt.date.max))
    asked = [row for row in content.register if row["addressed_to"]]
    count = len(rows) + len(asked)
    return ReportSection(
        "Hvad mangler at blive gjort?",
        (f"{count} opgaver og henvisninger er åbne." if count != 1 else "1 opgave eller henvisning er åben.",),
        ReportTable(
            ("Opgave", "Ansvarlig", "Rettet til", "Frist i referatet", "Senest", "Givet", "Udvalg eller råd", "Punkt"),
            (*(_asked_row(row) for row in asked), *(_task_row(row) for row in rows)),
            "Ingen åbne opgaver.",
        ),
    )


def _task_row(row: Row) -> tuple[Cell, ...]:
    return (
        row["text"],
        row["responsible"],
        row["addressed_to"] or "",
        row["due_text"] or "",
        row["due_latest"],
        row["given_on"],
        row["body"],
        row["item_title"],
    )


def _asked_row(row: Row) -> tuple[Cell, ...]:
    words = f"{row['asked_for']} ({_FROM_REGISTER})"
    return (words, row["addressed_to"], row["addressed_to"], "", None, row["date"], row["body"], row["title"])


def _decisions(content: StatusContent) -> ReportSection:
    read = [_decision_row(row) for row in content.decisions]
    entered = [_entered_row(row) for row in content.register]
    newest = sorted((*read, *entered), key=lambda row: str(row[0] or ""), reverse=True)
    return ReportSection(
        "Hvad er besluttet?",
        ("Det nyeste først, med ordene fra referatet.",),
        ReportTable(
            ("Dato", "Udvalg eller råd", "Punkt", "Udfald", "Beslutning"),
            tuple(newest[:_LATEST]),
            "Ingen beslutninger er læst endnu.",
        ),
    )


def _decision_row(row: Row) -> tuple[Cell, ...]:
    words = " ".join(row["text"].split())
    return (
        row["date"] or row["meeting_date"],
        row["body"] or row["meeting_body"],
        row["title"],
        _outcome(row["outcome"]),
        words,
    )


def _entered_row(row: Row) -> tuple[Cell, ...]:
    return row["date"], row["body"], row["title"], _outcome(row["outcome"]), f"{row['summary']} ({_FROM_REGISTER})"


def _outcome(outcome: str | None) -> str | None:
    return OUTCOME_WORDS[Outcome(outcome)] if outcome else None


def _money(content: StatusContent) -> ReportSection:
    """The lines of *Økonomi*, in its words: by pool, the newest year first."""
    lines = sorted(content.lines, key=lambda line: (str(line.key), -(line.year or 0)))
    return ReportSection(
        "Hvor mange penge er der tilbage?",
        (
            "Beløb i kroner. Ændringer er tillæg, overførsler, omplaceringer og rettelser af budgettet.",
            "Forbrug er det tildelte og det betalte, fratrukket det, der er betalt tilbage.",
            "Et udledt budget følger af den sum, som referatet nævner.",
            "Et forslag er et beløb fra et referat, som ingen har bogført endnu.",
        ),
        ReportTable(
            (
                "Pulje eller budget",
                "År",
                "Oprindeligt budget",
                "Ændringer",
                "Korrigeret budget",
                "Forbrug",
                "Disponeret",
                "Rest",
                "Mærket",
            ),
            tuple(_money_row(line, content.pool_names) for line in lines),
            "Ingen beløb er læst endnu.",
        ),
    )


def _money_row(line: BudgetLine, pool_names: Mapping[str, str]) -> tuple[Cell, ...]:
    pool_id = str(line.key)
    changes = [line.columns[one].ore for one in BUDGET_COLUMNS if one is not LedgerColumn.ORIGINAL]
    told = [ore for ore in changes if ore is not None]
    return (
        pool_names.get(pool_id, pool_id),
        None if line.year is None else str(line.year),
        _kroner(line.columns[LedgerColumn.ORIGINAL].ore),
        _told(sum(told) if told else None),
        _kroner(line.corrected_budget.ore),
        _kroner(line.spent.ore),
        _told(line.committed.ore),
        _kroner(line.left.ore),
        marks_of(line.left),
    )


def _told(ore: int | None) -> Cell:
    """A part that need not be there is not unknown where no source tells of it, and not nought either."""
    return "ikke oplyst" if ore is None else _kroner(ore)


def _kroner(ore: int | None) -> float | None:
    return None if ore is None else ore / 100
