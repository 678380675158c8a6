"""Puljer: who applied for what, what became of it, what is left of a pool, and how long that lasts."""

from tracker.ui.grant_screen import show_grants

show_grants()
