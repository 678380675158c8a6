"""A reference leads to the meeting or item it certainly means, and nowhere else."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine, insert

from tracker.store import tables
from tracker.store.engine import reading, writing
from tracker.store.frames_references import references_frame

DAY = dt.date(2023, 8, 31)


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    """Two bodies of one town that met on the same day, one twice on another; the same body elsewhere."""
    with writing(any_store) as conn:

        def put(table: Any, **row: Any) -> None:
            conn.execute(insert(table).values(**row))

        for code in ("101", "ukendt"):
            put(tables.municipalities, code=code, name=code, is_invented=False)
            for key, name in (("integrationsraad", "Integrationsrådet"), ("oekonomiudvalg", "Økonomiudvalget")):
                put(tables.bodies, id=f"{code}/{key}", municipality_code=code, key=key, name=name, kind="unknown")
            held = (
                ("own", "integrationsraad", DAY),
                ("finance", "oekonomiudvalg", DAY),
                ("twice-1", "integrationsraad", dt.date(2023, 5, 4)),
                ("twice-2", "integrationsraad", dt.date(2023, 5, 4)),
                ("now", "integrationsraad", dt.date(2024, 1, 9)),
            )
            for name, key, day in held:
                meeting = f"{code}/{name}"
                common = {"municipality_code": code, "kind": "minutes", "evidence": {}, "running_number": 1}
                put(tables.meetings, id=meeting, body_id=f"{code}/{key}", date=day, **common)
                filed = {"media_type": "text/plain", "text": "jf. pkt. 42", "blocks": [], "content": b"x"}
                versions = {"normalisation": 1, "extraction_version": 1, "header_start": 0, "header_end": 0}
                moment = {"remainder": [], "imported_at": dt.datetime.fromisoformat("2024-01-10")}
                put(tables.documents, sha256=meeting, name="a", meeting_id=meeting, **filed, **versions, **moment)
                case = {"text": f"24/{name}", "kle_subject": None, "kle_facet": None, "start": 0, "end": 1}
                place = {"meeting_id": meeting, "document_sha256": meeting, "position": 1, "number": "42"}
                put(tables.items, id=f"{meeting}/42", case_numbers=[case], **place)
    return any_store


@pytest.mark.parametrize(
    ("said", "meeting", "item"),
    [
        pytest.param({"kind": "meeting", "date": DAY}, "own", None, id="the same body on a day"),
        pytest.param({"kind": "meeting", "date": DAY, "body": "Økonomiudvalget"}, "finance", None, id="another body"),
        pytest.param({"kind": "item", "date": DAY, "item_number": "42"}, "own", "own/42", id="an item by its number"),
        pytest.param({"kind": "item", "date": DAY, "item_number": "7"}, "own", None, id="no such item in the meeting"),
        pytest.param({"kind": "meeting", "date": dt.date(2023, 5, 4)}, None, None, id="two meetings on the day"),
        pytest.param({"kind": "meeting", "date": dt.date(2022, 1, 1)}, None, None, id="a day without a meeting"),
        pytest.param({"kind": "item", "item_number": "42"}, None, None, id="an item of nobody knows which meeting"),
        pytest.param({"kind": "case", "case_number": "24/own"}, "own", "own/42", id="the only item of a case"),
        pytest.param({"kind": "case", "case_number": "24/o"}, None, None, id="a part of a case number is none"),
        pytest.param({"kind": "law", "date": DAY}, None, None, id="a law of that day is no meeting"),
    ],
)
def test_a_reference_leads_where_it_certainly_means(
    filled: Engine, said: dict[str, Any], meeting: str | None, item: str | None
) -> None:
    with writing(filled) as conn:
        for code in ("101", "ukendt"):
            row = {"item_id": f"{code}/now/42", "id": f"{code}/r", "position": 1, "text": "jf.", **said}
            conn.execute(insert(tables.cross_references).values(**row))
    with reading(filled) as conn:
        found = references_frame(conn, "101/now/42").iloc[0]
        in_unknown_town = references_frame(conn, "ukendt/now/42").iloc[0]
    assert found["target_meeting_id"] == (f"101/{meeting}" if meeting else None)
    assert found["target_item_id"] == (f"101/{item}" if item else None)
    assert (in_unknown_town["target_meeting_id"], in_unknown_town["target_item_id"]) == (None, None)
