"""The words by which checks know what a name measures: names from published tables, with what they are."""

from __future__ import annotations

import pytest

from jixiao.checks import _words as words


@pytest.mark.parametrize(
    ("name", "is_"),
    [
        ("产品抽检合格率", True),
        ("群众满意度", True),
        ("资金执行率", False),
        ("任务完成率", False),
        ("产值增长率", False),
        ("成本节约率", False),
        ("覆盖率（行政村）", True),
        ("培训人次", False),
    ],
)
def test_part_of_whole(name: str, is_: bool) -> None:
    assert words.part_of_whole(name) is is_


@pytest.mark.parametrize(
    ("name", "is_"),
    [
        ("服务投诉率", True),
        ("安全责任事故起数", True),
        ("单位成本", True),
        ("投诉处理率", False),
        ("事故下降率", False),
        ("故障修复及时率", False),
        ("成本节约率", False),
        ("欠薪纠纷化解率", False),
        ("排放达标率", False),
        ("培训人次", False),
        ("疫苗漏种率", False),
    ],
)
def test_less_is_better(name: str, is_: bool) -> None:
    assert words.less_is_better(name) is is_


@pytest.mark.parametrize(
    ("name", "is_"),
    [("验收合格率", True), ("不合格率", False), ("居民满意度", True), ("差错率", False), ("任务未完成率", False)],
)
def test_more_is_better(name: str, is_: bool) -> None:
    assert words.more_is_better(name) is is_


@pytest.mark.parametrize(
    ("text", "is_"),
    [
        ("道路通车率和绿化率", True),
        ("1243项政务服务事项网办率及可办率", True),
        ("培训人数、培训场次", True),
        ("温度和湿度达标率", False),
        ("城乡居民和企业满意度", False),
        ("图书采购和编目数量", False),
        ("水质与水量达标率", False),
    ],
)
def test_two_measures(text: str, is_: bool) -> None:
    assert words.two_measures(text) is is_


@pytest.mark.parametrize(
    ("name", "is_"),
    [
        ("保障性住房套数", True),
        ("加强队伍建设", False),
        ("提升居民幸福感", False),
        ("提高就业率", True),
        ("开展培训场次", True),
    ],
)
def test_names_measure(name: str, is_: bool) -> None:
    assert words.names_measure(name) is is_
