#!/bin/sh
# Set everything up and run the whole suite; arguments go to pytest.
set -eu
. "$(dirname -- "$0")/environment.sh"
prepare test
cd "$root"
# Windows of the unit tests need no screen; the tests in tests/end2end start a screen of their own.
QT_QPA_PLATFORM=offscreen exec "$venv/bin/python" -m pytest "$@"
