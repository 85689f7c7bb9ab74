"""A shallow grammar of Vietnamese; see analysis.py."""
