"""The only room that talks to the network: one polite client with its turn at arXiv, resumable downloads, and the sentences
for what fails. Use `http`, `addresses`, `failures` and, for a Zotero on this computer, `zotero`; the others serve `http`.
"""
