"""A pinned deduction keeps silent beside the words it was read from, and is told once one of the two is changed."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from checks.declarations import findings
from commandline import ROOT, run
from jixiao.fmt import formatted
from jixiao.model.diagnostic import Faulty, Severity

CODE = "JX516"
SETS = sorted((ROOT / "tests" / "criteria").glob("*.tsv"))
FIELDS = {"text": "criteria", "operator": "operator", "target": "target", "unit": "unit", "points": "points"}


def project(indicator: dict[str, str]) -> str:
    """One indicator with words, and one that has the other points, where any are declared."""
    rest = {"name": "其余", "target": "≥1", "unit": "项"}
    if "points" in indicator:
        rest["points"] = f"{90 - float(indicator['points']):g}"
    groups = {"产出指标": {"数量指标": [{"name": "甲", **indicator}, rest]}}
    tree = {"jixiao": 1, "name": "测试", "year": 2023, "indicators": groups}
    return json.dumps(tree, ensure_ascii=False, indent=1)


def pinned(indicator: dict[str, str]) -> str:
    return formatted("p.yaml", project(indicator).encode(), pin=True).decode()


def told(text: str, folder: Path) -> list[str]:
    return [str(each.message) for each in findings(text, folder) if each.code == CODE]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        found = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            {key: row[column] for column, key in FIELDS.items() if row[column]}
            for row in found
            if row["expect"] == "read" and row["target"] and float(row["points"] or 0) < 90
        ]


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_what_was_just_pinned_is_never_told(path: Path, tmp_path: Path) -> None:
    tried = 0
    for indicator in rows(path):
        text = pinned(indicator)
        tried += "deduction: " in text
        assert told(text, tmp_path) == [], indicator["criteria"]
    # a set of traps has nothing to read
    assert tried >= 0.55 * len(rows(path))


def test_a_figure_changed_in_a_pin_is_told_or_comes_out_alike(tmp_path: Path) -> None:
    """One more in every figure of every pin of a set; what stays silent earns more than the points, told as JX507."""
    silent: list[str] = []
    tried = 0
    for indicator in rows(ROOT / "tests" / "criteria" / "cases.tsv")[::2]:
        text = pinned(indicator)
        start = text.find("deduction: {")
        line = text[start:].split("\n")[0]
        for figure in re.finditer(r"(?<![\d.])\d+(?:\.\d+)?", line):
            more = str(int(figure[0]) + 1) if figure[0].isdigit() else f"{figure[0]}1"
            changed = line[: figure.start()] + more + line[figure.end() :]
            try:
                found = findings(text[:start] + changed + text[start + len(line) :], tmp_path)
            except Faulty:
                continue
            tried += 1
            refused = any(each.severity is Severity.ERROR for each in found)
            if not refused and not {each.code for each in found} & {CODE, "JX507"}:
                silent.append(f"{indicator['criteria']} {changed}")
    assert tried > 140
    # the same share of other points is the same
    assert [each for each in silent if "direct, out_of" not in each] == []


STEP = {"criteria": "每低1个百分点扣0.5分", "target": "≥95", "unit": "%", "points": "10"}


def test_words_changed_after_pinning_say_what_they_keep_now(tmp_path: Path) -> None:
    text = pinned(STEP).replace("扣0.5分", "扣2分")
    (message,) = told(text, tmp_path)
    # 94%: one step of 0.5 or of 2 from 10 points
    assert "94% keeps 95% as declared and 80% by the words" in message


def test_a_target_changed_after_pinning_contradicts_the_words(tmp_path: Path) -> None:
    text = pinned({"criteria": "低于95%扣10分", "target": "≥95", "unit": "%", "points": "10"})
    assert told(text, tmp_path) == []
    (message,) = told(text.replace("≥95", "≥90"), tmp_path)
    assert "95" in message
    assert "90" in message


def test_a_persons_words_count_before_the_official_ones(tmp_path: Path) -> None:
    text = pinned({**STEP, "criteria": "酌情扣分", "reading": "低于95%不得分"})
    assert "kind: direct" in text
    assert told(text, tmp_path) == []
    assert len(told(text.replace("低于95%不得分", "每低1个百分点扣1分"), tmp_path)) == 1


def test_words_that_are_not_read_raise_nothing(tmp_path: Path) -> None:
    declared = pinned(STEP).replace("每低1个百分点扣0.5分", "酌情扣分")
    assert told(declared, tmp_path) == []
    ignored = (
        pinned(STEP)
        .replace("扣0.5分", "扣2分")
        .replace('"year": 2023', '"year": 2023, "scheme": {"use": "mof-2020", "criteria": "ignore"}')
    )
    assert '"ignore"' in ignored
    assert told(ignored, tmp_path) == []


def test_a_gap_between_declared_bands_is_told(tmp_path: Path) -> None:
    words = {
        "criteria": "95%以上得10分，90%（含）至95%得8分，90%以下不得分",
        "target": "≥95",
        "unit": "%",
        "points": "10",
    }
    text = pinned(words).replace(">= 95", ">= 96")
    (message,) = told(text, tmp_path)
    assert "reads as another deduction" in message


def test_the_finding_stands_at_the_deduction_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(pinned(STEP).replace("扣0.5分", "扣2分"), "utf-8")
    line = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "deduction: {" in text)
    english, chinese = run("validate", str(path)), run("validate", str(path), lang="zh")
    for done, words in ((english, "by the words"), (chinese, "按文字得 80%")):
        assert CODE in done.out
        assert f":{line}:" in done.out
        assert words in done.out.replace("\n", " ")
