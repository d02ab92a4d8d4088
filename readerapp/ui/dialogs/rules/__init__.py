"""The dialogs for rules: the list of rules, and one rule with what it would have done."""
