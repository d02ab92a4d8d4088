"""The SQL of the library: one module a group of tables or an index, functions on a connection.

Private to readerapp.storage: everybody else goes through `Store` and the values of `records`.
"""
