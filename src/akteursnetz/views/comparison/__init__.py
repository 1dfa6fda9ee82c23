"""The pages of comparisons: two networks, or many."""
