"""What a list shows: which papers, how they are gathered, and where the user is in it."""
