"""Vietnamese: words and a shallow grammar of ours; see analysis.py."""
