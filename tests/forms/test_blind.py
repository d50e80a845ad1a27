"""Forms by somebody who never saw the program give exactly what their author says, and no cell is dropped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from commandline import run
from forms.comparing import folded
from forms.dropping import dropped
from jixiao.import_form import Imported, import_forms
from jixiao.model.diagnostic import Severity
from jixiao.reports.form import data

FOLDER = Path(__file__).parent / "blind"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_blind(path: Path) -> None:
    wanted = _wanted(path)
    forms = import_forms(path)
    assert [_found(each) for each in forms] == [_only(each, "form", "project", "indicators") for each in wanted]
    assert not [each for one in forms for each in one.findings if each.severity is Severity.ERROR]
    assert all(each.declaration is not None for each in forms)
    assert dropped(path) == []
    (imported, form), *others = zip(forms, wanted, strict=True)
    if form["form"] == "self-evaluation":
        assert not others
        assert _printed(imported) == folded(form["printed"])
        assert _wrong(path) == (form["scheme"], form["wrong"])
        for scheme, wrong in form.get("under", {}).items():
            assert _wrong(path, "--scheme", scheme) == (scheme, wrong)


def _wanted(path: Path) -> list[dict[str, Any]]:
    """What stands beside a file; `under` are the errors that follow once a person names another scheme."""
    wanted = json.loads(path.with_name(f"{path.stem}.expected.json").read_text("utf-8"))
    return wanted if isinstance(wanted, list) else [wanted]


def _only(form: dict[str, Any], *keys: str) -> Any:
    return folded({key: form[key] for key in keys})


def _found(imported: Imported) -> Any:
    return _only(data(imported), "form", "project", "indicators")


def _printed(imported: Imported) -> Any:
    printed = imported.form.printed
    fields = ("rate", "budget_points", "budget_score", "total", "grade")
    texts = {key: getattr(printed, key) for key in fields}
    return folded({key: field and field.text.rstrip("%") for key, field in texts.items()})


def _wrong(path: Path, *options: str) -> tuple[str, list[dict[str, str]]]:
    """The scheme, and every error by its name and kind, in the order of the cells."""
    told = run("recheck", str(path), "--format", "json", *options).data
    found = [each for each in told["findings"] if each["severity"] == "error"]
    return told["scheme"]["name"], [{"name": each["name"], "what": each["what"]} for each in found]
