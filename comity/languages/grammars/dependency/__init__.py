"""The grammar of languages that are parsed (English, French); which words bear what is data of the language.

Names are found first (`names`), by words of the language (`tables`). Each sentence is then parsed with its names put as
plain words (`parser`, `trees`), and its tree set right where a parser goes astray (`mending`). `verbs` tells which
words bear a concept, `parties` who stands with them, `contents` what is said; `clauses` makes clauses of it, and
`analysis` is the door.
"""
