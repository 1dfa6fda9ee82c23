"""Which findings are chance: the finders held to networks in which there is nothing to find, and to planted holes."""
