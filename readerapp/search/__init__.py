"""The search language: from the typed text to a `Query` and to a `View` of the library. No SQL and no Qt;
storage/sql/search.py runs a query. `language.parse` and the values of `query` and `view` may be used from outside.
"""
