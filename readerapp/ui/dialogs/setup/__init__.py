"""The steps of setting readerapp up. Each is a dialog of its own that can be skipped."""
