"""Benches: one command each; figures are kept in RESULTS.md."""
