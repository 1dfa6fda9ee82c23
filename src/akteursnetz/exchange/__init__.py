"""Exchange with other programs: networkx, and the files of programs that draw and measure networks."""
