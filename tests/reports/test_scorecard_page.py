"""The scorecard as people read it: answers first, in their order; a sentence only where one is needed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any
from unicodedata import east_asian_width

import pytest

from jixiao.language import M
from jixiao.model.scheme import Source
from jixiao.model.scorecard import Interval, Scorecard
from jixiao.render import Page, render
from jixiao.reports import scorecard

from .cards import project, seed_card, seed_plan, with_row


def page(card: Scorecard, **more: Any) -> str:
    written = render([scorecard.report(card)], "table", Page(**more))
    assert isinstance(written, str)
    return written


def row_of(text: str, name: str) -> list[str]:
    """The cells of the row that starts with a name."""
    return next(line.split() for line in text.splitlines() if line.strip().startswith(name))


OPEN = {
    "pending": (replace(seed_card().rows[5].reported, state="pending", value=None, text="待统计 2024-04"), "待统计"),
    "not_reported": (replace(seed_card().rows[5].reported, state="not_reported", value=None, text=None), "未填报"),
    "not_applicable": (
        replace(seed_card().rows[5].reported, state="not_applicable", value=None, text="不适用"),
        "不适用",
    ),
    "doubtful": (replace(seed_card().rows[5].reported, state="doubtful", text="0.935"), "存疑"),
}


def opened(check: str) -> Scorecard:
    """The seed's card with its last row open."""
    card = with_row(
        seed_card(), 5, reported=OPEN[check][0], check=check, score=None,
        range=Interval(Decimal("0.00"), Decimal("10.00")), because=M("not reported"),
    )  # fmt: skip
    return replace(
        card, total=Decimal("76.83"), assessed=Decimal("90.00"), range=Interval(Decimal("64.70"), Decimal("87.20")),
        complete=False, provisional=False, grade=None,
    )  # fmt: skip


def test_the_answers_come_in_their_order() -> None:
    text = page(seed_card())
    wanted = [
        "总分  86.83 / 100", "等级  良（暂定）", "[74.70, 87.20]", "失分  13.17", "距“优”差  3.17 分",
        "评分办法  mof-2020（缺省，项目未声明）", "指标 6/6、预算执行 1/1", "为什么是暂定", "交表前还差",
        "一级/二级/三级指标", "产出指标", "合计",
    ]  # fmt: skip
    places = [text.index(each) for each in wanted]
    assert places == sorted(places)


def test_the_rows() -> None:
    text = page(seed_card())
    assert row_of(text, "年办件量") == [
        "年办件量",
        "=20万件",
        "213000件",
        "超出",
        "12.50",
        "12.50",
        "-",
        "办法缺省/100",
        "[1]",
    ]
    assert row_of(text, "事项办结率")[1:] == [
        ">=95%",
        "94.2%",
        "未达标",
        "12.50",
        "0.00",
        "12.50",
        "评分标准/100",
        "[2]",
    ]
    assert row_of(text, "严格按照")[1:] == ["=100%", "97%", "未达标", "12.50", "12.13", "0.37", "暂按缺省/100", "[3]"]
    assert row_of(text, "提升“互联网+政务服务”质效")[1:] == [
        ">=95%",
        "98.1%",
        "达标",
        "30.00",
        "30.00",
        "-",
        "办法缺省/100",
    ]
    assert row_of(text, "产出指标") == ["产出指标", "50.00", "37.13", "12.87"]
    assert row_of(text, "预算执行") == ["预算执行", "12万元", "11.64万元", "97%", "10.00", "9.70", "0.30", "执行率"]
    assert row_of(text, "合计") == ["合计", "100.00", "86.83", "13.17"]


def test_a_sentence_only_under_rows_that_lost_points_or_are_in_doubt() -> None:
    text = page(seed_card())
    assert text.count("no points are lost") == 0
    assert text.count("94.2% < 95%: loses 100 of 100") == 1
    assert text.count("97% ÷ 100% × 12.50 = 12.125") == 1
    assert text.count("得分在 0.00 至 12.50 之间") == 1


def test_what_is_still_to_do_leads_to_its_rows() -> None:
    lines = [line.strip() for line in page(seed_card()).splitlines()]
    start = lines.index("交表前还差")
    assert lines[start + 1 : start + 5] == [
        "确认评（扣）分标准的读法 1 处 [3]", "确认“=”的指标方向 1 处 [1]", "补填偏差原因 2 条 [2][3]",
        "确认分值（未声明，现为均分）",
    ]  # fmt: skip


def test_a_finding_carries_the_number_of_its_row() -> None:
    assert "[2] 请核实 JX621 projects/q4.csv:4：" in page(seed_card())
    assert "[2] check JX621 projects/q4.csv:4: " in page(seed_card(), language="en")


