"""Pages for the terminal: readable at 80 columns, in a pipe and without colour."""
