"""A private applicant's name in words that are kept: refused where it is typed, taken out when nobody may keep it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection

from tracker.domain.applicant import names_whole
from tracker.store.forgotten_applicants import scrub_journal
from tracker.store.private_words import (
    PrivateNames,
    application_of_entries,
    names_beside_pool,
    names_by_municipality,
    public_names,
    redact,
)
from tracker.usecases.entering import By
from tracker.usecases.pack_problems import ProblemCode, Problems

ENTRY = "Posteringen"


def refuse_in_entry(conn: Connection, pool_id: str, words: Mapping[str, str | None]) -> None:
    """Raise ``RejectedTable`` where words typed for an entry tell a private applicant's whole name.

    ``words`` are what was typed by what the form calls it; the name itself is told to nobody.
    """
    problems = Problems(ENTRY)
    note_private_names(problems, conn, pool_id, words, ProblemCode.PRIVATE_NAME_POSTED)
    problems.raise_if_any()


def refuse_private_names(conn: Connection, pool_id: str, place: str, words: Mapping[str, str | None]) -> None:
    """Raise ``RejectedTable`` as ``refuse_in_entry``, of words that can change; ``place`` is what the form is of."""
    problems = Problems(place)
    note_private_names(problems, conn, pool_id, words)
    problems.raise_if_any()


def note_private_names(
    problems: Problems,
    conn: Connection,
    pool_id: str,
    words: Mapping[str, str | None],
    code: ProblemCode = ProblemCode.PRIVATE_NAME,
    *,
    but: str | None = None,
) -> None:
    """Note which of some words tell the whole name of a private applicant to any pool of the municipality.

    ``but`` is an application that gets another applicant now.
    """
    own = names_beside_pool(conn, pool_id).own
    names = tuple({name for application_id, name in own.items() if application_id != but})
    for column, text in words.items():
        if names_whole(text, names) and not any(one.field == column for one in problems.found):
            problems.add(problems.name, column, code)


@contextmanager
def lost_names_go(conn: Connection, by: By) -> Iterator[None]:
    """Names that no application has any more after this go from all that is kept of money, and from the journal.

    As long as a name is known it is hidden in what is shown; the day it is not, nothing would hide it.
    """
    before = names_by_municipality(conn)
    yield
    after = names_by_municipality(conn)
    for code, names in before.items():
        left = after[code].own if code in after else {}
        lost = {key: name for key, name in names.own.items() if left.get(key) != name}
        public = public_names(conn, lost)
        lost = {key: name for key, name in lost.items() if not names_whole(public.get(key), (name,))}
        take_out(conn, code, PrivateNames(lost), by)


def take_out(conn: Connection, municipality_code: str, names: PrivateNames, by: By) -> None:
    """Take names out of what a municipality keeps of money and out of the journal, with a line there for each row."""
    if not names.own:
        return
    redact(conn, municipality_code, names, at=by.now, actor=by.actor)
    about = {key: key for key in names.own} | application_of_entries(conn, names.own)
    scrub_journal(conn, lambda target_id, text: names.hide(text, about.get(target_id)) or "")
