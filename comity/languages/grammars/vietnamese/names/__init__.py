"""Who and what a Vietnamese text names: people with their offices, bodies, places, sides."""
