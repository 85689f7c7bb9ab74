"""Scripts that build the tables and the generated documents of the project."""
