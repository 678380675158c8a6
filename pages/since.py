"""Siden sidst: decisions, answers and changes since a member was last present."""

from tracker.ui.since_screen import show_since

show_since()
