"""The parser for arXiv's daily announcement e-mails. From outside use `email` only."""
