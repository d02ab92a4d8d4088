"""Pages that stand in place of the list: first start, a message, the listings that were missed."""
