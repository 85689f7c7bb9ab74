"""Reports as blocks (headings, paragraphs, quotes, lists, tables, pictures), and each format that writes them."""
