"""A shallow grammar of Chinese clauses.

`names` finds people, bodies, places and sides by the words of the language (`tables`); a sentence is then a line of
letters over which `meetings` and `speech` are read. `analysis` is the door.
"""
