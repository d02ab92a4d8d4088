"""The dialogs of the rules: the list of them, and one rule with what it would have done."""
