"""The words of titles and abstracts: which exist (`vocabulary`), and which are forms of one word (`word_forms`). Private to
the library.
"""
