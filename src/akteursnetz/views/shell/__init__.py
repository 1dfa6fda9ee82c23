"""What every page shares: the page itself, its policy, looks, words and charts."""
