"""English: lists of words and patterns; the machinery that reads them is shared with French."""
