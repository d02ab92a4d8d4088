#!/bin/sh
# Set everything up and show readerapp on the sample. Without a display it prints the day and writes a picture.
#
#   sh packaging/run.sh              the sample, in a library of its own
#   sh packaging/run.sh list ...     any command of readerapp, in your own library
set -eu
. "$(dirname -- "$0")/environment.sh"
prepare run
readerapp=$venv/bin/readerapp
[ $# -eq 0 ] || exec "$readerapp" "$@"

READERAPP_LIBRARY=${READERAPP_LIBRARY:-$venv/share/readerapp/sample.sqlite3}
export READERAPP_LIBRARY

# Whether a window can be opened: some systems name a display that is not there.
has_display() {
    [ "$(uname)" = Darwin ] && return 0
    [ "${QT_QPA_PLATFORM:-}" != offscreen ] || return 1
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    "$venv/bin/python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' >/dev/null 2>&1
}

if [ ! -f "$READERAPP_LIBRARY" ]; then
    "$venv/bin/python" -c 'from readerapp.cli.library import open_library; from readerapp.jobs.sample import add_sample
with open_library() as store: print(add_sample(store).sentence)'
fi
if has_display; then
    exec "$readerapp"
fi
"$readerapp" list
picture=$root/sample-day.png
"$readerapp" screenshot "$picture" >/dev/null
say "There is no display here. This is how the window looks: $picture"
