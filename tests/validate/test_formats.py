"""The formats for programs: byte for byte the same, and safe; their schemas are held in tests/formats."""

from __future__ import annotations

from pathlib import Path

import junitparser
import pytest

from checks.declarations import IDEAL
from commandline import SEED, run

HERE = Path(__file__).parent
FAULTY = str(HERE / "faulty.yaml")


def test_fingerprints_stay_when_lines_are_added_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "p.yaml"
    text = Path(SEED).read_text("utf-8")
    path.write_text(text, "utf-8")
    before = run("validate", "p.yaml", "-f", "gitlab").data
    path.write_text("# 一行\n\n# 又一行\n" + text, "utf-8")
    after = run("validate", "p.yaml", "-f", "gitlab").data
    marks = [each["fingerprint"] for each in before]
    assert len(set(marks)) == len(marks) == 32
    assert marks == [each["fingerprint"] for each in after]
    assert [each["location"]["lines"]["begin"] + 3 for each in before] == [
        each["location"]["lines"]["begin"] for each in after
    ]


def test_junit_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "r.xml"
    run("validate", FAULTY, SEED, str(IDEAL), "-f", "junit", "-o", str(path))
    suites = junitparser.JUnitXml.fromfile(str(path))
    cases = [case for suite in suites for case in suite]
    errors = run("validate", FAULTY, SEED, str(IDEAL), "-f", "json").data["errors"]
    assert suites.failures == sum(bool(case.result) for case in cases) == errors
    clean = [case for case in cases if not case.result]
    assert len(clean) == 2
    assert "JX407" in next(case.system_out for case in clean if "chenggong" in case.classname)
    assert next(case for case in clean if "ideal" in case.classname).system_out is None


def test_junit_holds_no_forbidden_sign(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text('项目名称: "a\\x0bb<&\\"c"\n预算年度: 二〇\n绩效指标: {}\n', "utf-8")
    made = tmp_path / "r.xml"
    run("validate", str(path), "-f", "junit", "-o", str(made))
    assert junitparser.JUnitXml.fromfile(str(made)).tests >= 1


def test_github_puts_errors_first_and_the_count_last() -> None:
    lines = run("validate", SEED, FAULTY, "-f", "github").out.splitlines()
    kinds = [line[2:].split(" ")[0] for line in lines[:-1]]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert kinds.count("notice") <= 9
    data = run("validate", SEED, FAULTY, "-f", "json").data
    assert lines[-1].startswith("::notice title=jixiao::2 files: ")
    assert f"error {data['errors']}" in lines[-1]
    assert all("\r" not in line and "::" in line for line in lines)


def test_github_encodes_what_would_end_a_command(tmp_path: Path) -> None:
    path = tmp_path / "a,b%.yaml"
    path.write_text("项目名称: 100%\n", "utf-8")
    line = run("validate", str(path), "-f", "github").out.splitlines()[0]
    properties, _, message = line[2:].partition("::")
    assert "%2Cb%25.yaml" in properties
    assert "\n" not in message


@pytest.mark.parametrize("form", ["text", "concise", "json", "github", "gitlab", "sarif", "junit"])
def test_bytes_are_stable_in_both_languages(form: str) -> None:
    for lang in ("zh", "en"):
        one, two = (run("validate", SEED, FAULTY, "-f", form, lang=lang) for _ in range(2))
        assert one.out == two.out
        assert one.code == 1


def test_concise_is_a_line_a_finding() -> None:
    data = run("validate", FAULTY, "-f", "json").data
    lines = run("validate", FAULTY, "-f", "concise").out.splitlines()
    assert len(lines) == len(data["diagnostics"])
    first = data["diagnostics"][0]
    assert f":{first['line']}:{first['column']}: {first['code']} " in lines[0]
