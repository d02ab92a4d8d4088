"""One window per library: a second `readerapp`, or `readerapp open`, hands over to the first what it was to show.

A lock on a file says that there is a window or that one is starting; the lock is released when its process ends, however
that happens. The window listens on a socket beside the file for a line of JSON, and answers with a line.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

from readerapp import __version__
from readerapp.errors import WindowNotAnsweringError

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_START_MS = 30_000
"""How long a window that is starting may take until it listens."""
_ANSWER_MS = 20_000
_POLL_MS = 30
_LONGEST = 1 << 20
"""Bytes of a request."""
_TAKEN = b"taken\n"


class OneWindow(QObject):
    """The window of a library, which other processes find at `address`."""

    asked = Signal(list, str)
    """Another process asks to show these documents or papers; the token lets the window come to the front."""
    other_version = Signal(str)
    """The process that asked runs this other version of readerapp."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self._lock = QLockFile(f"{address}.lock")
        # Only the end of its process releases the lock, never its age.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []
        """Processes that have connected but sent no request yet."""

    def hand_over(self, documents: Sequence[str]) -> bool:
        """Have the window that is open or starting show `documents` and come to the front. Returns False if there is none.

        Raises WindowNotAnsweringError.
        """
        end = QDeadlineTimer(_START_MS)
        while not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                # Without a lock, each start opens a window.
                return False
            if (taken := self._ask(documents)) is not None:
                return taken
            if end.hasExpired():
                return False
            QThread.msleep(_POLL_MS)
        return False

    def _ask(self, documents: Sequence[str]) -> bool | None:
        """Whether the window took the request; None if nobody listens (yet, or any more)."""
        import json  # noqa: PLC0415 - the first window asks nobody

        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_ANSWER_MS):
            return None
        # The desktop gave this process the token for the window it was to open.
        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        named = [os.path.abspath(one) if os.path.exists(one) else one for one in documents]  # noqa: PTH100, PTH110
        socket.write(json.dumps({"show": named, "token": token, "version": __version__}).encode() + b"\n")
        end = QDeadlineTimer(_ANSWER_MS)
        while not socket.canReadLine():
            if not socket.waitForReadyRead(max(0, end.remainingTime())):
                if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                    # The window was closed meanwhile.
                    return None
                raise WindowNotAnsweringError
        return bytes(socket.readLine().data()) == _TAKEN

    def listen(self) -> None:
        """Accept requests from now on, unless another window does."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first picture

        # The socket may be left from a window that was killed; a running one would hold the lock.
        QLocalServer.removeServer(self._address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        self._server.listen(self._address)

    def close(self) -> None:
        """Accept no more requests: the window is closed."""
        if self._server:
            self._server.close()
        self._lock.unlock()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _receive(self) -> None:
        while self._server and (caller := self._server.nextPendingConnection()):
            self._callers.append(caller)
            # Connect a method of this object, which outlives the callers: a closure per caller crashed on their deletion.
            caller.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        for caller in list(self._callers):
            is_there = caller.state() is caller.LocalSocketState.ConnectedState
            if is_there and not caller.canReadLine() and caller.bytesAvailable() <= _LONGEST:
                continue
            self._callers.remove(caller)
            request = _request(bytes(caller.readLine(_LONGEST).data())) if caller.canReadLine() else None
            if request:
                caller.write(_TAKEN)
                caller.flush()
            caller.disconnectFromServer()
            caller.deleteLater()
            if request:
                show, token, version = request
                self.asked.emit(show, token)
                if version and version != __version__:
                    self.other_version.emit(version)


def _request(line: bytes) -> tuple[list[str], str, str] | None:
    """The documents, the token and the version in a request; None if it is not valid. Older versions do not send theirs."""
    import json  # noqa: PLC0415 - a start hears nothing

    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    show, token, version = said.get("show"), said.get("token"), said.get("version", "")
    if not (isinstance(show, list) and all(isinstance(one, str) for one in show)):
        return None
    return (show, token, version) if isinstance(token, str) and isinstance(version, str) else None
