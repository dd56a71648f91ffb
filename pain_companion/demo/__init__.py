"""Example people, made from a seed. They live in a folder of their own, apart from any diary."""
