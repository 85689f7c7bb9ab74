"""A shallow grammar of Vietnamese.

`names` finds people, bodies, places and sides by the words of the language (`tables`). `clauses` looks for words that
bear a concept, with who stands around them (`parties`) and what they say (`contents`). `analysis` is the door.
"""
