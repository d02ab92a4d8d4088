"""The dialog for choosing categories and feeds: the offers and how they are searched (no widgets), their list, and the
dialog. From outside, use only `chooser.Chooser`.
"""
