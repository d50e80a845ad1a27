"""Comments that silence findings, and the configuration of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.declarations import IDEAL
from commandline import run

LINE = (
    "      - {三级指标: 学员满意度, 指标性质: =, 指标值: 90%, 分值: 10, "
    "数据来源: 问卷调查300份, 评（扣）分标准: 低于90%不得分}"
)


def project(comment: str = "", above: str = "") -> str:
    text = IDEAL.read_text("utf-8")
    start = text.index("      - {三级指标: 学员满意度")
    return text[:start] + above + LINE + (f"  {comment}" if comment else "") + "\n"


def codes(folder: Path, text: str, *words: str) -> list[str]:
    path = folder / "p.yaml"
    path.write_text(text, "utf-8")
    return [each["code"] for each in run("validate", str(path), "-f", "json", *words).data["diagnostics"]]


def test_what_is_silenced_without_a_comment(tmp_path: Path) -> None:
    assert codes(tmp_path, project()) == ["JX301", "JX407"]


@pytest.mark.parametrize(
    ("comment", "above", "left"),
    [
        ("# jixiao: ignore[JX407] 上级表格如此", "", ["JX301"]),
        ("# jixiao: ignore[JX407, JX301] 上级表格如此", "", []),
        ("# jixiao: ignore[equals-unreachable] 上级表格如此", "", ["JX301"]),
        ("", "      # jixiao: ignore[JX407,JX301] 上级表格如此\n", []),
        ("# jixiao: ignore[JX407]", "", ["JX301", "JX407", "JX190"]),
        ("# jixiao: ignore[JX407,JX301,JX405] 上级表格如此", "", ["JX191"]),
        # What stands on the next line is no reason; neither is a lone sign.
        ("# jixiao: ignore[JX407]\n# 上级表格如此", "", ["JX301", "JX407", "JX190"]),
        ("# jixiao: ignore[JX407] ——", "", ["JX301", "JX407", "JX190"]),
        ("# jixiao： ignore【JX407，JX301】：上级表格如此", "", []),
        ("# jixiao: ignore 上级表格如此", "", ["JX301", "JX407", "JX192"]),
        ("# jixiao: ignore[] 上级表格如此", "", ["JX301", "JX407", "JX192"]),
        ("# jixiao: ignore[JX470] 上级表格如此", "", ["JX301", "JX407", "JX192"]),
        ("# jixiao: ignore[JX201] 上级表格如此", "", ["JX301", "JX407", "JX192"]),
    ],
)
def test_comments(comment: str, above: str, left: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, project(comment, above)) == left


def test_what_was_not_selected_is_not_unused(tmp_path: Path) -> None:
    assert codes(tmp_path, project("# jixiao: ignore[JX407] 上级表格如此"), "--select", "JX301,JX191") == ["JX301"]
    assert codes(tmp_path, project("# jixiao: ignore[JX407] 上级表格如此"), "--ignore", "JX407") == ["JX301"]


def test_a_whole_file(tmp_path: Path) -> None:
    text = "# jixiao: ignore-file[JX301,JX407] 上级表格如此\n" + project()
    assert codes(tmp_path, text) == []


def test_a_folder_configures_what_is_told(tmp_path: Path) -> None:
    (tmp_path / "jixiao.toml").write_text('ignore = ["JX301"]\nfail-on = "warning"\n', "utf-8")
    assert codes(tmp_path, project()) == ["JX407"]
    assert run("validate", str(tmp_path / "p.yaml")).code == 1
    assert run("validate", str(tmp_path / "p.yaml"), "--fail-on", "error").code == 0
    shown = run("validate", str(tmp_path / "p.yaml"), "--settings").out
    assert "jixiao.toml" in next(line for line in shown.splitlines() if "fail-on" in line)
    assert "(by default)" in next(line for line in shown.splitlines() if "scheme" in line)


def test_pyproject_configures_too(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.jixiao]\nselect = ["JX407"]\n', "utf-8")
    assert codes(tmp_path, project()) == ["JX407"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ignored = ["JX301"]\n', "JX128"),
        ('ignore = ["JX999"]\n', "JX127"),
        ('fail-on = "errors"\n', "JX127"),
        ("ignore = [\n", "JX127"),
        ("scheme = 3\n", "JX127"),
    ],
)
def test_a_wrong_configuration_stops(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "jixiao.toml").write_text(text, "utf-8")
    (tmp_path / "p.yaml").write_text(project(), "utf-8")
    done = run("validate", str(tmp_path / "p.yaml"))
    assert done.code == 2
    assert said in done.err


def test_a_configured_scheme_is_used(tmp_path: Path) -> None:
    (tmp_path / "jixiao.toml").write_text('scheme = "hubei"\n', "utf-8")
    assert "JX501" in codes(tmp_path, IDEAL.read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "text", "code", "place"),
    [
        ("jixiao.toml", 'scheme = "没有这个办法"\n', "JX127", ":1:1"),
        ("jixiao.toml", "scheme = \n", "JX127", ":1:10"),
        ("jixiao.toml", 'ignore = ["JX405"\n', "JX127", ""),
        ("jixiao.toml", "\ufeffignore = 5\n", "JX127", ":1:"),
        ("jixiao.toml", '\nfail-on = "warn"\n', "JX127", ":2:1"),
        ("jixiao.toml", 'fail_on = "error"\n', "JX128", ":1:1"),
        ("pyproject.toml", '[tool]\njixiao = "x"\n', "JX127", ":2:1"),
        ("pyproject.toml", '[tool.jixiao]\nselekt = ["JX4"]\n', "JX128", ":2:1"),
    ],
)
def test_a_wrong_configuration_is_one_line_at_its_place(
    name: str, text: str, code: str, place: str, tmp_path: Path
) -> None:
    (tmp_path / "p.yaml").write_text(project(), "utf-8")
    (tmp_path / name).write_text(text, "utf-8")
    told = run("validate", str(tmp_path / "p.yaml"), lang="zh")
    assert (told.code, told.out) == (2, "")
    assert code in told.err
    assert f"{name}{place}" in told.err
    # Words of the library are English and say nothing to an evaluator.
    assert not any(word in told.err for word in ("Invalid", "Expected", "codec", "position", "Unclosed"))
