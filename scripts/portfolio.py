"""Makes a portfolio of invented projects to measure with: the same files every time, about 4.5 KB and 15 indicators each.

    python scripts/portfolio.py FOLDER COUNT [--faulty PERCENT] [--actuals]

Names, figures and words vary from file to file, as those of a city's projects do; every other indicator is written in
flow style. Clean files raise no finding; `--faulty` gives that share of the files three faults each. `--actuals` adds
one file, `actuals.csv`, with a row for every indicator of every project and its budget.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

PLACES = "城东 城西 城南 城北 滨江 湖滨 山前 河口 新城 老街 东郊 西郊 南苑 北苑 开发区 高新区 古城 临港 云岭 平川".split()
WORKS = (
    "社区图书 养老服务 农田水利 校园安全 河道保洁 公园绿化 残疾人康复 职业培训 疫苗接种 食品抽检 路灯维护 公厕管护 "
    "文物保护 科普宣传 法律援助 病虫防治 森林防火 气象观测 档案整理 垃圾分类"
).split()
THINGS = (
    "服务站点 培训课程 巡查路段 检测样本 宣传活动 维护设备 发放物资 走访家庭 整理案卷 养护树木 更换灯具 修复墙面 "
    "清理河段 建设驿站 开放场馆 编印手册 配送餐食 接种人群 抽检批次 改造管网"
).split()
UNITS = "个 期 次 份 场 台 套 户 件 棵 盏 处 段 座 间 册 餐 人 批次 米".split()
GROUPS = (
    ("产出指标", "数量指标", 4), ("产出指标", "质量指标", 2), ("产出指标", "时效指标", 2), ("产出指标", "成本指标", 1),
    ("效益指标", "经济效益指标", 1), ("效益指标", "社会效益指标", 2), ("效益指标", "可持续影响指标", 1),
    ("满意度指标", "服务对象满意度指标", 2),
)  # fmt: skip
POINTS = {"产出指标": ("5.5", "6"), "效益指标": ("7.5",), "满意度指标": ("5",)}


class Dice:
    """Numbers that look random and are the same on every machine: a linear congruential generator."""

    def __init__(self, seed: int) -> None:
        self.state = seed * 2654435761 % 2**32 or 1

    def below(self, limit: int) -> int:
        """A number from 0 to limit − 1."""
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) % limit

    def of(self, choice: list[str]) -> str:
        """One of them."""
        return choice[self.below(len(choice))]


def indicators(dice: Dice, work: str, place: str) -> Iterator[tuple[str, str, dict[str, str], str]]:
    """First and second level, the keys of an indicator, and an actual that meets it or just misses it."""
    for first, second, count in GROUPS:
        for number in range(count):
            at = dice.below(len(THINGS))
            thing, unit, figure = THINGS[at], UNITS[at], 20 + dice.below(980)
            share = 86 + dice.below(12)
            keys: dict[str, str]
            match second:
                case "数量指标":
                    name = f"{place}{thing}{('数', '数量', '总数', '完成数')[number]}"
                    keys = {"name": name, "operator": ">=", "target": str(figure), "unit": unit,
                            "criteria": f"每少1{unit}扣0.5分，扣完为止", "source": f"{place}{work}{thing}台账"}  # fmt: skip
                    actual = str(figure + dice.below(30) - 5)
                case "质量指标":
                    name = f"{thing}{('验收合格率', '质量达标率')[number]}"
                    keys = {"name": name, "operator": ">=", "target": str(share), "unit": "%",
                            "criteria": "每低于1个百分点扣0.5分，扣完为止", "source": f"{work}{('验收单', '检查记录')[number]}"}  # fmt: skip
                    actual = f"{share - 2 + dice.below(6)}%"
                case "时效指标" if number:
                    name, day = f"{place}{work}完成时间", f"2024-{10 + dice.below(3)}-{10 + dice.below(20)}"
                    keys = {"name": name, "operator": "<=", "target": day, "source": f"{work}竣工报告"}
                    actual = day
                case "时效指标":
                    name = f"{thing}按时完成率"
                    keys = {"name": name, "operator": ">=", "target": str(share), "unit": "%",
                            "criteria": f"低于{share}%不得分", "source": f"{work}进度月报"}  # fmt: skip
                    actual = f"{share + dice.below(3)}%"
                case "成本指标":
                    name = f"单{unit}{thing}平均成本"
                    keys = {"name": name, "operator": "<=", "target": f"{figure}.{dice.below(10)}", "unit": "元",
                            "criteria": "每超过1元扣0.2分，扣完为止", "source": f"{work}决算表"}  # fmt: skip
                    actual = str(figure)
                case "可持续影响指标":
                    name = f"{work}长效管护机制"
                    keys = {"name": name, "operator": "定性", "target": "健全", "source": f"{place}管护制度文件"}
                    actual = "达成 90%"
                case "服务对象满意度指标":
                    who = ("受益群众", "参与单位")[number]
                    keys = {"name": f"{place}{who}满意度", "operator": ">=", "target": str(share), "unit": "%",
                            "criteria": "每低于1个百分点扣0.2分，扣完为止", "source": f"{who}问卷调查（样本{300 + dice.below(200)}份）"}  # fmt: skip
                    actual = f"{share + dice.below(4)}%"
                case _:
                    name = f"{place}{thing}{('增收额', '惠及率', '覆盖率', '知晓率')[number if second[0] == '社' else 0] if second[0] == '社' else '节约水电费用'}"
                    ratio = second[0] == "社"
                    keys = {"name": name, "operator": ">=", "target": str(share if ratio else figure),
                            "unit": "%" if ratio else "元", "source": f"{place}{work}统计年报"}  # fmt: skip
                    if ratio:
                        keys["name"] = f"{place}{work}{('覆盖率', '知晓率')[number]}"
                        keys["criteria"] = "每低于1个百分点扣0.5分，扣完为止"
                    actual = str(share) + "%" if ratio else str(figure + 1)
            keys["content"] = f"{place}{work}项目本年度纳入统计的{thing}，由主管科室逐项核对后计入"
            keys["target_basis"] = f"近三年平均水平和{place}本年度工作计划"
            yield first, second, keys, actual


def project(number: int, *, faulty: bool = False) -> tuple[str, str, list[tuple[str, str]]]:
    """One project: its name, its file's text, and (indicator, actual) rows."""
    dice = Dice(number + 1)
    place, work = PLACES[number % 20], WORKS[number // 20 % 20]
    name = f"{place}{work}经费{number:05d}"
    money = 20 + dice.below(400)
    lines = [
        f"jixiao: 1\nname: {name}\nyear: 2024\ncode: P{number:08d}",
        f"agency: {{name: {place}{work}中心, code: 1253{number:014d}, department: {place}行业主管局}}",
        f"basis: [{place}政发〔2023〕{1 + dice.below(90)}号, {place}财预〔2024〕{1 + dice.below(90)}号]",
        f"overview: {place}{work}项目面向辖区居民，按照年度工作计划开展，由专人负责，按季度检查进度和质量。",
        f"budget:\n  initial: {money}万元\n  sources:\n    财政拨款: {money - 8}万元\n    其他资金: 8万元",
        "period: 2024-01-01/2024-12-31",
        f"goals:\n  overall: {{years: 2024-2024, text: {place}{work}按计划完成，群众得到实惠。}}",
        f"  annual: 完成{place}{work}年度任务，质量达标，群众满意。\nindicators:",
    ]
    rows: list[tuple[str, str]] = []
    above: tuple[str, str] = ("", "")
    counts: dict[str, int] = {}
    for at, (first, second, keys, actual) in enumerate(indicators(dice, work, place)):
        counts[first] = counts.get(first, 0) + 1
        keys["points"] = "6" if first == "产出指标" and counts[first] == 9 else POINTS[first][0]
        if faulty and at == 1:
            keys["target"] = "约" + keys["target"]
        if faulty and at == 4:
            keys["operater"] = keys.pop("operator")
        if faulty and at == 13:
            keys["unit"] = "12"
        if first != above[0]:
            lines.append(f"  {first}:")
        if second != above[1]:
            lines.append(f"    {second}:")
        above = first, second
        pairs = [f"{key}: {_scalar(value)}" for key, value in keys.items()]
        if at % 2:
            lines.append("      - {" + ", ".join(pairs) + "}")
        else:
            lines.append("      - " + "\n        ".join(pairs))
        rows.append((keys["name"], actual))
    return name, "\n".join(lines) + "\n", rows


def _scalar(text: str) -> str:
    return f'"{text}"' if text[:1] in ">=<%" else text


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


def main() -> None:
    """Writes the portfolio that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--faulty", type=int, default=0, metavar="PERCENT")
    parser.add_argument("--actuals", action="store_true")
    wanted = parser.parse_args()
    write(wanted.folder, wanted.count, faulty=wanted.faulty, actuals=wanted.actuals)


if __name__ == "__main__":
    main()
