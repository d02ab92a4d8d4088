"""Rules: what readerapp does by itself with papers that a search finds. Pure: the library applies them.

`rule` has the values and what a rule may ask, `file` writes rules to a file and reads them, `conditions` makes searches of
the simple questions that the dialog asks, and back, `sections` is the rule about sections of a listing that are switched off.
"""
