"""Forms in the shapes of many places give, in every kind of file, what a careful reader sees in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run
from forms.comparing import folded
from forms.drawing import MAKERS
from forms.published import filled, filled_too, targets
from forms.published.shape import Published
from jixiao.import_form import import_forms
from jixiao.model.diagnostic import Severity
from jixiao.reports.form import data

KEYS = ("level1", "level2", "name", "operator", "target", "unit", "points", "actual", "score", "criteria")
FORMS = (*targets.FORMS, *filled.FORMS, *filled_too.FORMS)
CASES = [pytest.param(form, suffix, id=f"{suffix}: {form.name}") for form in FORMS for suffix in MAKERS]
FILLED = [pytest.param(*case.values, id=case.id) for case in CASES if getattr(case.values[0], "printed", None)]


@pytest.mark.parametrize(("form", "suffix"), CASES)
def test_published(form: Published, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](form.drawing, form.title))
    (imported,) = import_forms(path)
    found = data(imported)
    project = found["project"]
    assert found["form"] == form.kind
    assert (project["year"], project["agency"]) == form.project[1:]
    assert form.project[0] is None or folded(project["name"]) == folded(form.project[0])
    assert tuple(project["budget"].values()) == form.budget
    lines = [[folded(each[key]) for key in KEYS] for each in found["indicators"]]
    wanted = [[folded(None if cell == "-" else cell) for cell in line.split("|")] for line in _lines(form)]
    assert lines == wanted
    assert not [each for each in imported.findings if each.severity is Severity.ERROR]


def _lines(form: Published) -> list[str]:
    return form.lines.strip().split("\n")


@pytest.mark.parametrize(("form", "suffix"), FILLED)
def test_recheck(form: Published, suffix: str, tmp_path: Path) -> None:
    """The errors planted and no other; in flattened text nobody sees for how many lines a merged reason speaks."""
    path = tmp_path / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](form.drawing, form.title))
    (imported,) = import_forms(path)
    printed = imported.form.printed
    cells = (printed.rate, printed.budget_points, printed.budget_score, printed.total, printed.grade)
    assert folded([each and each.text.rstrip("%") for each in cells]) == folded(list(form.printed or ()))
    result = run("recheck", str(path), "--format", "json")
    errors = [each for each in result.data["findings"] if each["severity"] == "error"]
    found = [(each["what"], each["name"]) for each in errors if suffix != "txt" or each["what"] != "reason"]
    assert sorted(found) == sorted(form.wrong)
    assert result.data["scheme"]["name"] == form.scheme
