"""GitLab's code quality report: what its parser demands of each issue, and what its documentation asks for besides."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from checks.declarations import IDEAL
from commandline import ROOT, SEED, SEED_ACTUALS, run

FAULTY = str(ROOT / "tests" / "validate" / "faulty.yaml")
FORMS = ROOT / "tests" / "forms" / "fixtures"
#: The parser takes more (other keys, positions instead of lines); this is what the program promises to write.
ISSUE = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "pattern": "^JX[0-9]{3} [a-z-]+$"},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "additionalProperties": False,
            "properties": {
                # A path that begins with ./ is matched with no file of a merge request.
                "path": {"type": "string", "pattern": r"^(?!\./)."},
                "lines": {
                    "type": "object",
                    "required": ["begin", "end"],
                    "additionalProperties": False,
                    "properties": {
                        "begin": {"type": "integer", "minimum": 1},
                        "end": {"type": "integer", "minimum": 1},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize(
    "words",
    [
        (str(IDEAL),),
        (SEED, FAULTY),
        (str(ROOT / "projects"),),
        (SEED, "--actuals", SEED_ACTUALS),
        (str(FORMS / "sichuan-selfeval.xlsx"),),
        (str(FORMS / "regional-targets.docx"),),
        ("没有.yaml",),
    ],
    ids=lambda words: " ".join(Path(word).name for word in words),
)
def test_every_issue_is_one_that_the_parser_takes(words: tuple[str, ...]) -> None:
    issues = run("validate", *words, "-f", "gitlab").data
    assert [each.message for each in Draft7Validator({"type": "array", "items": ISSUE}).iter_errors(issues)] == []
    assert all(each["location"]["lines"]["begin"] <= each["location"]["lines"]["end"] for each in issues)
    marks = [each["fingerprint"] for each in issues]
    assert len(set(marks)) == len(marks)


def test_paths_are_those_of_the_merge_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "projects").mkdir()
    shutil.copy(SEED, tmp_path / "projects" / "p.yaml")
    monkeypatch.chdir(tmp_path)
    for typed in ("projects", ".", "./projects", str(tmp_path / "projects" / "p.yaml")):
        issues = run("validate", typed, "-f", "gitlab").data
        assert {each["location"]["path"] for each in issues} == {"projects/p.yaml"}
