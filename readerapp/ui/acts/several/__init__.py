"""One key for several papers: selecting many at once (`Selecting`), and doing the last act once more (`Repeating`)."""
