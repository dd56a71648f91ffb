"""The words: pages in Markdown, lists in TOML, and what reads them."""
