"""The only room that talks to the network: one request at a time over all processes, politely.

`http.Client` and `addresses.Addresses` are the way in; jobs use them. Failures are the sentences of `failures`.
"""
