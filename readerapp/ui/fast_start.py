"""Loading Qt, before anything that needs it, without what PySide does at every start and a program never asks for.

Two thirds of the start of a bare window go to the part of PySide that is written in Python: it knows the signatures of Qt's
functions, which the messages of TypeErrors and documentation need, and is compiled anew each time. Most of the rest of what
PySide does are Python's enumerations of Qt's constants, member by member. Here the first waits until it is asked for, and
the second are put together here. Both rest on what is private to PySide 6.8 to 6.11 and to Python 3.11 to 3.13, so
tests/ui/test_fast_start.py holds them against the usual ways; where something else is found, the usual ways are taken. What
enumerations are made of has changed within Python 3.11 (in 3.11.4), so each start tries its way on a small one first.
"""

import builtins
import enum
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import RLock
from types import ModuleType, NoneType
from typing import Any

_BOOTSTRAP = "signature_bootstrap"
_MAPPING = "shibokensupport.signature.mapping"
_PLAIN = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_MEANT_OTHERWISE = {"mro", "name", "value", *dir(int)}
_SAMPLE = {"nothing": 0, "one": 1, "four": 4, "two": 2, "deux": 2, "both": 3, "beyond": 24, "high": 1 << 31}
"""Names and numbers of every sort that Qt's have: nothing, twice the same, several bits at once, out of order."""


def load_qt() -> None:
    """Load PySide. Where it has been loaded already nothing is changed."""
    if "shiboken6" not in sys.modules:
        if sys.version_info < (3, 14):
            _make_enumerations_quickly()
        with _signatures_later(), _not_loaded("base64", "tempfile", "textwrap", "traceback", "zipfile"):
            import shiboken6  # noqa: F401, PLC0415
    import PySide6.QtCore  # noqa: F401, PLC0415

    # PySide would read the source of every module that is imported from now on, in search of its `__feature__`s, of which
    # readerapp uses none (https://doc.qt.io/qtforpython-6/considerations.html#features).
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


# --- signatures -------------------------------------------------------------------------------------------------------


@contextmanager
def _signatures_later() -> Iterator[None]:
    """Within, PySide gets _Signatures when it compiles the module with which it begins to load its own."""
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
    """Within, modules of these names are empty, if they are not there yet: shiboken6 imports them ahead for _Signatures."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update((name, ModuleType(name)) for name in absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


class _Signatures:
    """Stands in for the module `shibokensupport.signature.loader` of PySide, which is loaded when it is asked for something.

    PySide takes the functions it may want to call from here once and for all.
    """

    def __init__(self, bootstrap: Any) -> None:
        """`bootstrap`: the source of PySide's own module that loads all of this."""
        self._bootstrap = bootstrap
        self._loader: ModuleType | None = None
        self._loading = RLock()
        # Before PySide says what is wrong with a call it looks up the names of modules in this one, and keeps it for good.
        self._mapping = ModuleType(_MAPPING)
        vars(self._mapping)["update_mapping"] = self._update_mapping
        sys.modules[_MAPPING] = self._mapping

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return lambda *arguments: getattr(self._loaded(), name)(*arguments)

    def finish_import(self, module: ModuleType) -> None:
        """Called for each module of PySide: there it would add functions that are no longer to be used."""

    def post_init(self) -> None:
        """Called once: there PySide would add its step to every import."""

    def _loaded(self) -> ModuleType:
        with self._loading:
            if self._loader is None:
                module = vars(sys.modules[_BOOTSTRAP])
                code = compile(self._bootstrap, f"{_BOOTSTRAP}.py", "exec")
                exec(code, module)  # noqa: S102 - what PySide would have done
                self._loader = module["bootstrap"]()
            return self._loader

    def _update_mapping(self) -> None:
        # PySide goes on with what is there afterwards, whatever another thread is doing.
        with self._loading:
            self._loaded()
            from importlib import import_module  # noqa: PLC0415 - hardly ever

            mapping = import_module(_MAPPING)
            mapping.update_mapping()
            vars(self._mapping).update({**vars(mapping), "update_mapping": self._update_mapping})


# --- enumerations -----------------------------------------------------------------------------------------------------


