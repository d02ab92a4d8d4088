"""The only room that talks to the network: one polite client that waits its turn at arXiv, resumable downloads, and sentences
for failures. Use `http`, `addresses`, `failures` and, for Zotero on this computer, `zotero`; the others serve `http`.
"""
