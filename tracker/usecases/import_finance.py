"""Budget and spending from a finance system's file to the ledger: shown first, all or nothing, twice is once."""

import datetime as dt
import hashlib
from dataclasses import replace

from sqlalchemy import Connection, Engine

from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.goal import Pool
from tracker.domain.ledger import FinanceFileKind, FinanceImport
from tracker.errors import ChangedMeanwhile, RejectedTable, RowProblem
from tracker.measuring.finance_cells import place_words
from tracker.measuring.finance_sums import KRONER
from tracker.store import ledger, pools
from tracker.store.column_mappings import load_column_mapping, save_column_mapping
from tracker.store.engine import reading, writing
from tracker.store.finance_files import municipalities_here, save_accounts, save_finance_import
from tracker.store.private_words import PrivateNames, names_of_municipality
from tracker.usecases.entering import By, write_journal
from tracker.usecases.import_finance_entries import PlannedEntry
from tracker.usecases.import_finance_mapping import KIND, FinanceChoice, to_stored
from tracker.usecases.import_finance_preview import FinancePreview, import_id_of, preview_of
from tracker.usecases.import_finance_private import nameless_imports, nameless_mapping
from tracker.usecases.import_finance_texts import sentence_for_control


def preview_finance(
    engine: Engine,
    municipality_code: str,
    name: str,
    content: bytes,
    choice: FinanceChoice | None = None,
    *,
    today: dt.date,
) -> FinancePreview:
    """What a file would post; stores nothing. What is wrong with its rows is told in the preview.

    Raises ``UnreadableFile``, ``RejectedTable`` where it has no table, and ``NotInStore``.
    """
    with reading(engine) as conn:
        return preview_of(conn, municipality_code, (name, content), choice or FinanceChoice(), today)


def import_finance(
    engine: Engine,
    municipality_code: str,
    name: str,
    content: bytes,
    choice: FinanceChoice | None = None,
    *,
    now: dt.datetime,
    actor: str | None = None,
    today: dt.date | None = None,
    seen: tuple[PlannedEntry, ...] | None = None,
) -> FinancePreview:
    """Post what a file tells and remember how it was understood; raises as ``preview_finance``.

    Raises ``RejectedTable`` too where anything is wrong or missing: nothing is posted then; and ``ChangedMeanwhile``
    where the entries are no longer those that the person has ``seen``. The same file again leaves no trace; a later one
    that posts nothing is noted: that nothing has changed by its day is known then.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        preview = preview_of(conn, municipality_code, (name, content), choice or FinanceChoice(), today or now.date())
        _reject(name, preview)
        plan = preview.plan
        if seen is not None and seen != plan.entries:
            raise ChangedMeanwhile("ledger", municipality_code)
        if preview.is_news or plan.new_accounts:
            names = names_of_municipality(conn, municipality_code)
            taken_in = _nameless(_taken_in(municipality_code, (name, content), preview), names)
            save_accounts(conn, plan.new_accounts, by.entry)
            save_finance_import(conn, taken_in, by.entry)
            ledger.post_entries(conn, (one.entry for one in plan.entries), by.entry)
            write_journal(conn, "finance_import", taken_in.id, by, before=None, after=taken_in)
        _remember(conn, municipality_code, preview, by)
    return preview


def find_municipality(engine: Engine, municipality_code: str) -> tuple[bool, tuple[tuple[str, str], ...]]:
    """Whether a municipality is there, and code and name of those that are."""
    with reading(engine) as conn:
        here = municipalities_here(conn)
    return municipality_code in dict(here), here


def pools_of(engine: Engine, municipality_code: str) -> tuple[Pool, ...]:
    """The budgets and pools of a municipality, to choose from."""
    with reading(engine) as conn:
        return pools.load_pools(conn, municipality_code)


def _reject(name: str, preview: FinancePreview) -> None:
    """Raise ``RejectedTable`` with every problem, or with what is missing."""
    problems = [
        RowProblem(
            place_words(preview.sheet, one.row, one.column),
            one.heading,
            one.fault.value,
            one.text or str(one.other or ""),
        )
        for one in preview.problems
    ]
    problems += [RowProblem(name, "", one.value) for one in preview.missing]
    if problems:
        raise RejectedTable(name, tuple(problems))


def _taken_in(municipality_code: str, file: tuple[str, bytes], preview: FinancePreview) -> FinanceImport:
    lines = preview.table.lines
    years = {line.year for line in lines if line.year} | {line.date.year for line in lines if line.date}
    return FinanceImport(
        id=import_id_of(municipality_code, file[1], preview.sheet),
        municipality_code=municipality_code,
        file_name=mask_cpr_in_name(file[0]),
        sha256=hashlib.sha256(file[1]).hexdigest(),
        kind=preview.layout.kind or FinanceFileKind.BALANCES,
        year=preview.choice.year or max(years),
        as_of=preview.choice.as_of,
        unit_ore=preview.choice.unit_ore or KRONER,
        control=tuple(sentence_for_control(preview.sheet, one) for one in preview.table.controls if one.differences),
    )


def _nameless(taken_in: FinanceImport, names: PrivateNames) -> FinanceImport:
    """A file and its control are kept for good: no private applicant's name in what they are called."""
    (named,) = nameless_imports([taken_in], names)
    return replace(named, control=tuple(names.hide(one) or "" for one in named.control))


def _remember(conn: Connection, municipality_code: str, preview: FinancePreview, by: By) -> None:
    """Keep how the columns were understood for the next file with these headings."""
    known = to_stored(preview.layout, preview.choice.unit_ore or KRONER)
    names = names_of_municipality(conn, municipality_code)
    headings, after = nameless_mapping(preview.layout.keys, known, names)
    if after != load_column_mapping(conn, municipality_code, KIND, headings):
        save_column_mapping(conn, municipality_code, KIND, headings, after, by=by.actor, at=by.now)
