"""How the files of papers end: *.pdf*, *.docx*, *.xls*."""

FILE_ENDINGS = "pdf|docx?|xlsx?|pptx?|odt|ods"
"""Alternatives of a pattern, in letters of either size."""
