"""Who did or said what to whom, where: the clauses of a Vietnamese sentence."""
