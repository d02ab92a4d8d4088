"""Work off the GUI thread: `run(job, then, failed)`. Results come back on the GUI thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from readerapp.errors import ReaderAppError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

_T = TypeVar("_T")


class Background(QObject):
    """A thread that runs jobs one after another."""

    _done = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._executor: ThreadPoolExecutor | None = None
        self._closed = False
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def run(self, job: Callable[[], _T], then: Callable[[_T], object], failed: Callable[[Exception], object]) -> None:
        """Run `job` on the thread; then call, on the GUI thread, `then` with its result or `failed` with its error.

        An error that is no known failure is a bug: after `failed` was called, it is raised on the GUI thread.
        """

        def work() -> None:
            try:
                result = job()
            except Exception as error:  # noqa: BLE001 - any error is reported on the GUI thread
                caught = error
                self._done.emit(lambda: _fail(failed, caught))
            else:
                self._done.emit(lambda: then(result))

        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - 4 ms, which a start does without

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        self._executor.submit(work)

    def _tell(self, call: Callable[[], object]) -> None:
        if not self._closed:
            call()

    def close(self, finish: bool = False) -> None:
        """Wait for the running job, and drop the waiting ones unless `finish`. No callbacks are made any more."""
        self._closed = True
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=not finish)


def _fail(failed: Callable[[Exception], object], error: Exception) -> None:
    failed(error)
    if not isinstance(error, ReaderAppError):
        raise error
