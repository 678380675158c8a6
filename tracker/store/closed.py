"""Which items are open: closed ones give their number and title to every query, and nothing else."""

from sqlalchemy import ColumnElement, Connection, and_, or_, select, true

from tracker.store.tables import corrections, items


def is_open(connection: Connection) -> ColumnElement[bool]:
    """The condition under which an item's content may be shown.

    What the text says of itself counts until a person has said otherwise; an item of which nothing is said is open.
    """
    said = connection.execute(
        select(corrections.c.target_id, corrections.c.human_value).where(
            corrections.c.target_type == "item", corrections.c.field == "is_closed"
        )
    ).all()
    closed_by_person = [row.target_id for row in said if row.human_value is True]
    opened_by_person = [row.target_id for row in said if row.human_value is False]
    condition: ColumnElement[bool] = items.c.is_closed.is_not(True)
    if opened_by_person:
        condition = or_(condition, items.c.id.in_(opened_by_person))
    if closed_by_person:
        condition = and_(condition, items.c.id.not_in(closed_by_person))
    return and_(true(), condition)
