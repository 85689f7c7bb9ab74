"""The life of a review: opened, carried in, noted, signed off and frozen, compared; all as entries of the ledger."""

from comity.review.life.actions import NoteReview, OpenReview, SignReview, known, reviews
from comity.review.life.comparing import compare
from comity.review.life.drawing import draw
from comity.review.life.folding import KINDS, hash_of, lives

__all__ = [
    "KINDS",
    "NoteReview",
    "OpenReview",
    "SignReview",
    "compare",
    "draw",
    "hash_of",
    "known",
    "lives",
    "reviews",
]
