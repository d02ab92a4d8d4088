"""What the user's acts reveal: likely interest (its tables are in `tables`) and statistics. Private to the library."""
