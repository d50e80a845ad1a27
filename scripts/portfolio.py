"""Makes a portfolio of invented projects to measure with: the same files every time, 15 indicators, about 4.5 KB each.

    python scripts/portfolio.py FOLDER COUNT [--faulty PERCENT] [--actuals]

Names, figures and words vary from file to file, as those of a city's projects do; every other indicator is written in
flow style. Clean files raise no finding; `--faulty` gives that share of the files three faults each. `--actuals` adds
one file, `actuals.csv`, with a row for every indicator of every project and its budget.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path


def _split(words: str) -> list[str]:
    return words.split()


PLACES = _split("城东 城西 城南 城北 滨江 湖滨 山前 河口 新城 老街 东郊 西郊 南苑 北苑 新区 高地 古城 临港 云岭 平川")
WORKS = _split(
    "社区图书 养老照护 农田水利 校园安全 河道保洁 公园绿化 康复辅具 职业技能 疫苗接种 食品抽检 路灯养护 公厕管护 "
    "文物看护 科普宣讲 法律援助 病虫防治 森林防火 气象观测 档案整理 垃圾分类"
)
#: What is counted, and its unit.
THINGS = tuple(
    pair.split("/")
    for pair in _split(
        "站点/个 课程/期 路段/段 样本/份 讲座/场 设备/台 物资/套 家庭/户 案卷/件 树木/棵 灯具/盏 "
        "墙面/处 沟渠/米 驿站/座 场馆/间 手册/册 餐食/餐 群众/人 批次/批 管网/米"
    )
)
#: First and second level, and what is measured there.
TABLE = (
    ("产出指标", "数量指标", ("count", "count", "count", "count")),
    ("产出指标", "质量指标", ("合格率", "达标率")),
    ("产出指标", "时效指标", ("按时完成率", "day")),
    ("产出指标", "成本指标", ("cost",)),
    ("效益指标", "社会效益指标", ("覆盖率", "知晓率", "利用率")),
    ("效益指标", "可持续影响指标", ("words",)),
    ("满意度指标", "服务对象满意度指标", ("居民满意度", "单位满意度")),
)
POINTS = {
    "产出指标": ("5", "5", "5", "5", "6", "6", "6", "6", "6"),
    "效益指标": ("7", "7", "8", "8"),
    "满意度指标": ("5", "5"),
}
Row = tuple[str, str, dict[str, str], str]


class Dice:
    """Numbers that look random and are the same on every machine: a linear congruential generator."""

    def __init__(self, seed: int) -> None:
        self.state = seed * 2654435761 % 2**32 or 1

    def below(self, limit: int) -> int:
        """A number from 0 to limit − 1."""
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) % limit


def indicators(dice: Dice, place: str, work: str) -> Iterator[Row]:
    """First and second level, the keys of an indicator, and an actual that meets it or just misses it."""
    for first, second, measures in TABLE:
        for number, measure in enumerate(measures):
            thing, unit = THINGS[(dice.below(5) + 5 * number) % len(THINGS)]
            keys, actual = _measured(dice, measure, f"{place}{work}", thing, unit)
            keys["source"] = f"{place}{work}{thing}{('台账', '月报', '检查记录', '报表')[dice.below(4)]}"
            if "满意" in measure:
                keys["source"] = f"{place}问卷调查{200 + dice.below(300)}份"
            keys["content"] = f"{work}全年{('纳入统计', '经过核对', '验收入账')[dice.below(3)]}的{thing}情况"
            yield first, second, keys, actual


def _measured(dice: Dice, measure: str, project: str, thing: str, unit: str) -> tuple[dict[str, str], str]:
    figure, share = 20 + dice.below(980), 86 + dice.below(12)
    match measure:
        case "count":
            keys = _keys(f"{project}{thing}数量", ">=", str(figure), unit, f"每少1{unit}扣0.5分，扣完为止")
            return keys, str(figure + dice.below(30) - 5)
        case "day":
            day = f"2024-{10 + dice.below(3)}-{10 + dice.below(20)}"
            return _keys(f"{project}完成时间", "<=", day, None, "逾期不得分"), day
        case "cost":
            amount = f"{figure}.{dice.below(9) + 1}"
            return _keys(f"单{unit}{thing}成本", "<=", amount, "元", "每超过1元扣0.2分，扣完为止"), str(figure)
        case "words":
            return _keys(f"{project}管护制度", "定性", "健全", None, "健全得8分，基本健全得5分，不健全不得分"), "健全"
        case _:
            keys = _keys(f"{project}{thing}{measure}", ">=", str(share), "%", "每低于1个百分点扣0.5分，扣完为止")
            return keys, f"{share - 1 + dice.below(4)}%"


def _keys(name: str, operator: str, target: str, unit: str | None, criteria: str) -> dict[str, str]:
    keys = {"name": name, "operator": operator, "target": target}
    return keys | ({"unit": unit} if unit else {}) | {"criteria": criteria}


def project(number: int, *, faulty: bool = False) -> tuple[str, str, list[tuple[str, str]]]:
    """One project: its name, its file's text, and (indicator, actual) rows."""
    dice = Dice(number + 1)
    place, work = PLACES[number % 20], WORKS[number // 20 % 20]
    name, money = f"{place}{work}经费{number:05d}", 20 + dice.below(400)
    lines = [
        f"jixiao: 1\nname: {name}\nyear: 2024\ncode: P{number:08d}",
        f"agency: {{name: {place}{work}中心, code: 1253{number:014d}, department: {place}主管局}}",
        f"basis: [{place}政发〔2023〕{1 + dice.below(90)}号, {place}财预〔2024〕{1 + dice.below(90)}号]",
        f"overview: {place}{work}项目面向辖区居民，按年度工作计划开展，由专人负责，按季度检查进度。",
        f"budget:\n  initial: {money}万元\n  sources:\n    财政拨款: {money - 8}万元\n    其他资金: 8万元",
        f"period: 2024-01-01/2024-12-31\ngoals:\n  annual: 完成{place}{work}年度任务，群众得到实惠。\nindicators:",
    ]
    rows: list[tuple[str, str]] = []
    above = ("", "")
    points = {first: iter(each) for first, each in POINTS.items()}
    for at, (first, second, keys, actual) in enumerate(indicators(dice, place, work)):
        keys["points"] = next(points[first])
        if first != above[0]:
            lines.append(f"  {first}:")
        if second != above[1]:
            lines.append(f"    {second}:")
        above = first, second
        lines.append(_written(_spoilt(keys, at) if faulty else keys, flow=at % 2 == 1))
        rows.append((keys["name"], actual))
    return name, "\n".join(lines) + "\n", rows


def _spoilt(keys: dict[str, str], at: int) -> dict[str, str]:
    """Three faults in a file: a vague figure, a mistyped key, a number as unit."""
    if at == 1:
        return {**keys, "target": "约" + keys["target"]}
    if at == 4:
        return {("operater" if key == "operator" else key): value for key, value in keys.items()}
    return {**keys, "unit": "12"} if at == 14 else keys


def _written(keys: dict[str, str], *, flow: bool) -> str:
    pairs = [f'{key}: "{text}"' if text[:1] in ">=<%" else f"{key}: {text}" for key, text in keys.items()]
    return "      - {" + ", ".join(pairs) + "}" if flow else "      - " + "\n        ".join(pairs)


def write(folder: Path, count: int, *, faulty: int = 0, actuals: bool = False) -> None:
    """The files of a portfolio; `faulty` percent of them have faults."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = ["项目名称,三级指标,实际完成值"]
    for number in range(count):
        name, text, reported = project(number, faulty=number % 100 < faulty)
        (folder / f"p{number:05d}.yaml").write_text(text, "utf-8")
        rows += [f"{name},{indicator},{actual}" for indicator, actual in reported]
        rows.append(f"{name},预算执行,18万元")
    if actuals:
        (folder / "actuals.csv").write_text("\n".join(rows) + "\n", "utf-8")


def workbook(path: Path, count: int) -> None:
    """A workbook of so many rows of actuals: project, indicator, figure; percentages as formatted cells."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet, percent = book.add_worksheet(), book.add_format({"num_format": "0%"})
        sheet.write_row(0, 0, ["项目名称", "三级指标", "实际完成值"])
        reported = ((name, *row) for number in range(count) for name, _, rows in [project(number)] for row in rows)
        for at, (name, indicator, actual) in zip(range(1, count + 1), reported, strict=False):
            sheet.write_row(at, 0, [name, indicator])
            if actual.endswith("%"):
                sheet.write_number(at, 2, int(actual[:-1]) / 100, percent)
            elif actual.isdigit():
                sheet.write_number(at, 2, int(actual))
            else:
                sheet.write_string(at, 2, actual)


def main(words: Sequence[str] | None = None) -> None:
    """Writes the portfolio that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--faulty", type=int, default=0, metavar="PERCENT")
    parser.add_argument("--actuals", action="store_true")
    wanted = parser.parse_args(words)
    write(wanted.folder, wanted.count, faulty=wanted.faulty, actuals=wanted.actuals)


if __name__ == "__main__":
    main()
