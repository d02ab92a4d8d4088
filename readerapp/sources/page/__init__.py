"""arXiv's listing pages, from any host that serves them. `list_page.parse` is the entry point."""
