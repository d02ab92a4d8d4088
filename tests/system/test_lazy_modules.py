"""Modules that are loaded when something of them is called, in processes of their own."""

import subprocess
import sys

from tests.conftest import CHECKOUT


def told(script: str) -> str:
    """What a fresh Python prints for `script`."""
    code = f"import sys\nfrom readerapp.system.lazy_modules import loaded_when_called\n{script}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT).stdout


def test_a_function_loads_its_module_when_it_is_called() -> None:
    script = """
with loaded_when_called("colorsys", "rgb_to_hls"):
    from colorsys import rgb_to_hls
print("colorsys" in sys.modules, rgb_to_hls(1, 1, 1), "colorsys" in sys.modules)
"""
    assert told(script) == "False (0.0, 1.0, 0.0) True\n"


def test_it_may_be_called_at_once() -> None:
    script = """
with loaded_when_called("colorsys", "rgb_to_hls"):
    import colorsys
    print(colorsys.rgb_to_hls(1, 1, 1))
import colorsys
print(colorsys.__file__.endswith("colorsys.py"))
"""
    assert told(script) == "(0.0, 1.0, 0.0)\nTrue\n"


def test_who_asks_for_more_meanwhile_gets_it() -> None:
    script = """
import threading
kept = []
def other():
    import colorsys
    kept.append(colorsys)
    print(colorsys.hls_to_rgb(0, 1, 0), end=" ")
with loaded_when_called("colorsys", "rgb_to_hls"):
    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
import colorsys
print(colorsys.ONE_THIRD == kept[0].ONE_THIRD)
"""
    assert told(script) == "(1, 1, 1) True\n"


def test_what_is_there_already_is_left_alone() -> None:
    script = """
import colorsys
with loaded_when_called("colorsys", "rgb_to_hls"):
    import colorsys as within
print(within is colorsys, sys.modules["colorsys"] is colorsys)
"""
    assert told(script) == "True True\n"
