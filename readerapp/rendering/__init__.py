"""TeX and Markdown as authors write them, made readable: Unicode text and safe HTML. Pure functions of their input.

Tokens first, output second: `tokens.parse` says what a text consists of, and everything else is made from its tokens.
Whatever cannot be understood comes out as it was written; no input raises an error.
"""
