"""Bytes to a Document; the only home of file-format libraries."""
