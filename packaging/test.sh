#!/bin/sh
# Set everything up and run the whole suite, on two cores; arguments go to pytest.
set -eu
. "$(dirname -- "$0")/environment.sh"
prepare test
cd "$root"
exec "$venv/bin/python" -m pytest -n 2 --dist loadfile "$@"
