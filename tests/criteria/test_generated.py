"""Texts built from the grammar's constructs are read back to the deduction they were built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.criteria.asking import asked
from jixiao.criteria.read import read_criteria

NOUNS = st.sampled_from(
    [
        "",
        "参保率",
        "学员合格率",
        "图书借阅量",
        "低保对象满意度",
        "高标准农田建成数",
        "超市食品抽检率",
        "达标排放企业数",
        "不动产登记办结率",
    ]
)
AT_LEAST = st.sampled_from(["≥", "不低于", "不少于", "大于等于", "达到"])
BELOW = st.sampled_from(["低于", "小于", "不足", "未达到", "＜", "没有达到"])
ABOVE = st.sampled_from(["高于", "大于", "超过", "超出", "＞"])
AT_MOST = st.sampled_from(["≤", "不高于", "不超过", "小于等于"])
LESS = st.sampled_from(["低", "低于", "少", "降低", "下降", "减少", "差"])
MORE = st.sampled_from(["高", "超", "超过", "超出", "增加", "上升"])
COMMA = st.sampled_from(["，", ",", "", " ， "])
STOP = st.sampled_from(["；", ";", "，", "。"])
LOSE = st.sampled_from(["扣", "扣减", "扣除", "减"])
GIVE = st.sampled_from(["得", "计", "记", "给", "赋"])
NOTHING = st.sampled_from(["不得分", "得0分", "计0分", "不计分", "本项不得分", "扣全部分值"])
THE = st.sampled_from(["", "的", "的，", "，则", "时，"])
FLOOR = st.sampled_from(["", "，扣完为止", "，扣完为止。", "。", "，直至扣完", "，扣完本项分值为止"])
UNITS = st.sampled_from(["%", "人次", "公里", "场", "万元", "天", "分钟", "个工作日", "微克/立方米"])


@dataclass(frozen=True)
class Built:
    """A text, the indicator, and the parameters that it must be read to."""

    text: str
    indicator: tuple[str, str, str, str]
    expected: dict[str, Any]


def _figure(draw: st.DrawFn, low: int, high: int) -> str:
    number = draw(st.integers(low, high))
    return draw(st.sampled_from([str(number), f"{number}.5" if number < high else str(number)]))


@st.composite
def direct(draw: st.DrawFn) -> Built:
    """A threshold and one loss, on either side."""
    target, unit, points = _figure(draw, 20, 99), draw(UNITS), draw(st.integers(2, 30))
    lost = draw(st.integers(1, points - 1))
    noun, lower = draw(NOUNS), draw(st.booleans())
    miss = draw(BELOW if lower else ABOVE)
    text = f"{noun}{miss}{target}{unit}{draw(THE)}{draw(LOSE)}{lost}分"
    sign, side = (">=", "below") if lower else ("<=", "above")
    return Built(text, (sign, target, unit, str(points)), {"kind": "direct", "deduct": str(lost), "side": side})


@st.composite
def stepped(draw: st.DrawFn) -> Built:
    """A step, perhaps with the threshold named before it, a cap and a floor."""
    target, unit, points = _figure(draw, 20, 99), draw(UNITS), draw(st.integers(4, 30))
    every, lost = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    lower = draw(st.booleans())
    sign, side = (">=", "below") if lower else ("<=", "above")
    size = f"{every}{draw(st.sampled_from(['%', '个百分点'])) if unit == '%' else unit}"
    good = draw(AT_LEAST if lower else AT_MOST)
    before = draw(
        st.sampled_from(
            ["", f"{good}{target}{unit}{draw(GIVE)}{points}分{draw(STOP)}", f"{good}{target}{unit}得满分，"]
        )
    )
    most = draw(st.sampled_from([None, lost + 1]))
    cap = "" if most is None or most >= points else f"，最多扣{most}分"
    text = f"{draw(NOUNS)}{before}每{draw(LESS if lower else MORE)}{size}{draw(COMMA)}扣{lost}分{cap}{draw(FLOOR)}"
    expected: dict[str, Any] = {
        "kind": "step",
        "every": str(every),
        "deduct": str(lost),
        "side": side,
        "partial": "whole",
    }
    return Built(text, (sign, target, unit, str(points)), expected | ({"at_most": str(most)} if cap else {}))


@st.composite
def banded(draw: st.DrawFn) -> Built:
    """Three bands in falling order, in signs, words or ranges."""
    high = draw(st.integers(60, 99))
    middle = draw(st.integers(20, high - 2))
    points = draw(st.integers(5, 30))
    some = draw(st.integers(1, points - 1))
    unit, noun, stop = draw(UNITS), draw(NOUNS), draw(STOP)
    top = draw(
        st.sampled_from([f"≥{high}{unit}", f"{high}{unit}及以上", f"{high}{unit}（含）以上", f"达到{high}{unit}以上"])
    )
    between = draw(
        st.sampled_from(
            [f"{middle}{unit}（含）-{high}{unit}", f"≥{middle}{unit}且＜{high}{unit}", f"{middle}-{high}{unit}",
             f"{middle}{unit}≤实际值<{high}{unit}", f"{middle}{unit}以上", f"[{middle}{unit},{high}{unit})"]
        )
    )  # fmt: skip
    rest = draw(st.sampled_from([f"{middle}{unit}以下", f"低于{middle}{unit}", f"＜{middle}{unit}", "否则"]))
    give = draw(GIVE)
    text = f"{noun}{top}{give}{points}分{stop}{between}{give}{some}分{stop}{rest}{draw(NOTHING)}"
    bands = [
        {"when": f">= {high}", "earns": str(points)},
        {"when": f">= {middle}, < {high}", "earns": str(some)},
        {"when": f"< {middle}", "earns": "0"},
    ]
    return Built(text, (">=", str(high), unit, str(points)), {"kind": "bands", "bands": bands})


@st.composite
def counted(draw: st.DrawFn) -> Built:
    """Cases counted from 0."""
    points, lost = draw(st.integers(3, 30)), draw(st.sampled_from(["0.5", "1", "2", "1.5"]))
    unit = draw(st.sampled_from(["起", "次", "例", "件", "处"]))
    one = draw(st.sampled_from(["1", "一"]))
    event = draw(st.sampled_from(["发现", "发生", "出现", "有", "查实"]))
    what = draw(st.sampled_from(["", "有效投诉", "违规问题", "数据差错", "路面破损"]))
    text = f"每{event}{one}{unit}{what}扣{lost}分{draw(FLOOR)}"
    declared = draw(st.sampled_from([("=", "0", unit), ("<=", "0", unit), ("", "", "")]))
    expected = {"kind": "step", "every": "1", "deduct": lost, "from": "0", "side": "above", "partial": "whole"}
    return Built(text, (*declared, str(points)), expected)


@st.composite
def named(draw: st.DrawFn) -> Built:
    """Three levels of one state, the subject carried by the first or by none."""
    stem = draw(st.sampled_from(["健全", "完整", "规范", "科学", "清晰", "到位"]))
    points = draw(st.integers(3, 30))
    some = draw(st.integers(1, points - 1))
    give, stop, the = draw(GIVE), draw(STOP), draw(st.sampled_from(["", "的"]))
    text = f"{stem}{the}{give}{points}分{stop}基本{stem}{the}{give}{some}分{stop}不{stem}{the}{draw(NOTHING)}"
    levels = [
        {"is": stem, "earns": str(points)},
        {"is": f"基本{stem}", "earns": str(some)},
        {"is": f"不{stem}", "earns": "0"},
    ]
    return Built(text, ("", "", "", str(points)), {"kind": "levels", "levels": levels})


@given(st.one_of(direct(), stepped(), banded(), counted(), named()))
@settings(max_examples=300, deadline=None)
def test_what_is_built_is_read_back(built: Built) -> None:
    reading = read_criteria(built.text, asked(*built.indicator))
    assert reading.deduction is not None, f"{built.text} {built.indicator}: {reading.refusal}"
    read = reading.deduction.parameters()
    assert {key: read.get(key) for key in built.expected} == built.expected, built.text
    unexpected = set(read) - set(built.expected) - {"out_of", "side", "of", "partial"}
    assert not unexpected, (built.text, unexpected)
