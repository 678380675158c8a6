"""Overlevering: what the next council must know, and who took which matters over from whom."""

from tracker.ui.handover_screen import show_handover

show_handover()
