"""Getting data out and in."""
