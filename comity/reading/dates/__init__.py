"""The dates of a report: its time expressions with the EDTF dates that they mean there."""
