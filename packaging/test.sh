#!/bin/sh
# Set everything up and run the whole suite; arguments go to pytest. Three at a time keep two cores busy, as tests also wait.
# A file keeps its place in the order: the longest have few tests, and would all come last.
set -eu
. "$(dirname -- "$0")/environment.sh"
prepare test
cd "$root"
exec "$venv/bin/python" -m pytest -n 3 --dist loadfile --no-loadscope-reorder "$@"
