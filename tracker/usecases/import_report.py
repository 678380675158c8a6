"""A status report from an Excel, CSV or Word file: shown before it is stored, all of it or nothing."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Goal, GoalState
from tracker.store import policies
from tracker.store.column_mappings import load_column_mapping, save_column_mapping
from tracker.store.engine import reading, writing
from tracker.usecases.add_report import Entry, Placed, ReportForm, check_report, place_report, store_report
from tracker.usecases.entering import By
from tracker.usecases.import_report_cells import read_tables
from tracker.usecases.import_report_goals import GoalNames, Mismatch
from tracker.usecases.import_report_lines import FileHead, Line, ReadLines, read_lines
from tracker.usecases.import_report_words import Column, read_state
from tracker.usecases.pack_problems import ProblemCode, Problems

_KIND = "report_states"
_NO_STATE = ""
"""Stands for *says nothing of the state* among the remembered meanings."""
_NO_TABLE = "En tabel med en kolonne for målet og en for tilstanden eller teksten"
_MISMATCHES = {
    Mismatch.UNKNOWN: ("Målet", ProblemCode.UNKNOWN_GOAL),
    Mismatch.SHARED: ("Målets kode, som skelner mellem mål med samme navn,", ProblemCode.MISSING),
    Mismatch.CONTRADICTION: ("Et mål med både den kode og den titel", ProblemCode.UNKNOWN_GOAL),
}

Meanings = Mapping[str, GoalState | None]
"""What a municipality means by a colour or a word: a state, or ``None`` where the word says nothing of it."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a person hands it in, and what they say its colours mean."""

    name: str
    content: bytes
    meanings: Meanings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReportFile:
    """What a file holds: ``head`` as it says itself, ``asked`` the words whose meaning somebody must say.

    ``remembered`` is what was said of them the last time. ``silent`` counts the goals that nothing is said of.
    """

    head: FileHead
    entries: tuple[Entry, ...]
    asked: tuple[str, ...]
    remembered: dict[str, GoalState | None]
    columns: tuple[tuple[str, Column], ...]
    passed_over: tuple[str, ...]
    silent: int


def look_into_report(engine: Engine, policy_id: str, upload: Upload) -> ReportFile:
    """What a file says, before anybody has said which report it is; stores nothing.

    Raises ``RejectedTable`` with every wrong row, ``UnreadableFile`` for a damaged Word file, and ``NotInStore``.
    """
    with reading(engine) as conn:
        return _read(conn, policy_id, upload)


def preview_report(engine: Engine, policy_id: str, upload: Upload, form: ReportForm) -> Placed:
    """What a file would change; stores nothing. Raises as ``look_into_report``, and for words without a meaning."""
    with reading(engine) as conn:
        return _place(conn, policy_id, upload, form)


def import_report(
    engine: Engine,
    policy_id: str,
    upload: Upload,
    form: ReportForm,
    *,
    now: dt.datetime,
    actor: str | None = None,
) -> Placed:
    """Store a file's report; the same file again changes nothing, the same report with other words replaces them.

    A goal that a later file leaves out keeps what was said. Raises as ``preview_report``.
    """
    with writing(engine) as conn:
        placed = _place(conn, policy_id, upload, form)
        store_report(conn, placed, By(now, actor))
        _remember(conn, policy_id, upload.meanings, By(now, actor))
    return placed


def _place(conn: Connection, policy_id: str, upload: Upload, form: ReportForm) -> Placed:
    check_report(form)
    found = _read(conn, policy_id, upload)
    problems = Problems(upload.name)
    for word in found.asked:
        problems.add(upload.name, "Betydningen af ordet", ProblemCode.MISSING, word)
    problems.raise_if_any()
    named = ReportForm(form.title, form.date, form.author, form.source or upload.name, form.goal_id)
    return place_report(conn, policy_id, named, found.entries)


def _read(conn: Connection, policy_id: str, upload: Upload) -> ReportFile:
    policy = policies.load_policy(conn, policy_id)
    goals = policies.load_goals(conn, policy_id)
    problems = Problems(upload.name)
    read = read_lines(read_tables(upload.name, upload.content, problems))
    if not read.lines and not problems.found:
        problems.add(upload.name, _NO_TABLE, ProblemCode.MISSING)
    spoken = [line for line in read.lines if not line.is_silent]
    entries, asked = _entries(spoken, goals, upload.meanings, problems)
    problems.raise_if_any()
    remembered = _remembered(conn, policy.municipality_code)
    return _file(read, entries, asked, {word: remembered[word] for word in asked if word in remembered})


def _file(
    read: ReadLines, entries: tuple[Entry, ...], asked: Iterable[str], remembered: dict[str, GoalState | None]
) -> ReportFile:
    silent = sum(line.is_silent for line in read.lines)
    return ReportFile(read.head, entries, tuple(asked), remembered, read.columns, read.passed_over, silent)


def _entries(
    lines: Iterable[Line], goals: tuple[Goal, ...], meanings: Meanings, problems: Problems
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """What each line says of its goal, and the words whose meaning is not known yet."""
    names = GoalNames.of(goals)
    entries: dict[str, Entry] = {}
    asked: dict[str, None] = {}
    for line in lines:
        goal_id = names.find(line.goal.text, line.title.text)
        said = read_state(line.state.text, meanings)
        if said.is_unknown:
            problems.add(line.place, "Tilstand", ProblemCode.UNKNOWN_KIND, line.state.text)
        if said.asked is not None:
            asked[said.asked] = None
        if isinstance(goal_id, Mismatch):
            subject, code = _MISMATCHES[goal_id]
            if not line.goal.text and not line.title.text:
                subject, code = "Målet", ProblemCode.MISSING
            problems.add(line.place, subject, code, " ".join((line.goal.text, line.title.text)).strip())
        elif goal_id in entries:
            problems.add(line.place, "Målet", ProblemCode.DUPLICATE_CODE, line.goal.text or line.title.text)
        else:
            entries[goal_id] = _entry(goal_id, line, said.state)
    return tuple(entries.values()), tuple(asked)


def _entry(goal_id: str, line: Line, state: GoalState | None) -> Entry:
    """The words as they stand; where a line has a state alone, its words are the text."""
    cells = [cell for cell in (line.state, line.text) if cell.text]
    places = dict.fromkeys(cell.place for cell in cells)
    return Entry(
        goal_id=goal_id,
        state=state,
        text=line.text.text or line.state.text,
        source_cell=", ".join(places),
        source_text="\n".join(cell.text for cell in cells),
    )


def _remembered(conn: Connection, municipality_code: str) -> dict[str, GoalState | None]:
    stored = load_column_mapping(conn, municipality_code, _KIND, ()) or {}
    return {word: GoalState(state) if state else None for word, state in stored.items()}


def _remember(conn: Connection, policy_id: str, meanings: Meanings, by: By) -> None:
    """Keep what a municipality means by its colours, so that it is proposed the next time."""
    if not meanings:
        return
    code = policies.load_policy(conn, policy_id).municipality_code
    known = _remembered(conn, code)
    all_meanings = {**known, **meanings}
    if all_meanings == known:
        return
    stored = {word: state.value if state else _NO_STATE for word, state in all_meanings.items()}
    save_column_mapping(conn, code, _KIND, (), stored, by=by.actor, at=by.now)
