"""Pain Companion: a self-management companion for people who live with long-term pain."""

__version__ = "0.1.0"
