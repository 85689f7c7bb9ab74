"""What a language's tables say, ready to be asked: words of mentions, forms of clauses, plain wordings."""
