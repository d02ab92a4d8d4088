#!/bin/sh
# An AppImage of what packaging/linux/build.sh made: build/appimage/readerapp-VERSION-ARCH.AppImage.
# Not built here: that needs appimagetool in PATH (https://github.com/AppImage/appimagetool); see packaging/README.md.
#
#   sh packaging/linux/build.sh && sh packaging/linux/appimage/build.sh
#
# It brings Qt and Python, not the system's own libraries for display, fonts and encryption: it runs where those of
# PORTABLE.txt are.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
made=$root/build/linux/package/usr
tree=$root/build/appimage/readerapp.AppDir
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/readerapp/__init__.py")

[ -d "$made" ] || { echo "Run packaging/linux/build.sh first." >&2; exit 1; }
rm -rf "$tree"
mkdir -p "$tree"
cp -a "$made" "$tree/usr"
ln -s usr/bin/readerapp "$tree/AppRun"
cp "$made/share/applications/readerapp.desktop" "$made/share/icons/hicolor/256x256/apps/readerapp.png" "$tree/"
ln -s readerapp.png "$tree/.DirIcon"
ARCH=$(uname -m) appimagetool --no-appstream "$tree" "$root/build/appimage/readerapp-$version-$(uname -m).AppImage"
