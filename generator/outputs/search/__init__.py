"""The search: a small index in files that a browser fetches as it needs them."""
