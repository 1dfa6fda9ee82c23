"""How often the tests raise a false alarm, and how often they find what was planted."""
