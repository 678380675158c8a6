"""A report, and one module a format."""
