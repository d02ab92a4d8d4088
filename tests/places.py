"""Where things lie: the checkout, the program, the tests' data, and what is kept beside the project."""

import os
import shlex
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
DATA = CHECKOUT / "tests" / "data"
RECORDED = Path(os.environ.get("READERAPP_RECORDED_DAYS") or CHECKOUT.parent / "shared" / "data")
"""The days recorded from arXiv, if they are there."""
FLOORS = Path(os.environ.get("READERAPP_BENCH") or CHECKOUT.parent / "shared" / "bench")
"""Programs that do the least that ours has to, for benchmarks, if they are there."""
READERAPP = tuple(shlex.split(os.environ.get("READERAPP_PROGRAM", ""))) or (sys.executable, "-m", "readerapp")
"""The program that tests/end2end starts: this checkout's, or an installed one (READERAPP_PROGRAM=/usr/bin/readerapp)."""
NOBODY = "http://127.0.0.1:9"
"""An address at which nobody answers."""
