"""The SQL of the library: one module for a group of tables or an index, with functions on a connection.

Private to readerapp.storage: everybody else goes through `Store` and the values of `records`.
"""
