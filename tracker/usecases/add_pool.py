"""A person adds a budget or pool of a body."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.danish.body_names import body_key
from tracker.domain.applicant import names_whole
from tracker.domain.goal import Pool
from tracker.domain.municipality import Body, BodyKind
from tracker.store import pools
from tracker.store.engine import writing
from tracker.store.entered_rows import free_id
from tracker.store.meetings import load_municipality, save_body
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

    Rules and a source that name a private applicant are refused.
    """
    check_form({"body": body, "name": name}, "body", "name")
    by = By(now, actor)
    with writing(engine) as conn:
        load_municipality(conn, municipality_code)
        _refuse_names(conn, municipality_code, {"Regler": rules, "Kilde": source})
        body_id = save_body(conn, Body(municipality_code, body_key(body), body.strip(), BodyKind.UNKNOWN))
        pool = Pool(
            id=free_id(f"{municipality_code}/pool/", {one.id for one in pools.load_pools(conn, municipality_code)}),
            municipality_code=municipality_code,
            body=body.strip(),
            name=name.strip(),
            kind=kind.value,
            policy_id=policy_id,
            rules=told(rules),
            source=told(source),
        )
        pools.save_pools(conn, (pool,), {pool.body: body_id}, by.entry)
        write_journal(conn, "pool", pool.id, by, before=None, after=pool)
    return pool


def _refuse_names(conn: Connection, municipality_code: str, words: dict[str, str | None]) -> None:
    problems, names = Problems(_PLACE), names_of_municipality(conn, municipality_code).whole
    for column, text in words.items():
        if names_whole(text, names):
            problems.add(_PLACE, column, ProblemCode.PRIVATE_NAME)
    problems.raise_if_any()
