"""For each kind of change a pair of declarations and the JSON that was worked out for it by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jixiao import api
from jixiao.model.changes import KINDS

from .declared import data

CASES = Path(__file__).with_name("kinds")
MIRRORED = {"tightened": "loosened", "loosened": "tightened", "added": "removed", "removed": "added"}


@pytest.mark.parametrize("kind", KINDS)
def test_worked_pair(kind: str) -> None:
    expected = json.loads((CASES / f"{kind}.json").read_text("utf-8"))
    found = data(api.diff(*(api.load_project(CASES / f"{kind}.{side}.yaml") for side in ("old", "new"))))
    assert found["changes"] == expected["changes"]
    assert found["budget"] == expected["budget"]
    assert any(change["kind"] == kind for change in found["changes"])
    assert list(found) == ["format", "old", "new", "changes", "budget", "findings"]


@pytest.mark.parametrize("kind", KINDS)
def test_mirrored(kind: str) -> None:
    old, new = (api.load_project(CASES / f"{kind}.{side}.yaml") for side in ("old", "new"))
    there, back = api.diff(old, new), api.diff(new, old)
    assert sorted(MIRRORED.get(change.kind, change.kind) for change in there.changes) == sorted(
        change.kind for change in back.changes
    )
