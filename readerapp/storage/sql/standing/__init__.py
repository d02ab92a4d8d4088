"""What the user asked for once and for all: saved searches, and rules with what they find. Private to the library."""
