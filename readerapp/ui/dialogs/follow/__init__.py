"""The dialog in which categories are chosen. `chooser.Chooser` is the way in."""
