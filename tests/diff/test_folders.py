"""Two folders of projects: which are one, which are skipped, and what is said about all."""

from __future__ import annotations

import shutil
import time
from fractions import Fraction
from pathlib import Path

import pytest

from jixiao import sides
from jixiao.cli import _differing

from .commands import jixiao, write


def test_by_code_then_by_name_and_agency(tmp_path: Path) -> None:
    write(tmp_path / "2023/a.yaml", year=2023, name="旧名", more="code: P1\n")
    write(tmp_path / "2024/renamed.yaml", "≥97%", name="新名", more="code: P1\n")
    write(tmp_path / "2023/b.yaml", year=2023, name="阅读 推广")
    write(tmp_path / "2024/deep/b.yaml", "≥90%", name="阅读推广", more="code: P2\n")
    write(tmp_path / "2023/gone.yaml", year=2023, name="送书下乡")
    write(tmp_path / "2024/new.yaml", name="数字图书馆")
    ran = jixiao(tmp_path, "diff", "2023", "2024", "-f", "json")
    assert ran.code == 0
    found = {
        (each["old"] and each["old"]["file"], each["new"] and each["new"]["file"]): [c["kind"] for c in each["changes"]]
        for each in ran.data["results"]
    }
    assert found == {
        ("2023/a.yaml", "2024/renamed.yaml"): ["tightened"],
        ("2023/b.yaml", "2024/deep/b.yaml"): ["loosened"],
        ("2023/gone.yaml", None): ["removed"],
        (None, "2024/new.yaml"): ["added"],
    }


def test_codes_that_differ_keep_equal_names_apart(tmp_path: Path) -> None:
    write(tmp_path / "2023/a.yaml", year=2023, more="code: P1\n")
    write(tmp_path / "2024/a.yaml", more="code: P2\n")
    ran = jixiao(tmp_path, "diff", "2023", "2024", "-f", "json")
    assert sorted(change["kind"] for each in ran.data["results"] for change in each["changes"]) == ["added", "removed"]


@pytest.mark.parametrize("target", ["≥95%", "≥96%"])
def test_one_project_twice_in_a_folder(tmp_path: Path, target: str) -> None:
    """Also where one of the two is byte for byte that of the other side, and would be skipped."""
    write(tmp_path / "old/a.yaml")
    write(tmp_path / "new/a.yaml")
    write(tmp_path / "new/copy.yaml", target)
    ran = jixiao(tmp_path, "diff", "old", "new")
    assert ran.code == 2
    assert "JX822 new/" in ran.err


def test_a_failed_project_never_stops_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "old/a.yaml")
    write(tmp_path / "new/a.yaml", "≥97%")
    write(tmp_path / "old/b.yaml", name="甲")
    write(tmp_path / "new/b.yaml", "很多件5", name="甲")
    ran = jixiao(tmp_path, "diff", "old", "new")
    assert ran.code == 2
    assert "+ tightened" in ran.out
    assert "new/b.yaml:4:" in ran.err


def test_schemes_and_actuals_in_a_folder_are_no_projects(tmp_path: Path) -> None:
    for side, target in (("old", "≥95%"), ("new", "≥97%")):
        write(tmp_path / side / "a.yaml", target)
        (tmp_path / side / "scheme.yaml").write_text("# 本单位\nscheme: ours\nextends: mof-2020\n", encoding="utf-8")
        (tmp_path / side / "q4.yaml").write_text("- {indicator: 按时开放率, actual: 95}\n", encoding="utf-8")
    ran = jixiao(tmp_path, "diff", "old", "new")
    assert ran.code == 0, ran.err
    assert "1 projects changed, 0 did not" in ran.out


def test_a_scheme_that_changed_is_seen_though_the_project_did_not(tmp_path: Path) -> None:
    for side, name in (("old", "mof-2020"), ("new", "hubei")):
        write(tmp_path / side / "a.yaml", more="scheme: ours.yaml\n")
        (tmp_path / side / "ours.yaml").write_text(
            f"scheme: ours\ntitle: 本单位办法\nextends: {name}\n", encoding="utf-8"
        )
    ran = jixiao(tmp_path, "diff", "old", "new")
    assert ran.code == 0, ran.err
    assert "1 projects changed, 0 did not" in ran.out


