"""Grammars: one folder each, that finds mentions and clauses in texts by the tables of a language's folder.

`dependency` parses (English, French); `vietnamese` and `chinese` are shallow grammars of our own. The `analysis` module
of each is its door (comity.languages.analysis.Grammar). No grammar knows another.
"""
