"""What sides do together: meet, visit, confer, sign; who does it with whom, and where."""
