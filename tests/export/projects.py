"""Invented projects with many indicators, their actuals, and the forms made of them."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

from jixiao import api
from jixiao.bind import Declaration
from jixiao.model.scorecard import Scorecard

KINDS = (
    "{kind: proportional}",
    "{kind: proportional, pass: 60%}",
    "{kind: proportional, reverse: linear}",
    "{kind: direct}",
    "{kind: direct, deduct: 1, out_of: points}",
    "{kind: step, every: 1, deduct: 0.3, out_of: points}",
    "{kind: step, every: 0.7, deduct: 0.2, out_of: points, partial: started}",
    "{kind: step, every: 1% of target, deduct: 2, out_of: 100, partial: exact}",
    "{kind: step, every: 2, deduct: 5, out_of: 100, at_most: 40}",
    '{kind: bands, out_of: 10, bands: [{when: ">= 90", earns: 10}, {when: ">= 70, < 90", earns: 60%}], otherwise: 1}',
    '{kind: bands, of: ratio, out_of: 3, bands: [{when: ">= 100%", earns: 3}, {when: ">= 80%", earns: 2}], '
    "otherwise: 0}",
    '{kind: proportional, zero_when: "< 20"}',
)


def lines(count: int, seed: int) -> list[tuple[str, str, str, str, str, str]]:
    """Name, operator, target, points, deduction and actual of so many indicators."""
    pick = random.Random(seed)
    made = []
    for number in range(count):
        target = Decimal(pick.randint(1, 200000)) / pick.choice((1, 10, 100, 1000))
        operator = pick.choice((">=", "<=", ">", "<", "="))
        near = target * Decimal(pick.randint(30, 190)) / 100
        actual = pick.choice((target, near.quantize(Decimal("0.001")), near.quantize(Decimal(1)), Decimal(0)))
        points = Decimal(pick.randint(300, 600)) / 100
        made.append(
            (
                f"指标{number + 1:03}",
                operator,
                f"{target.normalize():f}",
                f"{points}",
                pick.choice(KINDS),
                f"{actual:f}",
            )
        )
    return made


def project(folder: Path, made: list[tuple[str, str, str, str, str, str]], scheme: str = "mof-2020") -> str:
    """The file of a project with these indicators; its base is what their points add up to."""
    base = sum(Decimal(each[3]) for each in made)
    text = [
        "项目名称: 试算项目", "预算年度: 2023", "资金安排: {年初预算数: 37万元}",
        f"评分办法: {{use: {scheme}, 总分: {base + 10}, 指标分值合计: {base}}}",
        "绩效指标:", "  产出指标:", "    数量指标:",
    ]  # fmt: skip
    for name, operator, target, points, deduction, _ in made:
        text.append(
            f'      - {{三级指标: {name}, 指标性质: "{operator}", 指标值: {target}, 度量单位: 个, 分值: {points}, '
            f"扣分规则: {deduction}}}"
        )
    path = folder / "项目.yaml"
    path.write_text("\n".join(text) + "\n", "utf-8")
    return str(path)


def actuals(folder: Path, made: list[tuple[str, str, str, str, str, str]]) -> str:
    """The file of their actuals."""
    path = folder / "完成值.csv"
    rows = ["三级指标,实际完成值", *(f"{each[0]},{each[5]}个" for each in made), "预算执行,31.27万元"]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return str(path)


def card(folder: Path, count: int, seed: int, scheme: str = "mof-2020") -> tuple[Declaration, Scorecard]:
    """A project of so many indicators, scored."""
    made = lines(count, seed)
    declaration = api.load_project(project(folder, made, scheme))
    return declaration, api.score(declaration, api.load_actuals([actuals(folder, made)]))
