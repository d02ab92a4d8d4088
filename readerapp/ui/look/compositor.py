"""Whether windows may be translucent."""

import ctypes

from PySide6.QtGui import QGuiApplication


def blends() -> bool:
    """Whether translucent pixels are blended now. On X that takes a compositor; without one they are black.

    Asking the X server takes about a millisecond. The answer may change, as a compositor can be started and ended.
    """
    return QGuiApplication.platformName() != "xcb" or _x_has_compositor()


def _x_has_compositor() -> bool:
    """Whether a compositing manager owns the selection _NET_WM_CM_Sn of screen n, as the Extended Window Manager Hints
    require (https://specifications.freedesktop.org/wm-spec/latest/, "Compositing Managers"). False if X cannot be asked.
    """
    try:
        # Qt's X plugin needs this library, so it is there. The connection is separate from Qt's.
        x = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = x.XGetSelectionOwner.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    if not display:
        return False
    name = f"_NET_WM_CM_S{x.XDefaultScreen(display)}".encode()
    owner = x.XGetSelectionOwner(display, ctypes.c_ulong(x.XInternAtom(display, name, False)))
    x.XCloseDisplay(display)
    return bool(owner)
