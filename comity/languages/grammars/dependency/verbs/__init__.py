"""Which words of a sentence bear a concept, in which mood and tense, and how far what they say reaches."""
