"""Høringer og grupper: which hearings wait for an answer, what became of those given, and which groups work."""

from tracker.ui.group_screen import show_groups_and_hearings

show_groups_and_hearings()
