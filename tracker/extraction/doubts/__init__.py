"""The last pass: what is doubtful, and what is nobody's business.

``issues`` of the whole reading, ``sum_checks``, ``sums``; ``personal`` marks what must not be shown.
"""
