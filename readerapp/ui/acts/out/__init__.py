"""Papers for other programs: opened, copied and dragged (`Handover`, `copying`), exported to files (`Exports`), kept in a
bibliography (`UpToDate`), saved to Zotero (`ZoteroDesk`).
"""
