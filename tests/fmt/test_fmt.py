"""`jixiao fmt`: one layout, comments kept, nothing said is changed; keys in one language; readings pinned."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checks.declarations import IDEAL
from commandline import ROOT, SEED, SEED_ACTUALS, run
from jixiao.fmt import formatted
from jixiao.model.diagnostic import Faulty

SAMPLES = [*sorted((ROOT / "projects").glob("*.yaml")), IDEAL]
MESSY = """\
# top
jixiao:   1
name:  甲
year: 2023
agency:
    # 单位
    name:    某馆   # 尾注
    overview: |
        多行
          文字

        第三行
    address: 一行
      接着写


indicators:
    产出指标:
        数量指标:
        -   name: 册数
            # 注
            target:   ≥20册\x20\x20
            criteria:
              每少1册扣1分
        - {name:  乙 ,target: ≥30册,
           unit: 册}
        -
          name: "丙: 丁"
          target: ≥1册
"""
NEAT = """\
# top
jixiao: 1
name: 甲
year: 2023
agency:
  # 单位
  name: 某馆   # 尾注
  overview: |
      多行
        文字

      第三行
  address: 一行
    接着写

indicators:
  产出指标:
    数量指标:
      - name: 册数
        # 注
        target: ≥20册
        criteria:
          每少1册扣1分
      - {name: 乙, target: ≥30册,
         unit: 册}
      -
        name: "丙: 丁"
        target: ≥1册
"""


def test_one_layout() -> None:
    assert formatted("p.yaml", MESSY.encode()).decode() == NEAT
    assert formatted("p.yaml", NEAT.encode()).decode() == NEAT
    assert yaml.safe_load(MESSY) == yaml.safe_load(NEAT)


def test_line_ends_stay() -> None:
    assert formatted("p.yaml", MESSY.replace("\n", "\r\n").encode()).decode() == NEAT.replace("\n", "\r\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.name))
def test_the_samples_are_laid_out(path: Path) -> None:
    assert formatted(path.name, path.read_bytes()) == path.read_bytes()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.name))
def test_keys_go_into_the_other_language_and_back(path: Path) -> None:
    english = formatted(path.name, path.read_bytes(), keys="en")
    chinese = formatted(path.name, english, keys="zh")
    assert "指标值" in chinese.decode()
    assert "target:" not in chinese.decode()
    assert formatted(path.name, chinese, keys="en") == english


def test_pinned_readings_score_the_same(tmp_path: Path) -> None:
    path = tmp_path / "chenggong-2023.yaml"
    path.write_bytes(Path(SEED).read_bytes())
    words = ("--actuals", SEED_ACTUALS, "-f", "json")
    before = run("score", str(path), *words).data
    assert run("fmt", str(path), "--pin").code == 0
    text = path.read_text("utf-8")
    assert text.count("deduction: {kind: direct") == 3
    assert "criteria: 事项办结率 低于 95 % 扣100分\n        deduction: " in text
    after = run("score", str(path), *words).data
    rows = [
        [(row["score"], row["settled"], row["deduction"]) for row in card["indicators"]] for card in (before, after)
    ]
    assert rows[0] == rows[1]
    assert [row["deduction_from"] for row in after["indicators"]].count("declared") == 3
    assert run("fmt", str(path), "--pin", "--check").code == 0


def test_pinned_in_braces_and_in_chinese() -> None:
    pinned = formatted("p.yaml", IDEAL.read_bytes(), pin=True).decode()
    assert "评（扣）分标准: 逾期不得分, 扣分规则: {kind: direct, out_of: points, side: above}, 数据来源" in pinned


def test_check_names_what_would_change(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(MESSY, "utf-8")
    done = run("fmt", str(path), "--check")
    assert done.code == 1
    assert "p.yaml would be changed" in done.err
    assert path.read_text("utf-8") == MESSY
    assert run("fmt", str(path)).code == 0
    assert run("fmt", str(path), "--check").code == 0


def test_standard_input_goes_to_standard_output() -> None:
    assert run("fmt", "-", stdin=MESSY.encode()).out == NEAT


def test_a_broken_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("名称：值\n", "utf-8")
    assert run("fmt", str(path)).code == 1
    assert path.read_text("utf-8") == "名称：值\n"
    with pytest.raises(Faulty):
        formatted("p.yaml", "名称：值\n".encode())


@pytest.mark.parametrize(
    "text", ["a: 1\n", "- a\n-  b\n", "{a: 1,b: [1,2]}\n", "a:\n- b\n- c:  1\n  d: 2\n", "a: 'x'  # y\n"]
)
def test_twice_is_once(text: str) -> None:
    once = formatted("p.yaml", text.encode())
    assert formatted("p.yaml", once) == once
    assert yaml.load(once, yaml.BaseLoader) == yaml.load(text, yaml.BaseLoader)
