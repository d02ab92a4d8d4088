"""PDFs kept on this computer: where they are, how exported copies are named, and copies in a folder of the user's.

`kept.KeptPdfs` is the record of them; web/ and jobs/ download them.
"""
