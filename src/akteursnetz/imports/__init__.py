"""Import of office sheets: their shape and columns guessed, shown, corrected, and made a network."""
