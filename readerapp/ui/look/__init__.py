"""How everything looks: palettes, typography, icons, and what the compositor can do. The lowest floor of ui, used by all its
rooms. Widgets ask `Look` for colours by role and for sizes in S, the pixel size of the window's font.
"""
