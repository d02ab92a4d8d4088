"""What somebody probably likes, told from the words of the papers they starred and dismissed. Pure: counts in, numbers out.

`words` says what is counted of a paper, `likeness` what the counts tell of another one, `yardstick` how much that is;
`listed` finds the papers that somebody names. The counts are kept by storage/sql/lessons.
"""
