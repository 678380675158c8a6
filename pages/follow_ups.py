"""Opfølgning: what was promised, by whom, by when, and what became of it."""

from tracker.ui.task_list import show_tasks

show_tasks()
