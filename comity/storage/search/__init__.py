"""Full-text search over documents, quotes and names: kept in the transaction of filing, on either database."""