def test_a_reason_given_is_shown_and_no_longer_asked_for() -> None:
    card = seed_card()
    for place in (2, 3):
        told = replace(card.rows[place].reported, note="系统升级停机", evidence="通报第3期")
        card = with_row(card, place, reported=told)
    text = page(card)
    assert "补填偏差原因" not in text
    assert text.count("偏差原因分析及改进措施：系统升级停机") == 2
    assert text.count("佐证材料：通报第3期") == 2


@pytest.mark.parametrize(
    ("check", "asked"),
    [
        ("pending", "待统计的数据公布后补填 1 个 [4]"),
        ("not_reported", "补填实际完成值 1 个 [4]"),
        ("not_applicable", "确定不适用指标的分值如何处理 1 个 [4]"),
        ("doubtful", "核实存疑的实际完成值 1 个 [4]"),
    ],
)
def test_an_open_row(check: str, asked: str) -> None:
    text = page(opened(check))
    word = OPEN[check][1]
    assert asked in text
    assert word in row_of(text, "办事群众满意度")
    assert row_of(text, "办事群众满意度")[-5:-2] == ["10.00", "-", "-"]
    assert "等级  暂不判定" in text
    assert "距“优”差" not in text
    assert "得分在 0.00 至 10.00 之间" not in text
    assert f"指标 5/6、预算执行 1/1（已评 90.00 分）：{word} 1" in text
    assert "[64.70, 87.20]" in text


def test_a_row_whose_points_went_to_the_others_is_no_question() -> None:
    card = with_row(
        seed_card(), 5, check="not_applicable", score=Decimal("0.00"), points=Decimal("0.00"), range=None,
        reported=OPEN["not_applicable"][0],
    )  # fmt: skip
    text = page(card)
    assert "指标 5/5、预算执行 1/1：不适用 1" in text
    assert "确定不适用指标" not in text


@pytest.mark.parametrize(
    ("through", "interim"),
    [(None, False), ("2023Q3", True), ("2023-09", True), ("2023Q4", False), ("2023-12", False), ("2023", False)],
)
def test_a_card_within_the_year_is_headed_so(through: str | None, interim: bool) -> None:
    text = page(replace(seed_card(), through=through))
    assert text.splitlines()[0].startswith("项目支出绩效自评 得分表（期中）") is interim
    assert (f"数据截至 {through}" if through else "数据截至全年") in text


def test_a_change_in_mid_year_shows_both_targets_and_the_document() -> None:
    own = project()
    plan = seed_plan(own)
    card = seed_card()
    was = plan.lines[0].target
    now = replace(was, text="18万件")
    line = replace(plan.lines[0], target=now, was=was, document="某财〔2023〕9号")
    text = page(with_row(card, 0, line=line))
    assert "指标值 =20万件 → =18万件（某财〔2023〕9号）" in text
    gone = replace(plan.lines[1], withdrawn="职能划转", document="某政〔2023〕2号")
    assert "已撤销：职能划转（某政〔2023〕2号）" in page(with_row(card, 1, line=gone))


def test_the_top_grade_has_no_next() -> None:
    text = page(replace(seed_card(), grade="优", total=Decimal("95.00"), provisional=False))
    assert "等级  优 " in text
    assert "差  " not in text.split("=" * 20)[1]


@pytest.mark.parametrize(
    ("chosen_by", "said"),
    [
        ("default", "mof-2020（缺省，项目未声明）"),
        ("project", "mof-2020（项目声明）"),
        ("option", "mof-2020（命令行指定）"),
        ("configuration", "mof-2020（配置文件指定）"),
    ],
)
def test_who_chose_the_scheme(chosen_by: Any, said: str) -> None:
    card = seed_card()
    chosen = replace(card.plan.chosen, chosen_by=chosen_by)
    assert said in page(replace(card, plan=replace(card.plan, chosen=chosen)))


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("execution.deduction", True),
        ("default.number", True),
        ("default.words", False),
        ("tiers", False),
        ("partial", False),
        ("equals", True),
        ("groups", True),
        ("something.new", True),
    ],
)
def test_a_recalled_figure_that_was_used_is_told(key: str, told: bool) -> None:
    card = seed_card()
    sources = {key: Source(known="recalled", text="来历"), "grades": Source(known="form", text="表")}
    scheme = card.plan.scheme.model_copy(update={"sources": sources})
    plan = replace(card.plan, chosen=replace(card.plan.chosen, scheme=scheme))
    text = page(replace(card, plan=plan))
    assert (f"mof-2020 的 {key} 凭记忆写成，未见官方原文：来历" in text) is told
    assert "的 grades" not in text


def test_no_sign_of_ambiguous_width_stands_in_a_padded_column() -> None:
    lines = page(opened("pending")).splitlines() + page(seed_card()).splitlines()
    # The one name that brings such signs itself is shown as written.
    padded = [line for line in lines if line.endswith(("/100", "]", "执行率")) and "互联网" not in line]
    rows = [line for line in padded if "  12.50" in line or "  10.00" in line]
    assert len(rows) == 12
    assert {sign for line in rows for sign in line if east_asian_width(sign) == "A"} == set()
