"""Beslutninger: what was decided, by whom and when, and which goals it is about."""

from tracker.ui.decision_list import show_decisions

show_decisions()
