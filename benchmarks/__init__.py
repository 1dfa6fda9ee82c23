"""Side-by-side runs against peers, and simulation studies; none of it is needed to use the package."""
