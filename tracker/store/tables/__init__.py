"""The tables of the store, one module a group of nouns. Money is whole øre; dates are dates; spans are two integers."""

from tracker.store.tables.documents import documents, issues, store_meta
from tracker.store.tables.goals import (
    goal_statuses,
    goals,
    indicators,
    measurements,
    policies,
    register_entries,
    status_reports,
)
from tracker.store.tables.links import corrections, events, links
from tracker.store.tables.meetings import (
    attachments,
    attendances,
    bodies,
    decisions,
    items,
    meetings,
    municipalities,
    recommendations,
    sections,
    statements,
)
from tracker.store.tables.metadata import metadata
from tracker.store.tables.money import amounts, grant_applications, ledger, pools, stated_balances
from tracker.store.tables.tasks import follow_ups

__all__ = [
    "amounts",
    "attachments",
    "attendances",
    "bodies",
    "corrections",
    "decisions",
    "documents",
    "events",
    "follow_ups",
    "goal_statuses",
    "goals",
    "grant_applications",
    "indicators",
    "issues",
    "items",
    "ledger",
    "links",
    "measurements",
    "meetings",
    "metadata",
    "municipalities",
    "policies",
    "pools",
    "recommendations",
    "register_entries",
    "sections",
    "stated_balances",
    "statements",
    "status_reports",
    "store_meta",
]
