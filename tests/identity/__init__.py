"""Tests of comity.identity."""
