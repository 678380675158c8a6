"""Saving and loading; the only room that knows tables."""
