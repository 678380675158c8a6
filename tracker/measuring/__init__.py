"""Spreadsheets and statistics to figures of indicators, each with the cell it stands in; pure."""
