"""What is said, cut into single things, each with the span of just what is to be done."""
