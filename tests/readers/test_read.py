"""Opening: what is no file is refused at once, and content decides where the suffix says nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.read import read
from jixiao.readers import _limits


def refusal(path: Path | str) -> Diagnostic:
    """The one finding with which a path is refused."""
    with pytest.raises(Faulty) as caught:
        read(path)
    [found] = caught.value.diagnostics
    return found


def test_missing(tmp_path: Path) -> None:
    found = refusal(tmp_path / "no.yaml")
    assert (found.code, found.stops) == ("JX101", True)


def test_folder(tmp_path: Path) -> None:
    found = refusal(tmp_path)
    assert (found.code, found.stops) == ("JX101", True)
    assert "folder" in str(found.message)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert refusal(tmp_path / "pipe.yaml").code == "JX101"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_device() -> None:
    assert refusal("/dev/zero").code == "JX101"


def test_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    found = refusal(tmp_path / "a.yaml")
    assert found.code == "JX101"
    assert "circle" in str(found.message)


def test_no_file_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1")
    assert refusal(tmp_path / "a.yaml" / "b.yaml").code == "JX101"


def test_names_that_cannot_be() -> None:
    assert refusal("a\x00b.yaml").code == "JX101"
    assert refusal("x" * 5000 + ".yaml").code == "JX101"


def test_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xd6\xd0.yaml"
    Path(os.fsdecode(path)).write_text("a: 1")
    document = read(os.fsdecode(path))
    assert document.root == {"a": "1"}
    assert document.file.endswith("/\\xd6\\xd0.yaml")


def test_name_is_relative_inside_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "a.yaml").write_text("a: 1")
    assert read(tmp_path / "p" / "a.yaml").file == "p/a.yaml"
    assert read("p/a.yaml").file == "p/a.yaml"


def test_too_big(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as stream:
        stream.truncate(_limits.YAML_BYTES + 1)
    found = refusal(path)
    assert (found.code, found.stops) == ("JX122", False)


def test_digest_is_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1\r\n")
    assert read(tmp_path / "a.yaml").sha256 == "db9bda4272ee21cda5ff1d213fa8366a2cca3143c5a795bdcd5f75a85106033d"


@pytest.mark.parametrize(
    ("data", "root"),
    [
        (b"a: 1\n", {"a": "1"}),
        (b"- {indicator: x, actual: 1}\n", [{"indicator": "x", "actual": "1"}]),
        ("# 说明, 一\n三级指标,实际完成值\na,1\n".encode(), [{"三级指标": "a", "实际完成值": "1"}]),
        ("三级指标,实际完成值\na,1\n".encode("gbk"), [{"三级指标": "a", "实际完成值": "1"}]),
        ("三级指标\t值\na\t1\n".encode("utf-16"), [{"三级指标": "a", "值": "1"}]),
        (b'[{"indicator": "x", "actual": 1.0}]', [{"indicator": "x", "actual": "1.0"}]),
    ],
)
def test_standard_input_is_known_by_its_content(data: bytes, root: object) -> None:
    document = read("-", stdin=data)
    assert document.root == root
    assert document.file == "-"


def test_kind_beats_content() -> None:
    assert read("-", stdin=b"a: 1,b\n2,3\n", kind="csv").root == [{"a: 1": "2", "b": "3"}]


def test_suffix_is_read_without_case(tmp_path: Path) -> None:
    (tmp_path / "A.YML").write_text("a: 1")
    (tmp_path / "A.Csv").write_text("a,b\n1,2\n")
    assert read(tmp_path / "A.YML").root == {"a": "1"}
    assert read(tmp_path / "A.Csv").root == [{"a": "1", "b": "2"}]
