"""Every form of the fixtures gives exactly what stands beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from forms.comparing import folded
from jixiao.import_form import Imported, import_forms, read_forms
from jixiao.model.diagnostic import Severity
from jixiao.readers.yaml import read
from jixiao.reports.form import data

FOLDER = Path(__file__).parent / "fixtures"
EXPECTED = sorted(FOLDER.glob("*.expected.json"))


def _form(expected: Path) -> Path:
    name = expected.name.removesuffix(".expected.json")
    return next(path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".json")


def _pairs() -> list[tuple[str, int, dict[str, Any]]]:
    found = []
    for path in EXPECTED:
        wanted = json.loads(path.read_text("utf-8"))
        forms = wanted if isinstance(wanted, list) else [wanted]
        found += [(path.name, number, each) for number, each in enumerate(forms)]
    return found


def _imported(name: str, number: int) -> Imported:
    return import_forms(_form(FOLDER / name))[number]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name)
def test_number_of_forms(path: Path) -> None:
    wanted = json.loads(path.read_text("utf-8"))
    assert len(read_forms(_form(path))) == (len(wanted) if isinstance(wanted, list) else 1)


@pytest.mark.parametrize(("name", "number", "wanted"), _pairs())
def test_form(name: str, number: int, wanted: dict[str, Any]) -> None:
    found = data(_imported(name, number))
    assert found["form"] == wanted["form"]
    assert folded(found["project"]) == folded(wanted["project"])
    assert [folded(each) for each in found["indicators"]] == [folded(each) for each in wanted["indicators"]]


@pytest.mark.parametrize(("name", "number", "wanted"), [each for each in _pairs() if "printed" in each[2]])
def test_printed(name: str, number: int, wanted: dict[str, Any]) -> None:
    form = _imported(name, number).form
    fields = ("rate", "budget_points", "budget_score", "total", "grade")
    texts = {key: getattr(form.printed, key) for key in fields}
    printed = {key: field and field.text.rstrip("%") for key, field in texts.items()}
    assert folded(printed) == folded(wanted["printed"])
    assert (form.scheme or "mof-2020") == wanted["scheme"]


@pytest.mark.parametrize(("name", "number", "wanted"), _pairs())
def test_binds(name: str, number: int, wanted: dict[str, Any]) -> None:
    imported = _imported(name, number)
    assert imported.declaration is not None
    assert not [each for each in imported.findings if each.severity is Severity.ERROR]
    names = [each["name"] for each in wanted["indicators"] if not each["name"].startswith("其中")]
    assert [folded(each.name) for each in imported.declaration.project.indicators] == [folded(each) for each in names]


def test_seed_is_the_declaration() -> None:
    """The published page gives the declaration in projects/, field by field and in its order."""
    path = Path(__file__).parent.parent.parent / "projects" / "chenggong-2023.yaml"
    found = import_forms(FOLDER / "chenggong-2023.txt")[0].tree.root
    wanted = read(path.name, path.read_bytes()).root
    assert found == wanted
    assert json.dumps(found, ensure_ascii=False) == json.dumps(wanted, ensure_ascii=False)


CELLS = [
    ("anhui-selfeval.xlsx", 0, "score", "自评表!I11"),
    ("anhui-selfeval.xlsx", 7, "score", "自评表!I20"),
    ("hubei-selfeval.docx", 5, "actual", "表1!R13C7"),
    ("three-points-selfeval.html", 1, "criteria", "表1!R7C9"),
    ("two-forms-targets.xlsx", 0, "target", "Sheet!E8"),
    ("national-88-targets.docx", 2, "target", "表1!R13C8"),
]


@pytest.mark.parametrize(("name", "line", "key", "cell"), CELLS)
def test_cells(name: str, line: int, key: str, cell: str) -> None:
    form = read_forms(FOLDER / name)[0]
    assert form.lines[line].fields[key].place == cell


def test_blank_reason_has_a_cell() -> None:
    form = read_forms(FOLDER / "national-selfeval.docx")[0]
    line = next(each for each in form.lines if each.text("name") == "年接待观众")
    assert "note" not in line.fields
    assert line.blanks["note"] == "表1!R16C9"
