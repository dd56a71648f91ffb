"""The commands, grouped as the areas are. Heavy imports happen inside them."""
