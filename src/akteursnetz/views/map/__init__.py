"""Map page: one offline page of a network, or of two side by side."""
