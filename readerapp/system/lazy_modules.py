"""Modules that others import, and that hardly ever do anything for us: loaded when they do."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def loaded_when_called(module: str, *functions: str) -> Iterator[None]:
    """Within, who imports `module` gets these functions alone, if it has not been loaded yet; each loads it when called.

    Whoever asks for anything else of it meanwhile, in another thread, gets that of the module itself.
    """
    if module in sys.modules:
        yield
        return
    stand_in = _StandIn(module)
    for function in functions:
        setattr(stand_in, function, partial(stand_in.call, function))
    sys.modules[module] = stand_in
    try:
        yield
    finally:
        stand_in.leave()


class _StandIn(ModuleType):
    """Stands in for the module of its name."""

    def leave(self) -> None:
        """Let the module be imported by others."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]

    def call(self, function: str, *arguments: Any, **options: Any) -> Any:
        """What the function of the module gives."""
        return getattr(self._module(), function)(*arguments, **options)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._module(), name)

    def _module(self) -> ModuleType:
        self.leave()
        return import_module(self.__name__)
