"""Addresses of the web from which documents were fetched."""

from sqlalchemy import Column, DateTime, ForeignKey, Table, Text

from tracker.store.tables.metadata import metadata

web_addresses = Table(
    "web_addresses",
    metadata,
    Column("address", Text, primary_key=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("fetched_at", DateTime, nullable=False),
    Column("document_sha256", Text, ForeignKey("documents.sha256", ondelete="CASCADE"), nullable=False, index=True),
)
"""``etag`` and ``last_modified`` are the server's own words for the version that was fetched, the document named."""
