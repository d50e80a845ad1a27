"""Ten projects in the shapes of published forms: what is found is what each of them is known for, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.declarations import ABOUT_POINTS, findings

SHAPES = yaml.load((Path(__file__).parent / "shapes.yaml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: str(shape["shape"])[:20])
def test_nothing_fires_falsely(shape: dict[str, Any], tmp_path: Path) -> None:
    found = findings(json.dumps(shape["project"], ensure_ascii=False, indent=1), tmp_path)
    assert {each.code for each in found} - ABOUT_POINTS == set(shape["expect"] or ())


def test_there_are_ten() -> None:
    assert len(SHAPES) == 10
