"""Patterns that are compiled when they are first used."""

import copy
import importlib
import pkgutil
import re
import threading

import readerapp
from readerapp.system.lazy_patterns import _Later, pattern
from tests.places import CHECKOUT


def test_every_pattern_of_every_module_compiles() -> None:
    found = 0
    for module in pkgutil.walk_packages(readerapp.__path__, "readerapp."):
        if module.name == "readerapp.__main__":
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, _Later):
                assert value.pattern, f"{module.name}.{name}"
                found += 1
    assert found > 100


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    later, compiled = pattern(r"(?P<word>[a-z]+)\s*", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)\s*", re.IGNORECASE)
    text = "One two  three"
    assert later.sub("x", text) == compiled.sub("x", text)
    assert [match["word"] for match in later.finditer(text)] == compiled.findall(text)
    assert later.match(text, 4) is not None
    assert (later.pattern, later.flags) == (compiled.pattern, compiled.flags)
    assert pattern(rb"\d+").fullmatch(b"12")


def test_a_pattern_can_be_copied() -> None:
    used, unused = pattern("a"), pattern("b")
    assert used.search("a")
    assert copy.copy(used).search("a")
    assert copy.deepcopy(unused).search("b")


def test_threads_may_be_the_first_at_the_same_time() -> None:
    for _ in range(50):
        one, found = pattern(r"(a|b)+c"), []
        threads = [threading.Thread(target=lambda one=one, found=found: found.append(one.findall("abac"))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [["a"]] * 4


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 goes on behind the part of one that failed (python/cpython#106052), and Debian 12 has 3.11.2."""
    sources = {file: file.read_text("utf-8") for file in (CHECKOUT / "readerapp").rglob("*.py")}
    assert [file for file, source in sources.items() if re.search(r"\)(?:[*+?]|\{[\d,]+\})\+", source)] == []
