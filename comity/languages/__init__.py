"""Languages: one folder each, all answering one question: which clauses does this text hold?

`analyse(texts)` is the door. English and French are parsed (comity.languages.tree); what a
language needs besides is data in its folder: mentions.toml, predicates.toml, blocks.toml,
times.toml, areas.toml.
"""

from comity.languages.analysis import READ, analyse, analyse_many

__all__ = ["READ", "analyse", "analyse_many"]
