"""Private applicants' names in the words of money: which are known, hidden in what is shown, and taken out of what is
kept.

A frame hides them for everybody; ``redact`` takes a name out of the store's own rows, of entries through the one door
that ``store.append_only`` leaves.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Table, select, true, update

from tracker.domain.applicant import HIDDEN_NAME, without_names
from tracker.domain.ledger import PostedEntry
from tracker.store.append_only import WORDS
from tracker.store.corrections import Event, save_event
from tracker.store.rows import select_rows
from tracker.store.tables import (
    accounts,
    column_mappings,
    deviation_notes,
    entry_applications,
    grant_applications,
    ledger_answers,
    ledger_entries,
    ledger_imports,
    no_applications,
    pool_rules,
    pools,
)

_LONGEST = 10_000
"""The guard of the ledger compares words as a pattern, of which SQLite takes 50.000 bytes: longer words go whole."""
_KEPT: Mapping[Table, tuple[str, ...]] = {
    ledger_entries: WORDS,
    accounts: ("number", "name"),
    ledger_imports: ("file_name", "control"),
    column_mappings: ("headings", "mapping"),
    ledger_answers: ("reason",),
    deviation_notes: ("text",),
    pool_rules: ("deadline", "supports", "excludes", "source"),
    no_applications: ("source",),
    pools: ("name", "rules", "source"),
    grant_applications: ("purpose", "reason", "source"),
}
"""Every column of money in which people or files write words; what minutes say stands in others and is left.

Of applications those are the words around them: a name may stand in another's."""
_OF_POOLS = ("pool",)
"""Columns that every row of a pool shares: in them a part of one applicant's name stays."""


@dataclass(frozen=True, slots=True)
class PrivateNames:
    """The private applicants' names that a municipality knows; ``own`` is the name by application."""

    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def whole(self) -> tuple[str, ...]:
        """Each name once."""
        return tuple(sorted(set(self.own.values())))

    def hide(self, text: str | None, application_id: str | None = None) -> str | None:
        """A text without the names, and without the parts of the one that the application is of."""
        return without_names(text, self.whole, self.own.get(application_id or ""))

    def hidden(self, entry: PostedEntry) -> PostedEntry:
        """An entry as it may be kept."""
        words = (entry.purpose, entry.reason, entry.source.words, entry.source.text)
        purpose, reason, source, text = (self.hide(one, entry.application_id) for one in words)
        if (purpose, reason, source, text) == words:
            return entry
        return replace(entry, purpose=purpose, reason=reason, source=replace(entry.source, words=source, text=text))


@dataclass(frozen=True, slots=True)
class Redaction:
    """A row whose words lost a name: which columns of it."""

    table: str
    id: str
    columns: tuple[str, ...]


def names_of_municipality(conn: Connection, municipality_code: str) -> PrivateNames:
    """The names that the applications to a municipality's pools have now."""
    return _names(conn, pools.c.municipality_code == municipality_code)


def names_beside_pool(conn: Connection, pool_id: str) -> PrivateNames:
    """The names that the municipality of a pool knows."""
    of_pool = select(pools.c.municipality_code).where(pools.c.id == pool_id).scalar_subquery()
    return _names(conn, pools.c.municipality_code == of_pool)


def names_by_municipality(conn: Connection) -> dict[str, PrivateNames]:
    """The names that each municipality knows."""
    codes = conn.execute(select(pools.c.municipality_code).distinct()).scalars().all()
    return {code: names_of_municipality(conn, code) for code in codes}


def public_names(conn: Connection, application_ids: Iterable[str]) -> dict[str, str]:
    """Of some applications the applicants that are no private persons, by application."""
    rows = select_rows(conn, grant_applications, "id", application_ids)
    return {row["id"]: row["applicant"] for row in rows if row["is_private"] is False and row["applicant"]}


def application_of_entries(conn: Connection, application_ids: Iterable[str]) -> dict[str, str]:
    """Which of some applications an entry is of, by entry: those that name it, and those that are said to be of it."""
    given = list(application_ids)
    named = select_rows(conn, ledger_entries, "application_id", given)
    tied = select_rows(conn, entry_applications, "application_id", given)
    return {row["id"]: row["application_id"] for row in named} | {
        row["entry_id"]: row["application_id"] for row in tied
    }


def _names(conn: Connection, where: ColumnElement[bool]) -> PrivateNames:
    table = grant_applications
    query = select(table.c.id, table.c.applicant).join(pools, pools.c.id == table.c.pool_id)
    query = query.where(where, table.c.applicant.is_not(None), table.c.is_private.is_not(False))
    return PrivateNames({row.id: row.applicant for row in conn.execute(query)})


def without_private(conn: Connection, municipality_code: str, frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """A frame of the municipality's money with the names hidden in these columns, whoever reads it.

    The parts of an applicant's name are hidden too in rows with the ``application_id`` of theirs.
    """
    names = names_of_municipality(conn, municipality_code)
    if frame.empty or not names.own:
        return frame
    shown = frame.copy()
    of = list(frame["application_id"]) if "application_id" in frame.columns else [None] * len(frame)
    for column in columns:
        own = [None] * len(frame) if column in _OF_POOLS else of
        told = [_hidden(names, value, application) for value, application in zip(frame[column], own, strict=True)]
        shown[column] = pd.Series(told, index=frame.index, dtype=object)
    return shown


def redact(
    conn: Connection, municipality_code: str, names: PrivateNames, *, at: dt.datetime, actor: str | None = None
) -> list[Redaction]:
    """Take names out of all that a municipality keeps of money; a line of the journal a row, which tells no name.

    The sums, days and kinds of entries cannot change thereby: the database refuses it.
    """
    if not names.own:
        return []
    done = [one for table in _KEPT for one in _redact(conn, table, municipality_code, names)]
    for one in done:
        told = {"columns": list(one.columns)}
        save_event(conn, Event(at, "private name redacted", one.table, one.id, actor, before=None, after=told))
    return done


def _redact(conn: Connection, table: Table, municipality_code: str, names: PrivateNames) -> Iterable[Redaction]:
    columns = _KEPT[table]
    of = application_of_entries(conn, names.own) if table is ledger_entries else {}
    query = select(table.c.id, *(table.c[name] for name in columns)).order_by(table.c.id)
    for row in list(conn.execute(query.where(_is_of(table, municipality_code))).mappings()):
        kept = {name: _hidden(names, row[name], of.get(row["id"])) for name in columns}
        changed = {name: _short(told) for name, told in kept.items() if told != row[name]}
        if changed:
            conn.execute(update(table).where(table.c.id == row["id"]).values(changed))
            yield Redaction(table.name, row["id"], tuple(changed))


def _is_of(table: Table, municipality_code: str) -> ColumnElement[bool]:
    """The rows of a municipality; answers to proposals tell of none, and outlast the items they are about."""
    if "municipality_code" in table.c:
        return table.c.municipality_code == municipality_code
    if "pool_id" in table.c:
        return table.c.pool_id.in_(select(pools.c.id).where(pools.c.municipality_code == municipality_code))
    return true()


def _hidden(names: PrivateNames, value: Any, application_id: str | None) -> Any:
    """Text, or the texts of a list or of a mapping as JSON holds them."""
    if isinstance(value, str):
        return names.hide(value, application_id)
    if isinstance(value, list):
        return [_hidden(names, one, application_id) for one in value]
    if isinstance(value, dict):
        return {names.hide(key): _hidden(names, one, application_id) for key, one in value.items()}
    return value


def _short(told: Any) -> Any:
    return HIDDEN_NAME if isinstance(told, str) and len(told) > _LONGEST else told
