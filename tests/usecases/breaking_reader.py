"""What a reader process does instead of reading, for files whose bytes say how it breaks down."""

import os
import time

from tracker.danish.vocabulary import Vocabulary
from tracker.usecases import reader_pool
from tracker.usecases.understand import Understood, understand


def serve(pipe: object, folder: object) -> None:
    """A reader that dies, hangs, forgets itself or runs out of memory where the bytes ask for it."""
    reader_pool.understand = _understand  # type: ignore[attr-defined]
    reader_pool._serve(pipe, folder)  # type: ignore[arg-type]


def _understand(name: str, content: bytes, vocabulary: Vocabulary) -> Understood:
    match content:
        case b"die":
            os._exit(3)
        case b"hang":
            time.sleep(600)  # nobody waits for it: the pool's clock is set forward
        case b"err":
            raise ZeroDivisionError
        case b"memory":
            raise MemoryError
    return understand(name, content, vocabulary)
