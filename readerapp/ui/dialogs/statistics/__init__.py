"""Statistics: a calendar of days, categories and authors."""
