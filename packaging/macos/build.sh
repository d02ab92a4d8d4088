#!/bin/sh
# Build readerapp for macOS: build/macos/readerapp-VERSION-ARCH.dmg. Not run yet by anybody; see packaging/README.md.
#
#   sh packaging/macos/build.sh
#   IDENTITY="Developer ID Application: …" PROFILE=notary sh packaging/macos/build.sh       signed and notarised
#
# IDENTITY is a certificate in the keychain, PROFILE what `xcrun notarytool store-credentials` was told to call the account.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
here=$root/packaging/macos
out=$root/build/macos
tools=$out/venv/bin
app=$out/bundle/readerapp.app
export PYTHONHASHSEED=0 ARCH="${ARCH:-$(uname -m)}"
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/readerapp/__init__.py")
image=$out/readerapp-$version-$ARCH.dmg

mkdir -p "$out"
"${PYTHON:-python3}" -m venv --clear "$out/venv"
"$tools/python" -m pip install --quiet --require-hashes --no-deps --requirement "$root/packaging/versions.txt"
"$tools/python" "$root/packaging/make_icons.py" macos "$out/readerapp.icns"
"$tools/pyinstaller" --noconfirm --log-level ERROR --distpath "$out/bundle" --workpath "$out/work" "$here/readerapp.spec"

# The app that was just built must start, read a listing and draw its window.
trial=$(mktemp -d)
READERAPP_LIBRARY=$trial/library.sqlite3 READERAPP_SETTINGS=$trial/settings.toml
export READERAPP_LIBRARY READERAPP_SETTINGS
"$app/Contents/MacOS/readerapp" import "$root/resources/sample-day.md"
"$app/Contents/MacOS/readerapp" screenshot "$trial/window.png"
unset READERAPP_LIBRARY READERAPP_SETTINGS
rm -rf "$trial"

folder=$out/image
rm -rf "$folder" "$image"
mkdir -p "$folder"
"$tools/python" "$root/packaging/licences.py" "$out/bundle" >"$folder/LICENCES.txt"
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -quiet -volname readerapp -srcfolder "$folder" -format ULFO "$image"

if [ -n "${IDENTITY:-}" ]; then
    codesign --verify --deep --strict "$app"
    codesign --sign "$IDENTITY" --timestamp "$image"
fi
if [ -n "${PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
ls -l "$image"
