"""Modules that others import, and that hardly ever do anything for us: loaded when they do."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def loaded_when_called(module: str, *functions: str) -> Iterator[None]:
    """Within, who imports `module` gets these functions alone, if it has not been loaded yet; each loads it when called."""
    modules: dict[str, Any] = sys.modules
    if module in modules:
        yield
        return
    modules[module] = stand_in = ModuleType(module)
    vars(stand_in).update((function, _Later(module, function)) for function in functions)
    try:
        yield
    finally:
        del modules[module]


class _Later:
    """A function of a module that is not loaded yet."""

    def __init__(self, module: str, function: str) -> None:
        self._module, self._function = module, function

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        return getattr(import_module(self._module), self._function)(*arguments, **options)
