"""The window: twelve rooms, of which each uses only those on lower floors (docs/map.md). Apart from app.py, only this package
imports Qt. app.py opens ui/window; nothing else here is for outside.
"""
