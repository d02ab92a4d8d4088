#!/bin/sh
# Build what people install on Linux: build/linux/readerapp_VERSION_ARCH.deb, and a portable readerapp-VERSION-linux-ARCH.tar.zst.
#
#   sh packaging/linux/build.sh
#
# The same commit gives the same bytes on the same system: dates are the commit's, packages are those of versions.txt, and
# nothing says where it was built. What is missing on Debian and Ubuntu is installed if it may be, and named otherwise.
# Build on the oldest Debian to be served (12): the app asks for the C library that it was built with, or a newer one.
set -eu
. "$(dirname -- "$0")/../environment.sh"

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
here=$root/packaging/linux
out=$root/build/linux
tools=$out/venv/bin
bundle=$out/bundle/readerapp
package=$out/package
# Software centres show pictures from the web only; SITE is where build/linux/pictures will be found.
site=${SITE:-https://readerapp.example}

# git tells the date of the commit; the libraries are those that parts of Qt and Python ask for besides environment.sh's.
needed_to_build="binutils dpkg-dev gzip zstd git libcups2|libcups2t64 libffi8 libsqlite3-0 libssl3|libssl3t64"

export PYTHONHASHSEED=0 LC_ALL=C.UTF-8 TZ=UTC
umask 022
# Debian's Python first: it is made for the libraries that the package depends on, and names no folder of this machine.
! /usr/bin/python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || PYTHON=${PYTHON:-/usr/bin/python3}

# Debian's Python comes without the library that PyInstaller puts into the app.
python_library() {
    case $(command -v "$1") in
        /usr/bin/*) "$1" -c 'import sys; print("libpython%d.%d|libpython%d.%dt64" % (sys.version_info[:2] * 2))' ;;
    esac
}

commit_day() {
    if [ -e "$root/.git" ]; then
        git -c safe.directory="$root" -C "$root" log -1 --format=%ct
    else
        date -r "$root/CHANGELOG.md" +%s
    fi
}

# An environment of its own: only what readerapp needs may get into the app.
make_tools() {
    rm -rf "$out/venv"
    "$(find_python)" -m venv "$out/venv"
    "$tools/python" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
        --requirement "$root/packaging/versions.txt" || fail "The packages could not be installed. Is there a network?"
}

make_bundle() {
    rm -rf "$out/bundle" "$out/work"
    "$tools/pyinstaller" --noconfirm --log-level ERROR --distpath "$out/bundle" --workpath "$out/work" "$here/readerapp.spec"
    # Of the packages' metadata, only the versions are read; the rest says how they were installed here.
    find "$bundle" -path '*.dist-info/*' -type f ! -name METADATA -delete
    find "$bundle" -path '*.dist-info*' -type d -empty -delete
    find "$bundle" -name '*.so*' -type f -exec chmod 644 {} + -exec strip --strip-unneeded {} +
}

# The app that was just built must start, read a listing and draw its window.
try_bundle() {
    trial=$(mktemp -d)
    export READERAPP_LIBRARY="$trial/library.sqlite3" READERAPP_SETTINGS="$trial/settings.toml"
    "$bundle/readerapp" import "$root/resources/sample-day.md" >"$trial/log" 2>&1 &&
        "$bundle/readerapp" screenshot "$trial/window.png" >>"$trial/log" 2>&1 && [ -s "$trial/window.png" ] ||
        fail "The app that was just built does not work: $(cat "$trial/log")"
    ! "$bundle/readerapp" --version | grep unknown || fail "The app that was just built does not know its versions."
    unset READERAPP_LIBRARY READERAPP_SETTINGS
    rm -rf "$trial"
}

# The folders of $package as they lie on the user's machine.
lay_out() {
    share=$package/usr/share
    rm -rf "$package"
    mkdir -p "$package/usr/bin" "$package/usr/lib" "$share/applications" "$share/metainfo" "$share/man/man1" \
        "$share/doc/readerapp" "$share/bash-completion/completions" "$share/zsh/vendor-completions" \
        "$share/fish/vendor_completions.d" "$share/lintian/overrides"
    cp -a "$bundle" "$package/usr/lib/readerapp"
    ln -s ../lib/readerapp/readerapp "$package/usr/bin/readerapp"
    cp "$here/readerapp.desktop" "$share/applications/"
    sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -d "@$SOURCE_DATE_EPOCH" +%F)/" -e "s|@SITE@|$site|" \
        "$here/readerapp.metainfo.xml" >"$share/metainfo/example.authors.readerapp.metainfo.xml"
    "$tools/python" "$root/packaging/make_icons.py" linux "$share/icons"
    PYTHONPATH=$root "$tools/python" "$here/make_man.py" | gzip -9n >"$share/man/man1/readerapp.1.gz"
    "$bundle/readerapp" completion bash >"$share/bash-completion/completions/readerapp"
    "$bundle/readerapp" completion zsh >"$share/zsh/vendor-completions/_readerapp"
    "$bundle/readerapp" completion fish >"$share/fish/vendor_completions.d/readerapp.fish"
    "$tools/python" "$root/packaging/licences.py" "$bundle" >"$share/doc/readerapp/copyright"
    gzip -9nc "$root/CHANGELOG.md" >"$share/doc/readerapp/CHANGELOG.md.gz"
    gzip -9n >"$share/doc/readerapp/changelog.gz" <<-EOF
	readerapp ($version) stable; urgency=medium

	  * See CHANGELOG.md.gz beside this file.

	 -- the readerapp authors <readerapp@users.invalid>  $(date -R -d "@$SOURCE_DATE_EPOCH")
	EOF
    cp "$here/lintian-overrides" "$share/lintian/overrides/readerapp"
}

# Debian's packages of the libraries that the app's files ask for, each with the version that has what is asked for.
depends() {
    mkdir -p "$out/shlibs/debian"
    printf 'Source: readerapp\n\nPackage: readerapp\nArchitecture: any\n' >"$out/shlibs/debian/control"
    own=$(find "$bundle" -name '*.so*' -type f -exec dirname {} + | sort -u | sed 's/^/-l/')
    # shellcheck disable=SC2046,SC2086
    (cd "$out/shlibs" && dpkg-shlibdeps -O --ignore-missing-info $own \
        $(find "$bundle" -type f \( -name '*.so*' -o -name readerapp \)) 2>"$out/shlibs/log") |
        sed -n 's/^shlibs:Depends=//p'
}

make_deb() {
    asked_for=$(depends)
    [ -n "$asked_for" ] || fail "Which libraries the app asks for could not be found: $(grep error "$out/shlibs/log")"
    mkdir -p "$package/DEBIAN"
    sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s|@DEPENDS@|$asked_for|" \
        -e "s/@SIZE@/$(du -sk --apparent-size "$package/usr" | cut -f1)/" "$here/control" >"$package/DEBIAN/control"
    install -m 755 "$here/postrm" "$package/DEBIAN/postrm"
    (cd "$package" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$package/DEBIAN/md5sums"
    find "$package" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb -Zzstd -z19 --root-owner-group --build "$package" "$out/readerapp_${version}_$arch.deb" >/dev/null
}

# The same, to be unpacked anywhere.
make_archive() {
    folder=$out/portable/readerapp-$version
    rm -rf "$out/portable"
    mkdir -p "$folder/licences"
    cp -a "$bundle/." "$folder/"
    cp "$root/LICENSE" "$here/PORTABLE.txt" "$package/usr/share/doc/readerapp/copyright" "$folder/"
    for text in Apache-2.0 LGPL-3 GPL-2 GPL-3 MPL-2.0; do cp "/usr/share/common-licenses/$text" "$folder/licences/"; done
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$out/portable" \
        -cf - "readerapp-$version" | zstd -q -19 -T2 -f -o "$out/readerapp-$version-linux-$arch.tar.zst"
}

# shellcheck disable=SC2046,SC2086
system_packages $libraries_to_run $needed_to_build $(python_packages)
python=$(find_python) || fail "readerapp needs Python 3.11 or later."
# shellcheck disable=SC2046
system_packages $(python_library "$python")

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(commit_day)}
export SOURCE_DATE_EPOCH
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/readerapp/__init__.py")
arch=$(dpkg --print-architecture)

mkdir -p "$out"
say "Installing what the app is made of …"
make_tools
say "Building the app …"
make_bundle
try_bundle
say "Packing it …"
lay_out
make_deb
make_archive
ls -l "$out"/*.deb "$out"/*.tar.zst
