"""The dialog that chooses categories and feeds: the offers and how they are searched (no widgets), their list, and the
dialog. From outside use `chooser.Chooser` only.
"""
