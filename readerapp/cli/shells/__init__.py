"""Scripts with which shells complete the words of a command line, made from the table of commands: a module a shell.

Each has one function `script`, which takes the command above all others. What a script offers is written into it: to ask
readerapp at each press of Tab would take a fifth of a second.
"""
