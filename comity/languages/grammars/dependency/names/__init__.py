"""Who and what a text names: words sorted into classes, then places, offices, bodies, people, gatherings."""
