"""Who and what a Chinese text names: names with their offices, places, bodies, sides."""
