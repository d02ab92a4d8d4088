"""What a list shows: which papers, how they are gathered, and where in it the user is."""
