"""Files from the web, fetched politely: one at a time, where the site allows it, and only when they have changed."""
