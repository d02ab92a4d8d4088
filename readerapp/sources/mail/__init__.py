"""arXiv's e-mail listings, as sent and as mail programs leave them. `email.parse` is the entry point."""
