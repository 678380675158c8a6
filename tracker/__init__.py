"""Pejlemærke: what became of what a municipality decided."""

__version__ = "0.1.0"
