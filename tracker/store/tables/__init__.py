"""The tables of the store, one module a group of nouns. Money is whole øre; dates are dates; spans are two integers."""

from tracker.store.tables.councils import body_lives, entered_notes, member_terms, read_notes, take_overs, taken_over
from tracker.store.tables.documents import documents, issues, personal_marks, store_meta
from tracker.store.tables.goal_history import (
    column_mappings,
    goal_successions,
    goal_versions,
    indicator_definitions,
    interim_targets,
    policy_versions,
    read_wishes,
    report_treatments,
    target_wishes,
)
from tracker.store.tables.goals import (
    goal_statuses,
    goals,
    indicators,
    measurements,
    policies,
    register_entries,
    status_reports,
)
from tracker.store.tables.grants import grant_applications, no_applications, pool_rules, pools
from tracker.store.tables.ledger import (
    accounts,
    deviation_notes,
    entry_goals,
    ledger_answers,
    ledger_entries,
    ledger_imports,
)
from tracker.store.tables.links import corrections, events, links
from tracker.store.tables.meetings import (
    attachments,
    attendances,
    bodies,
    decisions,
    head_counts,
    items,
    meetings,
    municipalities,
    recommendations,
    sections,
    statements,
)
from tracker.store.tables.metadata import metadata
from tracker.store.tables.money import amounts, ledger, stated_balances
from tracker.store.tables.subscriptions import subscriptions, told_matters
from tracker.store.tables.tasks import carry_overs, follow_ups, thread_events
from tracker.store.tables.votes import cross_references, minority_statements, votes
from tracker.store.tables.web import web_addresses

__all__ = [
    "accounts",
    "amounts",
    "attachments",
    "attendances",
    "bodies",
    "body_lives",
    "carry_overs",
    "column_mappings",
    "corrections",
    "cross_references",
    "decisions",
    "deviation_notes",
    "documents",
    "entered_notes",
    "entry_goals",
    "events",
    "follow_ups",
    "goal_statuses",
    "goal_successions",
    "goal_versions",
    "goals",
    "grant_applications",
    "head_counts",
    "indicator_definitions",
    "indicators",
    "interim_targets",
    "issues",
    "items",
    "ledger",
    "ledger_answers",
    "ledger_entries",
    "ledger_imports",
    "links",
    "measurements",
    "meetings",
    "member_terms",
    "metadata",
    "minority_statements",
    "municipalities",
    "no_applications",
    "personal_marks",
    "policies",
    "policy_versions",
    "pool_rules",
    "pools",
    "read_notes",
    "read_wishes",
    "recommendations",
    "register_entries",
    "report_treatments",
    "sections",
    "stated_balances",
    "statements",
    "status_reports",
    "store_meta",
    "subscriptions",
    "take_overs",
    "taken_over",
    "target_wishes",
    "thread_events",
    "told_matters",
    "votes",
    "web_addresses",
]
