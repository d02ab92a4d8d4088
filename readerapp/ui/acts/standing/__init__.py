"""Standing requests in the window: what rules mute, saved searches, and completions of a search."""
