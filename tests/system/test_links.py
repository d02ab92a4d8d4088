"""What a desktop hands over: names of files, their addresses, links."""

from pathlib import Path

import pytest

from readerapp.system.links import document


@pytest.mark.parametrize(
    ("handed", "means"),
    [
        ("arxiv:2012.07810", "arXiv:2012.07810"),
        ("arxiv://2012.07810/", "arXiv:2012.07810"),
        ("ARXIV:hep-th/9901001", "arXiv:hep-th/9901001"),
        ("readerapp:2012.07810v2", "arXiv:2012.07810v2"),
        ("readerapp://hep-th%2F9901001", "arXiv:hep-th/9901001"),
        ("2012.07810", "2012.07810"),
        ("https://arxiv.org/abs/2012.07810", "https://arxiv.org/abs/2012.07810"),
        ("missing.md", "missing.md"),
        ("", ""),
    ],
)
def test_a_paper_is_named(handed: str, means: str) -> None:
    assert document(handed) == means


@pytest.mark.parametrize("name", ["day.md", "a day.md", "день?#%.md", "file:odd.md"])
def test_a_file_is_found_by_name_and_by_address(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / name
    file.write_text("")
    monkeypatch.chdir(tmp_path)
    assert document(str(file)) == str(file)
    assert document(file.as_uri()) == str(file)
    assert document(file.as_uri().replace("file:///", "file://localhost/")) == str(file)
    if ":" not in name:
        assert document(name) == str(file)


def test_a_link_never_names_a_file(tmp_path: Path) -> None:
    file = tmp_path / "day.md"
    file.write_text("")
    for link in (f"readerapp:{file}", f"readerapp://{file}", f"arxiv:{file.as_uri()}"):
        assert not Path(document(link)).exists()
