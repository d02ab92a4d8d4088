"""The sidebar: views, days, categories and tags with what is left in each.

`items` says what it lists, as plain values; `sidebar.Sidebar` shows it.
"""
