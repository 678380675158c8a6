"""Gennemsyn: what the machine read beside the highlighted source, to confirm or correct."""

from tracker.ui.review_screen import show_review

show_review()
