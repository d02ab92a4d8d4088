"""What the user chose: settings (`table` has them all, `file` those that were changed) and keys (`keys_file`).

They are read at the top and passed down as arguments; nothing below reads them.
"""
