#!/bin/sh
# Set everything up and run the whole suite; arguments go to pytest.
set -eu
. "$(dirname -- "$0")/environment.sh"
prepare test
cd "$root"
exec "$venv/bin/python" -m pytest "$@"
