"""Chinese: what its words mean, and a shallow grammar of its clauses."""
