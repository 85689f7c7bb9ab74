"""The review: for two sides and a period, what was said, what came of it, and what to raise."""

from comity.review.building import build

__all__ = ["build"]
