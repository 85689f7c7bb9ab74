"""Whom those act for whose own words do not say it."""
