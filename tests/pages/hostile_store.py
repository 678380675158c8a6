"""Rows that no minutes should hold and some will: tags, Markdown, endless words, closed secrets, missing everything."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection, insert

from tracker.domain.reference import ReferenceKind
from tracker.store import tables

CODE = "000"
TAG = "<script>alert('ond')</script>"
MARKDOWN = "**fed** _kursiv_ # overskrift [klik](https://ond.example) :material/home: $x^2$ `kode` | celle"
ENDLESS = "Donaudampskibsfartselskabskaptajnsenkepensionsudbetalingskontor" * 6
SECRET = "Hemmeligheden om naboens have"
BODY = f"Udvalget for {TAG} {MARKDOWN}"

_LINES = {
    "head": f"REFERAT {TAG} {MARKDOWN}\n\n",
    "open_title": f"1. {TAG} {MARKDOWN} {ENDLESS}\n",
    "decision": f"Godkendt {TAG} {MARKDOWN}.\n",
    "task": f"Forvaltningen undersøger {TAG} {MARKDOWN}.\n",
    "closed_title": "2. Salg af ejendom\n",
    "closed_text": f"{SECRET} er solgt for 12 kr.\n",
    "bare": "3.\n",
}
TEXT = "".join(_LINES.values())


def span_of(name: str) -> dict[str, int]:
    """Where a line stands in the document."""
    start = TEXT.index(_LINES[name])
    return {"span_start": start, "span_end": start + len(_LINES[name].rstrip())}


def fill_hostile(connection: Connection) -> None:
    """One municipality with a meeting of three items (open, closed, bare), and a meeting of which nothing is known."""
    _put(connection, tables.municipalities, code=CODE, name=f"{TAG} {ENDLESS}", is_invented=True)
    _put(connection, tables.bodies, id="000/b", municipality_code=CODE, key="b", name=BODY, kind="unknown")
    _fill_meetings(connection)
    _fill_documents(connection)
    _fill_items(connection)
    _fill_facts(connection)
    _fill_policy(connection)


def _put(connection: Connection, table: Any, **row: Any) -> None:
    connection.execute(insert(table).values(**row))


def _fill_meetings(connection: Connection) -> None:
    common = {"municipality_code": CODE, "kind": "minutes", "evidence": {}, "running_number": 1}
    _put(
        connection,
        tables.meetings,
        id="m1",
        body_id="000/b",
        date=dt.date(2024, 2, 29),
        record_date=dt.date(2024, 3, 4),
        place=ENDLESS,
        **common,
    )
    _put(connection, tables.meetings, id="m2", **common)


def _fill_documents(connection: Connection) -> None:
    common = {
        "media_type": "text/plain",
        "blocks": [],
        "normalisation": 1,
        "extraction_version": 1,
        "header_start": 0,
        "header_end": 10,
        "remainder": [],
        "imported_at": dt.datetime.fromisoformat("2026-01-01"),
        "masked": [[0, 3]],
        "converter": f"{TAG} {MARKDOWN}",
        "doubtful_share": 0.057,
    }
    file = TEXT.encode()
    _put(
        connection,
        tables.documents,
        sha256="d1",
        name=f"{TAG}{ENDLESS}.txt",
        text=TEXT,
        content=file,
        meeting_id="m1",
        **common,
    )
    _put(connection, tables.documents, sha256="d2", name="=1+1.txt", text="?", content=b"?", meeting_id="m2", **common)
    for position, code in enumerate(("remainder", "unknown_outcome")):
        _put(
            connection,
            tables.issues,
            document_sha256="d1",
            position=position,
            code=code,
            severity="look",
            words=f"{TAG} {MARKDOWN}",
            **span_of("head" if code == "remainder" else "decision"),
        )
    inside = span_of("closed_text")
    closed = {"code": "unknown_money", "severity": "unused", "words": SECRET, **inside}
    _put(connection, tables.issues, document_sha256="d1", position=9, **closed)


def _fill_items(connection: Connection) -> None:
    common = {"meeting_id": "m1", "document_sha256": "d1", "case_numbers": []}
    rows: tuple[dict[str, Any], ...] = (
        {"id": "i1", "number": "1", "title": f"{TAG} {MARKDOWN} {ENDLESS}", "is_closed": None, "line": "open_title"},
        {"id": "i2", "number": "2", "title": "Salg af ejendom", "is_closed": True, "line": "closed_title"}
        | {"outside_remit": SECRET},
        {"id": "i3", "number": None, "title": None, "is_closed": None, "line": "bare"},
    )
    ends = {"i1": span_of("task")["span_end"], "i2": span_of("closed_text")["span_end"], "i3": len(TEXT)}
    for position, row in enumerate(rows):
        line = span_of(row.pop("line"))
        _put(
            connection,
            tables.items,
            position=position,
            span_start=line["span_start"],
            span_end=ends[row["id"]],
            **row,
            **common,
        )


def _fill_facts(connection: Connection) -> None:
    for item, line in (("i1", "decision"), ("i2", "closed_text")):
        text = _LINES[line].rstrip()
        decision = f"{item}:decision"
        _put(
            connection,
            tables.decisions,
            item_id=item,
            id=decision,
            position=1,
            is_own=True,
            text=text,
            outcome="approved" if item == "i1" else None,
            outcome_text=MARKDOWN,
            **span_of(line),
        )
        said = {"id": f"{item}:s", "decision_id": decision, "position": 1, "force": "unknown", "text": text}
        _put(connection, tables.statements, **said, **span_of(line))
        shared = {"item_id": item, "position": 1, "text": text, **span_of(line)}
        said = {"kind": "price", "year": 2024, "purpose": text, "sentence": text}
        _put(connection, tables.amounts, id=f"{item}:a", ore=1200, **said, **shared)
        _put(connection, tables.attachments, id=f"{item}:b", title=f"{text} {MARKDOWN}", **shared)
        _put(connection, tables.recommendations, id=f"{item}:r", proposed_by=MARKDOWN, **shared)
        _put(
            connection,
            tables.follow_ups,
            id=f"{item}#t",
            kind="task",
            state="open",
            state_origin="read",
            responsible=f"{TAG} {ENDLESS}",
            responsible_kind="role",
            responsible_name=f"{MARKDOWN} {item}",
            due_text="i 2024",
            due_earliest=dt.date(2024, 1, 1),
            due_latest=dt.date(2024, 12, 31),
            **shared,
        )
        person = {"name": f"{text} {TAG}", "presence": "recused", "is_excused": None, "time": dt.time(17, 5)}
        _put(connection, tables.attendances, id=f"{item}:p", meeting_id="m1", document_sha256="d1", **person, **shared)
        _fill_more(connection, item, shared)
        section = {"kind": "other", "heading": MARKDOWN, "text_start": shared["span_start"]}
        _put(connection, tables.sections, id=f"{item}:o", text_end=shared["span_end"], **section, **shared)


def _fill_more(connection: Connection, item: str, shared: dict[str, Any]) -> None:
    """Votes, statements, references and numbers, each with words that must not be obeyed."""
    place = {"text": shared["text"], "start": shared["span_start"], "end": shared["span_end"]}
    voter = {"name": f"{TAG} {ENDLESS}", "kind": "person", "party": MARKDOWN, **place}
    sides = [{"side": "for", "count": 15, "voters": [], **place}, {"side": "against", "count": None, **place}]
    sides[1]["voters"] = [voter, {**voter, "kind": "party", "party": None}]
    subject = {f"subject_{name}": place[name] for name in ("start", "end")}
    _put(connection, tables.votes, id=f"{item}:v", subject=shared["text"], sides=sides, **subject, **shared)
    _put(connection, tables.votes, id=f"{item}:v2", is_unanimous=True, sides=[], **{**shared, "position": 2})
    _put(connection, tables.votes, id=f"{item}:v3", sides=[], **{**shared, "position": 3})
    _put(connection, tables.minority_statements, id=f"{item}:m", voters=[voter], **shared)
    for position, kind in enumerate(ReferenceKind):
        its_own = {**shared, "position": position, "text": f"{kind} {shared['text']}"}
        _put(connection, tables.cross_references, id=f"{item}:f{position}", kind=kind, is_listed=False, **its_own)
    numbers = {"present": 11, "members": 15, "meeting_id": "m1", "document_sha256": "d1"}
    _put(connection, tables.head_counts, id=f"{item}:h", **numbers, **shared)


def _fill_policy(connection: Connection) -> None:
    period = {"period_first": 2021, "period_last": 2026}
    _put(connection, tables.policies, id="p", municipality_code=CODE, title=f"{TAG} {MARKDOWN}", **period)
    _put(connection, tables.goals, id="p/1", policy_id="p", kind="goal", code="1", position=1, title=None)
    for item in ("i1", "i2"):
        _put(
            connection,
            tables.links,
            id=f"p/1>{item}",
            policy_id="p",
            goal_id="p/1",
            target_type="item",
            target_id=item,
            origin="suggestion",
            band="likely",
            score=0.5,
            state="suggested",
            evidence=[{"text": SECRET if item == "i2" else MARKDOWN, "start": 0, "end": 5}],
        )
