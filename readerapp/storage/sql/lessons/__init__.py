"""What the user's own acts tell: likely interest (its tables are in `tables`), statistics. Private to the library."""
