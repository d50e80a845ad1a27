"""The schemas accept everything that is shipped, in both languages of keys, by check-jsonschema and in an editor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from commandline import ROOT, run
from jixiao.schema_of import NAMES, schema_of
from schema.editing import check_jsonschema, seen

SCHEMAS = ROOT / "schemas"
PROJECTS = sorted((ROOT / "projects").glob("*.yaml"))
SCHEMES = sorted((ROOT / "src" / "jixiao" / "schemes").glob("*.yaml"))


def test_they_are_draft_7() -> None:
    files = [str(SCHEMAS / f"{name}.schema.json") for name in NAMES]
    told = subprocess.run([sys.executable, "-m", "check_jsonschema", "--check-metaschema", *files], check=False)
    assert told.returncode == 0
    assert {schema_of(name)["$schema"] for name in NAMES} == {"http://json-schema.org/draft-07/schema#"}


@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: str(path.name))
def test_an_editor_accepts_every_project(path: Path) -> None:
    assert list(Draft7Validator(schema_of("project")).iter_errors(seen(path.read_text("utf-8")))) == []


def test_check_jsonschema_accepts_every_project_with_its_signs_in_quotes(tmp_path: Path) -> None:
    for path in PROJECTS:
        (tmp_path / path.name).write_text(path.read_text("utf-8").replace("operator: =\n", 'operator: "="\n'), "utf-8")
    assert check_jsonschema(SCHEMAS / "project.schema.json", sorted(tmp_path.iterdir())) == (set(), set())


def test_check_jsonschema_cannot_load_a_bare_equals_sign(tmp_path: Path) -> None:
    """YAML 1.1 gives ``=`` a meaning of its own. If this fails, its loader has learnt better: docs/schemas.md."""
    (tmp_path / "bare.yaml").write_text("operator: =\n", "utf-8")
    assert check_jsonschema(SCHEMAS / "project.schema.json", [tmp_path / "bare.yaml"]) == (set(), {"bare.yaml"})
    with pytest.raises(yaml.constructor.ConstructorError):
        yaml.safe_load("operator: =")


@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: str(path.name))
def test_the_twin_accepts_every_project_with_chinese_keys(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    assert run("fmt", "--keys", "zh", str(copy)).code == 0
    tree = seen(copy.read_text("utf-8"))
    assert "项目名称" in tree
    assert list(Draft7Validator(schema_of("project.zh")).iter_errors(tree)) == []
    # Each of the two knows its own keys only.
    assert not Draft7Validator(schema_of("project")).is_valid(tree)
    assert not Draft7Validator(schema_of("project.zh")).is_valid(seen(path.read_text("utf-8")))


def test_every_built_in_scheme_is_accepted() -> None:
    assert SCHEMES
    assert check_jsonschema(SCHEMAS / "scheme.schema.json", SCHEMES) == (set(), set())


@pytest.mark.parametrize(
    "rows",
    [
        "- {indicator: 年办件量, actual: 213000, note: 省平台统计}",
        "- {三级指标: 年办件量, 实际完成值: 21.3万件}",
        "actuals:\n  - {indicator: visits, actual: 12.5%, period: 2023Q1}\n  - {indicator: books, actual: }",
    ],
)
def test_actual_values_are_accepted(rows: str) -> None:
    assert Draft7Validator(schema_of("actuals")).is_valid(seen(rows))


@pytest.mark.parametrize(
    "rows",
    ["- {actual: 3}", "- {indicator: a, actual: [1]}", "- {indicator: a, actuel: 1}", "[]", "{}", "a: 1", "- a"],
)
def test_rows_of_another_shape_are_not(rows: str) -> None:
    assert not Draft7Validator(schema_of("actuals")).is_valid(seen(rows))


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("{scheme: ours, title: 本单位办法, extends: mof-2020, over: {flag: 1.5}}", True),
        ("{scheme: ours, title: 本单位办法, extends: mof-2020, execution: {points: 20}, base: 80}", True),
        ("{scheme: ours, title: 本单位办法, extends: mof-2021, execution: {deduction: {out_of: 20}}}", True),
        ("{scheme: ours, title: 本单位办法, over: {flag: 1.5}}", False),
        ("{scheme: ours, extends: mof-2020}", False),
        ("{scheme: ours, title: 本单位办法, extends: mof-2020, grade: []}", False),
        ("{scheme: ours, title: 本单位办法, extends: mof-2020, equals: {default: 向上}}", False),
        ("{scheme: ours, title: 本单位办法, extends: mof-2020, grades: [{name: 优}]}", False),
    ],
)
def test_a_scheme_of_ones_own(text: str, accepted: bool, tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(text, "utf-8")
    assert Draft7Validator(schema_of("scheme")).is_valid(seen(text)) is accepted
    told = run("explain", str(tmp_path / "ours.yaml"))
    if not accepted:
        assert told.code == 2
