"""Languages: one folder each, with the same files, all answering one question: which clauses does this text hold?

`analyse(text, language)` is the door. A language's folder holds data only: language.toml (which grammar reads it,
how it is written); the words of names (mentions.toml), of clauses (predicates.toml), of who attributes what
(attribution.toml), of pages (blocks.toml), of times (times.toml) and of fields (areas.toml); what the reading
itself looks for (reading.toml, sides.toml, earlier.toml, validity.toml); and patterns.toml, where a grammar reads
words in a row.
The code that reads them stands in `grammars`.
"""

from comity.languages.analysis import analyse, analyse_many, mentions_in
from comity.languages.facts import READ, facts

__all__ = ["READ", "analyse", "analyse_many", "facts", "mentions_in"]
