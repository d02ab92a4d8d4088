"""The downloaded PDFs: where they are, how much space they take, and how exported copies are named. Files only; web downloads
them. jobs and ui use the public functions and classes of each module.
"""
