"""Sentences as trees of words, alike for every parsed language; names in them stand as one plain word each."""
