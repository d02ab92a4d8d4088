"""How fast readerapp is, as ratios taken in one run: `python -m tests.benchmarks`. Not part of the suite.

Whole processes are timed A B A B against a floor (a bare window); what happens within the window is timed from the key
press to the painted pixels. The folder of floors is READERAPP_BENCH, else ../shared/bench beside the checkout, else the
ones in this folder.
"""
