"""What several processes do to a store at once; in a file of its own, so that each of them loads no more than this."""

from sqlalchemy import select

from tracker.store.engine import connect, writing
from tracker.store.tables import store_meta


def count_up(url: str, times: int) -> None:
    """Read a number and write the next one, so many times; a writer that did not wait would lose another's count."""
    engine = connect(url)
    for _ in range(times):
        with writing(engine) as conn:
            held = conn.execute(select(store_meta.c.value).where(store_meta.c.key == "sum")).scalar_one()
            conn.execute(store_meta.update().where(store_meta.c.key == "sum").values(value=str(int(held) + 1)))
