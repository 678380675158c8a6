"""Facts and goals to suggestions with reasons; pure."""
