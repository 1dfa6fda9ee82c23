"""Survey of the actors: questionnaires written from the records, and returns collected into them."""
