"""The ledger, filing into it, joining and folding readings into the record, and verifying it."""

from comity.register.join import join

__all__ = ["join"]
