"""paper_list."""
