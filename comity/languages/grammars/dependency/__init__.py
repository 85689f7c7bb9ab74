"""Clauses from a dependency parse (tree.py); which words bear them is data of the language."""
