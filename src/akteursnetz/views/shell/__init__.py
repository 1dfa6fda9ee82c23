"""Shared parts of all pages: the page itself, its policy, style and charts."""
