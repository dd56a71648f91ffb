"""Speed and memory, measured and printed. Nothing here passes or fails."""
