"""Papers as other programs read them: one file per format, each turning papers into text. None of them writes a file."""
