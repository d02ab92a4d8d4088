"""Load Qt without what PySide prepares at every start but programs hardly ever need. For PySide 6.10 and 6.11 only.

This saves 30 % of a cold start (alternating starts on 2 cores, PySide 6.11). PySide keeps the signatures of Qt's functions in
Python code, which it compiles from an archive at each start; only messages of TypeErrors and documentation use it. Here that
code is loaded at the first such use.

To suggest to PySide: shiboken could keep the compiled code (as SBK_EMBED=0 does, by unpacking it for good), or load
`shibokensupport.signature` when `seterror_argument` or `__signature__` first need it; and feature switching could read the
sources of modules only once `__feature__` has been imported (`__orig_import__` undoes that here).

This relies on PySide's private parts. So it is used only for the versions in _TESTED, tests/ui/test_fast_start.py compares it
with a usual start, and READERAPP_PLAIN_START=1 switches it off.
"""

import builtins
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from types import ModuleType
from typing import Any

from readerapp.ui.quick_enums import quick_enums

_TESTED = (("6", "10"), ("6", "11"))
"""The versions of PySide with which this was tested, on Python 3.11 to 3.13."""
_VERSION = "shiboken6._git_shiboken_module_version"
_BOOTSTRAP = "signature_bootstrap"
_MAPPING = "shibokensupport.signature.mapping"


def load_qt() -> None:
    """Load PySide, unless it is loaded already."""
    if "shiboken6" in sys.modules or os.environ.get("READERAPP_PLAIN_START") or _version() not in _TESTED:
        import PySide6.QtCore  # noqa: PLC0415

        return
    with quick_enums(), _signatures_later(), _not_loaded("base64", "tempfile", "textwrap", "traceback", "zipfile"):
        import shiboken6  # noqa: F401, PLC0415
    import PySide6.QtCore  # noqa: F401, PLC0415

    # PySide would read the source of every module imported from now on, looking for `__feature__`, which readerapp does not
    # use (https://doc.qt.io/qtforpython-6/considerations.html#features).
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _version() -> tuple[str, str]:
    """The installed version of PySide, such as ("6", "11"), read without loading PySide; empty strings if unknown."""
    package = _spec("shiboken6", None)
    told = _spec(_VERSION, package.submodule_search_locations) if package else None
    if told is None:
        return "", ""
    # Without importlib.util, which takes a millisecond to load.
    known: dict[str, Any] = {"__name__": _VERSION}
    exec(told.loader.get_code(_VERSION), known)  # noqa: S102 - PySide's own file, three assignments
    return known.get("major_version", ""), known.get("minor_version", "")


def _spec(name: str, path: Any) -> Any:
    return next((found for finder in sys.meta_path if (found := finder.find_spec(name, path))), None)


@contextmanager
def _signatures_later() -> Iterator[None]:
    """While the block runs, PySide gets a _Signatures in place of the module that it would compile to load signatures."""
    usual = builtins.compile

    def compile_(source: Any, filename: Any, *arguments: Any, **options: Any) -> Any:
        if filename != f"{_BOOTSTRAP}.py":
            return usual(source, filename, *arguments, **options)
        stand_in = _Signatures(source)
        vars(builtins)[_BOOTSTRAP] = lambda: stand_in
        return usual(f"import builtins; bootstrap = builtins.__dict__.pop({_BOOTSTRAP!r})", filename, "exec")

    vars(builtins)["compile"] = compile_
    try:
        yield
    finally:
        builtins.compile = usual


@contextmanager
def _not_loaded(*names: str) -> Iterator[None]:
    """While the block runs, importing one of these yields an empty module. shiboken6 needs them only for its signatures."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update((name, ModuleType(name)) for name in absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


class _Signatures:
    """Stands in for PySide's module `shibokensupport.signature.loader`, which it loads when a function is first called.

    PySide looks up the functions once, when it starts, and keeps them.
    """

    def __init__(self, bootstrap: Any) -> None:
        """`bootstrap` is the source of PySide's own module that loads its signatures."""
        self._bootstrap = bootstrap
        self._loader: ModuleType | None = None
        self._loading = RLock()
        # PySide fetches this module before the first TypeError, and keeps it.
        self._mapping = ModuleType(_MAPPING)
        vars(self._mapping)["update_mapping"] = self._update_mapping
        sys.modules[_MAPPING] = self._mapping

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return lambda *arguments: getattr(self._loaded(), name)(*arguments)

    def finish_import(self, module: ModuleType) -> None:
        """Called for each of PySide's modules. PySide's own would add deprecated functions here."""

    def post_init(self) -> None:
        """Called once. PySide's own would hook into every import here."""

    def _loaded(self) -> ModuleType:
        with self._loading:
            if self._loader is None:
                # PySide's own module of this name must be importable now. With SBK_EMBED=0 it is an ordinary file, and a
                # stand-in left here would hide it: the process would abort.
                if sys.modules.get(_MAPPING) is self._mapping:
                    del sys.modules[_MAPPING]
                module = vars(sys.modules[_BOOTSTRAP])
                code = compile(self._bootstrap, f"{_BOOTSTRAP}.py", "exec")
                exec(code, module)  # noqa: S102 - as PySide does at a start
                self._loader = module["bootstrap"]()
            return self._loader

    def _update_mapping(self) -> None:
        # PySide uses the mapping right after this call, in any thread.
        with self._loading:
            self._loaded()
            from importlib import import_module  # noqa: PLC0415 - after a TypeError only

            mapping = import_module(_MAPPING)
            mapping.update_mapping()
            vars(self._mapping).update({**vars(mapping), "update_mapping": self._update_mapping})
