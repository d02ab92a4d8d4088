"""What can be searched for, and what a list can show. Pure: the library turns a Query into SQL.

`query` has the values, `language` reads what a person types, `view` names the searches of the sidebar.
"""
