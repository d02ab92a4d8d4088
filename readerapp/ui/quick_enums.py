"""Create Qt's enumerations in a quarter of the time that Python's general way takes.

PySide creates the enumerations of a class when the class is first named: at a start of readerapp 240, with 3,300 members. It
asks `enum.Enum` and its like, whose Python code handles each member several times, because a member may be anything. Those of
Qt are integers under plain names. This saves an eighth of a start (0.025 s of 0.2, alternating starts on 2 cores).

This relies on how Python keeps an enumeration. So a sample of each kind is first created both ways; if Python would keep
anything else (in a future version, say), the usual way stays. tests/ui/test_quick_enums.py compares all enumerations of Qt.

To suggest to Python: `EnumType` sets and deletes every member as an attribute before it creates it (`_proto_member`), and
then asks each base for a property of its name.
"""

import enum
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any

Members = Sequence[tuple[str, int]]

_KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_OF_MEMBERS = ("_member_names_", "_member_map_", "_value2member_map_")
_VALUES = "_hashable_values_"
"""All values of an enumeration; 3.13.0 does not keep them, 3.13.5 does."""
_SINGLES = "_singles_mask_"
"""The flags of one bit; 3.11.7 keeps them apart from all; 3.11.2 keeps them alone, as `_flag_mask_`."""
_OF_FLAGS = ("_flag_mask_", _SINGLES, "_all_bits_", "_iter_member_")
_SAMPLE = (("B", 2), ("Two", 2), ("A", 1), ("Both", 3), ("None", 0), ("High", 1 << 31), ("Mask", 3 << 32))
"""Members out of order, with a second name for one, and with two masks; the bits of the last have no names of their own."""


@contextmanager
def quick_enums() -> Iterator[None]:
    """shiboken6 that is loaded in this block creates the enumerations of Qt here from now on.

    It imports `enum` once and keeps the module, so it gets one of its own. It compares with the kinds that it finds there at
    first, and creates with those that it finds there at the time.
    """
    module = ModuleType(enum.__name__)
    vars(module).update(vars(enum))
    sys.modules[enum.__name__] = module
    try:
        yield
    finally:
        sys.modules[enum.__name__] = enum
    vars(module).update({kind.__name__: _stand_in(kind) for kind in _KINDS})


class _StandIn(enum.EnumType):
    """The class of a class that PySide gets in place of one of _KINDS, because it insists on a class."""

    recipe: "_Recipe | None" = None

    def __call__(cls, *arguments: Any, **options: Any) -> Any:
        if cls.recipe and len(arguments) > 1:
            return cls.recipe.enumeration(*arguments, **options)
        return super().__call__(*arguments, **options)


def _stand_in(kind: Any) -> Any:
    """What creates the same enumerations as `kind`; `kind` itself in a Python that keeps something else of them."""
    usual = kind("Sample", list(_SAMPLE), boundary=enum.KEEP, module=__name__)
    recipe = _Recipe(kind, usual)
    if kept(recipe.enumeration("Sample", _SAMPLE, boundary=enum.KEEP)) != kept(usual):
        return kind
    stand_in = _StandIn(kind.__name__, (kind,), _StandIn.__prepare__(kind.__name__, (kind,)))
    stand_in.recipe = recipe
    return stand_in


def kept(enumeration: Any) -> dict[str, str]:
    """All that Python keeps of an enumeration and its members, as text: that of another one compares."""
    return {name: repr(value) for name, value in vars(enumeration).items()} | {
        f"member {name}": repr(vars(member)) for name, member in enumeration.__members__.items()
    }


class _Recipe:
    """How to create enumerations of one of _KINDS."""

    def __init__(self, kind: Any, sample: Any) -> None:
        """`sample` is an enumeration of that kind, created in the usual way."""
        self._kind, self._type = kind, type(kind)
        self._is_flag = issubclass(kind, enum.Flag)
        own = {*_OF_MEMBERS, *_OF_FLAGS, _VALUES, *sample.__members__, "__new__"}
        self._same = {name: value for name, value in vars(sample).items() if name not in own}
        self._new, self._takes_value = sample._new_member_, sample._use_args_
        self._keeps_values, self._keeps_singles = hasattr(sample, _VALUES), hasattr(sample, _SINGLES)
        self._reserved = {"mro", "", *(name for base in kind.__mro__ for name in vars(base))}

    def enumeration(self, name: str, members: Members, *, boundary: Any = None) -> Any:
        """The enumeration of this `name` and these `members`; created in the usual way if they are no plain integers."""
        if not self._is_plain(members) or boundary is not enum.KEEP:
            return self._kind(name, members, boundary=boundary)
        same = {name: value.copy() if isinstance(value, (list, dict)) else value for name, value in self._same.items()}
        names: list[str] = []
        by_name: dict[str, Any] = {}
        by_value: dict[int, Any] = {}
        same.update(zip(_OF_MEMBERS, (names, by_name, by_value), strict=True))
        # Without EnumType.__new__, which would look for members in `same`.
        created: Any = type.__new__(self._type, name, (self._kind,), same)
        set_ = type.__setattr__
        for member_name, value in members:
            member = by_value.get(value)
            if member is None:
                member = self._new(created, value) if self._takes_value else self._new(created)
                member._value_, member._name_, member.__objclass__ = value, member_name, created
                member._sort_order_ = len(names)
                by_value[value] = member
                # Masks of several flags are no members of their own.
                if not self._is_flag or value.bit_count() == 1:
                    names.append(member_name)
            by_name[member_name] = member
            set_(created, member_name, member)
        if self._keeps_values:
            set_(created, _VALUES, list(by_value))
        if self._is_flag:
            self._note_flags(created, by_value, [by_name[one]._value_ for one in names])
        # As a function: in `same`, it would become a static method.
        set_(created, "__new__", enum.Enum.__new__)
        return created

    def _is_plain(self, members: Members) -> bool:
        """Whether all are integers under names that mean nothing to Python; of flags, none is negative."""
        names, values = zip(*members, strict=True) if members else ((), (0,))
        return (
            self._reserved.isdisjoint(names)
            and {type(value) for value in values} == {int}
            and "_" not in {name[0] for name in names}
            and not (self._is_flag and min(values) < 0)
        )

    def _note_flags(self, created: Any, values: Iterable[int], single: list[int]) -> None:
        flags = sum(single)
        mask = flags
        for value in values:
            mask |= value
        if self._keeps_singles:
            type.__setattr__(created, _SINGLES, flags)
        type.__setattr__(created, "_flag_mask_", mask if self._keeps_singles else flags)
        type.__setattr__(created, "_all_bits_", 2 ** mask.bit_length() - 1)
        if single != sorted(single):
            type.__setattr__(created, "_iter_member_", created._iter_member_by_def_)
