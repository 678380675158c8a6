"""What SQLAlchemy has put into SQL for one store serves the next; each test opens one of its own."""

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_COMPILED: LRUCache[object, object] = LRUCache(5_000)


def share_compiled_statements() -> None:
    """All engines of a kind share what is compiled. It is kept by dialect, and those of a kind are now the same one:
    they differ in nothing here, as all stores of the tests are made alike and PostgreSQL is one server.
    """
    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        dialect.__eq__ = _is_of_its_kind  # type: ignore[method-assign]
        dialect.__hash__ = _hash_of_its_kind  # type: ignore[method-assign]
    event.listen(Engine, "engine_connect", _with_what_is_compiled)


def _with_what_is_compiled(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_COMPILED)


def _is_of_its_kind(self: object, other: object) -> bool:
    return type(self) is type(other)


def _hash_of_its_kind(self: object) -> int:
    return hash(type(self))
