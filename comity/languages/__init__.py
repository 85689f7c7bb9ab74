"""Languages: one folder each, with the same files, all answering one question: which clauses does this text hold?

`analyse(text, language)` is the door. A language's folder holds data only: language.toml (which grammar
reads it, how it is written), mentions.toml, predicates.toml, attribution.toml, blocks.toml, times.toml, areas.toml,
reading.toml, papers.toml, patterns.toml. The code that reads them stands in `grammars`.
"""

from comity.languages.analysis import analyse, analyse_many, mentions_in
from comity.languages.facts import READ, facts

__all__ = ["READ", "analyse", "analyse_many", "facts", "mentions_in"]
