"""The formats for programs: each against its schema or a real parser, byte for byte the same, and safe."""

from __future__ import annotations

import json
from pathlib import Path

import junitparser
import pytest
from jsonschema import Draft7Validator

from checks.declarations import IDEAL
from commandline import ROOT, SEED, run

HERE = Path(__file__).parent
FAULTY = str(HERE / "faulty.yaml")


def test_sarif_passes_its_schema() -> None:
    schema = json.loads((HERE / "sarif.schema.json").read_text("utf-8"))
    log = run("validate", SEED, FAULTY, "-f", "sarif").data
    assert [each.message for each in Draft7Validator(schema).iter_errors(log)] == []
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in one["results"]}
    assert all(not uri.startswith("/") for uri in uris) or str(ROOT) not in str(Path.cwd())
    assert all("错:" in rule["help"]["text"] for rule in rules)
    assert any("English" not in rule["help"]["text"] and "The " in rule["help"]["text"] for rule in rules)


def test_sarif_escapes_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "资料" / "a b#1"
    folder.mkdir(parents=True)
    (folder / "甲.yaml").write_text("名称: 值\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    log = run("validate", "资料", "-f", "sarif").data
    uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%E8%B5%84%E6%96%99/a%20b%231/%E7%94%B2.yaml"


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


def test_gitlab_has_what_code_quality_asks_for() -> None:
    for issue in run("validate", SEED, FAULTY, "-f", "gitlab").data:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(issue)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
    assert run("validate", str(IDEAL), "-f", "gitlab").data == []


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
