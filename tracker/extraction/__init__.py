"""A Document to facts with spans; pure."""
