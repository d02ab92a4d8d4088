# Sourced by run.sh and test.sh: makes .venv beside this checkout, with everything that readerapp needs.
# A second run takes a second: what is there is not made again.

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.venv

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The packages of Debian and Ubuntu that hold the system's libraries which Qt asks for; tests/packaging compares this list with
# what Qt's files name. "a|b" is one package under two names: up to Debian 12 and Ubuntu 22.04, and since.
libraries_to_run="libc6 libstdc++6 zlib1g libzstd1 libglib2.0-0|libglib2.0-0t64 libdbus-1-3 libgssapi-krb5-2
libegl1 libgl1 libfontconfig1 libfreetype6 libx11-6 libx11-xcb1 libxkbcommon0 libxkbcommon-x11-0
libxcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render0
libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
libwayland-client0 libwayland-cursor0 libwayland-egl1"
programs_to_test="xvfb xdotool texlive-binaries openssl"

# The same libraries by the names of their files, for systems without Debian's packages.
library_files="libglib-2.0.so.0 libdbus-1.so.3 libgssapi_krb5.so.2 libEGL.so.1 libGL.so.1 libfontconfig.so.1
libfreetype.so.6 libX11-xcb.so.1 libxkbcommon-x11.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0
libxcb-keysyms.so.1 libxcb-render-util.so.0"

has() { command -v "$1" >/dev/null 2>&1; }
installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

# Whether we may install: as root or without a password, unless READERAPP_NO_INSTALL is set.
may_install() {
    [ -z "${READERAPP_NO_INSTALL:-}" ] && has apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Of the names of one package the one that this system knows.
name_here() {
    old=${1%%|*} new=${1##*|}
    if [ "$old" = "$new" ] || installed "$new" || apt-cache show --no-all-versions "$new" >/dev/null 2>&1; then
        printf '%s\n' "$new"
    elif ! apt-cache show --no-all-versions "$old" >/dev/null 2>&1 && dpkg-query -W '*t64' >/dev/null 2>&1; then
        # Nothing is known of either yet; other packages here have the newer kind of name.
        printf '%s\n' "$new"
    else
        printf '%s\n' "$old"
    fi
}

# The packages among those given that are not installed, by the names of this system.
missing_packages() {
    for package in "$@"; do
        installed "${package%%|*}" || installed "${package##*|}" || name_here "$package"
    done | tr '\n' ' ' | sed 's/ $//'
}

# Have these Debian packages installed; otherwise say which are missing, in one sentence, and end.
system_packages() {
    if ! has dpkg-query; then
        named_libraries
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if may_install; then
        as_root apt-get update -qq >/dev/null 2>&1 || true
        missing=$(missing_packages "$@")
        say "Installing $missing …"
        # shellcheck disable=SC2086
        if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1
        then return 0; fi
    fi
    fail "readerapp needs packages that are not installed here; install them with: sudo apt-get install $missing"
}

# Without Debian's packages: name the files of the libraries that the system's loader does not find.
named_libraries() {
    has ldconfig || return 0
    known=$(ldconfig -p 2>/dev/null) || return 0
    missing=
    for file in $library_files; do
        case $known in *"$file"*) ;; *) missing="$missing $file" ;; esac
    done
    [ -z "$missing" ] ||
        fail "readerapp needs libraries that are not installed here:$missing; install the packages that hold them (dnf and zypper find them with “provides”, pacman with “-F”)."
}

# A Python of 3.11 or later.
find_python() {
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# The packages of Debian's Python, where there is none that will do.
python_packages() {
    [ ! -x "$venv/bin/python" ] || return 0
    python=$(find_python) && "$python" -c 'import ensurepip' 2>/dev/null || echo python3 python3-venv
}

make_venv() {
    [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null && return 0
    python=$(find_python) ||
        fail "readerapp needs Python 3.11 or later; install it, or name it: PYTHON=/path/to/python3 sh $0"
    say "Making $venv …"
    rm -rf "$venv"
    "$python" -m venv "$venv" ||
        fail "$venv could not be made; install Python's venv module (on Debian and Ubuntu: sudo apt-get install python3-venv)."
}

# Whether Qt finds all it asks for. Python says which file is missing.
check_qt() {
    lacking=$("$venv/bin/python" -c 'import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPdf, PySide6.QtPdfWidgets, PySide6.QtPrintSupport, PySide6.QtNetwork' 2>&1) ||
        fail "Qt cannot be loaded here: $(printf '%s\n' "$lacking" | tail -n 1). Install the library that is missing and try again."
}

# prepare run|test
prepare() {
    wanted_packages=$libraries_to_run
    extra=
    if [ "$1" = test ]; then
        wanted_packages="$wanted_packages $programs_to_test"
        extra='[dev]'
    fi
    # shellcheck disable=SC2046,SC2086
    system_packages $wanted_packages $(python_packages)
    make_venv
    wanted="$1 $(cksum <"$root/pyproject.toml")"
    stamp=$venv/.prepared-$1
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        say "Installing readerapp into $venv (this takes a minute the first time) …"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$root$extra" ||
            fail "The Python packages could not be installed; see above, and check the network."
        check_qt
        printf '%s\n' "$wanted" >"$stamp"
    fi
    # An installed program comes compiled; so does a checkout.
    "$venv/bin/python" -m compileall -q "$root/readerapp" || true
}
