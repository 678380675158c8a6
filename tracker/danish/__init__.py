"""The Danish language, knowing nothing of municipalities."""
