#!/bin/sh
# PySide6 6.11.3 (Qt's plugin for X11), from the package index; guessed first, then run.
#
# Expected: a key that is pressed while a window is busy is late, and not lost: a shortcut "[" comes, on a German keyboard,
# where that is AltGr+8, as a shortcut "?", which is Shift+ß, does.
# Seen: "?" comes, "[" does not. Qt looks which shortcut a key may mean with AltGr as it is when the window gets round to the
# event, not as it was when the key was pressed. The KeyPress event that the focused widget gets instead says "[", rightly.
# Needs Xvfb, xdotool and setxkbmap.
set -eu
for program in Xvfb xdotool setxkbmap; do
    command -v "$program" >/dev/null || { apt-get update -qq && apt-get install -qq -y xvfb xdotool x11-xkb-utils; }
done
folder=$(mktemp -d)
started=
trap 'kill -CONT $started 2>/dev/null || true; kill $started 2>/dev/null || true; rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check PySide6-Essentials==6.11.3
cat >"$folder/window.py" <<'PYTHON'
import sys

from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text():
            print("event", event.text(), flush=True)


application = QApplication(sys.argv)
window = Window()
for sign in "[?":
    QShortcut(QKeySequence(sign), window).activated.connect(lambda sign=sign: print("shortcut", sign, flush=True))
window.show()
print("shown", flush=True)
application.exec()
PYTHON
Xvfb -displayfd 3 -screen 0 800x600x24 -noreset 3>"$folder/display" >/dev/null 2>&1 &
started=$!
while [ ! -s "$folder/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$folder/display")
export DISPLAY QT_QPA_PLATFORM=xcb
setxkbmap de
"$folder/venv/bin/python" "$folder/window.py" >>"$folder/seen" 2>/dev/null &
window=$!
started="$window $started"
until grep -qs shown "$folder/seen"; do sleep 0.1; done
sleep 1
xdotool windowfocus --sync "$(xdotool search --sync --onlyvisible --pid "$window" 2>/dev/null | tail -n 1)"
type_signs() {
    xdotool keydown 108 key 17 keyup 108
    xdotool keydown 50 key 20 keyup 50
}
type_signs
sleep 1
echo busy >>"$folder/seen"
kill -STOP "$window"
type_signs
kill -CONT "$window"
sleep 1
cat "$folder/seen"
{ echo shown; echo "shortcut ["; echo "shortcut ?"; echo busy; echo "event ["; echo "shortcut ?"; } | cmp -s - "$folder/seen" ||
    { echo "Another result than it was."; exit 1; }
echo "As seen: AltGr+8 is no shortcut if it is up again when the window gets round to it."
