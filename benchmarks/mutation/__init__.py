"""Mutation testing: small faults put into measures and gap finders, to see whether the tests notice them."""
