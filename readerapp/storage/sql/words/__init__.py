"""The words of titles and abstracts: which there are (`vocabulary`), and which are forms of one (`word_forms`). Private to
the library.
"""
