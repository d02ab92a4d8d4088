"""What is known of a listing day: its report, what its pages add up to, and how that is said. Pure.

`report.DayReport` is stored with the library; `sentences` puts it into words for banner, sidebar and command line.
"""
