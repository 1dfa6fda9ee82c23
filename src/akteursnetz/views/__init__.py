"""Pages: they take what was computed and show it."""
