"""PDFs kept on this computer: where they lie, how exported copies are named, and copies in a folder of the user's.

`kept.KeptPdfs` is the record of them; downloading is the business of web/ and jobs/.
"""
