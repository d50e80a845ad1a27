"""`jixiao criteria` as a user types it: output, tries, files with expectations, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run

HERE = Path(__file__).parent
INDICATOR = ("--operator", ">=", "--target", "95", "--unit", "%")


def test_a_reading_is_a_sentence_and_a_table_around_the_boundary() -> None:
    ended = run("criteria", "事项办结率 低于 95 % 扣100分", *INDICATOR)
    assert ended.code == 0
    assert "falling short of the target loses 100 once" in ended.out
    assert [line.split() for line in ended.out.splitlines() if line[:2] in ("95", "94")] == [
        ["95.1", "100.00"],
        ["95", "100.00"],
        ["94.9", "0.00"],
    ]


def test_the_json_of_cli_md() -> None:
    ended = run("criteria", "每低1个百分点扣2分", *INDICATOR, "--points", "10", "--try", "93.2", "--format", "json")
    assert ended.code == 0
    assert ended.data == {
        "format": 1,
        "results": [
            {
                "id": None,
                "text": "每低1个百分点扣2分",
                "deduction": {
                    "kind": "step", "out_of": "points", "side": "below",
                    "every": "1", "deduct": "2", "partial": "whole",
                },
                "says": None,
                "why": None,
                "at": None,
                "tries": [{"actual": "93.2", "earned": "8.00"}],
            }
        ],
    }  # fmt: skip


def test_a_refusal_says_why_and_where_and_exits_with_1() -> None:
    ended = run(
        "criteria", "超出（低于）年初预算金额100分。", "--operator", "=", "--target", "100", "--unit", "%", "-f", "json"
    )
    assert ended.code == 1
    (result,) = ended.data["results"]
    assert result["deduction"] is None
    assert result["at"] == [12, 16]
    assert result["why"].startswith("100分: no 扣 or 得")
    said = run(
        "criteria", "超出（低于）年初预算金额100分。", "--operator", "=", "--target", "100", "--unit", "%", lang="zh"
    )
    assert "“100分”前没有“扣”或“得”" in said.out
    assert "超出(低于)年初预算金额扣100分。" in said.out


def test_a_file_is_summed_up() -> None:
    ended = run("criteria", "--file", str(HERE / "cases.tsv"))
    assert ended.code == 0
    assert "224 criteria: 150 read, 74 refused, 0 not as expected" in ended.out


@pytest.mark.parametrize(
    ("row", "code", "said"),
    [
        ("低于95%扣5分\t>=\t95\t%\t10\tread\t94=5", 0, "1 read"),
        ("低于95%扣5分\t>=\t95\t%\t10\tread\t94=6", 1, "6.00"),
        ("低于95%扣5分\t>=\t95\t%\t10\trefuse\t", 1, "1 not as expected"),
        ("酌情扣分\t>=\t95\t%\t10\trefuse\t", 0, "1 refused"),
        ("酌情扣分\t>=\t95\t%\t10\teither\t", 0, "1 refused"),
        ("酌情扣分\t>=\t95\t%\t10\tread\t", 1, "judgement"),
        ("酌情扣分\t>=\t95\t%\t10\t\t", 1, "judgement"),
        ("低于95%扣5分\t约\t95\t%\t10\tread\t", 1, "The row is no question"),
    ],
)
def test_expectations_are_compared(tmp_path: Path, row: str, code: int, said: str) -> None:
    file = tmp_path / "some.tsv"
    file.write_text(f"text\toperator\ttarget\tunit\tpoints\texpect\ttries\n{row}\n", encoding="utf-8")
    ended = run("criteria", "--file", str(file))
    assert ended.code == code
    assert said in ended.out


@pytest.mark.parametrize(
    "words",
    [
        ("criteria", "--file", "there-is-none.tsv"),
        ("criteria", "低于95%扣5分", "--operator", "约"),
        ("criteria", "低于95%扣5分", "--points", "0"),
        ("criteria", "低于95%扣5分", "--direction", "斜"),
        ("criteria", "低于95%扣5分", "--file", "some.tsv"),
    ],
)
def test_what_cannot_be_done_exits_with_2(words: tuple[str, ...]) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err


def test_hostile_text_is_shown_and_harmless() -> None:
    ended = run("criteria", "低于95%扣5分\x1b[31m\u202e", *INDICATOR)
    assert ended.code == 1
    assert "\x1b" not in ended.out
    assert "\u202e" not in ended.out
