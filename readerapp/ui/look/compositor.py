"""Whether a window may be translucent: whether somebody blends it with what lies behind it."""

import ctypes

from PySide6.QtGui import QGuiApplication


def blends() -> bool:
    """Whether translucent pixels show what is behind them at this moment. Without a compositor X shows them black.

    Everything but X always blends. To ask an X server takes about a millisecond; a compositor may come and go.
    """
    return QGuiApplication.platformName() != "xcb" or _x_has_compositor()


def _x_has_compositor() -> bool:
    """Whether a compositing manager owns the selection _NET_WM_CM_Sn of screen n, as the Extended Window Manager Hints ask
    of it (https://specifications.freedesktop.org/wm-spec/latest/, "Compositing Managers"). If nobody can tell, none does.
    """
    try:
        # Qt's own plugin for X needs this library. The connection is ours, so that nothing of Qt's is touched.
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
