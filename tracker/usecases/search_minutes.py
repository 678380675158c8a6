"""Search all minutes for words."""

import re
from itertools import islice

from sqlalchemy import Engine

from tracker.store.engine import reading
from tracker.store.search import Hit, find_items

__all__ = ["Hit", "search_minutes"]

_PHRASE_OR_WORD = re.compile(r'"([^"]+)"|(\S+)')


def search_minutes(
    engine: Engine, words: str, *, municipality_code: str | None = None, limit: int | None = None
) -> tuple[Hit, ...]:
    """The items that hold every word or "quoted phrase", newest first, at most ``limit`` of them."""
    wanted = [phrase or word for phrase, word in _PHRASE_OR_WORD.findall(words)]
    with reading(engine) as conn:
        return tuple(islice(find_items(conn, wanted, municipality_code), limit))
