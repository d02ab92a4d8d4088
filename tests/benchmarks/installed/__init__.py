"""The start of the installed app, beside the floor of it."""
