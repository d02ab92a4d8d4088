"""The machine below: the clock, the user's folders, files replaced whole, links, and the log.

Everything else asks here instead of the operating system, so that tests can set the time and the place.
"""
