"""The ledger, filing into it, folding it into the record, and verifying it."""
