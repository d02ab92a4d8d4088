"""Two passes through a list: titles first, then the abstracts of what was kept."""
