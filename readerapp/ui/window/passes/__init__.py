"""Two passes through a list: first the titles, then the abstracts of the papers kept."""
