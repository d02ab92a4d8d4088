"""What other programs make of our files: bibtex, biber and LaTeX (`bibliographies`), citeproc and others (`readers`)."""
