"""Bytes to a Document; the only home of file-format libraries."""

from tracker.reading.document import read_document

__all__ = ["read_document"]
