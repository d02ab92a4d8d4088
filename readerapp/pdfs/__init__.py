"""pdfs."""
