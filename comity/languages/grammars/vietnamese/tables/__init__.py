"""What the tables of Vietnamese say, ready to be asked: words, wordings, verbs that bear a concept."""
