"""The user's standing requests: saved searches, and rules with what they find. Private to the library."""
