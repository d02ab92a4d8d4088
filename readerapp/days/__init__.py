"""How complete the listing of each day is, and the sentences that say so. No network and no SQL: jobs fetches, storage keeps
the reports, and window and commands show the sentences. Any of its public functions may be used from outside.
"""
