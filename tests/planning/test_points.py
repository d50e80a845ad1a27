"""Points shared: largest remainder, heirs, partly declared groups, and sums that do not add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from commandline import run
from jixiao.api import load_scheme
from jixiao.planning.points import Wanted, largest_remainder, share

D = Decimal
MOF = load_scheme("mof-2020").scheme
MOF21 = load_scheme("mof-2021").scheme
HUBEI = load_scheme("hubei").scheme


def lines(*groups: tuple[str, str | None]) -> list[Wanted]:
    return [Wanted(group, D(points) if points else None) for group, points in groups]


def texts(points: tuple[Decimal, ...]) -> list[str]:
    return [str(each) for each in points]


def test_fifty_over_three_goes_to_the_earlier_lines_first() -> None:
    assert largest_remainder(Fraction(50), [Fraction(50, 3)] * 3, 2) == [D("16.67"), D("16.67"), D("16.66")]


def test_nothing_declared_shares_each_group_equally() -> None:
    shares = share(lines(*[("产出指标", None)] * 3, ("效益指标", None), ("满意度指标", None)), MOF)
    assert texts(shares.points) == ["16.67", "16.67", "16.66", "30.00", "10.00"]
    assert sum(shares.points) == MOF.base


@pytest.mark.parametrize(("scheme", "expected"), [(MOF, ["56.25", "33.75"]), (MOF21, ["50.00", "40.00"])])
def test_an_absent_group_goes_to_its_heir_or_to_all_in_proportion(scheme: object, expected: list[str]) -> None:
    shares = share(lines(("产出指标", None), ("效益指标", None)), scheme)  # type: ignore[arg-type]
    assert texts(shares.points) == expected


def test_without_first_level_points_all_lines_share_alike() -> None:
    shares = share(lines(*[("产出指标", None)] * 4, ("效益指标", None), ("满意度指标", None)), HUBEI)
    assert texts(shares.points) == ["13.34", "13.34", "13.33", "13.33", "13.33", "13.33"]


def test_a_partly_declared_group_gives_its_rest_to_the_lines_without() -> None:
    shares = share(lines(("产出指标", "20"), ("产出指标", None), ("效益指标", None), ("满意度指标", None)), MOF)
    assert texts(shares.points) == ["20", "30.00", "30.00", "10.00"]
    assert shares.partly == ("产出指标",)


def test_wholly_declared_groups_leave_the_rest_in_proportion() -> None:
    shares = share(lines(("产出指标", "45"), ("效益指标", None), ("满意度指标", None)), MOF)
    assert texts(shares.points) == ["45", "33.75", "11.25"]


def test_nothing_left_is_told() -> None:
    assert share(lines(("产出指标", "90"), ("效益指标", None)), MOF).rest == 0
    assert share(lines(("产出指标", "60"), ("产出指标", None), ("效益指标", None)), MOF).empty == ("产出指标",)


PROJECT = """
name: 测试
year: 2023
budget: {{initial: 10万元}}
{scheme}
indicators:
  产出指标:
    数量指标:
      - {{name: 甲, target: ≥10件, points: {a}}}
  效益指标:
    社会效益指标:
      - {{name: 乙, target: ≥20次, points: {b}}}
  满意度指标:
    服务对象满意度指标:
      - {{name: 丙, target: ≥90%, points: {c}}}
"""
ROWS = "指标,实际完成值\n甲,10\n乙,20\n丙,95\n预算执行,10\n".encode()


def score(tmp_path: object, a: str, b: str, c: str, scheme: str = "") -> object:
    file = tmp_path / "p.yaml"  # type: ignore[operator]
    file.write_text(PROJECT.format(a=a, b=b, c=c, scheme=scheme), "utf-8")
    return run("score", str(file), "--actuals", "-", "--format", "json", stdin=ROWS)


def test_points_of_a_hundred_under_a_base_of_ninety_print_both_cures(tmp_path: object) -> None:
    done = score(tmp_path, "50", "40", "10")
    assert done.code == 2  # type: ignore[attr-defined]
    said = done.err  # type: ignore[attr-defined]
    assert "JX501" in said
    assert "add up to 100, not to 90" in said
    assert "{use: mof-2020, base: 100, execution: {points: 0}}" in said
    assert "90/100" in said


def test_the_printed_cure_works(tmp_path: object) -> None:
    done = score(tmp_path, "50", "40", "10", "scheme: {use: mof-2020, base: 100, execution: {points: 0}}")
    assert done.code == 0  # type: ignore[attr-defined]
    card = done.data  # type: ignore[attr-defined]
    assert (card["total"], card["budget"]) == ("100.00", None)


def test_a_sum_off_the_base_names_it(tmp_path: object) -> None:
    done = score(tmp_path, "50", "30", "9")
    assert done.code == 2  # type: ignore[attr-defined]
    assert "add up to 89, not to 90" in done.err  # type: ignore[attr-defined]
