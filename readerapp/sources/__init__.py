"""What other programs write, read: one file per format, each turning bytes into a Listing. No parser fetches."""
