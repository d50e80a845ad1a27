"""The built-in schemes: their figures as the documents and forms give them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from jixiao.choose import built_in, load_scheme
from jixiao.model.direction import Direction


def test_the_names() -> None:
    assert built_in() == ("hubei", "mof-2020", "mof-2021", "platform")


@pytest.mark.parametrize(
    ("name", "base", "execution", "groups"),
    [
        ("mof-2020", "90", "10", {"产出指标": "50", "效益指标": "30", "满意度指标": "10"}),
        ("mof-2021", "90", "10", {"产出指标": "50", "效益指标": "30", "满意度指标": "10"}),
        ("hubei", "80", "20", {"产出指标": None, "效益指标": None, "满意度指标": None}),
        ("platform", "90", "10", {"产出指标": "50", "效益指标": "30", "满意度指标": "10"}),
    ],
)
def test_points(name: str, base: str, execution: str, groups: dict[str, str | None]) -> None:
    scheme = load_scheme(name).scheme
    assert scheme.total == 100
    assert scheme.base == Decimal(base)
    assert scheme.execution.points == Decimal(execution)
    assert {key: group.points for key, group in scheme.groups.items()} == {
        key: None if points is None else Decimal(points) for key, points in groups.items()
    }


def test_cost_as_a_first_level_group_changes_the_points_of_2021() -> None:
    scheme = load_scheme("mof-2021").scheme
    with_cost = scheme.groups_for({"成本指标", "产出指标", "效益指标"})
    assert {name: str(group.points) for name, group in with_cost.items()} == {
        "产出指标": "40", "效益指标": "20", "满意度指标": "10", "成本指标": "20",
    }  # fmt: skip
    assert with_cost["满意度指标"].heir == "效益指标"
    without = scheme.groups_for({"产出指标", "效益指标"})
    assert "成本指标" not in without
    assert str(without["产出指标"].points) == "50"


@pytest.mark.parametrize(
    ("name", "bounds"),
    [("mof-2020", ["4/5", "3/5", "0"]), ("mof-2021", ["4/5", "3/5", "0"]), ("hubei", ["4/5", "1/2", "0"])],
)
def test_tiers(name: str, bounds: list[str]) -> None:
    scheme = load_scheme(name).scheme
    assert [tier.from_ for tier in scheme.tiers] == [Fraction(bound) for bound in bounds]
    assert scheme.tiers[0].alone == 1


@pytest.mark.parametrize("name", built_in())
@pytest.mark.parametrize(
    ("total", "grade"),
    [
        ("100", "优"), ("90", "优"), ("89.99", "良"), ("80", "良"),
        ("79.99", "中"), ("60", "中"), ("59.99", "差"), ("0", "差"),
    ],
)  # fmt: skip
def test_grades(name: str, total: str, grade: str) -> None:
    assert load_scheme(name).scheme.grade(Decimal(total)) == grade


def test_every_printed_total_has_a_grade() -> None:
    scheme = load_scheme("mof-2020").scheme
    assert all(scheme.grade(Decimal(cents) / 100) for cents in range(10001))


def test_equal_signs_and_reverse() -> None:
    mof, platform = load_scheme("mof-2020").scheme, load_scheme("platform").scheme
    assert (mof.equals.default, mof.equals.cost, mof.equals.zero) == (
        Direction.HIGHER,
        Direction.NEAR,
        Direction.LOWER,
    )
    assert (platform.equals.default, platform.equals.cost, platform.equals.zero) == (
        Direction.HIGHER, Direction.HIGHER, Direction.LOWER,
    )  # fmt: skip
    assert (mof.reverse, platform.reverse) == ("quotient", "linear")
    assert (mof.criteria, platform.criteria) == ("read", "ignore")


def test_what_is_only_recalled_is_marked() -> None:
    scheme = load_scheme("mof-2021").scheme
    recalled = {name for name, source in scheme.sources.items() if source.known == "recalled"}
    assert recalled == {"execution.deduction", "tiers"}
    assert not any(source.known == "recalled" for source in load_scheme("mof-2020").scheme.sources.values())
    source = scheme.known("over.flag")
    assert source is not None
    assert source.known == "practice"
    assert scheme.known("cost_groups") is None


def test_the_sum_is_of_the_figures() -> None:
    whole = load_scheme("mof-2020")
    assert whole.sha256 == load_scheme("mof-2020", overrides={"base": "90"}).sha256
    assert whole.sha256 != load_scheme("mof-2020", overrides={"places": "1"}).sha256
    assert len({load_scheme(name).sha256 for name in built_in()}) == len(built_in())
