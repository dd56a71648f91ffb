"""Sentences: what the figures say in plain words, the same on the screen and in plain lines."""
