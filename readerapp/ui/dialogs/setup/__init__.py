"""The steps of setting up readerapp. Each is a dialog of its own, which can be skipped."""
