"""Pages of comparisons of two networks, or of many."""
