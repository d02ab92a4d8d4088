"""Shell completion: one module a shell, each with a function `script` that takes the root command. Only cli/completing.py
uses them.

The words to complete are written into the script: asking readerapp at each press of Tab would take 0.2 s.
"""
