"""Every check's documentation: its wrong example raises it, its right one raises nothing."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from checks.declarations import ABOUT_POINTS, IDEAL, completed, findings
from jixiao import codes, shelf
from jixiao.checking.across import across
from jixiao.checking.facts import Facts
from jixiao.checking.one import Settings, check_file
from jixiao.model.diagnostic import Diagnostic, Fault

CHECKS = list(shelf.leaves("checks"))
ACROSS = list(shelf.leaves("across"))
EXAMPLE = re.compile(r"^(错|对):\n```(\w+)\n(.*?)\n```$", re.M | re.S)


def test_the_ideal_project_raises_nothing() -> None:
    assert check_file(str(IDEAL), Settings()).findings == ()


@pytest.mark.parametrize("module", CHECKS, ids=lambda module: str(module.FAULT.code))
def test_a_check_and_its_examples(module: ModuleType, tmp_path: Path) -> None:
    examples = EXAMPLE.findall(module.FAULT.doc)
    assert [duty for duty, _, _ in examples] == ["错", "对"]
    for duty, _, text in examples:
        found = {each.code for each in findings(completed(text), tmp_path)} - ABOUT_POINTS
        if duty == "对":
            assert found == set()
        else:
            assert module.FAULT.code in found


@pytest.mark.parametrize("module", ACROSS, ids=lambda module: str(module.FAULT.code))
def test_a_check_across_files_and_its_examples(module: ModuleType, tmp_path: Path) -> None:
    for duty, _, text in EXAMPLE.findall(module.FAULT.doc):
        paths = []
        for number, part in enumerate(text.split("---\n")):
            path = tmp_path / f"{duty}{number}.yaml"
            path.write_text(completed(part), "utf-8")
            paths.append(path)
        found = {each.code for each in side_by_side(paths)}
        assert (module.FAULT.code in found) is (duty == "错")


def side_by_side(paths: list[Path]) -> list[Diagnostic]:
    """What is found across files."""
    facts = Facts()
    for number, path in enumerate(paths):
        for declaration in check_file(str(path), Settings()).declarations:
            facts.add(number, declaration)
    return across(facts, lambda number: check_file(str(paths[number]), Settings()).declarations)


@pytest.mark.parametrize("fault", codes.faults().values(), ids=lambda fault: str(fault.code))
def test_documentation_has_its_parts(fault: Fault) -> None:
    title, blank, *rest = fault.doc.strip().split("\n")
    assert not title.isascii()
    assert blank == ""
    assert fault.stops or fault.code.startswith("JX8") or {"错:", "对:"} <= set(rest)


def test_codes_and_names_stand_for_one_thing() -> None:
    names = [fault.name for fault in codes.faults().values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("JX[1-9][0-9]{2}", code) for code in codes.faults())


def test_every_check_belongs_to_a_head() -> None:
    assert {module.HEAD for module in (*CHECKS, *ACROSS)} == {"完整性", "相关性", "适当性", "可行性"}
