"""Functions on text that know nothing of papers: folding for comparison and sorting, words and times for users, and clean
Unicode. They use only the standard library, and any room may use them.
"""
