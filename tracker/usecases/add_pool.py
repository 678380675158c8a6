"""A person adds a budget or pool of a body."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.danish.body_names import body_key
from tracker.domain.applicant import names_whole
from tracker.domain.goal import Pool
from tracker.domain.municipality import Body, BodyKind
from tracker.domain.name_spelling import composed
from tracker.errors import NotInStore
from tracker.store import pools
from tracker.store.engine import writing
from tracker.store.entered_rows import free_id
from tracker.store.meetings import body_id, load_body, load_municipality, save_body
from tracker.store.private_words import names_of_municipality
from tracker.usecases.entering import By, check_form, told, write_journal
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.pack_problems import ProblemCode, Problems

_PLACE = "Puljen"


def add_pool(
    engine: Engine,
    municipality_code: str,
    body: str,
    name: str,
    kind: PoolKind,
    *,
    now: dt.datetime,
    policy_id: str | None = None,
    rules: str | None = None,
    source: str | None = None,
    actor: str | None = None,
) -> Pool:
    """Add a budget or pool of a body; raises ``RejectedTable`` where a name is missing, and ``NotInStore``.

    Words that name a private applicant are refused: a pool's own name stands in every list and title.
    """
    check_form({"body": body, "name": name}, "body", "name")
    by = By(now, actor)
    with writing(engine) as conn:
        load_municipality(conn, municipality_code)
        new_body = None if _is_there(conn, municipality_code, body) else body
        words = {"Råd eller udvalg": new_body, "Navn": name, "Regler": rules, "Kilde": source}
        _refuse_names(conn, municipality_code, words)
        its_body = save_body(conn, Body(municipality_code, body_key(body), composed(body).strip(), BodyKind.UNKNOWN))
        pool = Pool(
            id=free_id(f"{municipality_code}/pool/", {one.id for one in pools.load_pools(conn, municipality_code)}),
            municipality_code=municipality_code,
            body=composed(body).strip(),
            name=composed(name).strip(),
            kind=kind.value,
            policy_id=policy_id,
            rules=told(rules),
            source=told(source),
        )
        pools.save_pools(conn, (pool,), {pool.body: its_body}, by.entry)
        write_journal(conn, "pool", pool.id, by, before=None, after=pool)
    return pool


def _is_there(conn: Connection, municipality_code: str, body: str) -> bool:
    """Whether minutes or people have named the body already: then its name tells nothing new of anybody."""
    try:
        load_body(conn, body_id(municipality_code, body_key(body)))
    except NotInStore:
        return False
    return True


def _refuse_names(conn: Connection, municipality_code: str, words: dict[str, str | None]) -> None:
    problems, names = Problems(_PLACE), names_of_municipality(conn, municipality_code).whole
    for column, text in words.items():
        if names_whole(text, names):
            problems.add(_PLACE, column, ProblemCode.PRIVATE_NAME)
    problems.raise_if_any()
