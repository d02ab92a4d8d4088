"""The window. Its rooms stand on floors, see docs/map.md: window over acts over pdf and paper_list over paper, dialogs,
sidebar and pages over widgets over look. The only place that knows Qt, beside app.py.
"""
