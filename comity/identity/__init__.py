"""Who is who: names compared across scripts and orders, offices across languages, each with reasons."""

from comity.identity.compare import compare_names
from comity.identity.comparison import SAME, UNSURE, Comparison

__all__ = ["SAME", "UNSURE", "Comparison", "compare_names"]
