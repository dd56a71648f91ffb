"""One module for each screen a person can open."""
