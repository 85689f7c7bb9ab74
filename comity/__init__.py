"""Comity keeps the record of cooperation between governments and runs its periodic review."""
