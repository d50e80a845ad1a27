"""`jixiao validate` as a reviewer and a CI job type it: what is found, where, and the exit code."""

from __future__ import annotations

import json
import os
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from checks.declarations import IDEAL
from commandline import ROOT, SEED, SEED_ACTUALS, run

HERE = Path(__file__).parent
FAULTY = HERE / "faulty.yaml"

#: domain.md §5: what each of the seed's six lines, and its table as a whole, has to raise.
SEED_LINES = {
    "年办件量": {"JX402", "JX407", "JX511"},
    "保障入驻单位123个窗口的正常运行": {"JX302", "JX303", "JX308", "JX404", "JX405", "JX507"},
    "事项办结率": {"JX302", "JX303", "JX409", "JX417", "JX507"},
    "严格按照厉行节约，控制支出成本": {"JX302", "JX404", "JX411", "JX511"},
    "提升“互联网+政务服务”质效": {"JX302", "JX403", "JX404", "JX409", "JX511"},
    "办事群众满意度": {"JX301", "JX302", "JX407", "JX418", "JX507"},
}
SEED_TABLE = {"JX305", "JX415", "JX419", "JX504"}


def test_the_seed_raises_what_a_reviewer_sees_and_nothing_else() -> None:
    done = run("validate", SEED, "--format", "json")
    assert done.code == 0
    lines = Path(SEED).read_text("utf-8").splitlines()
    starts = {name: next(at for at, line in enumerate(lines, 1) if f"name: {name}" in line) for name in SEED_LINES}
    found: dict[str, set[str]] = {name: set() for name in [*SEED_LINES, ""]}
    for each in done.data["diagnostics"]:
        owner = max(
            (name for name in starts if starts[name] <= each["line"]), key=lambda name: starts[name], default=""
        )
        found[owner].add(each["code"])
    assert found == {**SEED_LINES, "": SEED_TABLE}
    assert done.data["errors"] == 0


def test_the_library_raises_nothing() -> None:
    assert run("validate", str(ROOT / "projects" / "library-2023.yaml"), "-f", "concise").out == ""


@pytest.mark.parametrize(("weight", "code"), [("error", 0), ("warning", 1), ("info", 1), ("none", 0)])
def test_fail_on(weight: str, code: int) -> None:
    assert run("validate", str(ROOT / "projects"), "--fail-on", weight).code == code


def test_eleven_faults_are_told_at_their_places_in_one_run() -> None:
    done = run("validate", str(FAULTY), "-f", "json")
    assert done.code == 1
    errors: dict[int, set[str]] = {}
    for each in done.data["diagnostics"]:
        if each["severity"] == "error":
            errors.setdefault(each["line"], set()).add(each["code"])
    lines = FAULTY.read_text("utf-8").splitlines()
    wanted = {at: set(re.findall("JX[0-9]{3}", line)) for at, line in enumerate(lines, 1) if "# JX" in line}
    assert errors == wanted


def test_the_caret_stands_under_the_words() -> None:
    out = run("validate", SEED, "--select", "JX402,JX511").out
    assert "33 |         target: 20万件\n     |                 ^^^^^^\n" in out
    # Only the words that were stumbled over, behind ten wide characters and two brackets.
    caret = next(
        after for before, after in pairwise(out.splitlines()) if before.endswith("超出（低于）年初预算金额100分。")
    )
    assert caret == "     | " + " " * (len("        criteria: ") + 2 * 12) + "^^^^^"


def test_actuals_are_held_against_the_project() -> None:
    done = run("validate", SEED, "--actuals", SEED_ACTUALS, "-f", "json", "--select", "JX6,JX513")
    assert sorted(each["code"] for each in done.data["diagnostics"]) == ["JX513", "JX617", "JX621", "JX621"]


def test_kinds_are_told_apart_by_their_first_key(tmp_path: Path) -> None:
    scheme = tmp_path / "ours.yaml"
    scheme.write_text("scheme: ours\ntitle: 本单位办法\nextends: mof-2020\nplaces: 9\n", "utf-8")
    assert "JX210" in run("validate", str(scheme), "-f", "concise").out
    actuals = tmp_path / "rows.yaml"
    actuals.write_text("- {indicator: 培训人次}\n", "utf-8")
    assert "JX601" in run("validate", str(actuals), "-f", "concise").out
    assert run("validate", "-", "-f", "concise", stdin=IDEAL.read_bytes()).out == ""


@pytest.mark.parametrize(
    ("content", "code", "exit_code"),
    [
        (None, "JX101", 2),
        ("名称: 值\n".encode("gb18030"), "JX102", 1),
        (b"\x00\x01\x02\xff\xfe", "JX102", 1),
        (b"", "JX111", 1),
        (b"a: " + b"[" * 3000, "JX", 1),
        (b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "JX106", 1),
    ],
    ids=["missing", "gbk", "binary", "empty", "nested", "aliases"],
)
def test_hostile_files_are_one_clear_finding(content: bytes | None, code: str, exit_code: int, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    if content is not None:
        path.write_bytes(content)
    done = run("validate", str(path), "-f", "concise")
    assert done.code == exit_code
    assert code in done.out + done.err
    assert "Traceback" not in done.out + done.err


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    assert run("validate", str(path)).code == 2


def test_a_folder_without_declarations_is_no_success(tmp_path: Path) -> None:
    assert run("validate", str(tmp_path)).code == 2


def test_selection_takes_codes_families_and_names() -> None:
    def codes(*words: str) -> set[str]:
        return {each["code"] for each in run("validate", SEED, "-f", "json", *words).data["diagnostics"]}

    assert codes("--select", "JX5") == {"JX504", "JX507", "JX511"}
    assert codes("--select", "equals-unreachable") == {"JX407"}
    assert codes("--select", "JX5", "--ignore", "jx504,JX511") == {"JX507"}


def test_an_unknown_code_offers_the_nearest() -> None:
    done = run("validate", SEED, "--select", "JX470")
    assert done.code == 2
    assert "JX407" in done.err


def test_errors_of_reading_cannot_be_left_out() -> None:
    assert "JX103" in run("validate", str(FAULTY), "--ignore", "JX1,JX2", "-f", "concise").out


def test_output_goes_beside_the_console(tmp_path: Path) -> None:
    made = tmp_path / "report.sarif"
    done = run("validate", SEED, "-o", str(made))
    assert json.loads(made.read_text("utf-8"))["version"] == "2.1.0"
    assert "JX407" in done.out


def test_a_folder_ends_with_the_reviewers_summary(tmp_path: Path) -> None:
    for number in range(8):
        shutil.copy(SEED, tmp_path / f"p{number}.yaml")
    shutil.copy(FAULTY, tmp_path / "q.yaml")
    done = run("validate", str(tmp_path), "--ignore", "JX431,JX433")
    assert "to return 1, to check 8, to pass 0" in done.out
    table = done.out.split("summary of the review")[1]
    codes = re.findall("JX[0-9]{3}", table)
    # Most serious first, each kind folded into one line.
    assert len(codes) == len(set(zip(codes, range(len(codes)), strict=True)))
    assert re.search(r"check +JX407 .* 8 +16 ", table)
    assert done.out.count("JX407 ") < 16


def test_processes_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    for number in range(70):
        shutil.copy(SEED if number % 2 else IDEAL, tmp_path / f"p{number:02}.yaml")
    one = run("validate", str(tmp_path), "-f", "json", "--jobs", "1")
    two = run("validate", str(tmp_path), "-f", "json", "--jobs", "2")
    assert one.out == two.out
    assert one.data["files"] == 70
