"""How long tests take beside R's sna, networkx and igraph, in one run on one machine."""
