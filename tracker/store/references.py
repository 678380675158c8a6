"""What an item refers to, in rows and back."""

from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.store.rows import Row, quote_columns, quote_of, select_rows
from tracker.store.tables import cross_references


def reference_rows(found: Sequence[CrossReference], item_id: str) -> list[Row]:
    """The rows of an item's references."""
    return [
        {
            "item_id": item_id,
            "id": f"{item_id}:reference-{position}",
            "position": position,
            "kind": reference.kind.value,
            "date": reference.date,
            "body": reference.body,
            "item_number": reference.item_number,
            "case_number": reference.case_number,
            "name": reference.name,
            "paragraph": reference.paragraph,
            "is_listed": reference.is_listed,
            **quote_columns(reference.quote),
        }
        for position, reference in enumerate(found, 1)
    ]


def load_references(conn: Connection, item_id: str) -> tuple[CrossReference, ...]:
    """What an item refers to, in order."""
    rows = sorted(select_rows(conn, cross_references, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(
        CrossReference(
            kind=ReferenceKind(row["kind"]),
            quote=quote_of(row),
            date=row["date"],
            body=row["body"],
            item_number=row["item_number"],
            case_number=row["case_number"],
            name=row["name"],
            paragraph=row["paragraph"],
            is_listed=row["is_listed"],
        )
        for row in rows
    )
