# Sourced by run.sh and test.sh: makes .venv beside this checkout, with everything that readerapp needs.
# Twice in a row costs a second: what is there already is not made again.

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.venv

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The libraries of the system that Qt needs, by the names of Debian and Ubuntu.
libraries_to_run="libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"
programs_to_test="xvfb xdotool texlive-binaries"

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Install the Debian packages named, if this is such a system and we may; else name what is missing.
system_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    missing=
    for package in "$@"; do installed "$package" || missing="$missing $package"; done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
        say "Installing$missing …"
        as_root apt-get update -qq >/dev/null 2>&1 || true
        # shellcheck disable=SC2086
        if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1
        then return 0; fi
    fi
    say "These packages of your system are missing and could not be installed:$missing"
    say "Install them with: sudo apt-get install$missing"
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

make_venv() {
    [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null && return 0
    python=$(find_python) || { system_packages python3 python3-venv; python=$(find_python); } ||
        fail "readerapp needs Python 3.11 or later. Install it, or name it: PYTHON=/path/to/python3 sh $0"
    "$python" -c 'import ensurepip' 2>/dev/null || system_packages python3-venv
    say "Making $venv …"
    rm -rf "$venv"
    "$python" -m venv "$venv" || fail "$venv could not be made. On Debian and Ubuntu: sudo apt-get install python3-venv"
}

# prepare run|test
prepare() {
    system_packages $libraries_to_run
    extra=
    if [ "$1" = test ]; then
        system_packages $programs_to_test
        extra='[dev]'
    fi
    make_venv
    wanted="$1 $(cksum <"$root/pyproject.toml")"
    stamp=$venv/.prepared-$1
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        say "Installing readerapp into $venv (this takes a minute the first time) …"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$root$extra" ||
            fail "The packages could not be installed. Is there a network?"
        printf '%s\n' "$wanted" >"$stamp"
    fi
    # An installed program comes compiled; so does a checkout.
    "$venv/bin/python" -m compileall -q "$root/readerapp" || true
}
