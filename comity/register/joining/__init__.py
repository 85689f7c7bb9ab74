"""Joining: readings of many documents become one record, whatever order they come in."""
