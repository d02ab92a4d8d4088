"""What the user asks for once and for all, as the window has it: what rules mute, saved searches, completions."""
