"""What is said in a clause, cut into single things, each with the span of just what is to be done."""
