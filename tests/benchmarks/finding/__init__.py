"""Finding: how fast a search is (`search`), and whether a name finds its bearers and nobody else (`names`)."""
