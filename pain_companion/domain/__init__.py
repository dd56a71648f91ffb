"""What things are, and their arithmetic. Standard library only; nothing here reads a clock."""