def _make_enumerations_quickly() -> None:
    """Let lists of names and numbers, as PySide gives them, become enumerations in a third of the time."""
    usual = enum.EnumType._create_  # type: ignore[attr-defined]
    if not _is_as_usual(usual):
        return
    bodies: dict[tuple[type, Any], dict[str, Any]] = {}

    def create(kind: Any, class_name: str, names: Any, **options: Any) -> Any:
        told = any(options.get(option) is not None for option in ("module", "qualname", "type"))
        if options.get("module") is None:
            # The caller of the caller, as the usual way has it; called by no Python there is none.
            with suppress(ValueError):
                options["module"] = sys._getframe(2).f_globals.get("__name__")
        of_kind = kind, options.get("boundary")
        plain = kind in _PLAIN and not told and options.get("module") and type(of_kind[1]) in (NoneType, enum.FlagBoundary)
        members = _members(names) if plain else {}
        if not members:
            return usual(kind, class_name, names, **options)
        if of_kind not in bodies:
            bodies[of_kind] = dict(vars(usual(kind, class_name, (), **options)))
        return _enumeration(kind, class_name, {**bodies[of_kind], "__module__": options["module"]}, members)

    enum.EnumType._create_ = create  # type: ignore[attr-defined]


def _enumeration(kind: type[enum.Enum], class_name: str, body: dict[str, Any], members: dict[str, int]) -> Any:
    """The class with `members`. `body`: what is in an enumeration of this kind without any."""
    for attribute, value in body.items():
        if type(value) in {dict, list}:
            body[attribute] = value.copy()
    # In the body it would become a static method.
    usual_new = body.pop("__new__")
    names: list[str] = body["_member_names_"]
    hashable: list[int] = body.get("_hashable_values_", [])
    by_name, by_number = body["_member_map_"], body["_value2member_map_"]
    made: Any = type.__new__(enum.EnumType, class_name, (kind,), body)
    of_numbers, new = made._use_args_, made._new_member_
    is_flag = issubclass(kind, enum.Flag)
    bits = single_bits = 0
    for name, number in members.items():
        one = by_number.get(number)
        if one is None:
            by_number[number] = one = new(made, number) if of_numbers else new(made)
            vars(one).update(_value_=number, _name_=name, __objclass__=made, _sort_order_=len(names))
            if not is_flag or (number > 0 and not number & number - 1):
                names.append(name)
                single_bits |= number
            bits |= number
            hashable.append(number)
        by_name[name] = one
        type.__setattr__(made, name, one)
    type.__setattr__(made, "__new__", usual_new)
    if is_flag:
        made._all_bits_ = 2 ** bits.bit_length() - 1
        if "_singles_mask_" in body:
            made._flag_mask_, made._singles_mask_ = bits, single_bits
        else:
            # Before Python 3.11.4 there is but one mask.
            made._flag_mask_ = single_bits
        if (numbers := [members[name] for name in names]) != sorted(numbers):
            made._iter_member_ = made._iter_member_by_def_
    return made


def _is_as_usual(usual: Callable[..., Any]) -> bool:
    """Whether an enumeration of ours is to this Python what its own one is."""
    try:
        for kind in (enum.IntEnum, enum.IntFlag):
            own = usual(kind, "Sample", list(_SAMPLE.items()), module=__name__)
            body = dict(vars(usual(kind, "Sample", (), module=__name__)))
            if _told(_enumeration(kind, "Sample", body, _SAMPLE)) != _told(own):
                return False
    except (AttributeError, KeyError, TypeError, ValueError):
        return False
    return True


def _told(made: Any) -> list[object]:
    """What an enumeration of _SAMPLE is made of, and what it answers."""
    held = {
        name: str(value) if isinstance(value, int | str | list) else type(value).__name__
        for name, value in vars(made).items()
    }
    members = {name: (repr(one), one.name, one.value) for name, one in made.__members__.items()}
    answers = [repr(one) for one in made]
    if issubclass(made, enum.Flag):
        answers += [repr(~made.one), repr(made.four | made.two), repr(made.both & made.two), repr(made(2057)), repr(made(-2))]
        answers += [repr(one) for one in made.both]
    return [sorted(held.items()), members, answers]


def _members(names: Any) -> dict[str, Any]:
    """The names and numbers listed in `names`, if that is all there is and none of them means something to Python."""
    if not isinstance(names, list | tuple):
        return {}
    try:
        members: dict[str, Any] = dict(names)
    except (TypeError, ValueError):
        return {}
    if not ({str}.issuperset(map(type, members)) and {int}.issuperset(map(type, members.values()))):
        return {}
    special = members.keys() & _MEANT_OTHERWISE or not {"", "_"}.isdisjoint(name[:1] for name in members)
    return members if not special and len(members) == len(names) else {}
