"""Chinese: its words and patterns, as data; language.toml says which grammar reads it."""
