"""Sides that come from git, and git's diff driver as docs/diff.md sets it up."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from jixiao.revision import Revision, revision_of

from .commands import git, jixiao, write

DOCUMENTED = Path(__file__).parents[2] / "docs" / "diff.md"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """x.yaml was ≥95% in the first commit and is ≥97% in the second; it is ≥96% in the working folder."""
    git(tmp_path, "init", "-q")
    write(tmp_path / "projects/x.yaml")
    write(tmp_path / "projects/y.yaml", name="甲")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one")
    write(tmp_path / "projects/x.yaml", "≥97%")
    git(tmp_path, "commit", "-q", "-a", "-m", "two")
    write(tmp_path / "projects/x.yaml", "≥96%")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HEAD~1:projects/x.yaml", Revision("HEAD~1", "projects/x.yaml")),
        ("origin/main:x.yaml", Revision("origin/main", "x.yaml")),
        (":x.yaml", Revision("", "x.yaml")),
        ("v1.0:./x.yaml", Revision("v1.0", "./x.yaml")),
        ("D:\\x.yaml", None),
        ("D:/x.yaml", None),
        ("d:x.yaml", None),
        ("x.yaml", None),
        ("--upload-pack=x:y", None),
        ("HEAD:", None),
    ],
)
def test_what_is_a_revision(text: str, expected: Revision | None) -> None:
    assert revision_of(text) == expected


def test_an_existing_file_with_a_colon_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "HEAD:x.yaml")
    assert revision_of("HEAD:x.yaml") is None


def kinds(ran: object) -> list[str]:
    return [change["kind"] for change in ran.data["changes"]]  # type: ignore[attr-defined]


def test_revision_against_the_working_folder(repository: Path) -> None:
    ran = jixiao(repository, "diff", "HEAD~1:projects/x.yaml", "projects/x.yaml", "-f", "json")
    assert ran.code == 0, ran.err
    assert kinds(ran) == ["tightened"]
    assert ran.data["old"]["file"] == "HEAD~1:projects/x.yaml"
    ran = jixiao(repository, "diff", "HEAD:projects/x.yaml", "projects/x.yaml", "-f", "json")
    assert kinds(ran) == ["loosened"]


def test_two_revisions(repository: Path) -> None:
    ran = jixiao(repository, "diff", "HEAD:projects/x.yaml", "HEAD~1:projects/x.yaml", "-f", "json")
    assert kinds(ran) == ["loosened"]


def test_staged(repository: Path) -> None:
    git(repository, "add", "projects/x.yaml")
    write(repository / "projects/x.yaml", "≥99%")
    ran = jixiao(repository, "diff", "HEAD:projects/x.yaml", ":projects/x.yaml", "-f", "json")
    assert kinds(ran) == ["loosened"]


def test_from_a_folder_below(repository: Path) -> None:
    below = repository / "projects"
    assert jixiao(below, "diff", "HEAD:./x.yaml", "x.yaml").code == 0
    assert jixiao(below, "diff", "HEAD:projects/x.yaml", "x.yaml").code == 0
    ran = jixiao(below, "diff", "HEAD:x.yaml", "x.yaml")
    assert ran.code == 2
    assert "JX821 HEAD:x.yaml: the revision HEAD holds no file x.yaml" in ran.err
    assert "write ./x.yaml" in ran.err


def test_folder_of_a_revision(repository: Path) -> None:
    ran = jixiao(repository, "diff", "HEAD~1:projects", "projects", "-f", "json")
    assert ran.code == 0, ran.err
    assert kinds(ran) == ["tightened"]
    assert "1 projects changed, 1 did not" in jixiao(repository, "diff", "HEAD~1:projects", "projects").out


def test_a_form_of_a_revision(repository: Path) -> None:
    form = Path(__file__).parents[1] / "forms" / "fixtures" / "mof101-targets.xlsx"
    (repository / "form.xlsx").write_bytes(form.read_bytes())
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "form")
    ran = jixiao(repository, "diff", "HEAD:form.xlsx", "form.xlsx", "-f", "json")
    assert ran.code == 0, ran.err
    assert ran.data["changes"] == []
    assert ran.data["old"]["file"] == "HEAD:form.xlsx"


@pytest.mark.parametrize(
    ("side", "code", "said"),
    [
        ("nowhere:projects/x.yaml", "JX820", "no revision nowhere (wanted for projects/x.yaml)"),
        ("HEAD~9:projects/x.yaml", "JX820", "no revision HEAD~9"),
        ("HEAD:projects/z.yaml", "JX821", "the revision HEAD holds no file projects/z.yaml"),
        (":projects/z.yaml", "JX821", "no file projects/z.yaml is staged"),
    ],
)
def test_missing_in_git(repository: Path, side: str, code: str, said: str) -> None:
    ran = jixiao(repository, "diff", side, "projects/x.yaml")
    assert ran.code == 2
    assert ran.out == ""
    assert code in ran.err
    assert said in ran.err


def test_outside_a_repository(tmp_path: Path) -> None:
    write(tmp_path / "x.yaml")
    ran = jixiao(tmp_path, "diff", "HEAD:x.yaml", "x.yaml")
    assert ran.code == 2
    assert "the working folder is in no repository" in ran.err


def test_an_invalid_revision_is_told_at_its_place(repository: Path) -> None:
    write(repository / "projects/x.yaml", "95左右")
    git(repository, "commit", "-q", "-a", "-m", "three")
    write(repository / "projects/x.yaml")
    ran = jixiao(repository, "diff", "HEAD:projects/x.yaml", "projects/x.yaml")
    assert ran.code == 2
    assert "HEAD:projects/x.yaml:4:" in ran.err


def test_a_scheme_beside_an_old_file_is_todays(repository: Path) -> None:
    write(repository / "projects/x.yaml", more="scheme: ours.yaml\n")
    (repository / "projects/ours.yaml").write_text(
        "scheme: ours\ntitle: 本单位办法\nextends: mof-2020\n", encoding="utf-8"
    )
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "three")
    ran = jixiao(repository / "projects", "diff", "HEAD:projects/x.yaml", "x.yaml")
    assert ran.code == 0, ran.err
    assert "JX824" in ran.err


def test_the_documented_diff_driver(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = DOCUMENTED.read_text("utf-8")
    attribute = re.findall(r"^\$ echo '(.+)' >> \.gitattributes$", text, re.M)
    command = re.findall(r"^\$ git config diff\.jixiao\.command '(.+)'$", text, re.M)
    tool = tmp_path_factory.mktemp("bin") / "jixiao"
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m jixiao --lang en "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
    (repository / ".gitattributes").write_text(attribute[0] + "\n", encoding="utf-8")
    git(repository, "config", "diff.jixiao.command", command[0])
    (repository / "projects/y.yaml").unlink()
    # Unlike y.yaml, or git takes it for y.yaml under a new name; and it cannot be read.
    (repository / "projects/z.yaml").write_text("- 1\n", encoding="utf-8")
    git(repository, "add", "-N", "projects/z.yaml")
    said = git(repository, "diff")
    assert "projects/x.yaml\n" in said
    assert "- loosened" in said
    assert "projects/y.yaml\n" in said
    assert "x removed" in said
    assert "projects/z.yaml\n" in said
    assert "+ tightened" in git(repository, "log", "-1", "-p", "--ext-diff")
