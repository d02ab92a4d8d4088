"""Rules: what readerapp does by itself with papers that a search finds. Pure: the library applies them.

`rule` has the values and what a rule may ask, `file` writes and reads files of rules, `conditions` converts between the
simple questions of the dialog and searches, `sections` is the rule about sections of a listing that are switched off.
"""
