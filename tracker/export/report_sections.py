"""Two sections of the status paper: the reports that came with who treated them, and wishes for more. Pure."""

import datetime as dt
from collections.abc import Sequence

from tracker.danish.formatting import format_date
from tracker.danish.phrases import join_words
from tracker.domain.goal import Policy, ReportTreatment, StatusReport
from tracker.domain.goal_history import TargetWish
from tracker.export.measuring_words import name_of
from tracker.export.report import Cell, ReportSection, ReportTable
from tracker.export.report_words import expected_sentence, lag_words, missing_sentence
from tracker.export.words import WISH_STATE_WORDS
from tracker.insight.expected_reports import TreatedReport, expected_reports, treated_reports
from tracker.insight.standing import Standing


def reports_section(
    policy: Policy,
    reports: Sequence[StatusReport],
    treatments: Sequence[ReportTreatment],
    standing: Standing,
    today: dt.date,
) -> ReportSection:
    """Each report once, the newest first; those that were promised and are not here stand above the table."""
    paragraphs = []
    if policy.reports_per_year:
        expected = expected_reports(policy, reports, today)
        paragraphs.append(expected_sentence(policy.reports_per_year, expected))
        missing = missing_sentence(expected)
        if missing:
            paragraphs.append(missing)
    return ReportSection(
        "Hvilke statusrapporter er der?",
        tuple(paragraphs),
        ReportTable(
            ("Rapport", "Dato", "Lavet af", "Mål omtalt", "Behandlet af", "Kilde"),
            tuple(_report_row(one, standing) for one in treated_reports(reports, treatments)),
            "Ingen statusrapport er skrevet ind endnu.",
        ),
    )


def _report_row(one: TreatedReport, standing: Standing) -> tuple[Cell, ...]:
    report = one.report
    spoken = sum(status.report_id == report.id for status in standing.statuses)
    return (report.title, report.date, report.author, spoken or None, _treated(one), report.source)


def _treated(one: TreatedReport) -> str | None:
    """``A 14. september 2022 (Godkendt) og B 15. marts 2023 (Drøftet): 182 dage imellem``."""
    if not one.treatments:
        return None
    said = [f"{it.body} {format_date(it.date)}" + (f" ({it.outcome})" if it.outcome else "") for it in one.treatments]
    return f"{join_words(said)}{lag_words(one)}"


def wishes_section(wishes: Sequence[TargetWish], standing: Standing) -> ReportSection:
    """Wishes for a higher goal with what became of them; the newest first."""
    newest = sorted(wishes, key=lambda wish: (str(wish.date or ""), wish.id), reverse=True)
    return ReportSection(
        "Hvad er der ønsket mere af?",
        ("Et ønske står ved siden af det vedtagne mål og flytter det ikke.",),
        ReportTable(
            ("Dato", "Ønsket af", "Mål", "Ønske", "Svar"),
            tuple(_wish_row(wish, standing) for wish in newest),
            "Ingen ønsker om højere mål.",
        ),
    )


def _wish_row(wish: TargetWish, standing: Standing) -> tuple[Cell, ...]:
    goal = standing.goal(wish.goal_id)
    answer = WISH_STATE_WORDS[wish.state] + (f": {wish.answer}" if wish.answer else "")
    return (
        wish.date,
        wish.wished_by,
        name_of(goal) if goal else "Hele politikken",
        " ".join(wish.text.split()) or "Ønskets ord er taget ud med dokumentet.",
        answer,
    )
