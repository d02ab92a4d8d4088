"""The sidebar: views, days, categories, tags and saved searches, each with a number of papers. `sidebar_items` builds its
rows as plain values, `Sidebar` paints them, and `day_marks` decides how the state of a day is shown.
"""
