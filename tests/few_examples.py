"""``@FEW_EXAMPLES``, for properties of which every example reads a whole document: more would take seconds each."""

from hypothesis import settings

FEW_EXAMPLES = settings(max_examples=30)
