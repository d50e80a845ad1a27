"""Invented forms drawn in every format give what they say, wherever they say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.comparing import folded
from forms.drawing import MAKERS
from forms.dropping import dropped
from forms.variants import VARIANTS, Variant
from jixiao.import_form import import_forms
from jixiao.model.diagnostic import Severity
from jixiao.reports.form import data

KEYS = ("level1", "level2", "name", "operator", "target", "unit", "points", "actual", "score")
CASES = [
    pytest.param(variant, suffix, id=f"{suffix}: {variant.name}")
    for variant in VARIANTS
    for suffix in MAKERS
    if suffix not in variant.without
]


@pytest.mark.parametrize(("variant", "suffix"), CASES)
def test_variant(variant: Variant, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](variant.drawing, variant.title))
    (imported,) = import_forms(path)
    found = data(imported)
    assert found["form"] == variant.kind
    project = found["project"]
    assert (project["name"], project["year"], project["agency"]) == variant.project
    budget = project["budget"]
    assert (budget["initial"], budget["adjusted"], budget["executed"]) == variant.budget
    lines = [tuple(folded(each[key]) for key in KEYS) for each in found["indicators"]]
    wanted = [
        tuple(folded(None if cell == "-" else cell) for cell in line.split("|"))
        for line in variant.lines.strip().split("\n")
    ]
    assert lines == wanted
    printed = imported.form.printed
    stated = (printed.rate, printed.budget_points, printed.budget_score, printed.total, printed.grade)
    assert tuple(each and each.text for each in stated) == variant.printed
    assert imported.form.scheme in (variant.scheme, "mof-2020" if variant.scheme is None else variant.scheme)
    codes = {each.code for each in imported.findings if each.severity is not Severity.INFO}
    assert codes == set(variant.warns)


@pytest.mark.parametrize(("variant", "suffix"), CASES)
def test_nothing_is_dropped(variant: Variant, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](variant.drawing, variant.title))
    assert dropped(path) == []
