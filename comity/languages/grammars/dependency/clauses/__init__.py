"""Who did or said what to whom, where: verbs and nouns that bear a concept, with their parties and contents."""
