"""Figures of a policy's indicators from a file: previewed, all of it or nothing, the same file twice is once."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.measuring import Indicator
from tracker.errors import ChangedMeanwhile, RejectedTable, RowProblem
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.layout import Layout, find_layout
from tracker.measuring.periods import says_school_year
from tracker.measuring.sheet import Sheet
from tracker.measuring.statbank import credit
from tracker.measuring.table import FigureTable, read_table, with_roles
from tracker.store import policies
from tracker.store.column_mappings import load_column_mapping, save_column_mapping
from tracker.store.engine import reading, writing
from tracker.usecases.entering import By, write_journal
from tracker.usecases.goal_plan import NOUNS, key_of
from tracker.usecases.import_figures_codes import propose_codes
from tracker.usecases.import_figures_mapping import (
    KIND,
    FigureMapping,
    from_stored,
    propose_series,
    roles_of,
    to_stored,
)
from tracker.usecases.import_figures_plan import FigureChange, FigurePlan, plan_figures

NO_HEADINGS = "no_headings"
"""The code of the one problem of a file in which no figures were found."""


@dataclass(frozen=True, slots=True)
class FigurePreview:
    """What a file holds, how it is understood, and what it would change.

    ``sheets`` are the names of its sheets, ``sheet`` the one that is read. ``mapping`` is what the plan is made by: the
    one asked for, else the one proposed; ``is_remembered`` says that it is (in part) as it was chosen last time.
    ``coded`` are chosen indicators without a code of their own, with the one that they could get from the statistic.
    """

    sheets: tuple[str, ...]
    sheet: Sheet
    layout: Layout
    table: FigureTable
    indicators: tuple[Indicator, ...]
    mapping: FigureMapping
    is_remembered: bool
    plan: FigurePlan
    coded: tuple[Indicator, ...] = ()


def preview_figures(
    engine: Engine, policy_id: str, name: str, content: bytes, mapping: FigureMapping | None = None, *, today: dt.date
) -> FigurePreview:
    """What a file would change; stores nothing. What is wrong with single cells is told in the plan.

    A figure of a day after ``today`` is wrong: it would be stored and shown nowhere.

    Raises ``UnreadableFile``, ``RejectedTable`` where no figures are found in it, and ``NotInStore``.
    """
    with reading(engine) as conn:
        return _preview(conn, policy_id, (name, content), mapping, today)


def import_figures(
    engine: Engine,
    policy_id: str,
    name: str,
    content: bytes,
    mapping: FigureMapping | None = None,
    *,
    now: dt.datetime,
    actor: str | None = None,
    today: dt.date | None = None,
    seen: tuple[FigureChange, ...] | None = None,
    with_codes: bool = False,
) -> FigurePreview:
    """Store the new and changed figures of a file and remember how it was understood; raises as ``preview_figures``.

    ``today`` is the day where the person is, by night another than that of ``now``; ``None`` for the day of ``now``.

    Raises ``RejectedTable`` too where any cell of the chosen series is wrong: nothing is stored then; and
    ``ChangedMeanwhile`` where the changes are no longer those that the person has ``seen``. ``with_codes`` gives
    indicators the codes of ``FigurePreview.coded``.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        preview = _preview(conn, policy_id, (name, content), mapping, today or now.date())
        plan = preview.plan
        if plan.problems:
            raise RejectedTable(
                name, tuple(RowProblem(one.place, one.column, one.fault.value, one.text) for one in plan.problems)
            )
        if seen is not None and seen != plan.changes:
            raise ChangedMeanwhile("measurement", policy_id)
        policies.save_measurements(conn, (change.after for change in plan.to_store), by.entry)
        for change in plan.to_store:
            key = key_of(change.after)
            write_journal(conn, NOUNS[type(change.after)], key, by, before=change.before, after=change.after)
        if with_codes:
            _give_codes(conn, preview, by)
        _remember(conn, policy_id, preview, by)
    return preview


def _preview(
    conn: Connection, policy_id: str, file: tuple[str, bytes], mapping: FigureMapping | None, today: dt.date
) -> FigurePreview:
    name, content = file
    municipality = policies.load_policy(conn, policy_id).municipality_code
    mapping = mapping or FigureMapping()
    sheets = read_sheets(name, content)
    sheet, layout = _found(name, sheets, mapping.sheet)
    stored = load_column_mapping(conn, municipality, KIND, layout.headings)
    remembered = None if stored is None else from_stored(stored)
    layout = with_roles(layout, () if remembered is None else remembered.roles)
    layout = with_roles(layout, mapping.roles)
    table = read_table(sheet, layout, today)
    indicators = policies.load_indicators(conn, policy_id)
    series = mapping.series
    if series is None:
        series = propose_series(table.series, indicators, remembered)
    school = frozenset(name for name, one in series if one in _by_school_year(indicators))
    table = read_table(sheet, layout, today, school_series=school) if school else table
    mapping = FigureMapping(roles_of(layout), series, sheet.name or None)
    source = mask_cpr_in_name(name) if sheet.statistic is None else credit(sheet.statistic)
    plan = plan_figures(table, series, indicators, policies.load_measurements(conn, policy_id), source)
    names = tuple(one.name for one in sheets)
    coded = propose_codes(sheet, layout, series, indicators)
    return FigurePreview(names, sheet, layout, table, indicators, mapping, remembered is not None, plan, coded)


def _by_school_year(indicators: tuple[Indicator, ...]) -> frozenset[str]:
    """The indicators that say themselves that they are counted by school year."""
    said = {one.id: (one.name, one.unit, one.definition, one.cadence, one.source) for one in indicators}
    return frozenset(one for one, words in said.items() if any(says_school_year(each or "") for each in words))


def _found(name: str, sheets: tuple[Sheet, ...], wanted: str | None) -> tuple[Sheet, Layout]:
    """The sheet asked for, else the first one with headings of figures."""
    for sheet in sheets:
        layout = find_layout(sheet) if wanted is None or sheet.name == wanted else None
        if layout is not None:
            return sheet, layout
    raise RejectedTable(name, (RowProblem(wanted or name, "", NO_HEADINGS),))


def _give_codes(conn: Connection, preview: FigurePreview, by: By) -> None:
    before = {one.id: one for one in preview.indicators}
    policies.save_indicators(conn, preview.coded, by.entry)
    for after in preview.coded:
        write_journal(conn, NOUNS[type(after)], after.id, by, before=before[after.id], after=after)


def _remember(conn: Connection, policy_id: str, preview: FigurePreview, by: By) -> None:
    """Keep the mapping for the next file with these headings; what was chosen for other series before is kept too."""
    municipality, headings = policies.load_policy(conn, policy_id).municipality_code, preview.layout.headings
    before = load_column_mapping(conn, municipality, KIND, headings) or {}
    left_out = {f"serie:{name}" for name in preview.table.series}
    kept = {key: value for key, value in before.items() if key not in left_out}
    chosen = FigureMapping(roles_of(preview.layout), preview.mapping.series)
    after = kept | to_stored(chosen)
    if after != before and preview.mapping.series:
        save_column_mapping(conn, municipality, KIND, headings, after, by=by.actor, at=by.now)
