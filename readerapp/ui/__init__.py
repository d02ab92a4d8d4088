"""The window: twelve rooms, each of which uses only those on lower floors (docs/map.md). Only this package and app.py import
Qt. app.py opens ui/window; nothing else here is used from outside.
"""
