"""Who stands before and around a Vietnamese verb."""
