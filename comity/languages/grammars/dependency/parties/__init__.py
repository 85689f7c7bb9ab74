"""Who stands in a clause: its subject, its objects, those beside them, with a name or without."""