FORMS = Path(__file__).parents[1] / "forms" / "fixtures"


def test_forms_beside_declarations(tmp_path: Path) -> None:
    for side in ("old", "new"):
        write(tmp_path / side / "a.yaml", "≥95%" if side == "old" else "≥97%")
    shutil.copy(FORMS / "mof101-targets.xlsx", tmp_path / "new" / "form.xlsx")
    ran = jixiao(tmp_path, "diff", "old", "new", "-f", "json")
    assert ran.code == 0, ran.err
    files = {each["new"]["file"]: {change["kind"] for change in each["changes"]} for each in ran.data["results"]}
    assert files == {"new/a.yaml": {"tightened"}, "new/form.xlsx": {"added"}}


def test_nothing_changed(tmp_path: Path) -> None:
    write(tmp_path / "old/a.yaml")
    shutil.copytree(tmp_path / "old", tmp_path / "new")
    assert "0 projects changed, 1 did not" in jixiao(tmp_path, "diff", "old", "new").out
    assert jixiao(tmp_path, "diff", "old", "new", "-f", "json").data == {"format": 1, "results": []}


def test_last_years_actuals_by_project(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        write(tmp_path / f"2023/{name}.yaml", name=name, year=2023)
        write(tmp_path / f"2024/{name}.yaml", "≥97%", name=name)
    (tmp_path / "last.csv").write_text(
        "项目名称,三级指标,实际完成值\n甲,按时开放率,98%\n乙,按时开放率,96%\n", encoding="utf-8"
    )
    ran = jixiao(tmp_path, "diff", "2023", "2024", "-a", "last.csv", "-f", "json")
    met = {each["new"]["name"]: [f["code"] for f in each["findings"]] for each in ran.data["results"]}
    assert met == {"甲": ["JX803"], "乙": []}


PROJECTS, CHANGED = 200, 10


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two folders of 200 projects with 40 indicators each; ten of them differ."""
    folder = tmp_path_factory.mktemp("large")
    lines = "".join(f"      - {{name: 第{n}项完成率, target: ≥95%, criteria: 低于95%扣100分}}\n" for n in range(40))
    for number in range(PROJECTS):
        for side in ("old", "new"):
            first = 96 if side == "new" and number < CHANGED else 95
            path = folder / side / f"p{number:03}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(
                f"name: 项目{number:03}号\nyear: 2024\nindicators:\n  产出指标:\n    质量指标:\n"
                f"      - {{name: 首项, target: ≥{first}%}}\n{lines}",
                encoding="utf-8",
            )
    return folder


def test_equal_bytes_are_not_read(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    load = _differing._load

    def counted(held: sides.Held, *, many: bool) -> object:
        read.append(held.name)
        return load(held, many=many)

    monkeypatch.setattr(_differing, "_load", counted)
    monkeypatch.chdir(large)
    found = _differing.Found()
    _differing._across(_differing.Wanted("old", "new", (), False, None, None, None, False), None, found)
    assert len(read) == 2 * CHANGED
    assert len([each for each in found.results if each.kinds == {"tightened"}]) == CHANGED
    assert found.same == PROJECTS - CHANGED


def test_skipping_is_worth_it(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Against reading and comparing all: a twentieth is changed, a quarter of the time is a wide margin."""
    monkeypatch.chdir(large)
    quick = min(_seconds() for _ in range(3))
    monkeypatch.setattr(_differing, "unchanged", lambda old, new: (list(old.files), list(new.files), []))
    assert quick < _seconds() / 4


def _seconds() -> Fraction:
    start = time.perf_counter_ns()
    _differing._across(_differing.Wanted("old", "new", (), False, None, None, None, False), None, _differing.Found())
    return Fraction(time.perf_counter_ns() - start)
