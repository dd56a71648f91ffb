"""Example people, made from a seed."""
