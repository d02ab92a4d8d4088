"""What the tests of this folder are given."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.storage.store import Store
from tests.fetch_world import (
    Worlds,
)


@pytest.fixture
def world(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worlds]:
    worlds = Worlds(store, tmp_path / "turn", monkeypatch)
    yield worlds
    worlds.close()
