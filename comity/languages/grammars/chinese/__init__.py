"""A shallow grammar of Chinese clauses; see analysis.py."""
