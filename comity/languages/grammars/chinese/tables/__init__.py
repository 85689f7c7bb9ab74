"""What the tables of Chinese say, ready to be asked: words, patterns, and a sentence as a line of letters."""
